import { z } from 'zod';
import type { DayFiguresNow, DayWorth, ReplannedDay, ReplannedLine, StaffedSlot } from '../../interviews/index.js';
import { MOST_OF_DAY } from '../../interviews/index.js';

const share = z.number().min(0).max(1);

const lineAnswer = z.object({
  key: z.string().describe('Names the line when only some are approved'),
  applicationId: z.uuid(),
  name: z.string(),
  from: z.iso.datetime().nullable().describe('When they are expected now; null = not invited yet'),
  to: z.iso.datetime(),
  isConfirmed: z.boolean().describe('They said yes to the time that they have now'),
  message: z.enum(['invitation', 'moved']).describe('What they would get'),
  way: z.enum(['email', 'board', 'phone']).describe('phone: no message reaches them, somebody has to call'),
});

const figuresAnswer = z.object({
  invited: z.int(),
  expectedShows: z.object({ mean: z.number(), from: z.int(), to: z.int() }).describe('Holds nine days of ten'),
  value: z.number().describe('By the day’s prices: interviews, less what waiting, idleness and overtime cost'),
  someoneWaitsOver: share.describe('Probability that somebody waits longer than the limit'),
  waitPersonSlots: z.number().describe('Slots that people wait, all together'),
  idleInterviewerSlots: z.number(),
  overtimeSlots: z.number(),
});

const worthAnswer = z
  .object({
    interviews: z.number(),
    waiting: z.number(),
    idle: z.number(),
    overtime: z.number(),
    invitations: z.number(),
    overLimit: z.number().describe('Of the risk over the limit that somebody waits too long'),
    disturbed: z.number().describe('Of those who are invited already and would be moved'),
    sum: z.number(),
  })
  .describe('In the units of the day’s prices; what costs something is below 0');

/** What would change of a day that stands. */
export const differenceAnswer = z.object({
  difference: z
    .object({
      shown: z.string().describe('Names what this rests on: give it back to approve'),
      invite: z.array(lineAnswer),
      move: z.array(lineAnswer),
      staying: z.int().describe('People whose time stays'),
      missing: z.int().describe('Places that nobody on the shortlist is left for'),
      before: figuresAnswer,
      after: figuresAnswer,
      worth: z.object({ before: worthAnswer, after: worthAnswer }).describe('No difference makes the sum less'),
      priceOfMoving: z
        .object({ invited: z.number(), confirmed: z.number() })
        .describe('What somebody must bring who is moved'),
    })
    .nullable()
    .describe('null = not approved, cancelled, or its last slot has begun'),
});

/** What is approved. */
export const approveBody = z.strictObject({
  shown: z.string().max(100),
  lines: z.array(z.string().max(200)).min(1).max(500).optional().describe('Keys; all lines if left out'),
});

/** What was sent. */
export const replannedAnswer = z.object({ invited: z.int(), moved: z.int() });

/** How many interviewers are there, and when. */
export const staffingBody = z.strictObject({
  interviewers: z.int().min(0).max(MOST_OF_DAY.interviews).describe('At most as many as the day was planned with'),
  fromSlotId: z.uuid().optional().describe('The first slot to come if left out'),
  untilSlotId: z.uuid().optional().describe('The last slot if left out'),
});

/** The times to come. */
export const staffingAnswer = z.object({
  slots: z.array(z.object({ slotId: z.uuid(), startsAt: z.iso.datetime(), interviewers: z.int() })),
});

function lineView(line: ReplannedLine): z.infer<typeof lineAnswer> {
  const { key, applicationId, name, from, to, isConfirmed, message, way } = line;
  const times = { from: from?.toISOString() ?? null, to: to.toISOString() };
  return { key, applicationId, name, ...times, isConfirmed, message, way };
}

function figuresView(figures: DayFiguresNow): z.infer<typeof figuresAnswer> {
  const { invited, expectedShows, value, waitRisk, waitPersonSlots, idleInterviewerSlots, overtimeSlots } = figures;
  return {
    ...{ invited, expectedShows: { ...expectedShows }, value, someoneWaitsOver: waitRisk },
    ...{ waitPersonSlots, idleInterviewerSlots, overtimeSlots },
  };
}

function worthView({ ...terms }: DayWorth): z.infer<typeof worthAnswer> {
  return terms;
}

/** The difference as the API shows it. */
export function differenceView(replanned: ReplannedDay | null): z.infer<typeof differenceAnswer> {
  if (replanned === null) return { difference: null };
  const { shown, invite, move, staying, missing, before, after, worth, disturbance } = replanned;
  return {
    difference: {
      ...{ shown, staying, missing, invite: invite.map(lineView), move: move.map(lineView) },
      ...{ before: figuresView(before), after: figuresView(after), priceOfMoving: { ...disturbance } },
      worth: { before: worthView(worth.before), after: worthView(worth.after) },
    },
  };
}

/** The times as the API shows them. */
export function staffingView(slots: readonly StaffedSlot[]): z.infer<typeof staffingAnswer> {
  return { slots: slots.map((slot) => ({ ...slot, startsAt: slot.startsAt.toISOString() })) };
}
