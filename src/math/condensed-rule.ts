import { requireCount } from './argument-checks.js';
import type { QuadratureRule } from './gauss-quadrature.js';
import { ruleFromRecurrence } from './gauss-quadrature.js';

/** A squared norm below this means that the measure has no more distinct points to tell apart. */
const EXHAUSTED = 1e-28;

/** Takes the parts along earlier vectors out once more: rounding would otherwise make the basis slanted. */
function makeOrthogonal(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const earlier of basis) {
    let along = 0;
    for (let i = 0; i < vector.length; i += 1) along += vector[i] * earlier[i];
    for (let i = 0; i < vector.length; i += 1) vector[i] -= along * earlier[i];
  }
}

/**
 * Few-node Gauss rule of a rule with many nodes.
 *
 * Used for: averaging a costly smooth function over a measure that is only known as many weighted points.
 * Method: Lanczos' process with full reorthogonalisation gives the recurrence of the points' orthogonal polynomials,
 * Golub and Welsch's method the rule. Cost: points × count².
 * Source: Gautschi, Orthogonal Polynomials: Computation and Approximation, §2.2.3.
 *
 * @param rule   points and weights (sum 1), all finite
 * @param count  wanted nodes, 1 to 512; fewer come back if the rule has fewer distinct points
 * @returns a rule that gives the same answer as `rule` for every polynomial of degree 2·count − 1, within 1e-12 of the
 *   largest value on the points
 * @throws RangeError if the count is out of its range
 */
export function condensedRule(rule: QuadratureRule, count: number): QuadratureRule {
  requireCount('count', count, 1, 512);
  const size = rule.nodes.length;
  if (size <= count) return rule;
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  const basis: Float64Array[] = [];
  let current = rule.weights.map(Math.sqrt);
  while (diagonal.length < count) {
    basis.push(current);
    let centre = 0;
    for (let i = 0; i < size; i += 1) centre += rule.nodes[i] * current[i] * current[i];
    diagonal.push(centre);
    const next = new Float64Array(size);
    for (let i = 0; i < size; i += 1) next[i] = rule.nodes[i] * current[i];
    makeOrthogonal(next, basis);
    makeOrthogonal(next, basis);
    let squared = 0;
    for (const value of next) squared += value * value;
    if (squared < EXHAUSTED || diagonal.length === count) break;
    const norm = Math.sqrt(squared);
    offDiagonal.push(norm);
    current = next.map((value) => value / norm);
  }
  return ruleFromRecurrence(diagonal, offDiagonal);
}
