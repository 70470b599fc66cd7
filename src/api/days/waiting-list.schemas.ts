import { z } from 'zod';
import { SAYS_NOTHING } from '../applications/says-nothing.js';
import type { SeatAdvice, WaitingList } from '../../interviews/index.js';

const lineAnswer = z.object({
  applicationId: z.uuid(),
  name: z.string(),
  scorePoints: z.number().nullable(),
  saysNothing: z.boolean().describe(SAYS_NOTHING),
  showProbability: z.number().min(0).max(1),
  why: z
    .enum(['other-time', 'no-seat', 'not-planned'])
    .describe('not-planned: there are seats, and the plan does not name them for any'),
  way: z
    .enum(['email', 'board', 'phone'])
    .describe('phone: an offer cannot be written to them, call and record the answer'),
  status: z.enum(['waiting', 'offered', 'accepted', 'declined', 'expired', 'off']),
  isNext: z.boolean().describe('Asked by themselves when it is their turn'),
  isTold: z.boolean().describe('It was written to them that they wait for this day'),
  offerCount: z.int(),
  offeredSlotId: z.uuid().nullable().describe('Slot of that time'),
  offeredTime: z.iso.datetime().nullable().describe('The time that is offered, or was offered last'),
  expiresAt: z.iso.datetime().nullable().describe('Until when the seat is held; null = no offer is open'),
});

/** Who waits for a seat of a day, in the order in which they are asked. */
export const waitingListAnswer = z.object({
  waitingList: z
    .object({
      offersByItself: z.boolean(),
      lines: z.array(lineAnswer),
      whyNotMore: z
        .enum([
          ...([
            'over-limit',
            'no-gain',
            'fewer',
            'given-up',
            'other-times',
            'nobody-left',
            'too-late',
            'nobody',
          ] as const),
        ])
        .nullable()
        .describe(
          'Why fewer seats are advised than are freed: too many would wait or come; it brings nothing; fewer were chosen for the day; the session is given up; those who wait gave these times up or cannot answer in time; all who wait are asked; there is no time left to ask; nobody waits who can be written to. null = all are, or none is freed',
        ),
      free: z.array(
        z.object({
          slotId: z.uuid(),
          startsAt: z.iso.datetime(),
          freed: z.int().describe('Seats that the plan wants filled'),
          advised: z
            .int()
            .describe(
              'Of those, the ones that are offered by themselves: filling the others would not help the day as it stands',
            ),
        }),
      ),
    })
    .nullable()
    .describe('null = the day is not approved, or has nothing to come'),
});

/** Whether freed seats are offered by themselves. */
export const offersBody = z.strictObject({ on: z.boolean() });

/** How many were told that they wait. */
export const toldAnswer = z.object({ told: z.int() });

/** How many were asked at once. */
export const offersAnswer = z.object({ asked: z.int() });

const beyondPlan = z
  .boolean()
  .default(false)
  .describe('Also at a time at which the plan wants nobody more, which is refused otherwise');

/** Which seat. */
export const offerBody = z.strictObject({ slotId: z.uuid(), beyondPlan });

/** What somebody said who was asked by phone. */
export const answerBody = z.strictObject({
  slotId: z.uuid().nullable().describe('The time that they said yes to; null: they said no'),
  beyondPlan,
});

/** Whether somebody stays on the list of this day. */
export const keepBody = z.strictObject({ on: z.boolean().describe('false: take off, an open offer with them') });

/** The list as the API shows it. */
export function waitingListView(
  list: WaitingList | null,
  advice: SeatAdvice | null,
): z.infer<typeof waitingListAnswer> {
  if (list === null) return { waitingList: null };
  return {
    waitingList: {
      offersByItself: list.day.offersSeats,
      whyNotMore: advice?.why ?? null,
      lines: list.lines.map((line) => ({
        ...line,
        offeredTime: line.offeredTime?.toISOString() ?? null,
        expiresAt: line.expiresAt?.toISOString() ?? null,
      })),
      free: list.free.map(({ slotId, startsAt, freed }) => {
        const advised = Math.min(freed, advice?.seats.get(slotId) ?? 0);
        return { slotId, startsAt: startsAt.toISOString(), freed, advised };
      }),
    },
  };
}
