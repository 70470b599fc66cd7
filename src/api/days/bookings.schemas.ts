import { z } from 'zod';
import { CHANGED_BY } from '../../interviews/index.js';
import type { DeskBooking, OutcomeCorrection } from '../../interviews/index.js';

/** What happened at the door. */
export const checkInBody = z.strictObject({
  outcome: z.enum(['came', 'late']).optional().describe('What the clock says if left out'),
});

const by = z.enum(CHANGED_BY).describe('Who wants it: the candidate, who said so by phone, or we');

/** To which time, and who wants it. */
export const moveBody = z.strictObject({
  slotId: z.uuid(),
  by,
  beyondPlan: z
    .boolean()
    .default(false)
    .describe('true: also to a time that the plan leaves closed; needs the right to decide on applications'),
});

/** What is true, and why it was recorded otherwise. */
export const correctBody = z.strictObject({
  outcome: z
    .enum(['came', 'late', 'no-show', 'never-heard'])
    .describe('never-heard: that they came all the same was said by mistake'),
  reason: z.string().min(1).max(500).describe('In own words'),
});

/** Corrections of a booking. */
export const correctionsAnswer = z.object({
  corrections: z.array(
    z.object({
      from: z.enum(['came', 'late', 'no-show', 'never-heard']),
      to: z.enum(['came', 'late', 'no-show', 'never-heard']),
      reason: z.string().nullable().describe('null = its person was erased'),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

/** A correction as the API shows it. */
export function correctionView(one: OutcomeCorrection): z.infer<typeof correctionsAnswer>['corrections'][number] {
  const { outcomeBefore, outcome, reason, userName, correctedAt } = one;
  return { from: outcomeBefore, to: outcome, reason, by: userName, at: correctedAt.toISOString() };
}

/** Why, and who wants it. */
export const cancelBody = z.strictObject({
  by,
  reason: z
    .string()
    .min(1)
    .max(500)
    .describe('time, found-job, not-interested or other for the candidate; own words for us'),
});

/** A booking as those see it who may change it. */
export const bookingAnswer = z.object({
  bookingId: z.uuid(),
  applicationId: z.uuid(),
  dayId: z.uuid(),
  name: z.string(),
  startsAt: z.iso.datetime(),
  status: z.enum(['invited', 'confirmed', 'cancelled']),
  outcome: z.enum(['came', 'late', 'no-show']).nullable(),
  canChange: z.boolean().describe('False once it is cancelled, has begun or its day is over'),
  freeSlots: z
    .array(z.object({ id: z.uuid(), startsAt: z.iso.datetime() }))
    .describe('Other times of the day that the plan leaves open'),
  closedSlots: z
    .array(
      z.object({
        id: z.uuid(),
        startsAt: z.iso.datetime(),
        why: z.enum(['full', 'over-limit']).describe('over-limit: people would wait too long, or too many come to it'),
      }),
    )
    .describe('Times that it leaves closed, for those who may decide on applications'),
});

/** The booking as the API shows it. */
export function bookingView(booking: DeskBooking): z.infer<typeof bookingAnswer> {
  const { bookingId, applicationId, day, name, startsAt, status, outcome, canChange, freeSlots, closedSlots } = booking;
  return {
    ...{ bookingId, applicationId, name, status, outcome, canChange },
    dayId: day.id,
    startsAt: startsAt.toISOString(),
    freeSlots: freeSlots.map((slot) => ({ id: slot.id, startsAt: slot.startsAt.toISOString() })),
    closedSlots: closedSlots.map(({ id, startsAt: at, closed }) => ({
      ...{ id, startsAt: at.toISOString(), why: closed ?? 'full' },
    })),
  };
}
