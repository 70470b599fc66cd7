import type { Random } from '../../kernel/random.js';
import { studentQuantile } from '../../math/student-quantile.js';
import { calibrated, learnWeights, logOdds, pointsBy } from './learn-weights.js';
import type { DecidedShares } from './learn-weights.js';

/** A measure with the present weights and with learnt ones, on decisions that neither had seen. */
export interface Gain {
  readonly before: number;
  readonly after: number;
  /** What is better afterwards, above 0, and the ends of its 90 % interval. */
  readonly gain: number;
  readonly from: number;
  readonly to: number;
}

/** What learnt weights bring. */
export interface WeightGain {
  /** Surprise at a decision, in natural logarithms: 0.69 is a coin, 0 foresees everything. */
  readonly logLoss: Gain;
  /**
   * Share of pairs of a good and a bad decision on the same question that the score puts in the right order; null where fewer than two
   * folds have a pair, so that there is nothing to make an interval of.
   */
  readonly pairs: Gain | null;
}

/** The usual number: each time four fifths teach and one fifth tests. */
const FOLDS = 5;
/** Divisions into folds: with more of them the interval hardly changes. */
const REPEATS = 5;
const COVERAGE = 0.9;
/** Of one number there is no spread. */
const LEAST_MEASURED = 2;

interface Measures {
  readonly logLoss: number;
  /** NaN where a fold has no pair. */
  readonly pairs: number;
}

/**
 * What weights learnt from decisions bring on others, by repeated cross-validation.
 *
 * Used for: deciding whether learnt weights are proposed at all, and saying what they would bring.
 * Method: folds with equal parts of every question and outcome; the present weights and those learnt from the other folds are both
 * calibrated on the other folds and measured on this one. The interval is Student's with the variance of the differences × (1/number + size of
 * a fold/size of the rest), for the folds share what they learnt from.
 * Source: Nadeau, Bengio, Inference for the generalization error, Machine Learning 52 (2003), §3.
 *
 * @param decisions  at least five of each outcome
 * @param present    points of the lines
 * @param random     divides decisions into folds: the same for the same seed
 * @returns after steps of some 20 ms for a thousand decisions: both measures; a 90 % interval of the expected gain with as many decisions, approximate
 */
export function* crossValidatedGain(
  decisions: readonly DecidedShares[],
  present: readonly number[],
  random: Random,
): Generator<void, WeightGain, void> {
  const found: { before: Measures; after: Measures }[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const folds = foldsOf(decisions, random);
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const rest = decisions.filter((_, i) => folds[i] !== fold);
      const tested = decisions.filter((_, i) => folds[i] === fold);
      const learnt = learnWeights(rest, present);
      found.push({ before: measured(rest, tested, present), after: measured(rest, tested, learnt) });
      yield;
    }
  }
  const pairs = found
    .map(({ before, after }) => [before.pairs, after.pairs] as const)
    .filter(([before]) => !Number.isNaN(before));
  return {
    logLoss: gainOf(
      found.map(({ before, after }) => [before.logLoss, after.logLoss]),
      -1,
    ),
    pairs: pairs.length < LEAST_MEASURED ? null : gainOf(pairs, 1),
  };
}

/** Numbers of folds: within every question and outcome they differ in size by one at most. */
function foldsOf(decisions: readonly DecidedShares[], random: Random): number[] {
  const order = decisions.map((_, i) => ({ i, lot: random.next() })).sort((a, b) => a.lot - b.lot);
  const dealt = new Map<string, number>();
  const folds: number[] = [];
  for (const { i } of order) {
    const key = `${decisions[i].question} ${String(decisions[i].isGood)}`;
    // Every kind begins at another fold, so that what is left over of small ones does not all lie in the first.
    const place = dealt.get(key) ?? dealt.size;
    dealt.set(key, place + 1);
    folds[i] = place % FOLDS;
  }
  return folds;
}

function measured(
  rest: readonly DecidedShares[],
  tested: readonly DecidedShares[],
  weights: ArrayLike<number>,
): Measures {
  const calibration = calibrated(
    rest,
    rest.map((decision) => pointsBy(decision, weights)),
  );
  const odds = tested.map((decision) => logOdds(calibration, decision, pointsBy(decision, weights)));
  const losses = odds.map((value, i) => {
    const against = tested[i].isGood ? -value : value;
    return Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
  });
  return {
    logLoss: losses.reduce((a, b) => a + b, 0) / losses.length,
    pairs: pairsInOrder(tested, weights),
  };
}

/** Equal points count half. */
function pairsInOrder(tested: readonly DecidedShares[], weights: ArrayLike<number>): number {
  const points = tested.map((decision) => pointsBy(decision, weights));
  let [right, pairs] = [0, 0];
  tested.forEach((good, i) => {
    if (!good.isGood) return;
    tested.forEach((bad, j) => {
      if (bad.isGood || bad.question !== good.question) return;
      pairs += 1;
      right += points[i] > points[j] ? 1 : points[i] === points[j] ? 0.5 : 0;
    });
  });
  return right / pairs;
}

/**
 * @param found   at least two
 * @param better  1 where more is better, −1 where less is
 */
function gainOf(found: readonly (readonly [before: number, after: number])[], better: 1 | -1): Gain {
  const count = found.length;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / count;
  const gains = found.map(([before, after]) => better * (after - before));
  const gain = mean(gains);
  const variance = gains.reduce((sum, value) => sum + (value - gain) ** 2, 0) / (count - 1);
  const half = studentQuantile((1 + COVERAGE) / 2, count - 1) * Math.sqrt(variance * (1 / count + 1 / (FOLDS - 1)));
  return {
    before: mean(found.map(([before]) => before)),
    after: mean(found.map(([, after]) => after)),
    gain,
    from: gain - half,
    to: gain + half,
  };
}
