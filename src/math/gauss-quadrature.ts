import { requireCount, requirePositive } from './argument-checks.js';
import { tridiagonalEigen } from './tridiagonal-eigen.js';

/** A quadrature rule for a probability measure: ∫ f ≈ Σ weights[i]·f(nodes[i]); the weights sum to 1. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Rules beyond this size are never needed here and cost n². */
const MOST_NODES = 512;

/**
 * Gauss rule from the three-term recurrence of the measure's orthogonal polynomials (Golub and Welsch).
 *
 * Used for: every rule below. Method: nodes are the eigenvalues of the symmetric tridiagonal Jacobi matrix, weights the
 * squares of the first components of its eigenvectors. Cost: about 10n² steps.
 * Source: Golub, Welsch, Calculation of Gauss quadrature rules, Mathematics of Computation 23 (1969).
 *
 * @param diagonal     the n recurrence centres
 * @param offDiagonal  the n − 1 square roots of the recurrence's products
 * @returns n nodes in rising order, weights summing to 1; exact for polynomials of degree 2n − 1, errors about 1e-14
 */
export function ruleFromRecurrence(diagonal: ArrayLike<number>, offDiagonal: ArrayLike<number>): QuadratureRule {
  const { values, firstComponents } = tridiagonalEigen(diagonal, offDiagonal);
  const weights = firstComponents.map((component) => component * component);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { nodes: values, weights: weights.map((weight) => weight / sum) };
}

/**
 * Gauss–Hermite rule for the standard normal distribution.
 *
 * Used for: averages over a normal effect. Cost: about 10n² steps.
 *
 * @param count  number of nodes, 1 to 512
 * @returns rule for E f(Z), Z ~ N(0, 1); exact for polynomials of degree 2·count − 1, error of moments about 1e-13
 * @throws RangeError if the count is out of its range
 */
export function normalRule(count: number): QuadratureRule {
  requireCount('count', count, 1, MOST_NODES);
  const diagonal = new Float64Array(count);
  const offDiagonal = Float64Array.from({ length: count - 1 }, (_, index) => Math.sqrt(index + 1));
  return ruleFromRecurrence(diagonal, offDiagonal);
}

/**
 * Gauss–Legendre rule for the uniform distribution on [0, 1].
 *
 * @param count  number of nodes, 1 to 512
 * @returns rule for the mean of f over [0, 1]; exact for polynomials of degree 2·count − 1, errors about 1e-14
 * @throws RangeError if the count is out of its range
 */
export function uniformRule(count: number): QuadratureRule {
  return betaRule(count, 1, 1);
}

/**
 * Gauss–Jacobi rule for the beta distribution on [0, 1].
 *
 * Used for: averages over an uncertain rate; sharp ends of the density (shapes below 1) are part of the rule.
 * Source of the recurrence: DLMF 18.9.2 for Jacobi polynomials, moved from [−1, 1] to [0, 1].
 *
 * @param count  number of nodes, 1 to 512
 * @param a      first shape, above 0
 * @param b      second shape, above 0
 * @returns rule for E f(B), B ~ Beta(a, b); exact for polynomials of degree 2·count − 1, errors about 1e-13
 * @throws RangeError if an argument is out of its range
 */
export function betaRule(count: number, a: number, b: number): QuadratureRule {
  requireCount('count', count, 1, MOST_NODES);
  requirePositive('a', a);
  requirePositive('b', b);
  // Jacobi weight (1 − t)^α (1 + t)^β on [−1, 1] with α = b − 1, β = a − 1.
  const alpha = b - 1;
  const beta = a - 1;
  const total = alpha + beta;
  const diagonal = new Float64Array(count);
  const offDiagonal = new Float64Array(Math.max(0, count - 1));
  diagonal[0] = a / (a + b);
  for (let n = 1; n < count; n += 1) {
    const twice = 2 * n + total;
    const centre = (beta * beta - alpha * alpha) / (twice * (twice + 2));
    diagonal[n] = (1 + centre) / 2;
    // For n = 1 the factor (n + total) cancels with (twice − 1); written so, total = −1 does not divide zero by zero.
    const ratio = n === 1 ? 1 / (twice + 1) : (n + total) / ((twice - 1) * (twice + 1));
    offDiagonal[n - 1] = Math.sqrt((4 * n * (n + alpha) * (n + beta) * ratio) / (twice * twice)) / 2;
  }
  return ruleFromRecurrence(diagonal, offDiagonal);
}
