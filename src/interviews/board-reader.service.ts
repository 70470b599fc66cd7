import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Application, listedNames } from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import { MessagingService } from '../messaging/index.js';
import type { MessageStatus } from '../messaging/index.js';
import { Vacancy } from '../vacancies/index.js';
import { Booking } from './booking.entity.js';
import type { BookingOutcome, BookingStatus } from './booking-status.js';
import { NEVER_HEARD } from './cancel-reasons.js';
import type { ShowsExpected } from './domain/expected-shows.js';
import { OlderHistory } from './older-history.service.js';
import { ExpectedShows } from './expected-shows.service.js';
import type { InterviewDay } from './interview-day.entity.js';
import { failedMailsOf } from './failed-mails-query.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { OutcomeCorrection } from './outcome-correction.entity.js';
import { seatsToFill } from './staffed-seats.js';
import { uninformedOf } from './uninformed.js';

/** What became of one message to a booked person. */
export interface BoardMessage {
  readonly kind: string;
  readonly status: MessageStatus;
  readonly notBefore: Date;
  readonly sentAt: Date | null;
  readonly skipReason: string | null;
  readonly problem: string | null;
}

/** One person of the board. */
export interface BoardRow {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly stage: Stage;
  /** 0–100; null = not scored. */
  readonly scorePoints: number | null;
  readonly level: number | null;
  readonly startsAt: Date;
  readonly status: BookingStatus;
  readonly outcome: BookingOutcome | null;
  /** How often the booking was changed, see `Booking.sequence`. */
  readonly sequence: number;
  readonly walkIn: boolean;
  readonly checkedInAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly cancelledBy: 'candidate' | 'us' | null;
  /** No mail could tell them how the booking stands, and nobody has told them yet. */
  readonly toPhone: boolean;
  readonly noAnswerAt: Date | null;
  /** A walk-in whose booking had ended because they never heard of it: that they came can be taken back. */
  readonly wasNeverHeard: boolean;
  /** The last mail that could not be sent and is worth sending again: id of the message; null when all left. */
  readonly failedMailId: string | null;
  readonly messages: readonly BoardMessage[];
}

/** One start time with its people: those expected or there, by name; cancelled ones are in `DayBoard.cancelled`. */
export interface BoardSlot {
  readonly id: string;
  readonly startsAt: Date;
  /** How many interviewers are there then. */
  readonly interviewers: number;
  readonly plannedInvitations: number;
  readonly seats: number;
  readonly seatsTaken: number;
  /** Places of the plan to come that nobody has: somebody cancelled, moved, or the shortlist was too short. */
  readonly freedSeats: number;
  readonly rows: readonly BoardRow[];
}

/** The day in numbers. Everybody not cancelled is exactly one of expected, came, late, no-show. */
export interface BoardTotals {
  readonly invited: number;
  /** Neither checked in nor marked absent, walk-ins not counted. */
  readonly expected: number;
  /** Of the expected, those whose slot is not over. */
  readonly awaited: number;
  /** Of the invited, those who said yes, whether or not they have come since. */
  readonly saidYes: number;
  readonly came: number;
  readonly late: number;
  readonly noShow: number;
  readonly cancelled: number;
  readonly walkIns: number;
  readonly freedSeats: number;
  /** Interviews for which there are interviewers, of groups places in the room, from the first time to the last. */
  readonly canBeSeen: number;
  /** People to be phoned, those uninvited included. */
  readonly toPhone: number;
}

/** A day in short, for lists of days. */
export interface DaySummary {
  readonly day: InterviewDay;
  readonly vacancyTitle: string;
  readonly totals: Pick<BoardTotals, 'invited' | 'awaited' | 'saidYes' | 'came' | 'late' | 'toPhone'>;
  /** How many are still to come to times at which nobody interviews. */
  readonly unattended: number;
  /** See `ExpectedShows`; null for a day that is not going on. */
  readonly expectedNow: ShowsExpected | null;
  /** The figures of its plan, which waits for approval, are of an earlier history than today's. */
  readonly isOfOlderHistory: boolean;
}

/** The live board of a day. */
export interface DayBoard {
  readonly day: InterviewDay;
  readonly vacancyTitle: string;
  readonly slots: readonly BoardSlot[];
  readonly cancelled: readonly BoardRow[];
  readonly totals: BoardTotals;
  /** See `ExpectedShows`; null for a day that is not going on. */
  readonly expectedNow: ShowsExpected | null;
}

