/** How good predictions of a yes or no were. */
export interface PredictionQuality {
  /** Mean of −ln of the probability that was given to what happened. */
  readonly logLoss: number;
  /** Mean squared distance. */
  readonly brier: number;
  /** Probability that somebody who came had a higher one than somebody who did not; null if all or none came. */
  readonly auc: number | null;
  /** Expected calibration error: mean distance of predicted and observed rates in ten bins of equal counts. */
  readonly ece: number;
}

/** A bin of predictions, as a reliability plot shows it. */
export interface CalibrationBin {
  /** Mean of the predictions. */
  readonly predicted: number;
  /** Share that came. */
  readonly observed: number;
  readonly n: number;
}

const BINS = 10;

/** No probability is counted as surer than this: a single mistake would be infinitely bad. */
const SUREST = 1e-12;

/** Quality of predictions; NaN figures where there are none. */
export function predictionQuality(predicted: Float64Array, outcomes: Uint8Array): PredictionQuality {
  let logLoss = 0;
  let brier = 0;
  predicted.forEach((p, index) => {
    const happened = outcomes[index] === 1 ? p : 1 - p;
    logLoss -= Math.log(Math.max(happened, SUREST));
    brier += (1 - happened) ** 2;
  });
  const n = predicted.length;
  const ece = calibrationBins(predicted, outcomes).reduce(
    (sum, bin) => sum + (bin.n / n) * Math.abs(bin.predicted - bin.observed),
    0,
  );
  return { logLoss: logLoss / n, brier: brier / n, auc: areaUnderCurve(predicted, outcomes), ece };
}

/** Ten bins of equal counts, lowest predictions first; fewer where there are fewer predictions. */
export function calibrationBins(predicted: Float64Array, outcomes: Uint8Array): CalibrationBin[] {
  const order = rising(predicted);
  const bins: CalibrationBin[] = [];
  for (let bin = 0; bin < BINS; bin += 1) {
    const members = order.subarray(
      Math.round((bin * order.length) / BINS),
      Math.round(((bin + 1) * order.length) / BINS),
    );
    if (members.length === 0) continue;
    let sum = 0;
    let came = 0;
    for (const index of members) {
      sum += predicted[index];
      came += outcomes[index];
    }
    bins.push({ predicted: sum / members.length, observed: came / members.length, n: members.length });
  }
  return bins;
}

function rising(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_value, index) => index).sort((a, b) => values[a] - values[b]);
}

/** By the sum of ranks (Mann and Whitney), equal predictions sharing theirs. */
function areaUnderCurve(predicted: Float64Array, outcomes: Uint8Array): number | null {
  const order = rising(predicted);
  const came = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const missed = outcomes.length - came;
  if (came === 0 || missed === 0) return null;
  let ranks = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    let cameHere = 0;
    while (to < order.length && predicted[order[to]] === predicted[order[from]]) {
      cameHere += outcomes[order[to]];
      to += 1;
    }
    ranks += (cameHere * (from + 1 + to)) / 2;
    from = to;
  }
  return (ranks - (came * (came + 1)) / 2) / (came * missed);
}
