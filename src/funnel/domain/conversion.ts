import { jeffreysInterval } from '../../math/rate-interval.js';

/** The share of people who took a step, with its interval. */
export interface Conversion {
  /** k ÷ n; null when n is 0. */
  readonly rate: number | null;
  /** Ends of the 90 % interval of the rate; 0 and 1 when n is 0. */
  readonly low: number;
  readonly high: number;
}

/** Every interval of the funnel holds the true rate with this probability. */
export const FUNNEL_COVERAGE = 0.9;

/**
 * Of n people k took a step.
 *
 * @param n  whole, ≥ 0
 * @param k  whole, from 0 to n
 * @returns interval as of `jeffreysInterval`
 * @throws RangeError naming the count that is out of range
 */
export function conversion(n: number, k: number): Conversion {
  const { from: low, to: high } = jeffreysInterval(k, n, FUNNEL_COVERAGE);
  return { rate: n === 0 ? null : k / n, low, high };
}