/** Puts the board of a day together from bookings, people and messages. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly messaging: MessagingService,
    private readonly expected: ExpectedShows,
    private readonly older: OlderHistory,
  ) {}

  async read(db: EntityManager, day: InterviewDay, now: Date): Promise<DayBoard> {
    const { organisationId, id } = day;
    const slots = await db
      .getRepository(InterviewSlot)
      .find({ where: { organisationId, interviewDayId: id }, order: { startsAt: 'ASC' } });
    const uninformed = await uninformedOf(db, organisationId, [id], now);
    const failed = await failedMailsOf(db, organisationId, now, { dayId: id });
    const trouble = {
      uninformed: new Set(uninformed.map(({ bookingId }) => bookingId)),
      failedMails: new Map(failed.map(({ bookingId, messageId }) => [bookingId, messageId])),
    };
    const rows = await this.rowsOf(db, organisationId, slots, trouble);
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: day.vacancyId });
    const board = slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt,
      interviewers: presentAt(slot, day),
      plannedInvitations: slot.plannedInvitations,
      seats: slot.seats,
      seatsTaken: slot.seatsTaken,
      freedSeats: slot.startsAt > now ? seatsToFill(slot, day) : 0,
      rows: rows.filter((row) => row.slotId === slot.id && row.status !== 'cancelled'),
    }));
    const cancelled = rows.filter((row) => row.status === 'cancelled');
    const freedSeats = board.reduce((sum, slot) => sum + slot.freedSeats, 0);
    const totals = {
      ...totalsOf(board, cancelled, { slotMinutes: day.slotMinutes, now }),
      freedSeats,
      canBeSeen: placesOf(slots, day),
    };
    const expected = await this.expected.ofDays(db, organisationId, [day], now);
    const expectedNow = expected.get(id) ?? null;
    return { day, vacancyTitle: vacancy.title, slots: board, cancelled, totals, expectedNow };
  }

  /** The same figures for many days, in the order given: as many questions to the database, however many days there are. */
  async summaries(
    db: EntityManager,
    organisationId: string,
    days: readonly InterviewDay[],
    now: Date,
  ): Promise<DaySummary[]> {
    if (days.length === 0) return [];
    const dayIds = days.map(({ id }) => id);
    type Counts = Omit<DaySummary['totals'], 'toPhone'> & Pick<DaySummary, 'unattended'>;
    const counts = await db.query<({ dayId: string } & Counts)[]>(
      `SELECT slot.interview_day_id AS "dayId",
              count(*) FILTER (WHERE NOT booking.walk_in)::int AS invited,
              count(*) FILTER (WHERE booking.outcome IS NULL
                                 AND slot.starts_at + make_interval(mins => day.slot_minutes) > $3)::int AS awaited,
              count(*) FILTER (WHERE booking.outcome IS NULL AND NOT booking.walk_in AND slot.starts_at > $3
                                 AND day.status = 'approved'
                                 AND slot.interviewers_away >= day.interviewers)::int AS unattended,
              count(*) FILTER (WHERE booking.status = 'confirmed' AND NOT booking.walk_in)::int AS "saidYes",
              count(*) FILTER (WHERE booking.outcome = 'came')::int AS came,
              count(*) FILTER (WHERE booking.outcome = 'late')::int AS late
         FROM interview_slots slot
         JOIN interview_days day
           ON day.organisation_id = slot.organisation_id AND day.id = slot.interview_day_id
         JOIN bookings booking
           ON booking.organisation_id = slot.organisation_id AND booking.interview_slot_id = slot.id
        WHERE slot.organisation_id = $1 AND slot.interview_day_id = ANY ($2) AND booking.status <> 'cancelled'
        GROUP BY slot.interview_day_id`,
      [organisationId, dayIds, now],
    );
    const uninformed = await uninformedOf(db, organisationId, dayIds, now);
    const vacancies = await db
      .getRepository(Vacancy)
      .findBy({ organisationId, id: In([...new Set(days.map(({ vacancyId }) => vacancyId))]) });
    const expected = await this.expected.ofDays(db, organisationId, days, now);
    const outgrown = await this.older.outgrown(db, organisationId, days);
    const countsOf = new Map(counts.map(({ dayId, ...totals }) => [dayId, totals]));
    const titleOf = new Map(vacancies.map(({ id, title }) => [id, title]));
    return days.map((day) => {
      const none: Counts = { invited: 0, awaited: 0, unattended: 0, saidYes: 0, came: 0, late: 0 };
      const { unattended, ...counted } = countsOf.get(day.id) ?? none;
      const totals = { ...counted, toPhone: uninformed.filter(({ dayId }) => dayId === day.id).length };
      const vacancyTitle = titleOf.get(day.vacancyId) ?? '';
      return {
        day,
        vacancyTitle,
        totals,
        unattended,
        expectedNow: expected.get(day.id) ?? null,
        isOfOlderHistory: outgrown.has(day.id),
      };
    });
  }

  private async rowsOf(
    db: EntityManager,
    organisationId: string,
    slots: readonly InterviewSlot[],
    { uninformed, failedMails }: { uninformed: ReadonlySet<string>; failedMails: ReadonlyMap<string, string> },
  ): Promise<(BoardRow & { slotId: string })[]> {
    const slotById = new Map(slots.map((slot) => [slot.id, slot]));
    const bookings = await db
      .getRepository(Booking)
      .findBy({ organisationId, interviewSlotId: In([...slotById.keys()]) });
    const applications = await db
      .getRepository(Application)
      .findBy({ organisationId, id: In(bookings.map(({ applicationId }) => applicationId)) });
    const applicationById = new Map(applications.map((application) => [application.id, application]));
    const names = await listedNames(db, organisationId, applications);
    const messages = await this.messagesOf(organisationId, bookings);
    const corrected = await saidToHaveCome(db, organisationId, bookings);
    return bookings
      .map((booking) => {
        const application = applicationById.get(booking.applicationId)!;
        const { status, outcome, sequence, walkIn, checkedInAt, confirmedAt } = booking;
        const { cancelledAt, cancelReason, cancelledBy, noAnswerAt } = booking;
        return {
          bookingId: booking.id,
          slotId: booking.interviewSlotId,
          applicationId: application.id,
          candidateId: application.candidateId,
          name: names.get(application.id) ?? '',
          stage: application.stage,
          scorePoints: application.scorePoints,
          level: application.level,
          startsAt: slotById.get(booking.interviewSlotId)!.startsAt,
          ...{ status, outcome, sequence, walkIn, checkedInAt, confirmedAt },
          ...{ cancelledAt, cancelReason, cancelledBy, noAnswerAt },
          wasNeverHeard: corrected.has(booking.id),
          toPhone: uninformed.has(booking.id),
          failedMailId: failedMails.get(booking.id) ?? null,
          messages: messages.get(booking.id) ?? [],
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'ru') || (a.bookingId < b.bookingId ? -1 : 1));
  }

  private async messagesOf(organisationId: string, bookings: readonly Booking[]): Promise<Map<string, BoardMessage[]>> {
    const byBooking = new Map<string, BoardMessage[]>();
    const ids = bookings.map(({ id }) => id);
    for (const message of ids.length === 0 ? [] : await this.messaging.about(organisationId, 'booking', ids)) {
      const { kind, status, notBefore, sentAt, skipReason, problem } = message;
      const list = byBooking.get(message.subjectId) ?? [];
      byBooking.set(message.subjectId, list);
      list.push({ kind, status, notBefore, sentAt, skipReason, problem });
    }
    return byBooking;
  }
}

