import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { AttendanceService, ShowFits } from '../attendance/index.js';
import type { Outcome } from '../attendance/index.js';
import { AuditService } from '../audit/index.js';
import { Application, ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { asConsequence } from './as-consequence.js';
import { knownOf } from './booking-moments.js';
import { Booking } from './booking.entity.js';
import { NEVER_HEARD, stageAfter } from './cancel-reasons.js';
import { cancelledAs } from './domain/check-in.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { trialsOf } from './interview-rules.js';
import { dayInOtherState, dayNotFound } from './interviews.errors.js';
import { standingBookings } from './standing-bookings.js';
import { neverHeardOf } from './uninformed.js';

/** What closing a day did. */
export interface DayClosed {
  readonly noShows: number;
  readonly recorded: number;
}

/**
 * Ends an interview day: whoever was not checked in did not come, and the outcomes become show history. Whoever never heard of their
 * interview is on the shortlist again and is no part of the history.
 */
@Injectable()
export class DayClosing {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly attendance: AttendanceService,
    private readonly fits: ShowFits,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Closes the day. Twice is once: whoever is second is told the same number of no-shows.
   *
   * @throws ExpectedError for a day that was never approved or whose last slot has not begun yet
   */
  async close(actor: Actor, dayId: string): Promise<DayClosed> {
    assertAllowed(actor, 'days.check-in');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const days = db.getRepository(InterviewDay);
      // Whoever is being checked in at this moment is waited for; who taps later finds the day held.
      const lock = { mode: 'for_no_key_update' } as const;
      const day = isId(dayId) ? await days.findOne({ where: { organisationId, id: dayId }, lock }) : null;
      if (day === null) throw dayNotFound();
      if (day.status === 'cancelled') throw dayInOtherState(day.status);
      const now = this.clock.now();
      const slots = await db.getRepository(InterviewSlot).findBy({ organisationId, interviewDayId: dayId });
      if (day.status === 'planned' || slots.some((slot) => slot.startsAt > now)) throw dayInOtherState('not over yet');
      const { affected } = await days.update(
        { organisationId, id: dayId, status: 'approved' },
        { status: 'held', heldAt: now },
      );
      if (affected !== 1) return { noShows: await this.absentOf(db, organisationId, slots), recorded: 0 };
      const isByHand = await this.isByHand(db, organisationId, slots);
      const noShows = await this.markAbsent(db, actor, slots);
      const recorded = await this.record(db, day, slots, isByHand);
      await this.fits.queueFit(organisationId);
      await this.audit.record(actor, 'interviews.closed', { type: 'interview-day', id: dayId }, { noShows, recorded });
      return { noShows, recorded };
    });
  }

  /** Who did not come to a day that somebody else has ended a moment ago. */
  private async absentOf(db: EntityManager, organisationId: string, slots: readonly InterviewSlot[]): Promise<number> {
    const slotIds = slots.map(({ id }) => id);
    return db.getRepository(Booking).countBy({ organisationId, interviewSlotId: In(slotIds), outcome: 'no-show' });
  }

  /** Whether anybody was marked as there or not there before the day ended. */
  private async isByHand(db: EntityManager, organisationId: string, slots: readonly InterviewSlot[]): Promise<boolean> {
    const slotIds = slots.map(({ id }) => id);
    return db.getRepository(Booking).existsBy({ organisationId, interviewSlotId: In(slotIds), outcome: Not(IsNull()) });
  }

  private async markAbsent(db: EntityManager, actor: Actor, slots: readonly InterviewSlot[]): Promise<number> {
    const { organisationId } = actor;
    const absent = (await standingBookings(db, organisationId, slots)).filter(({ outcome }) => outcome === null);
    const ids = absent.map(({ id }) => id);
    const neverHeard = await neverHeardOf(db, organisationId, ids);
    let noShows = 0;
    for (const booking of absent) {
      const { id, applicationId } = booking;
      if (neverHeard.has(id)) {
        await this.takeBack(db, actor, booking);
        continue;
      }
      const { affected } = await db
        .getRepository(Booking)
        .update({ organisationId, id, outcome: IsNull() }, { outcome: 'no-show' });
      if (affected !== 1) continue;
      await this.applications.move(asConsequence(actor), applicationId, 'withdrawn', { reason: 'no-show' });
      noShows += 1;
    }
    return noShows;
  }

  /** Ends a booking that its person never heard of, without a word. */
  private async takeBack(db: EntityManager, actor: Actor, booking: Booking): Promise<void> {
    const { organisationId, id, applicationId, interviewSlotId } = booking;
    await db
      .getRepository(Booking)
      .update(
        { organisationId, id },
        { status: 'cancelled', cancelledAt: this.clock.now(), cancelledBy: 'us', cancelReason: NEVER_HEARD },
      );
    await db
      .getRepository(InterviewSlot)
      .decrement({ organisationId, id: interviewSlotId, seatsTaken: MoreThan(0) }, 'seatsTaken', 1);
    const stage = stageAfter('us', NEVER_HEARD);
    await this.applications.move(asConsequence(actor), applicationId, stage, { reason: NEVER_HEARD });
  }

  private async record(
    db: EntityManager,
    day: InterviewDay,
    slots: readonly InterviewSlot[],
    isByHand: boolean,
  ): Promise<number> {
    const { organisationId } = day;
    const all = await db
      .getRepository(Booking)
      .findBy({ organisationId, interviewSlotId: In(slots.map(({ id }) => id)) });
    const bookings = all.filter(({ cancelReason }) => cancelReason !== NEVER_HEARD);
    const applications = await db
      .getRepository(Application)
      .findBy({ organisationId, id: In(bookings.map(({ applicationId }) => applicationId)) });
    const anew = await bookedAnew(db, organisationId, bookings);
    const slotsById = new Map(slots.map((slot) => [slot.id, slot]));
    const bySlot = ({ interviewSlotId }: Booking): InterviewSlot => slotsById.get(interviewSlotId) as InterviewSlot;
    const boards = new Map(applications.map(({ id, boards }) => [id, boards[0] ?? null]));
    const trials = await trialsOf(db, organisationId, [...boards.keys()]);
    for (const booking of bookings) {
      const trial = trials.get(booking.applicationId) ?? null;
      await this.attendance.record({
        organisationId,
        bookingId: booking.id,
        date: day.date,
        citySlug: day.citySlug,
        vacancyId: day.vacancyId,
        board: boards.get(booking.applicationId) ?? null,
        format: day.format,
        outcome: historyOutcome(booking, bySlot(booking), day, anew.has(booking.id)),
        // A booking of before the trial says nothing of it.
        trial: trial && trial.bookingId <= booking.id ? trial : null,
        isByHand,
        known: knownOf(booking),
      });
    }
    return bookings.length;
  }
}

/** Those of these bookings that were cancelled, and whose people were booked for another day afterwards. */
async function bookedAnew(
  db: EntityManager,
  organisationId: string,
  bookings: readonly Booking[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT DISTINCT before.id
       FROM bookings before
       JOIN bookings later ON later.organisation_id = $1 AND later.application_id = before.application_id
                          AND later.created_at >= before.cancelled_at AND later.id <> before.id
      WHERE before.organisation_id = $1 AND before.id = ANY ($2) AND before.cancelled_at IS NOT NULL`,
    [organisationId, bookings.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A seat that becomes free before the cut-off of the day can be filled again, and whose person came on another day was moved. */
function historyOutcome(booking: Booking, slot: InterviewSlot, day: InterviewDay, isBookedAnew: boolean): Outcome {
  if (booking.cancelledAt !== null) {
    const { cancelLateHours, timeZone: zone } = day;
    const outcome = cancelledAs(booking.cancelledAt, slot.startsAt, { cancelLateHours, zone });
    return outcome === 'cancelled-early' && isBookedAnew ? 'moved' : outcome;
  }
  if (booking.walkIn) return 'walk-in';
  return booking.outcome ?? 'no-show';
}
