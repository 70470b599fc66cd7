import { z } from 'zod';
import { STAGES } from '../../candidates/index.js';
import type { BoardRow, BoardTotals, DayBoard, PhoneCall } from '../../interviews/index.js';
import { dayAnswer, dayView } from './days.schemas.js';

const guestAnswer = z.object({
  bookingId: z.uuid(),
  applicationId: z.uuid(),
  name: z.string(),
  stage: z.enum(STAGES),
  startsAt: z.iso.datetime(),
  status: z.enum(['invited', 'confirmed', 'cancelled']),
  outcome: z.enum(['came', 'late', 'no-show']).nullable(),
  walkIn: z.boolean(),
  toPhone: z.boolean().describe('No mail could tell them how the booking stands, and nobody has told them yet'),
  failedMailId: z.uuid().nullable().describe('A mail to them that did not leave and can be sent again'),
  checkedInAt: z.iso.datetime().nullable(),
});

const totalsAnswer = z.object({
  invited: z.int(),
  expected: z.int().describe('Neither checked in nor marked absent'),
  awaited: z.int().describe('Of the expected, those whose slot is not over'),
  saidYes: z.int().describe('Of the invited, those who said yes, whether or not they have come since'),
  came: z.int(),
  late: z.int(),
  noShow: z.int(),
  cancelled: z.int(),
  walkIns: z.int(),
  freedSeats: z.int().describe('Places of the plan to come that nobody has'),
  toPhone: z.int(),
});

/** The board of a day. */
export const boardAnswer = z.object({
  day: dayAnswer,
  slots: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.iso.datetime(),
      seats: z.int().describe('As planned; decisions may put more people here'),
      seatsTaken: z.int(),
      bookings: z.array(guestAnswer),
    }),
  ),
  cancelled: z.array(guestAnswer),
  totals: totalsAnswer,
  expectedNow: z
    .object({ mean: z.number(), from: z.int(), to: z.int() })
    .nullable()
    .describe('How many will have come when the day is over, by who is booked now; null = not approved, or over'),
});

/** The people to be phoned, earliest interview first. */
export const callsAnswer = z.object({
  calls: z.array(
    z.object({
      bookingId: z.uuid(),
      applicationId: z.uuid(),
      name: z.string(),
      startsAt: z.iso.datetime(),
      news: z.enum(['invited', 'moved', 'cancelled']).describe('What they have to be told'),
      noAnswerAt: z.iso.datetime().nullable().describe('When nobody picked up last'),
      phones: z.array(z.string()),
    }),
  ),
});

/** Whose name begins like this. */
export const walkInsQuery = z.object({ name: z.string().trim().min(1).max(100) });

/** People who may have come without an invitation. */
export const walkInsAnswer = z.object({
  people: z.array(z.object({ applicationId: z.uuid(), name: z.string(), stage: z.enum(STAGES) })),
});

/** Who came. */
export const walkInBody = z.strictObject({
  applicationId: z.uuid(),
  insteadOf: z.uuid().optional().describe('Their booking of another day, which ends with this'),
});

/** The booking that was made. */
export const bookedAnswer = z.object({ bookingId: z.uuid() });

/** What closing did. */
export const closedAnswer = z.object({ noShows: z.int() });

function guestView(row: BoardRow): z.infer<typeof guestAnswer> {
  return {
    bookingId: row.bookingId,
    applicationId: row.applicationId,
    name: row.name,
    stage: row.stage,
    startsAt: row.startsAt.toISOString(),
    status: row.status,
    outcome: row.outcome,
    walkIn: row.walkIn,
    toPhone: row.toPhone,
    failedMailId: row.failedMailId,
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
  };
}

function totalsView(totals: BoardTotals): z.infer<typeof totalsAnswer> {
  const { invited, expected, awaited, saidYes, came, late, noShow, cancelled, walkIns } = totals;
  const { freedSeats, toPhone } = totals;
  return { invited, expected, awaited, saidYes, came, late, noShow, cancelled, walkIns, freedSeats, toPhone };
}

/** The board as the API shows it. */
export function boardView(board: DayBoard, tooLate: readonly Date[]): z.infer<typeof boardAnswer> {
  return {
    day: dayView(board.day, tooLate),
    slots: board.slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt.toISOString(),
      seats: slot.seats,
      seatsTaken: slot.seatsTaken,
      bookings: slot.rows.map(guestView),
    })),
    cancelled: board.cancelled.map(guestView),
    totals: totalsView(board.totals),
    expectedNow: board.expectedNow && { ...board.expectedNow },
  };
}

/** A call as the API shows it. */
export function callView(call: PhoneCall): z.infer<typeof callsAnswer>['calls'][number] {
  return {
    ...call,
    startsAt: call.startsAt.toISOString(),
    noAnswerAt: call.noAnswerAt?.toISOString() ?? null,
    phones: [...call.phones],
  };
}