/** Those of these bookings of which it was said that their people came although they never heard of it. */
async function saidToHaveCome(
  db: EntityManager,
  organisationId: string,
  bookings: readonly Booking[],
): Promise<ReadonlySet<string>> {
  const ids = bookings.filter(({ walkIn, outcome }) => walkIn && outcome !== null).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const corrections = await db
    .getRepository(OutcomeCorrection)
    .findBy({ organisationId, bookingId: In(ids), outcomeBefore: NEVER_HEARD });
  return new Set(corrections.map(({ bookingId }) => bookingId));
}

function totalsOf(
  slots: readonly BoardSlot[],
  cancelled: readonly BoardRow[],
  { slotMinutes, now }: { slotMinutes: number; now: Date },
): Omit<BoardTotals, 'freedSeats' | 'canBeSeen'> {
  const rows = slots.flatMap((slot) => slot.rows);
  const count = (matches: (row: BoardRow) => boolean): number => rows.filter(matches).length;
  return {
    invited: count((row) => !row.walkIn),
    expected: count((row) => row.outcome === null),
    awaited: count((row) => row.outcome === null && row.startsAt.getTime() + slotMinutes * 60_000 > now.getTime()),
    saidYes: count((row) => row.status === 'confirmed' && !row.walkIn),
    came: count((row) => row.outcome === 'came'),
    late: count((row) => row.outcome === 'late'),
    noShow: count((row) => row.outcome === 'no-show'),
    cancelled: cancelled.length,
    walkIns: count((row) => row.walkIn),
    toPhone: [...rows, ...cancelled].filter((row) => row.toPhone).length,
  };
}

function presentAt({ interviewersAway }: InterviewSlot, { interviewers }: InterviewDay): number {
  return Math.max(0, interviewers - interviewersAway);
}

function placesOf(slots: readonly InterviewSlot[], day: InterviewDay): number {
  const { room } = day;
  return slots.reduce((sum, slot) => {
    const present = presentAt(slot, day);
    return sum + (room === null ? present : present > 0 ? room.capacity : 0);
  }, 0);
}
