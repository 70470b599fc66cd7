import { z } from 'zod';
import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { centralCountInterval, meanOfCounts, mixCounts, probabilityAtLeast } from '../../math/discrete-distribution.js';
import { withTrial } from '../../math/poisson-binomial.js';
import { sharedProbabilityRule } from '../../math/shared-probability.js';
import { trialsNeeded } from '../../math/trials-needed.js';
import { reportNodes } from './day-nodes.js';
import { count, probability, whoSchema } from './plan-scenario.js';
import type { ExpectedCount } from './stream-evaluation.js';
import { SHOWS_COVERAGE } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** Beyond this the answer is no longer a plan for a day. */
const MOST_TRIALS = 1_000_000;

/** Kinds of day to average over. */
const NODES = 64;

/** "So many real interviews, that surely": how many to invite, and how many responses to look through. Unknown keys are refused. */
export const inverseScenarioSchema = z
  .strictObject({
    format: z.literal('inverse'),
    /** Interviews that should really take place. */
    wanted: count(0, 10_000),
    certainty: z.number().min(0, 'must not be below 0').lt(1, 'must be below 1').default(0.9),
    /** Probability that somebody invited comes, on a day without a day effect; or a pool, or people by name. */
    showProbability: probability.optional(),
    ...whoSchema,
    /** Share of responses that are worth inviting; without it no number of responses is given. */
    invitableRate: probability.nullable().default(null),
  })
  .refine(
    (scenario) =>
      [scenario.showProbability, scenario.pool, scenario.people].filter((given) => given !== undefined).length === 1,
    { message: 'must have exactly one of showProbability, pool and people' },
  );

export type InverseScenario = z.input<typeof inverseScenarioSchema>;

/** The answer; null where nobody and nothing that is available, or no number up to a million, gives the certainty. */
export interface InversePlan {
  readonly invitations: number | null;
  /** Ids of the surest, only where the scenario names people. */
  readonly people?: readonly string[];
  readonly responses: number | null;
  /** How many come out of that many invitations. */
  readonly expectedShows: ExpectedCount | null;
  /** Why a number is null that was asked for; absent where none is. */
  readonly reason?: string;
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
  const full = inverseScenarioSchema.parse(scenario);
  const { wanted, certainty, uncertainty, invitableRate, people, pool } = full;
  if (people !== undefined) return inverseOfPeople(full, people);
  const mean = full.showProbability ?? pool?.showProbability ?? 0;
  const rule = sharedProbabilityRule(
    { mean, betaWeight: uncertainty.priorWeight, logitSd: uncertainty.dayEffectSd },
    NODES,
  );
  const invitations = trialsNeeded(rule, wanted, certainty, Math.min(MOST_TRIALS, pool?.available ?? MOST_TRIALS));
  const thinned =
    invitableRate === null ? null : { nodes: rule.nodes.map((node) => node * invitableRate), weights: rule.weights };
  const responses = thinned === null ? null : trialsNeeded(thinned, wanted, certainty, MOST_TRIALS);
  if (invitations === null) {
    const reason =
      pool === undefined
        ? beyond('invitations', full)
        : tooFew(full, pool.available, bringing(rule, full, pool.available));
    return { invitations, responses, expectedShows: null, reason };
  }
  const shows = mixCounts(
    Array.from(rule.nodes, (node, index) => ({
      weight: rule.weights[index],
      probabilities: binomialProbabilities(invitations, node),
    })),
  );
  const isUnanswered = responses === null && invitableRate !== null;
  return {
    ...{ invitations, responses, expectedShows: expectedCount(shows) },
    ...(isUnanswered ? { reason: beyond('responses', full) } : {}),
  };
}

/** P(at least the wanted number come of so many). */
function bringing(
  { nodes, weights }: { readonly nodes: ArrayLike<number>; readonly weights: ArrayLike<number> },
  { wanted }: Asked,
  invited: number,
): number {
  const days = Array.from(nodes, (node, index) => ({
    weight: weights[index],
    probabilities: binomialProbabilities(invited, node),
  }));
  return probabilityAtLeast(mixCounts(days), wanted);
}

type Asked = Pick<z.output<typeof inverseScenarioSchema>, 'wanted' | 'certainty'>;

/** "3.3 %"; near 1 what is missing is told as exactly: "99.97 %" is not all. */
function percent(share: number): string {
  const twoDigits = (part: number): number => Number((100 * part).toPrecision(2));
  return `${share < 0.5 ? twoDigits(share) : Number((100 - twoDigits(1 - share)).toFixed(12))} %`;
}

function interviewsOf(count: number): string {
  return count === 1 ? '1 interview' : `${count} interviews`;
}

function tooFew({ wanted, certainty }: Asked, people: number, reached: number): string {
  if (people === 0) return 'Nobody is there who could be invited.';
  const who = people === 1 ? 'The only person who is available brings' : `All ${people} people who are available bring`;
  return `${who} ${interviewsOf(wanted)} with a certainty of ${percent(reached)} only, less than the ${percent(certainty)} asked for.`;
}

function beyond(of: 'invitations' | 'responses', { wanted, certainty }: Asked): string {
  return `No number of ${of} up to ${MOST_TRIALS.toLocaleString('en')} brings ${interviewsOf(wanted)} with a certainty of ${percent(certainty)}.`;
}

function expectedCount(shows: Float64Array): ExpectedCount {
  return { mean: meanOfCounts(shows), ...centralCountInterval(shows, SHOWS_COVERAGE) };
}

/** The surest people, as many as give the certainty. */
function inverseOfPeople(
  full: z.output<typeof inverseScenarioSchema>,
  people: NonNullable<z.output<typeof inverseScenarioSchema>['people']>,
): InversePlan {
  const surest = surestFirst(people);
  const nodes = reportNodes(full, people.length);
  let arrivals: Float64Array[] = nodes.map(() => Float64Array.of(1));
  for (let invitations = 0; ; invitations += 1) {
    const shows = mixCounts(nodes.map(({ weight }, day) => ({ weight, probabilities: arrivals[day] })));
    if (probabilityAtLeast(shows, full.wanted) >= full.certainty) {
      const invited = surest.slice(0, invitations).map((person) => people[person].id);
      return { invitations, people: invited, responses: null, expectedShows: expectedCount(shows) };
    }
    const next = surest[invitations];
    if (next === undefined) {
      const reason = tooFew(full, people.length, probabilityAtLeast(shows, full.wanted));
      return { invitations: null, responses: null, expectedShows: null, reason };
    }
    arrivals = arrivals.map((coming, day) => withTrial(coming, nodes[day].showProbabilities[next]));
  }
}
