import { z } from 'zod';
import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { sharedProbabilityRule } from '../../math/shared-probability.js';
import { trialsNeeded } from '../../math/trials-needed.js';
import { uncertaintySchema } from './plan-scenario.js';
import type { ExpectedCount } from './stream-evaluation.js';
import { SHOWS_COVERAGE } from './stream-evaluation.js';

/** Beyond this the answer is no longer a plan for a day. */
const MOST_TRIALS = 1_000_000;

/** Kinds of day to average over. */
const NODES = 64;

/** "So many real interviews, that surely": how many to invite, and how many responses to look through. */
export const inverseScenarioSchema = z.strictObject({
  format: z.literal('inverse'),
  /** Interviews that should really take place. */
  wanted: z.number().int('must be a whole number').min(0, 'must not be negative').max(10_000, 'must be at most 10,000'),
  certainty: z.number().min(0, 'must not be below 0').lt(1, 'must be below 1'),
  /** Probability that somebody invited comes, on a day without a day effect. */
  showProbability: z.number().min(0, 'must not be below 0').max(1, 'must not be above 1'),
  uncertainty: uncertaintySchema.prefault({}),
  /** Share of responses that are worth inviting; without it no number of responses is given. */
  invitableRate: z.number().min(0, 'must not be below 0').max(1, 'must not be above 1').nullable().default(null),
});

export type InverseScenario = z.input<typeof inverseScenarioSchema>;

/** The answer; null where no number up to a million gives the certainty. */
export interface InversePlan {
  readonly invitations: number | null;
  readonly responses: number | null;
  /** How many come out of that many invitations. */
  readonly expectedShows: ExpectedCount | null;
}

/**
 * How many to invite for a wanted number of interviews, and how many responses to look through.
 *
 * Method: least number of trials whose binomial tail, averaged over the beta posterior and the day effect, reaches the
 * certainty; for responses each trial succeeds if it is worth inviting and comes. Cost: some thousand incomplete beta
 * functions.
 *
 * @param scenario  as in `inverseScenarioSchema`
 * @returns whole numbers, exact for the model up to 1e-9 in probability for a day effect up to 1
 * @throws ZodError that names every bad value
 */
export function planInverse(scenario: InverseScenario): InversePlan {
  const { wanted, certainty, showProbability, uncertainty, invitableRate } = inverseScenarioSchema.parse(scenario);
  const shared = { mean: showProbability, betaWeight: uncertainty.priorWeight, logitSd: uncertainty.dayEffectSd };
  const rule = sharedProbabilityRule(shared, NODES);
  const invitations = trialsNeeded(rule, wanted, certainty, MOST_TRIALS);
  const thinned =
    invitableRate === null ? null : { nodes: rule.nodes.map((node) => node * invitableRate), weights: rule.weights };
  const responses = thinned === null ? null : trialsNeeded(thinned, wanted, certainty, MOST_TRIALS);
  if (invitations === null) return { invitations, responses, expectedShows: null };
  const shows = mixCounts(
    Array.from(rule.nodes, (node, index) => ({
      weight: rule.weights[index],
      probabilities: binomialProbabilities(invitations, node),
    })),
  );
  const expectedShows = { mean: meanOfCounts(shows), ...centralCountInterval(shows, SHOWS_COVERAGE) };
  return { invitations, responses, expectedShows };
}
