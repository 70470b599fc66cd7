import { requireCount, requirePositive } from './argument-checks.js';
import { condensedRule } from './condensed-rule.js';
import type { QuadratureRule } from './gauss-quadrature.js';
import { betaRule } from './gauss-quadrature.js';

/** A beta distributed rate. */
export interface BetaShapes {
  readonly a: number;
  readonly b: number;
}

/** All products of two rules' nodes. */
function product(left: QuadratureRule, right: QuadratureRule): QuadratureRule {
  const nodes = new Float64Array(left.nodes.length * right.nodes.length);
  const weights = new Float64Array(nodes.length);
  left.nodes.forEach((node, i) => {
    right.nodes.forEach((other, j) => {
      nodes[i * right.nodes.length + j] = Math.max(0, node) * Math.max(0, other);
      weights[i * right.nodes.length + j] = left.weights[i] * right.weights[j];
    });
  });
  return { nodes, weights };
}

/**
 * Quadrature rule for the product of independent beta distributed rates.
 *
 * Used for: the share that passes several steps whose rates are each uncertain. Method: Gauss–Jacobi rules multiplied out
 * and condensed to a Gauss rule after every factor, which keeps all moments up to degree 2·count − 1. Cost: factors × count³.
 *
 * @param rates  shapes of the rates, each above 0; none gives the constant 1
 * @param count  nodes, 1 to 64
 * @returns rule with nodes in [0, 1]; moments up to degree 2·count − 1 within 1e-12
 * @throws RangeError naming the rate whose shape is out of range
 */
export function productRule(rates: readonly BetaShapes[], count: number): QuadratureRule {
  requireCount('count', count, 1, 64);
  rates.forEach(({ a, b }, index) => {
    requirePositive(`rates[${index}].a`, a);
    requirePositive(`rates[${index}].b`, b);
  });
  let rule: QuadratureRule = { nodes: Float64Array.of(1), weights: Float64Array.of(1) };
  for (const { a, b } of rates) rule = condensedRule(product(rule, betaRule(count, a, b)), count);
  return { nodes: rule.nodes.map((node) => Math.min(1, Math.max(0, node))), weights: rule.weights };
}
