import { requireCount, requireProbability } from './argument-checks.js';
import type { QuadratureRule } from './gauss-quadrature.js';
import { incompleteBeta } from './incomplete-beta.js';

/**
 * P(at least k successes in n trials) when the trials share an uncertain rate.
 *
 * Used for: certainty of reaching a number. Method: the binomial tail as an incomplete beta function (DLMF 8.17.5),
 * averaged over the rate's quadrature rule. Cost: one incomplete beta function per node.
 *
 * @param rate  quadrature rule of the rate, nodes in [0, 1]
 * @param n     trials, whole, ≥ 0
 * @param k     wanted successes, whole, ≥ 0
 * @returns in [0, 1]; absolute error at most 1e-10 given the rule
 * @throws RangeError if n or k is not a whole number ≥ 0
 */
export function probabilityOfReaching(rate: QuadratureRule, n: number, k: number): number {
  requireCount('n', n);
  requireCount('k', k);
  if (k === 0) return 1;
  if (n < k) return 0;
  let sum = 0;
  for (let i = 0; i < rate.nodes.length; i += 1) {
    sum += rate.weights[i] * incompleteBeta(rate.nodes[i], k, n - k + 1);
  }
  return Math.min(1, sum);
}

/**
 * The least number of trials after which k successes are reached with a given certainty.
 *
 * Used for: how many to invite, how many responses to look through. Method: doubling, then halving; the probability
 * rises with the number of trials. Cost: about 2·log₂(answer) probabilities.
 *
 * @param rate       quadrature rule of the shared rate
 * @param k          wanted successes, whole, ≥ 0
 * @param certainty  wanted probability in [0, 1]
 * @param most       where to stop looking, whole
 * @returns the number of trials; null if even `most` do not give the certainty
 * @throws RangeError if an argument is out of its range
 */
export function trialsNeeded(rate: QuadratureRule, k: number, certainty: number, most: number): number | null {
  requireCount('k', k);
  requireCount('most', most);
  requireProbability('certainty', certainty);
  const isEnough = (n: number): boolean => probabilityOfReaching(rate, n, k) >= certainty;
  let tooFew = -1;
  let enough = Math.min(most, k);
  while (!isEnough(enough)) {
    if (enough >= most) return null;
    tooFew = enough;
    enough = Math.min(most, 2 * enough + 1);
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
