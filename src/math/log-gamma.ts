import { requirePositive } from './argument-checks.js';

/** Below this the recurrence shifts the argument up: from 12 on, eight terms of the series reach double precision. */
const SERIES_FROM = 12;

/** B(2n) / (2n(2n − 1)) for n = 1…8, the coefficients of Stirling's series (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400] as const;

const HALF_LOG_TWO_PI = 0.918_938_533_204_672_741_78;

/**
 * Natural logarithm of the gamma function.
 *
 * Used for: beta functions, binomial coefficients, likelihoods of counts.
 * Method: Stirling's series from 12 on; smaller arguments are shifted up by Γ(x + 1) = xΓ(x). Constant cost.
 * Source: DLMF 5.5.1 and 5.11.1, https://dlmf.nist.gov/5.11
 *
 * @param x  above 0
 * @returns ln Γ(x); error at most 2e-14 or 4e-16 of the value, whichever is larger
 * @throws RangeError if x is not a finite number above 0
 */
export function logGamma(x: number): number {
  requirePositive('x', x);
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  let series = 0;
  for (let term = STIRLING.length - 1; term >= 0; term -= 1) series = series * inverseSquare + STIRLING[term];
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series / shifted - Math.log(product);
}

/**
 * Natural logarithm of the beta function B(a, b) = Γ(a)Γ(b)/Γ(a + b).
 *
 * Used for: beta distributions and beta-binomial likelihoods. Constant cost.
 *
 * @param a  above 0
 * @param b  above 0
 * @returns ln B(a, b); error as of three values of `logGamma`
 * @throws RangeError if a or b is not a finite number above 0
 */
export function logBeta(a: number, b: number): number {
  requirePositive('a', a);
  requirePositive('b', b);
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Natural logarithm of the number of ways to choose k of n.
 *
 * Used for: binomial and beta-binomial probabilities. Constant cost.
 *
 * @param n  whole number ≥ 0
 * @param k  whole number from 0 to n
 * @returns ln C(n, k); error as of three values of `logGamma`
 */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
