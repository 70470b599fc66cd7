import { z } from 'zod';
import { valuesOfMoney } from './money-values.js';

/** A day has at most this many slots: 96 quarters of an hour. */
const MOST_SLOTS = 96;

/** More interviewers at once than any stream day has; keeps the queue's arithmetic small. */
const MOST_INTERVIEWERS = 50;

/** Interviews that a day has room for: queues of more take longer than anybody waits for a plan. */
const MOST_INTERVIEWS = 500;

/** Different people beyond this are better described as a pool: nobody invites so many by name for one day. */
const MOST_PEOPLE = 5_000;

/** A pool may be a whole labour market. */
const LARGEST_POOL = 1_000_000;

/** Invitations of a day beyond which too much may come of what is uncertain: nearly all of them may come, or nobody. */
const MOST_UNCERTAIN = 100_000;

/** A day effect beyond this would make every day either empty or full, which no log shows. */
const LARGEST_DAY_EFFECT = 3;

/** A number from 0 to 1. */
export const probability = z
  .number({ error: 'must be a number from 0 to 1' })
  .min(0, 'must not be below 0')
  .max(1, 'must not be above 1');

const price = z
  .number({ error: 'must be a number' })
  .min(0, 'must not be negative')
  .max(1e9, 'must not be above 1,000,000,000');

/** A whole number within limits; of what is none nothing else is said. */
export const count = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .number({ error })
    .int({ error, abort: true })
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
};

const personSchema = z.strictObject({
  id: z.string().min(1, 'must not be empty'),
  /** Probability that this person comes if invited, on a day without a day effect. */
  showProbability: probability,
});

const poolSchema = z.strictObject({
  available: count(0, LARGEST_POOL),
  /** Probability that one of the pool comes if invited, on a day without a day effect. */
  showProbability: probability,
});

/** What people of one day share: see the scenario. */
export const uncertaintySchema = z.strictObject({
  /** How many observations the pool's probability is worth (a + b of its beta posterior); null: known exactly. */
  priorWeight: z
    .number()
    .positive('must be above 0')
    .max(1e9, 'must not be above 1,000,000,000')
    .nullable()
    .default(null),
  /** Standard deviation, on the logit scale, of what all people of a day have in common. */
  dayEffectSd: z
    .number()
    .min(0, 'must not be negative')
    .max(LARGEST_DAY_EFFECT, `must not be above ${LARGEST_DAY_EFFECT}`)
    .default(0),
});

const valuesSchema = z.strictObject({
  interview: price.default(1),
  waitPersonSlot: price.default(0.3),
  idleInterviewerSlot: price.default(0.7),
  overtimeSlot: price.default(1),
  invitation: price.default(0),
});

/** The same in money; see `valuesOfMoney`. */
export const moneySchema = z.strictObject({
  interview: price,
  interviewerHour: price.default(0),
  waitingHour: price.default(0),
  overtimeHour: price.default(0),
  invitation: price.default(0),
});

/** The prices of the trade's example: an interview is the unit, waiting and idleness are fractions of it. */
export const USUAL_PRICES = valuesSchema.parse({});

const limitsSchema = z.strictObject({
  /** Nobody should wait more than so many slots. */
  waitSlots: count(0, MOST_SLOTS).default(2),
  /** Bound on the probability that somebody does; null: no bound. */
  waitRisk: probability.nullable().default(null),
  /** Most invitations for one slot; null: no bound. */
  perSlot: count(0, LARGEST_POOL).nullable().default(null),
});

type Identified = readonly { readonly id: string }[];

function haveDifferentIds(people: Identified): boolean {
  return new Set(people.map((person) => person.id)).size === people.length;
}

/** The first id that stands there a second time. */
function repeatedId(people: Identified): string {
  const seen = new Set<string>();
  return people.find(({ id }) => seen.size === seen.add(id).size)?.id ?? '';
}

