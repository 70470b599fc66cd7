import { requireCount, requirePositive, requireProbability } from './argument-checks.js';
import { betaQuantile } from './incomplete-beta.js';

/** An interval of a rate, ends in [0, 1]. */
export interface RateInterval {
  readonly from: number;
  readonly to: number;
}

/**
 * Central interval of a beta distributed rate.
 *
 * @param a         first shape, above 0
 * @param b         second shape, above 0
 * @param coverage  probability inside, in [0, 1)
 * @returns both quantiles; relative error at most 1e-11
 * @throws RangeError if an argument is out of its range
 */
export function betaInterval(a: number, b: number, coverage: number): RateInterval {
  requirePositive('a', a);
  requirePositive('b', b);
  requireProbability('coverage', coverage);
  const outside = (1 - coverage) / 2;
  return { from: betaQuantile(outside, a, b), to: betaQuantile(1 - outside, a, b) };
}

/**
 * Credible interval of a rate seen as k of n, with Jeffreys' prior Beta(1/2, 1/2).
 *
 * Used for: the interval beside every rate. Method: quantiles of Beta(k + 1/2, n − k + 1/2); the lower end is 0 if
 * nothing succeeded and the upper end 1 if everything did, so that the interval holds the observed rate.
 * Source: Brown, Cai, DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001), §3.1.2.
 *
 * @param k         successes, whole, from 0 to n
 * @param n         trials, whole, ≥ 0; with none the interval is [0, 1]
 * @param coverage  probability inside, in [0, 1)
 * @returns relative error of the ends at most 1e-11; as a confidence interval it covers on average what it promises
 * @throws RangeError if an argument is out of its range
 */
export function jeffreysInterval(k: number, n: number, coverage: number): RateInterval {
  requireCount('n', n);
  requireCount('k', k, 0, n);
  const { from, to } = betaInterval(k + 0.5, n - k + 0.5, coverage);
  return { from: k === 0 ? 0 : from, to: k === n ? 1 : to };
}
