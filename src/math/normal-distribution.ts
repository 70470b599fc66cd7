import { requireProbability } from './argument-checks.js';

/** Up to here the power series is used, beyond it the continued fraction: both need fewer than 90 terms. */
const SERIES_UP_TO = 3;

/** More than either expansion needs for double precision in its range. */
const MOST_TERMS = 200;

/**
 * Density of the standard normal distribution.
 *
 * @param z  any finite number
 * @returns relative error at most 1e-15·(1 + z²)
 */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** P(Z > z) for z > 3 by Laplace's continued fraction, from the far end (DLMF 7.9.1). */
function upperTail(z: number): number {
  let fraction = 0;
  for (let term = MOST_TERMS; term >= 1; term -= 1) fraction = term / (z + fraction);
  return normalDensity(z) / (z + fraction);
}

/**
 * Distribution function of the standard normal distribution.
 *
 * Used for: checks of coverage, quantiles. Method: the series z + z³/3 + z⁵/15 + … near zero (DLMF 7.6.2), Laplace's
 * continued fraction in the tails. Cost: at most 200 terms.
 *
 * @param z  any number, infinities included
 * @returns P(Z ≤ z); absolute error at most 1e-15, relative error in the lower tail at most 1e-13
 * @throws RangeError if z is NaN
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z must be a number, but is NaN');
  if (z > SERIES_UP_TO) return 1 - upperTail(z);
  if (z < -SERIES_UP_TO) return z === -Infinity ? 0 : upperTail(-z);
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18 && odd < MOST_TERMS; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(z) * sum;
}

/** A start that is off by less than 0.005: Abramowitz and Stegun 26.2.23, for the lower half. */
function roughLowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
}

/**
 * Quantile of the standard normal distribution.
 *
 * Used for: intervals, starts of other quantiles. Method: rational start, then three steps of Halley's method on
 * the distribution function. Constant cost.
 * Source: Abramowitz and Stegun 26.2.23 for the start.
 *
 * @param p  probability in [0, 1]
 * @returns z with P(Z ≤ z) = p, ±∞ at the ends; absolute error at most 1e-12 for p in [1e-300, 1 − 1e-13]
 * @throws RangeError if p is not in [0, 1]
 */
export function normalQuantile(p: number): number {
  requireProbability('p', p);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = roughLowerQuantile(p);
  for (let step = 0; step < 3; step += 1) {
    const newton = (normalProbability(z) - p) / normalDensity(z);
    z -= newton / (1 + (z * newton) / 2);
  }
  return z;
}