/** Who may be invited: people by name or a pool of equals, never both. */
export const whoSchema = {
  people: z
    .array(personSchema)
    .max(MOST_PEOPLE, `must not list more than ${MOST_PEOPLE} people: describe them as a pool instead`)
    .refine(haveDifferentIds, {
      error: ({ input }) => `must not list the same id twice: ${JSON.stringify(repeatedId(input as Identified))}`,
    })
    .optional(),
  pool: poolSchema.optional(),
  uncertainty: uncertaintySchema.prefault({}),
};

/** What a scenario says of those who may be invited. */
export type Who = z.output<z.ZodObject<typeof whoSchema>>;

/**
 * The scenario without those who certainly do not come: they make no difference wherever they are invited, and so would be, all of them, to
 * any slot.
 */
export function withoutAbsent<Scenario extends Pick<Who, 'people'>>(scenario: Scenario): Scenario {
  const { people } = scenario;
  return people === undefined ? scenario : { ...scenario, people: people.filter((one) => one.showProbability > 0) };
}

/** True if the invitations that make a full day are few enough to look at all that may come of them. */
function isWithinReckoning(
  scenario: Pick<Who, 'pool' | 'uncertainty'> & { slots: number; interviewers: number },
): boolean {
  const { slots, interviewers, pool, uncertainty } = scenario;
  if (pool === undefined || (uncertainty.priorWeight === null && uncertainty.dayEffectSd === 0)) return true;
  const fullDay = pool.showProbability === 0 ? 0 : (slots * interviewers) / pool.showProbability;
  return Math.min(pool.available, fullDay) <= MOST_UNCERTAIN;
}

/** True if a scenario names people or a pool, and not both. */
export function hasOneSource({ people, pool }: Pick<Who, 'people' | 'pool'>): boolean {
  return (people === undefined) !== (pool === undefined);
}

export const ONE_SOURCE = 'must have either people or a pool, and not both';

/** Of a number that is refused by itself nothing more is to be said. */
function isTooMuch(slots: number, interviewers: number): boolean {
  return slots > MOST_SLOTS || interviewers > MOST_INTERVIEWERS;
}

/**
 * A stream day to be planned. Left out parts get the prices of the trade's example (1 an interview, 0.3 a slot waited by
 * one person, 0.7 an idle interviewer-slot, 1 an overtime slot) and no limits. Prices may be given in money instead. Unknown keys are
 * refused.
 */
export const planScenarioSchema = z
  .strictObject({
    format: z.literal('stream'),
    slots: count(1, MOST_SLOTS),
    slotMinutes: count(1, 24 * 60).default(30),
    interviewers: count(1, MOST_INTERVIEWERS).default(1),
    ...whoSchema,
    values: valuesSchema.optional(),
    money: moneySchema.optional(),
    limits: limitsSchema.prefault({}),
  })
  .refine(hasOneSource, { message: ONE_SOURCE })
  .refine(({ slots, interviewers }) => isTooMuch(slots, interviewers) || slots * interviewers <= MOST_INTERVIEWS, {
    path: ['interviewers'],
    message: `must not make more than ${MOST_INTERVIEWS} interviews with that many slots: plan parts of the day`,
  })
  .refine(isWithinReckoning, {
    path: ['uncertainty'],
    message: `cannot be reckoned over more than ${MOST_UNCERTAIN.toLocaleString('en')} invitations, which a full day takes at so low a show probability: leave it out, or lower "available"`,
  })
  .refine(({ values, money }) => values === undefined || money === undefined, {
    path: ['money'],
    message: 'must not be given together with values',
  })
  .transform(({ values = USUAL_PRICES, money, ...scenario }) => ({
    ...scenario,
    values: money === undefined ? values : valuesOfMoney(money, scenario.slotMinutes),
  }));

/** What a caller may write. */
export type PlanScenario = z.input<typeof planScenarioSchema>;

/** The same with all defaults filled in. */
export type FullScenario = z.output<typeof planScenarioSchema>;
