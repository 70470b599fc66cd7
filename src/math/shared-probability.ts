import { requireCount, requireNumber, requirePositive, requireProbability } from './argument-checks.js';
import { condensedRule } from './condensed-rule.js';
import type { QuadratureRule } from './gauss-quadrature.js';
import { betaRule, normalRule } from './gauss-quadrature.js';
import { shiftOnLogitScale } from './logistic.js';

/** Enough for a beta distribution of any shape: the integrands are polynomials or nearly so. */
const BETA_NODES = 40;

/** Enough for effects up to 3 on the logit scale: the error falls with the distance π/sd of the nearest pole. */
const NORMAL_NODES = 64;

/** A probability that many trials share and that is itself uncertain. */
export interface SharedProbability {
  /** Centre in [0, 1]. */
  readonly mean: number;
  /** Weight a + b of the beta distribution of the centre, above 0; null means that the centre is known exactly. */
  readonly betaWeight: number | null;
  /** Standard deviation of a normal shift on the logit scale, 0 to 3. */
  readonly logitSd: number;
}

/** Points of less weight than this are left out: together they weigh less than rounding. */
const NO_WEIGHT = 1e-19;

const NO_SHIFT: QuadratureRule = { nodes: Float64Array.of(0), weights: Float64Array.of(1) };
const SHIFTS = normalRule(NORMAL_NODES);

/** All products of the beta nodes and the normal shifts, as one rule on probabilities. */
function productRule(beta: QuadratureRule, normal: QuadratureRule, sd: number): QuadratureRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < beta.nodes.length; i += 1) {
    const centre = Math.min(1, Math.max(0, beta.nodes[i]));
    for (let j = 0; j < normal.nodes.length; j += 1) {
      const weight = beta.weights[i] * normal.weights[j];
      if (weight < NO_WEIGHT) continue;
      nodes.push(shiftOnLogitScale(centre, sd * normal.nodes[j]));
      weights.push(weight);
    }
  }
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights) };
}

/**
 * Quadrature rule for a shared probability: beta distributed centre, moved by a normal effect on the logit scale.
 *
 * Used for: mixing counts of many people over what they have in common. Method: Gauss–Jacobi × Gauss–Hermite,
 * condensed to a Gauss rule on the resulting probability; a count's probabilities are polynomials in it.
 * Cost: about 1,500 points × count, once per situation.
 *
 * @param shared  centre, its uncertainty, the effect
 * @param count   nodes wanted, 1 to 128
 * @returns rule with nodes in [0, 1]; averages of polynomials of degree 2·count − 1 within 1e-9 for logitSd ≤ 1 and
 *   1e-5 for logitSd ≤ 3
 * @throws RangeError if an argument is out of its range
 */
export function sharedProbabilityRule(shared: SharedProbability, count: number): QuadratureRule {
  const { mean, betaWeight, logitSd } = shared;
  requireProbability('mean', mean);
  requireNumber('logitSd', logitSd, 0, 3);
  requireCount('count', count, 1, 128);
  if (betaWeight !== null) requirePositive('betaWeight', betaWeight);
  const point = { nodes: Float64Array.of(mean), weights: Float64Array.of(1) };
  if (mean === 0 || mean === 1) return point;
  const beta = betaWeight === null ? point : betaRule(BETA_NODES, mean * betaWeight, (1 - mean) * betaWeight);
  const normal = logitSd === 0 ? NO_SHIFT : SHIFTS;
  const condensed = condensedRule(productRule(beta, normal, logitSd), count);
  return { nodes: condensed.nodes.map((node) => Math.min(1, Math.max(0, node))), weights: condensed.weights };
}
