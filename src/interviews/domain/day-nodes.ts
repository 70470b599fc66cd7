import { normalRule } from '../../math/gauss-quadrature.js';
import { shiftOnLogitScale } from '../../math/logistic.js';
import { sharedProbabilityRule } from '../../math/shared-probability.js';
import type { FullScenario, Who } from './plan-scenario.js';

/**
 * One of the days that could come: given it, people come independently of each other.
 * `showProbabilities` has one entry per person of the scenario, or a single one for a pool.
 */
export interface DayNode {
  readonly weight: number;
  readonly showProbabilities: Float64Array;
}

/** Kinds of day for different people, by Gauss–Hermite nodes of the day effect: so many at least to search on. */
const PEOPLE_NODES = { search: 8, searchOfMany: 6, report: 40 } as const;

/** The more days differ the more kinds of them are to be told apart: so many for an effect of 1. */
const SEARCH_NODES_PER_EFFECT = 12;

/** From so many people on, a plan is compared on fewer kinds of day. */
const MANY_PEOPLE = 60;

/** A Gauss rule of n nodes is exact for plans of up to 2n − 1 invitations, and nearly so for a few times as many. */
const MOST_POOL_NODES = 64;

/**
 * Searches are content with fewer: about this many invitations per node, after the first few nodes. What a large plan turns on
 * narrows with the root of its invitations, and so does the distance between nodes that it needs.
 */
const INVITATIONS_PER_SEARCH_NODE = 14;
const SEARCH_NODES_PER_ROOT = 0.8;
const FIRST_SEARCH_NODES = 8;

/** Days rarer than this change nothing that is stated: a rule's outermost nodes weigh less than rounding. */
const TOO_RARE_TO_REPORT = 1e-13;

/** Days rarer than this cannot change which plan is best, but have the longest queues: searches leave them out. */
const TOO_RARE_TO_SEARCH = 1e-5;

function poolNodes(scenario: Who, count: number): DayNode[] {
  const { dayEffectSd, priorWeight } = scenario.uncertainty;
  const shared = { mean: scenario.pool?.showProbability ?? 0, betaWeight: priorWeight, logitSd: dayEffectSd };
  const rule = sharedProbabilityRule(shared, Math.min(MOST_POOL_NODES, count));
  return Array.from(rule.nodes, (node, index) => ({
    weight: rule.weights[index],
    showProbabilities: Float64Array.of(node),
  }));
}

/** Of scenarios with people, of which many plans are stated. */
const reported = new WeakMap<Who, readonly DayNode[]>();

function peopleNodes(scenario: Who, count: number): DayNode[] {
  const { dayEffectSd } = scenario.uncertainty;
  const rule = normalRule(dayEffectSd === 0 ? 1 : count);
  return Array.from(rule.nodes, (node, index) => ({
    weight: rule.weights[index],
    showProbabilities: Float64Array.from(scenario.people ?? [], (person) =>
      shiftOnLogitScale(person.showProbability, dayEffectSd * node),
    ),
  }));
}

/**
 * The days that a scenario's uncertainty allows, as quadrature nodes, for stating the numbers of one plan.
 *
 * Used for: averaging queues over what people have in common. Method: for a pool, beta posterior × logit-normal day
 * effect (`sharedProbabilityRule`); for different people the day effect alone, which shifts the logit of everybody.
 *
 * @param scenario  who may be invited, and what they share
 * @param invited   how many people the plan invites
 * @returns nodes whose weights sum to 1, a single one if nothing is uncertain; averages are good to 1e-9 for a day effect
 *   up to 1 and up to 300 invitations, to 1e-5 for a day effect up to 3
 */
export function reportNodes(scenario: Who, invited: number): readonly DayNode[] {
  if (scenario.people === undefined) return poolNodes(scenario, Math.ceil(invited / 2) + 1);
  const known = reported.get(scenario);
  if (known !== undefined) return known;
  const nodes = frequent(peopleNodes(scenario, PEOPLE_NODES.report), TOO_RARE_TO_REPORT);
  reported.set(scenario, nodes);
  return nodes;
}

/**
 * The same, coarser, for comparing thousands of plans.
 *
 * @param scenario  the stream day
 * @returns nodes whose weights sum to 1; averages are good to about 1e-4 up to 500 invitations, to 1e-3 up to 1000
 */
export function searchNodes(scenario: FullScenario): readonly DayNode[] {
  const show = scenario.pool?.showProbability ?? 0;
  const wanted = (scenario.slots * scenario.interviewers) / Math.max(show, 1e-9);
  const invited = Math.min(scenario.pool?.available ?? 0, wanted);
  const nodes =
    scenario.people === undefined
      ? poolNodes(
          scenario,
          FIRST_SEARCH_NODES +
            Math.ceil(Math.min(invited / INVITATIONS_PER_SEARCH_NODE, SEARCH_NODES_PER_ROOT * Math.sqrt(invited))),
        )
      : peopleNodes(scenario, Math.max(leastNodes(scenario.people.length), effectNodes(scenario)));
  return frequent(nodes, TOO_RARE_TO_SEARCH);
}

/** Kinds of day that a search among so many people tells apart at least. */
function leastNodes(people: number): number {
  return PEOPLE_NODES[people < MANY_PEOPLE ? 'search' : 'searchOfMany'];
}

function effectNodes({ uncertainty }: FullScenario): number {
  return Math.ceil(SEARCH_NODES_PER_EFFECT * uncertainty.dayEffectSd);
}

function frequent(nodes: readonly DayNode[], rarest: number): readonly DayNode[] {
  const kept = nodes.filter(({ weight }) => weight >= rarest);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((node) => ({ ...node, weight: node.weight / total }));
}
