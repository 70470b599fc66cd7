import { requireNumber, requireProbability } from './argument-checks.js';

/**
 * Logistic function 1 / (1 + e^−x), the inverse of the logit.
 *
 * Used for: probabilities from sums of effects. Constant cost, no overflow for any x.
 *
 * @param x  any number, infinities included
 * @returns a probability in [0, 1]; relative error at most 4e-16
 * @throws RangeError if x is NaN
 */
export function logistic(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('x must be a number, but is NaN');
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/**
 * Logit ln(p / (1 − p)), the inverse of the logistic function.
 *
 * Used for: adding effects to probabilities. Constant cost.
 *
 * @param p  probability in [0, 1]
 * @returns the log odds, −∞ for 0 and ∞ for 1; relative error at most 1e-15 away from p = 1/2
 * @throws RangeError if p is not in [0, 1]
 */
export function logit(p: number): number {
  requireProbability('p', p);
  return Math.log(p) - Math.log1p(-p);
}

/**
 * By how much a logit is divided so that its logistic function is the average over a normal spread of that logit.
 *
 * Used for: means of logit-normal probabilities in inner loops. Method: √(1 + πv/8), the probit that is nearest to the logistic function.
 * Constant cost. Source: MacKay, The evidence framework applied to classification networks (1992).
 *
 * @param variance  of the logit, ≥ 0 (not checked)
 * @returns at least 1; the mean is within 0.02 of the integral for variances up to 4
 */
export function averagingStretch(variance: number): number {
  return Math.sqrt(1 + (Math.PI * variance) / 8);
}

/**
 * The probability p moved by `shift` on the logit scale.
 *
 * Used for: an effect that many people share. Method: odds multiplied by e^shift; 0 and 1 stay where they are.
 *
 * @param p      probability in [0, 1]
 * @param shift  finite, added to the logit
 * @returns a probability in [0, 1]; relative error at most 1e-14 for |shift| ≤ 30
 * @throws RangeError if p is not in [0, 1] or shift is not finite
 */
export function shiftOnLogitScale(p: number, shift: number): number {
  requireProbability('p', p);
  requireNumber('shift', shift);
  if (p === 0 || p === 1 || shift === 0) return p;
  return logistic(logit(p) + shift);
}
