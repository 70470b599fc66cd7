import { normalRule } from '../../math/gauss-quadrature.js';
import { shiftOnLogitScale } from '../../math/logistic.js';
import { sharedProbabilityRule } from '../../math/shared-probability.js';
import type { FullScenario } from './plan-scenario.js';

/**
 * One of the days that could come: given it, people come independently of each other.
 * `showProbabilities` has one entry per person of the scenario, or a single one for a pool.
 */
export interface DayNode {
  readonly weight: number;
  readonly showProbabilities: Float64Array;
}

/**
 * How finely the uncertainty is resolved: `search` compares thousands of plans, `report` states numbers of one.
 * Condensed rules for a pool; Gauss–Hermite nodes of the day effect for different people.
 */
const NODE_COUNTS = { search: { pool: 10, people: 8 }, report: { pool: 40, people: 40 } } as const;

/** Days rarer than this cannot change which plan is best, but have the longest queues: searches leave them out. */
const TOO_RARE_TO_SEARCH = 1e-5;

/** The nodes that are worth searching with, weighing 1 together. */
function frequentOnly(nodes: readonly DayNode[]): DayNode[] {
  const frequent = nodes.filter((node) => node.weight >= TOO_RARE_TO_SEARCH);
  const total = frequent.reduce((sum, node) => sum + node.weight, 0);
  return frequent.map((node) => ({ ...node, weight: node.weight / total }));
}

/**
 * The days that a scenario's uncertainty allows, as quadrature nodes that all plans of the scenario share.
 *
 * Used for: averaging queues over what people have in common. Method: for a pool, beta posterior × logit-normal day
 * effect (`sharedProbabilityRule`); for different people the day effect alone, which shifts the logit of everybody.
 *
 * @param scenario  the stream day
 * @param purpose   `report` is accurate to 1e-9 for a day effect up to 1 (1e-5 up to 3), `search` to about 1e-4
 * @returns nodes whose weights sum to 1; a single one if nothing is uncertain
 */
export function dayNodes(scenario: FullScenario, purpose: keyof typeof NODE_COUNTS): readonly DayNode[] {
  const nodes = allNodes(scenario, NODE_COUNTS[purpose]);
  return purpose === 'search' ? frequentOnly(nodes) : nodes;
}

function allNodes(scenario: FullScenario, counts: { readonly pool: number; readonly people: number }): DayNode[] {
  const { dayEffectSd, priorWeight } = scenario.uncertainty;
  if (scenario.people === undefined) {
    const shared = { mean: scenario.pool?.showProbability ?? 0, betaWeight: priorWeight, logitSd: dayEffectSd };
    const rule = sharedProbabilityRule(shared, counts.pool);
    return Array.from(rule.nodes, (node, index) => ({
      weight: rule.weights[index],
      showProbabilities: Float64Array.of(node),
    }));
  }
  const people = scenario.people;
  const rule = normalRule(dayEffectSd === 0 ? 1 : counts.people);
  return Array.from(rule.nodes, (node, index) => ({
    weight: rule.weights[index],
    showProbabilities: Float64Array.from(people, (person) =>
      shiftOnLogitScale(person.showProbability, dayEffectSd * node),
    ),
  }));
}
