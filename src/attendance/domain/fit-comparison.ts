import { studentQuantile } from '../../math/student-quantile.js';

/** Predictions of two fits of the same bookings, none of which either had seen. */
export interface PredictedTwice {
  readonly fresh: Float64Array;
  readonly previous: Float64Array;
  /** 1 for somebody who came, else 0. */
  readonly outcomes: Uint8Array;
  /** The day of each, never falling. */
  readonly steps: Int32Array;
}

/** How a fit did beside an earlier one. */
export interface FitComparison {
  readonly days: number;
  readonly bookings: number;
  /** Mean of −ln of the probability that was given to what happened. */
  readonly logLoss: number;
  readonly previousLogLoss: number;
  /** By so much the fit may be worse through chance alone; null where there are too few days to say. */
  readonly margin: number | null;
  readonly isWorse: boolean;
}

/** Fewer days or bookings cannot tell a worse fit from a bad day. */
const LEAST_DAYS = 5;
const LEAST_BOOKINGS = 30;

/** Chance alone makes a fit of the same worth look worse by more than the margin in one comparison of a hundred. */
const SURENESS = 0.99;

/** Nobody's plan changes by less: two people of a hundred who are given 60 instead of 50 % and do not come. */
const LEAST_DIFFERENCE = 0.004;

/** No probability is counted as surer than this. */
const SUREST = 1e-12;

/**
 * Whether a fit predicts worse than an earlier one.
 *
 * Used for: not planning by a fit that an import with wrong outcomes has spoilt. Method: one-sided t test of the difference of log-loss, day by
 * day, as people of a day share its weather; two fits of the same worth differ by chance from day to day, and the days say by how much.
 * Accuracy: of two fits of the same worth one of a hundred is called worse, or fewer (see the tests).
 *
 * @param predicted  bookings in the order of time
 */
export function compareFits({ fresh, previous, outcomes, steps }: PredictedTwice): FitComparison {
  const differences: number[] = [];
  let [own, other] = [0, 0];
  outcomes.forEach((outcome, index) => {
    const [loss, previousLoss] = [lossOf(fresh[index], outcome), lossOf(previous[index], outcome)];
    own += loss;
    other += previousLoss;
    if (index === 0 || steps[index] !== steps[index - 1]) differences.push(0);
    differences[differences.length - 1] = (differences.at(-1) ?? 0) + loss - previousLoss;
  });
  const [days, bookings] = [differences.length, outcomes.length];
  const [logLoss, previousLogLoss] = [own / bookings, other / bookings];
  const isEnough = days >= LEAST_DAYS && bookings >= LEAST_BOOKINGS;
  const margin = isEnough ? Math.max(LEAST_DIFFERENCE, (chanceOf(differences) * days) / bookings) : null;
  return {
    days,
    bookings,
    logLoss,
    previousLogLoss,
    margin,
    isWorse: margin !== null && logLoss - previousLogLoss > margin,
  };
}

function lossOf(p: number, outcome: number): number {
  return -Math.log(Math.max(SUREST, outcome === 1 ? p : 1 - p));
}

/** What the mean of differences exceeds by chance in one case of a hundred, if there is none. */
function chanceOf(differences: readonly number[]): number {
  const count = differences.length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / count;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (count - 1);
  return studentQuantile(SURENESS, count - 1) * Math.sqrt(variance / count);
}
