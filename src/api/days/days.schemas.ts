import { z } from 'zod';
import { SHOW_BASES } from '../../attendance/index.js';
import { byFormat, MOST_OF_DAY, statedPrices, whyNobody } from '../../interviews/index.js';
import type { DayFields, DaySummary, GroupDayPlan, InterviewDay, StreamDayPlan } from '../../interviews/index.js';
import { day } from '../http/day.js';
import { pageAnswer, pageQuery } from '../http/paging.js';

const share = z.number().min(0).max(1);

const waitSlots = z.int().min(0).max(MOST_OF_DAY.slots).describe('Nobody should wait more than so many slots…');
const waitRisk = share.nullable().describe('…but with this probability; null: no bound');
const perSlot = z.int().positive().nullable().describe('Most invitations to one slot; null: no bound');

const amount = z.number().min(0).max(MOST_OF_DAY.money);
const money = z
  .strictObject({
    interview: amount.describe('What an interview that takes place is worth, and so what a lost candidate costs'),
    interviewerHour: amount.describe('An hour of one interviewer'),
    waitingHour: amount.describe('An hour that one candidate waits'),
    overtimeHour: amount.describe('An hour beyond the planned end, all interviewers together'),
    invitation: amount,
    move: amount
      .optional()
      .describe(
        'Another time for one who is invited; twice as much for whoever said yes. Left out: a quarter of an interview',
      ),
  })
  .nullable();

const capacity = z.int().positive().max(MOST_OF_DAY.capacity).describe('People whom the room holds');
const minimum = z
  .int()
  .nonnegative()
  .max(MOST_OF_DAY.capacity)
  .describe('So many must come for a session to be worth while');
const overflowRisk = share.describe('Most probability, for each session, that more come than the room holds');
const room = z.strictObject({ capacity, minimum, overflowRisk }).nullable();

/** A day to be planned. */
export const newDayBody = z.strictObject({
  date: day.describe('Day in the city of the vacancy'),
  startTime: z
    .string()
    .regex(/^\d\d:\d\d$/, 'Write HH:MM')
    .describe('Start of the first slot by the city’s clock, HH:MM'),
  slots: z.int().positive().max(MOST_OF_DAY.slots),
  slotMinutes: z.int().positive().max(MOST_OF_DAY.slotMinutes),
  interviewers: z
    .int()
    .positive()
    .max(MOST_OF_DAY.interviews)
    .describe(`At most ${MOST_OF_DAY.interviews} interviews a day: slots × interviewers`),
  address: z.string().min(1).max(MOST_OF_DAY.text),
  directions: z.string().max(MOST_OF_DAY.text).nullable().optional().describe('How to get in'),
  contactPhone: z
    .string()
    .max(MOST_OF_DAY.phone)
    .nullable()
    .optional()
    .describe('Phone of the person who meets people'),
  limits: z
    .strictObject({ waitSlots, waitRisk, perSlot })
    .partial()
    .optional()
    .describe('What the plan must not exceed; the usual limits where left out'),
  money: money
    .optional()
    .describe('What things cost, in any one currency; null: the trade’s proportions. Left out: as it is'),
  room: room
    .optional()
    .describe(
      'Of group interviews: each slot is a session in this room. null or left out: people are interviewed one by one',
    ),
});

/** What is to be different about a planned day. */
export const changedDayBody = newDayBody.partial();

const risks = { overflow: share, tooFew: share };

/** What only plans of group sessions say. */
const groupPlan = z.object({
  sessions: z.array(z.object({ invite: z.int(), shows: z.number(), ...risks })),
  sessionsHeld: z.number().describe('Sessions to which the minimum comes, on average'),
  ...risks,
  curve: z.array(z.object({ invited: z.int(), shows: z.number(), sessionsHeld: z.number(), ...risks })),
  nobody: z
    .object({
      why: z
        .enum(['bound', 'people'])
        .describe('bound: the overflowRisk of the room lets too few be invited; people: all together are too few'),
      overflowRisk: share.nullable().describe('Of bound: the one with which a session can take place'),
      invited: z.int().nullable().describe('Of bound: invitations with that one'),
      chance: share.nullable().describe('Of people: that a session takes place with everybody invited'),
    })
    .nullable()
    .describe('Why the plan recommends to invite nobody; null where it recommends somebody'),
});

/** What a body says of a day's prices, as the planning takes it. */
export function withPrices<Body extends Pick<z.infer<typeof changedDayBody>, 'money'>>({
  money: stated,
  ...body
}: Body): Omit<Body, 'money'> & Pick<DayFields, 'prices'> {
  return stated === undefined ? body : { ...body, prices: statedPrices(stated) };
}

/** Another number of invitations than the recommended one. */
export const chooseBody = z.strictObject({ invited: z.int().nonnegative() });

