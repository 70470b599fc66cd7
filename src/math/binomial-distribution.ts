import { requireCount, requireProbability } from './argument-checks.js';
import { logChoose } from './log-gamma.js';

/** Tail probabilities below this share of the largest one are left out: their sum is under 1e-16. */
const NEGLIGIBLE = 1e-19;

/**
 * Probabilities of the binomial distribution, from 0 up to where the upper tail no longer matters.
 *
 * Used for: how many of n equal people come. Method: logarithm at the mode, ratios of neighbours from there, then
 * scaled to a sum of 1. Cost: proportional to the length of the answer.
 *
 * @param n  number of trials, whole, ≥ 0
 * @param p  probability of one trial in [0, 1]
 * @returns probability of 0, 1, 2, …; at most n + 1 of them, what is missing sums to less than 1e-16; relative error of
 *   each at most 1e-13 for n ≤ 1,000 and 1e-10 for n ≤ 1,000,000
 * @throws RangeError if n or p is out of its range
 */
export function binomialProbabilities(n: number, p: number): Float64Array {
  requireCount('n', n);
  requireProbability('p', p);
  if (p === 0 || n === 0) return Float64Array.of(1);
  if (p === 1) {
    const certain = new Float64Array(n + 1);
    certain[n] = 1;
    return certain;
  }
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const atMode = Math.exp(logChoose(n, mode) + mode * Math.log(p) + (n - mode) * Math.log1p(-p));
  const upper: number[] = [];
  for (let k = mode + 1, value = atMode; k <= n; k += 1) {
    value *= ((n - k + 1) / k) * odds;
    if (value < NEGLIGIBLE * atMode) break;
    upper.push(value);
  }
  const probabilities = new Float64Array(mode + 1 + upper.length);
  probabilities[mode] = atMode;
  probabilities.set(upper, mode + 1);
  for (let k = mode; k >= 1; k -= 1) probabilities[k - 1] = (probabilities[k] * k) / ((n - k + 1) * odds);
  let sum = 0;
  for (const value of probabilities) sum += value;
  for (let k = 0; k < probabilities.length; k += 1) probabilities[k] /= sum;
  return probabilities;
}
