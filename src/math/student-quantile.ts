import { requirePositive, requireProbability } from './argument-checks.js';
import { betaQuantile } from './incomplete-beta.js';

/**
 * Quantile of Student's t distribution.
 *
 * Used for: intervals of a mean whose spread is estimated from few values. Method: ν/(ν + t²) is Beta(ν/2, 1/2) distributed.
 * Cost: that of one beta quantile.
 * Source: DLMF 8.17.4 with Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, volume 2, §28.2.
 *
 * @param p        probability in [0, 1]
 * @param freedom  degrees of freedom, above 0
 * @returns t with P(T ≤ t) = p, −∞ for 0 and ∞ for 1; relative error at most 1e-10 for |t| above 1e-4
 * @throws RangeError if an argument is out of its range
 */
export function studentQuantile(p: number, freedom: number): number {
  requireProbability('p', p);
  requirePositive('freedom', freedom);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  const x = betaQuantile(2 * (1 - p), freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - x)) / x);
}
