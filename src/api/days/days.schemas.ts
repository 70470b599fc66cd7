import { z } from 'zod';
import { STAGES } from '../../candidates/index.js';
import type { BoardRow, DayBoard, DaySummary, InterviewDay } from '../../interviews/index.js';
import { pageAnswer, pageQuery } from '../http/paging.js';

const share = z.number().min(0).max(1);

/** A day to be planned. */
export const newDayBody = z.strictObject({
  date: z.iso.date().describe('Day in the city of the vacancy'),
  startTime: z
    .string()
    .regex(/^\d\d:\d\d$/, 'Write HH:MM')
    .describe('Start of the first slot by the city’s clock, HH:MM'),
  slots: z.int().positive(),
  slotMinutes: z.int().positive(),
  interviewers: z.int().positive(),
  address: z.string().min(1).max(500),
  directions: z.string().max(2000).nullable().default(null),
  contactPhone: z.string().max(100).nullable().default(null),
});

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
  status: z.enum(['planned', 'approved', 'held']),
  plan: z.object({
    available: z.int().describe('Shortlisted people who can be invited'),
    invited: z.int(),
    recommended: z.int(),
    slots: z.array(z.object({ invite: z.int() })),
    expectedShows: z.object({ mean: z.number(), from: z.int(), to: z.int() }).describe('Holds nine days of ten'),
    expectedInterviews: z.number(),
    someoneWaitsOver: share.describe('Probability that somebody waits longer than the limit'),
    showProbability: share,
    curve: z.array(z.object({ invited: z.int(), value: z.number(), interviews: z.number(), waitRisk: share })),
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
  from: z.iso.date().optional().describe('First day'),
});

const bookingAnswer = z.object({
  bookingId: z.uuid(),
  applicationId: z.uuid(),
  name: z.string(),
  stage: z.enum(STAGES),
  startsAt: z.iso.datetime(),
  status: z.enum(['invited', 'confirmed', 'cancelled']),
  outcome: z.enum(['came', 'late', 'no-show']).nullable(),
  walkIn: z.boolean(),
  checkedInAt: z.iso.datetime().nullable(),
});

/** The board of a day. */
export const boardAnswer = z.object({
  day: dayAnswer,
  slots: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.iso.datetime(),
      seats: z.int(),
      seatsTaken: z.int(),
      bookings: z.array(bookingAnswer),
    }),
  ),
  cancelled: z.array(bookingAnswer),
  totals: z.object({
    invited: z.int(),
    expected: z.int(),
    confirmed: z.int(),
    came: z.int(),
    late: z.int(),
    noShow: z.int(),
    cancelled: z.int(),
    walkIns: z.int(),
    freedSeats: z.int(),
  }),
});

/** What happened at the door. */
export const checkInBody = z.strictObject({
  outcome: z.enum(['came', 'late']).optional().describe('What the clock says if left out'),
});

/** A day as the API shows it. */
export function dayView(day: InterviewDay): z.infer<typeof dayAnswer> {
  const { available, chosen, recommended, prediction, curve } = day.plan;
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
    status: day.status,
    plan: {
      available,
      invited: chosen.invited,
      recommended,
      slots: chosen.slots.map(({ invite }) => ({ invite })),
      expectedShows: { ...chosen.expectedShows },
      expectedInterviews: chosen.expected.interviews,
      someoneWaitsOver: chosen.risk.someoneWaitsOver,
      showProbability: prediction.mean,
      curve: curve.map(({ invited, value, interviews, waitRisk }) => ({ invited, value, interviews, waitRisk })),
    },
  };
}

function bookingView(row: BoardRow): z.infer<typeof bookingAnswer> {
  return {
    bookingId: row.bookingId,
    applicationId: row.applicationId,
    name: row.name,
    stage: row.stage,
    startsAt: row.startsAt.toISOString(),
    status: row.status,
    outcome: row.outcome,
    walkIn: row.walkIn,
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
  };
}

/** The board as the API shows it. */
export function boardView(board: DayBoard): z.infer<typeof boardAnswer> {
  return {
    day: dayView(board.day),
    slots: board.slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt.toISOString(),
      seats: slot.seats,
      seatsTaken: slot.seatsTaken,
      bookings: slot.rows.map(bookingView),
    })),
    cancelled: board.cancelled.map(bookingView),
    totals: { ...board.totals },
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
