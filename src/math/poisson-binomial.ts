import { requireProbabilities } from './argument-checks.js';

/**
 * Probabilities of the number of successes in independent trials with different probabilities (Poisson-binomial).
 *
 * Used for: how many of several different people come. Method: one trial folded in after the other, which adds only
 * positive terms and so loses nothing to cancellation. Cost: n²/2 multiplications.
 *
 * @param p  probabilities of the trials, each in [0, 1], any number of them
 * @returns the n + 1 probabilities of 0…n; relative error of each at most n·4e-16
 * @throws RangeError naming the index of a probability outside [0, 1]
 */
export function poissonBinomialProbabilities(p: ArrayLike<number>): Float64Array {
  requireProbabilities('p', p);
  const probabilities = new Float64Array(p.length + 1);
  probabilities[0] = 1;
  for (let trial = 0; trial < p.length; trial += 1) {
    const success = p[trial];
    for (let k = trial + 1; k >= 1; k -= 1) {
      probabilities[k] = probabilities[k] * (1 - success) + probabilities[k - 1] * success;
    }
    probabilities[0] *= 1 - success;
  }
  return probabilities;
}

/**
 * The same distribution with one more trial.
 *
 * @param probabilities  of 0…n successes; left unchanged
 * @param p              probability of the trial, in [0, 1] (not checked: the inner loop of searches)
 * @returns the n + 2 probabilities of 0…n + 1
 */
export function withTrial(probabilities: Float64Array, p: number): Float64Array {
  const last = probabilities.length;
  const result = new Float64Array(last + 1);
  result[0] = probabilities[0] * (1 - p);
  for (let k = 1; k < last; k += 1) result[k] = probabilities[k] * (1 - p) + probabilities[k - 1] * p;
  result[last] = probabilities[last - 1] * p;
  return result;
}

/**
 * The distribution of n trials with one of them taken out, the inverse of `withTrial`.
 *
 * Method: back-substitution from 0 up for p ≤ 1/2 and from n down above it, the direction in which errors shrink.
 *
 * @param probabilities  of 0…n successes, n ≥ 1, a Poisson-binomial distribution that contains the trial
 * @param p              probability of that trial, in [0, 1] (not checked)
 * @returns the n probabilities of 0…n − 1; absolute error at most 1e-14·n
 */
export function withoutTrial(probabilities: Float64Array, p: number): Float64Array {
  const count = probabilities.length - 1;
  const result = new Float64Array(count);
  if (p <= 0.5) {
    let carried = 0;
    for (let k = 0; k < count; k += 1) {
      carried = Math.max(0, (probabilities[k] - p * carried) / (1 - p));
      result[k] = carried;
    }
    return result;
  }
  let carried = 0;
  for (let k = count; k >= 1; k -= 1) {
    carried = Math.max(0, (probabilities[k] - (1 - p) * carried) / p);
    result[k - 1] = carried;
  }
  return result;
}
