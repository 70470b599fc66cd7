import { requireProbability } from './argument-checks.js';

/** A whole-number interval, both ends included. */
export interface CountInterval {
  readonly from: number;
  readonly to: number;
}

/**
 * Mean of a distribution on 0, 1, 2, ….
 *
 * @param probabilities  of 0, 1, 2, …, summing to 1
 * @returns Σ k·P(k); relative error at most 1e-15·length
 */
export function meanOfCounts(probabilities: ArrayLike<number>): number {
  let mean = 0;
  for (let k = 1; k < probabilities.length; k += 1) mean += k * probabilities[k];
  return mean;
}

/**
 * Smallest count that is reached with at least the given probability from below (lower quantile).
 *
 * Used for: prediction intervals of counts. Cost: proportional to the length.
 *
 * @param probabilities  of 0, 1, 2, …, summing to 1 up to rounding; at least one
 * @param level          in [0, 1]
 * @returns the least k with P(count ≤ k) ≥ level; sums within 1e-12 of the level count as reached
 * @throws RangeError if the level is outside [0, 1] or there is no probability at all
 */
export function countQuantile(probabilities: ArrayLike<number>, level: number): number {
  requireProbability('level', level);
  if (probabilities.length === 0) throw new RangeError('probabilities must have at least one member');
  let cumulated = 0;
  for (let k = 0; k < probabilities.length; k += 1) {
    cumulated += probabilities[k];
    if (cumulated >= level - 1e-12 && (cumulated > 0 || level === 0)) return k;
  }
  return probabilities.length - 1;
}

/**
 * Central interval of a count: each side leaves out at most half of what is not covered.
 *
 * @param probabilities  of 0, 1, 2, …, summing to 1
 * @param coverage       wanted probability of the interval, in [0, 1]
 * @returns ends included; the interval holds at least `coverage`, usually a little more since counts are whole
 * @throws RangeError as `countQuantile`
 */
export function centralCountInterval(probabilities: ArrayLike<number>, coverage: number): CountInterval {
  requireProbability('coverage', coverage);
  const outside = (1 - coverage) / 2;
  return { from: countQuantile(probabilities, outside), to: countQuantile(probabilities, 1 - outside) };
}

/**
 * P(count ≥ k).
 *
 * @param probabilities  of 0, 1, 2, …
 * @param k              whole number
 * @returns sum of the tail, small terms first; relative error at most 1e-15·length
 */
export function probabilityAtLeast(probabilities: ArrayLike<number>, k: number): number {
  let tail = 0;
  for (let count = probabilities.length - 1; count >= Math.max(0, k); count -= 1) tail += probabilities[count];
  return Math.min(1, tail);
}

/**
 * Mixture of distributions on 0, 1, 2, ….
 *
 * @param parts  distributions with their weights; weights sum to 1, lengths may differ
 * @returns Σ weight·P(k), as long as the longest part
 */
export function mixCounts(
  parts: readonly { readonly weight: number; readonly probabilities: ArrayLike<number> }[],
): Float64Array {
  const length = parts.reduce((longest, part) => Math.max(longest, part.probabilities.length), 0);
  const mixed = new Float64Array(length);
  for (const { weight, probabilities } of parts) {
    for (let k = 0; k < probabilities.length; k += 1) mixed[k] += weight * probabilities[k];
  }
  return mixed;
}