/** A day with its plan. */
export const dayAnswer = z.object({
  id: z.uuid(),
  vacancyId: z.uuid(),
  date: z.iso.date(),
  timeZone: z.string(),
  firstStart: z.string(),
  slotCount: z.int(),
  slotMinutes: z.int(),
  interviewers: z.int(),
  address: z.string(),
  directions: z.string().nullable(),
  contactPhone: z.string().nullable(),
  limits: z.object({ waitSlots, waitRisk, perSlot }),
  room: room.describe('The room of group sessions, each of which is a slot; null: people are interviewed one by one'),
  money: money.describe('What the plan takes things to cost; null: the trade’s proportions'),
  status: z.enum(['planned', 'approved', 'held', 'cancelled']),
  tooLate: z
    .array(z.iso.datetime())
    .describe('Starts, the first ones, to which an approval now would invite nobody: they would hear too late'),
  plan: z.object({
    available: z.int().describe('Shortlisted people who can be invited'),
    leftOut: z
      .array(z.object({ applicationId: z.uuid(), reason: z.enum(['no-contact']) }))
      .describe('Shortlisted people who cannot: nobody could tell them'),
    invited: z.int(),
    recommended: z.int(),
    slots: z.array(z.object({ invite: z.int() })),
    expectedShows: z.object({ mean: z.number(), from: z.int(), to: z.int() }).describe('Holds nine days of ten'),
    expectedInterviews: z.number(),
    someoneWaitsOver: share
      .nullable()
      .describe('Probability that somebody waits longer than the limit; null of groups'),
    showProbability: share,
    basis: z
      .enum(SHOW_BASES)
      .nullable()
      .describe(
        'What the probability rests on: your own interviews, invented ones of the simulated boards, none; null = not kept',
      ),
    curve: z
      .array(z.object({ invited: z.int(), value: z.number(), interviews: z.number(), waitRisk: share }))
      .describe('Empty of groups'),
    group: groupPlan.nullable().describe('Of group sessions; `overflow` and `tooFew` of the one that is worst off'),
  }),
});

/** A page of days. */
export const daysAnswer = pageAnswer('days', dayAnswer);

/** A day in numbers. */
export const dayFiguresAnswer = z.object({
  vacancyId: z.uuid(),
  date: z.iso.date(),
  citySlug: z.string(),
  status: z.enum(['approved', 'held']),
  invited: z.int(),
  came: z.int().describe('Late ones and walk-ins included'),
});

/** A page of days in numbers. */
export const dayFiguresPage = pageAnswer('days', dayFiguresAnswer);

/** Which days. */
export const daysQuery = pageQuery.extend({
  vacancyId: z.uuid().optional(),
  from: day.optional().describe('First day'),
});

/** How many people a cancelled day had. */
export const cancelledAnswer = z.object({ uninvited: z.int() });

/** A day as the API shows it, with the times of which nobody would hear any more. */
export function dayView(day: InterviewDay, tooLate: readonly Date[]): z.infer<typeof dayAnswer> {
  const { available, leftOut = [], chosen, recommended, prediction } = day.plan;
  return {
    id: day.id,
    vacancyId: day.vacancyId,
    date: day.date,
    timeZone: day.timeZone,
    firstStart: day.firstStart,
    slotCount: day.slotCount,
    slotMinutes: day.slotMinutes,
    interviewers: day.interviewers,
    address: day.address,
    directions: day.directions,
    contactPhone: day.contactPhone,
    limits: { waitSlots: day.limits.waitSlots, waitRisk: day.limits.waitRisk, perSlot: day.limits.perSlot },
    room: day.room,
    money: day.prices.money ?? null,
    status: day.status,
    tooLate: tooLate.map((startsAt) => startsAt.toISOString()),
    plan: {
      available,
      leftOut: leftOut.map((applicationId) => ({ applicationId, reason: 'no-contact' })),
      invited: chosen.invited,
      recommended,
      slots: chosen.slots.map(({ invite }) => ({ invite })),
      expectedShows: { ...chosen.expectedShows },
      showProbability: prediction.mean,
      basis: prediction.basis ?? null,
      ...byFormat(day, { stream: ({ plan }) => ofStream(plan), group: ({ plan }) => ofGroups(plan) }),
    },
  };
}

type FormatView = Pick<
  z.infer<typeof dayAnswer>['plan'],
  'expectedInterviews' | 'someoneWaitsOver' | 'curve' | 'group'
>;

function ofStream({ chosen, curve }: StreamDayPlan): FormatView {
  return {
    expectedInterviews: chosen.expected.interviews,
    someoneWaitsOver: chosen.risk.someoneWaitsOver,
    curve: curve.map(({ invited, value, interviews, waitRisk }) => ({ invited, value, interviews, waitRisk })),
    group: null,
  };
}

function ofGroups({ chosen, curve, recommended }: GroupDayPlan): FormatView {
  const { slots, expected, risk, expectedShows } = chosen;
  return {
    expectedInterviews: expectedShows.mean,
    someoneWaitsOver: null,
    curve: [],
    group: {
      sessions: slots.map(({ invite, shows, overflow, tooFew }) => ({ invite, shows, overflow, tooFew })),
      ...{ ...expected, ...risk, curve: curve.map((point) => ({ ...point })) },
      nobody: recommended > 0 ? null : { ...{ overflowRisk: null, invited: null, chance: null }, ...whyNobody(curve) },
    },
  };
}

/** A day in numbers as the API shows it. */
export function figuresView({ day, totals }: DaySummary): z.infer<typeof dayFiguresAnswer> {
  return {
    vacancyId: day.vacancyId,
    date: day.date,
    citySlug: day.citySlug,
    status: day.status === 'held' ? 'held' : 'approved',
    invited: totals.invited,
    came: totals.came + totals.late,
  };
}
