import { z } from 'zod';
import type { ChoosingRate } from '../../funnel/index.js';
import { MOST_WANTED } from '../../interviews/index.js';
import type { WantedInterviews } from '../../interviews/index.js';

const share = z.number().min(0).max(1);
const orNever = z.int().nullable();

/** How many interviews should really take place, and how surely. */
export const wantedQuery = z.object({
  wanted: z.coerce.number().int().min(1).max(MOST_WANTED.interviews),
  certainty: z.coerce.number().min(MOST_WANTED.leastCertainty).max(MOST_WANTED.certainty).default(0.9),
});

/** How many to invite, and how many responses to look through. */
export const wantedAnswer = z.object({
  wanted: z.int(),
  certainty: share,
  invitations: orNever.describe('null: no number gives the certainty'),
  expectedShows: z
    .object({ mean: z.number(), from: z.int(), to: z.int() })
    .nullable()
    .describe('Holds nine days of ten'),
  responses: z
    .object({ count: orNever, from: orNever, to: orNever })
    .describe('To look through, at the likeliest share of those worth inviting and at the ends of its interval'),
  available: z.int().describe('Shortlisted people who can be invited now'),
  showProbability: z.object({ mean: share, from: share, to: share }).describe('With the 90 % interval'),
  learntAt: z.iso.datetime().nullable().describe('When the probability was learnt; null: nothing was yet'),
  choosingRate: z.object({
    n: z.int().describe('Responses of this vacancy that were decided upon in the last year'),
    k: z.int().describe('Of them: shortlisted or invited'),
    share,
    low: share,
    high: share,
    basis: z.enum(['observed', 'trade']).describe('trade: nobody was decided upon yet, 15 to 20 of 100 stand for it'),
  }),
});

/** The answer as the API shows it. */
export function wantedView(answer: WantedInterviews, rate: ChoosingRate): z.infer<typeof wantedAnswer> {
  const { wanted, certainty, invitations, expectedShows, responses, available, prediction, learntAt } = answer;
  return {
    ...{ wanted, certainty, invitations, available },
    expectedShows: expectedShows && { ...expectedShows },
    responses: { ...responses },
    showProbability: { mean: prediction.mean, ...prediction.interval90 },
    learntAt: learntAt?.toISOString() ?? null,
    choosingRate: { ...rate },
  };
}
