/** What was seen in one step of time. */
export interface LevelReading {
  readonly mean: number;
  /** Variance of the mean; Infinity where nothing was seen. */
  readonly variance: number;
}

/** How a level may change. */
export interface LevelMotion {
  /** How much it wanders in one step, as a variance, positive. */
  readonly stepVariance: number;
  /** How steadily it may rise or fall in one step, as a variance around none; 0 = it has no drift. */
  readonly driftVariance: number;
}

/** A level that wanders, as far as readings show it. */
export interface LocalLevel {
  /** The level of each step, given all readings. */
  readonly levels: readonly number[];
  /** Variance of the level of each step, the drift taken as known. */
  readonly variances: readonly number[];
  /** Variance of the level of the last step. */
  readonly lastVariance: number;
  /** What it rises by in a step. */
  readonly drift: number;
}

/**
 * A level that changes a little from step to step, seen with noise.
 *
 * Used for: the index of a market by month.
 * Method: Kalman filter and Rauch–Tung–Striebel smoother of a random walk begun at the first reading with nothing known before it; a steady
 * drift by its posterior mean from the innovations, which are linear in it (de Jong, "The diffuse Kalman filter", 1991). Cost: linear in steps.
 * Source: https://en.wikipedia.org/wiki/Kalman_filter
 *
 * @param readings  one for each step, oldest first
 * @returns a level for each step (those before the first reading follow the drift alone); zeros with infinite variance where nothing was seen at all
 */
export function localLevel(
  readings: readonly LevelReading[],
  { stepVariance, driftVariance }: LevelMotion,
): LocalLevel {
  const plain = filtered(readings, stepVariance);
  const ramp = filtered(
    readings.map(({ variance }, step) => ({ mean: step, variance })),
    stepVariance,
  );
  let told = driftVariance > 0 ? 1 / driftVariance : Infinity;
  let seen = 0;
  plain.forEach(({ innovation, innovationVariance }, step) => {
    const slope = ramp[step]?.innovation ?? 0;
    told += slope ** 2 / innovationVariance;
    seen += (slope * innovation) / innovationVariance;
  });
  const drift = seen / told;
  const first = readings.findIndex(({ variance }) => variance !== Infinity);
  if (first === -1) {
    const variances = readings.map(() => Infinity);
    return { levels: readings.map(() => 0), variances, lastVariance: Infinity, drift: 0 };
  }
  const [{ levels: own, variances }, { levels: of }] = [smoothed(plain, stepVariance), smoothed(ramp, stepVariance)];
  const last = readings.length - 1;
  return {
    levels: own.map((level, step) => level + drift * (step - (of[step] ?? 0))),
    variances,
    lastVariance: (plain.at(-1)?.variance ?? 0) + (last - (ramp.at(-1)?.mean ?? 0)) ** 2 / told,
    drift,
  };
}

interface Filtered {
  readonly mean: number;
  readonly variance: number;
  /** The reading less what was expected of it; 0 with infinite variance where there was none to expect. */
  readonly innovation: number;
  readonly innovationVariance: number;
}

function filtered(readings: readonly LevelReading[], stepVariance: number): Filtered[] {
  let mean = 0;
  let variance = Infinity;
  return readings.map((reading) => {
    const before = variance + stepVariance;
    const innovation = before === Infinity || reading.variance === Infinity ? 0 : reading.mean - mean;
    const innovationVariance = before + reading.variance;
    if (reading.variance !== Infinity) {
      const gain = before === Infinity ? 1 : before / innovationVariance;
      mean += gain * (reading.mean - mean);
      variance = before === Infinity ? reading.variance : before * (1 - gain);
    } else variance = before;
    return { mean, variance, innovation, innovationVariance };
  });
}

function smoothed(steps: readonly Filtered[], stepVariance: number): { levels: number[]; variances: number[] } {
  const levels = steps.map(({ mean }) => mean);
  const variances = steps.map(({ variance }) => variance);
  for (let step = levels.length - 2; step >= 0; step -= 1) {
    const own = steps[step];
    const later = levels[step + 1] ?? 0;
    const laterVariance = variances[step + 1] ?? 0;
    if (!own) continue;
    const pull = own.variance === Infinity ? 1 : own.variance / (own.variance + stepVariance);
    levels[step] = own.mean + pull * (later - own.mean);
    variances[step] =
      own.variance === Infinity
        ? laterVariance + stepVariance
        : own.variance + pull * pull * (laterVariance - own.variance - stepVariance);
  }
  return { levels, variances };
}

/**
 * How well a motion of a level explains readings: the logarithm of their probability density, up to a constant that all motions share.
 *
 * Used for: finding out how much a level wanders. Cost: linear in steps.
 *
 * @param readings  as for `localLevel`; the drift is none
 * @returns a number, higher for a motion that fits better; 0 where fewer than two readings were seen
 */
export function localLevelEvidence(
  readings: readonly LevelReading[],
  { stepVariance }: Pick<LevelMotion, 'stepVariance'>,
): number {
  let evidence = 0;
  for (const { innovation, innovationVariance } of filtered(readings, stepVariance))
    if (innovationVariance !== Infinity)
      evidence -= 0.5 * (Math.log(innovationVariance) + innovation ** 2 / innovationVariance);
  return evidence;
}
