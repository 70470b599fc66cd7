import { requireCount } from './argument-checks.js';
import type { QuadratureRule } from './gauss-quadrature.js';
import { ruleFromRecurrence } from './gauss-quadrature.js';

/** A squared norm below this means that the measure has no more distinct points to tell apart. */
const EXHAUSTED = 1e-28;

/** Three-term recurrence of the orthogonal polynomials of a measure. */
interface Recurrence {
  /** Mean of the variable under each polynomial squared. */
  readonly centres: Float64Array;
  /** Squared norm of each monic polynomial against that of the one before; first the measure's whole weight. */
  readonly squares: Float64Array;
}

/** Takes one more point into the measure: plane rotations carry it down the recurrence, at a few operations a degree. */
function take({ centres, squares }: Recurrence, degrees: number, node: number, weight: number): void {
  let [rest, cosine, sine, shift] = [weight, 1, 0, 0];
  for (let k = 0; k < degrees; k += 1) {
    const whole = squares[k] + rest;
    const turned = cosine * whole;
    const sineAbove = sine;
    [cosine, sine] = whole > 0 ? [squares[k] / whole, rest / whole] : [1, 0];
    const shiftAbove = shift;
    shift = sine * (centres[k] - node) - cosine * shiftAbove;
    centres[k] -= shift - shiftAbove;
    rest = sine > 0 ? (shift * shift) / sine : sineAbove * squares[k];
    squares[k] = turned;
  }
}

/**
 * Few-node Gauss rule of a rule with many nodes.
 *
 * Used for: averaging a costly smooth function over a measure that is only known as many weighted points.
 * Method: the recurrence of the points' orthogonal polynomials is updated point by point with rotations (Rutishauser, Kahan,
 * Pal, Walker), which loses no orthogonality and needs no basis; Golub and Welsch's method makes the rule of it.
 * Cost: points × count.
 * Sources: Gragg and Harwood, The numerically stable reconstruction of Jacobi matrices from spectral data, 1984;
 * Gautschi, Orthogonal Polynomials: Computation and Approximation, §2.2.3.
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
  const recurrence = { centres: new Float64Array(count), squares: new Float64Array(count) };
  let taken = 0;
  for (let i = 0; i < size; i += 1) {
    if (rule.weights[i] === 0) continue;
    taken += 1;
    take(recurrence, Math.min(taken, count), rule.nodes[i], rule.weights[i]);
  }
  const { centres, squares } = recurrence;
  const end = squares.findIndex((squared, k) => k > 0 && (k >= taken || squared < EXHAUSTED));
  const degrees = end === -1 ? count : end;
  return ruleFromRecurrence(centres.subarray(0, degrees), squares.subarray(1, degrees).map(Math.sqrt));
}
