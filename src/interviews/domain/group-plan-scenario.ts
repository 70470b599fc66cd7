import { z } from 'zod';
import { count, hasOneSource, ONE_SOURCE, probability, whoSchema } from './plan-scenario.js';

/** More groups than any day has rooms and hours for. */
const MOST_SESSIONS = 50;

/** A hall. */
const LARGEST_CAPACITY = 1_000;

/** Sessions of a room for `capacity`, at least `minimum` of whom must come for it to be worth while. Unknown keys are refused. */
export const groupScenarioSchema = z
  .strictObject({
    format: z.literal('group'),
    sessions: count(1, MOST_SESSIONS).default(1),
    capacity: count(1, LARGEST_CAPACITY),
    minimum: count(0, LARGEST_CAPACITY).default(1),
    /** Bound, for each session, on the probability that more come than there is room for. */
    overflowRisk: probability.default(0.05),
    ...whoSchema,
  })
  .refine(hasOneSource, { message: ONE_SOURCE })
  .refine(({ minimum, capacity }) => minimum <= capacity, {
    path: ['minimum'],
    message: 'must not be above the capacity',
  });

export type GroupScenario = z.input<typeof groupScenarioSchema>;
export type FullGroup = z.output<typeof groupScenarioSchema>;
