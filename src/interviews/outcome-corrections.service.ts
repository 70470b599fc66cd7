import { Inject, Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AttendanceService } from '../attendance/index.js';
import { AuditService } from '../audit/index.js';
import { ApplicationsService, StageMove } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { asConsequence } from './as-consequence.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import type { BookingOutcome } from './booking-status.js';
import { Booking } from './booking.entity.js';
import { isNeverHeard, NEVER_HEARD, ownReason, stageAfter } from './cancel-reasons.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { bookingNotFound, dayInOtherState, outcomeSettled } from './interviews.errors.js';
import { OutcomeCorrection } from './outcome-correction.entity.js';
import { takeTurn } from './take-turn.js';

/** What is said instead of what was recorded. */
export interface CorrectedOutcome {
  /** Never heard: that they came all the same was said by mistake. */
  readonly outcome: BookingOutcome | typeof NEVER_HEARD;
  /** Why, in one's own words. */
  readonly reason: string;
}

/** Corrects what became of bookings of days that were held: what was recorded stays on record, and the show history has what is true. */
@Injectable()
export class OutcomeCorrections {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingReader,
    private readonly applications: ApplicationsService,
    private readonly attendance: AttendanceService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Somebody came who was marked absent, was late, or was not there at all; or came though no message had reached them, which counts as a
   * walk-in and can be taken back. Twice is once.
   *
   * @throws ExpectedError for a day that was not held (its board changes outcomes), for a walk-in or a cancelled booking, and without a reason
   */
  async correct(actor: Actor, bookingId: string, { outcome, reason }: CorrectedOutcome): Promise<void> {
    assertAllowed(actor, 'bookings.change');
    const why = ownReason(reason);
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const found = isId(bookingId) ? await this.bookings.find(db, organisationId, bookingId) : null;
      if (found === null) throw bookingNotFound();
      await takeTurn(db, organisationId, [found.application.id]);
      // Read again, now that nobody else is at it.
      const context = await this.bookings.find(db, organisationId, bookingId);
      if (context === null) throw bookingNotFound();
      const { booking, day, application } = context;
      if (day.status !== 'held') throw dayInOtherState(day.status);
      if (isNeverHeard(booking)) {
        if (outcome === NEVER_HEARD) return;
        await this.cameAllTheSame(db, actor, context, { outcome, reason: why });
        return;
      }
      if (booking.outcome === outcome) return;
      if (booking.walkIn && booking.outcome !== null && (await isSaidToHaveCome(db, booking))) {
        await this.cameOtherwise(db, actor, context, booking.outcome, { outcome, reason: why });
        return;
      }
      if (outcome === NEVER_HEARD) throw outcomeSettled();
      if (booking.walkIn || booking.status === 'cancelled' || booking.outcome === null) throw outcomeSettled();
      await this.keep(db, actor, booking, booking.outcome, { outcome, reason: why });
      await db.getRepository(Booking).update({ organisationId, id: bookingId }, { outcome });
      await this.attendance.correct(organisationId, bookingId, outcome);
      const isThere = outcome !== 'no-show';
      const wasThere = booking.outcome !== 'no-show';
      // Whoever went on since then, or withdrew for another reason, stays where they are.
      if (isThere && !wasThere && (await isLeftBy('no-show', db, context))) {
        // First onto the shortlist: nobody comes from outside.
        await this.applications.move(asConsequence(actor), application.id, 'shortlisted');
        await this.applications.move(asConsequence(actor), application.id, 'came');
      }
      if (wasThere && !isThere && application.stage === 'came')
        await this.applications.move(asConsequence(actor), application.id, 'withdrawn', { reason: 'no-show' });
    });
  }

  /** Whom we had told nothing says nothing about those who are told: the history has them as people who came by themselves. */
  private async cameAllTheSame(
    db: EntityManager,
    actor: Actor,
    { booking, day, application }: BookingContext,
    said: CorrectedOutcome,
  ): Promise<void> {
    const { organisationId, id } = booking;
    const { outcome } = said;
    if (outcome === 'no-show' || outcome === NEVER_HEARD) throw outcomeSettled();
    await this.keep(db, actor, booking, NEVER_HEARD, said);
    await db.getRepository(Booking).update(
      { organisationId, id },
      {
        ...{ outcome, walkIn: true, status: booking.confirmedAt === null ? 'invited' : 'confirmed' },
        ...{ cancelledAt: null, cancelledBy: null, cancelReason: null },
      },
    );
    // The day is over: nobody counts its places any more.
    await db.query(
      `UPDATE interview_slots SET seats_taken = seats_taken + 1, seats_beyond_plan = greatest(seats_beyond_plan, seats_taken + 1 - seats)
        WHERE organisation_id = $1 AND id = $2`,
      [organisationId, booking.interviewSlotId],
    );
    await this.attendance.record({
      ...{ organisationId, bookingId: id, date: day.date, citySlug: day.citySlug, vacancyId: day.vacancyId },
      ...{ board: application.boards[0] ?? null, format: day.format, outcome: 'walk-in', trial: null, known: null },
      // Somebody says it themselves: it is no rehearsal even where boards are played.
      isByHand: true,
    });
    if (await isLeftBy(NEVER_HEARD, db, { booking, application }))
      await this.applications.move(asConsequence(actor), application.id, 'came');
  }

  /** Of whom it was said that they came all the same: they were late, or it was somebody else, and all is as it was recorded first. */
  private async cameOtherwise(
    db: EntityManager,
    actor: Actor,
    { booking, application }: BookingContext,
    before: BookingOutcome,
    said: CorrectedOutcome,
  ): Promise<void> {
    const { organisationId, id } = booking;
    const { outcome } = said;
    if (outcome === 'no-show') throw outcomeSettled();
    await this.keep(db, actor, booking, before, said);
    if (outcome !== NEVER_HEARD) {
      await db.getRepository(Booking).update({ organisationId, id }, { outcome });
      return;
    }
    await db.getRepository(Booking).update(
      { organisationId, id },
      {
        ...{ outcome: null, walkIn: false, status: 'cancelled' },
        ...{ cancelledAt: this.clock.now(), cancelledBy: 'us', cancelReason: NEVER_HEARD },
      },
    );
    await db
      .getRepository(InterviewSlot)
      .decrement({ organisationId, id: booking.interviewSlotId, seatsTaken: MoreThan(0) }, 'seatsTaken', 1);
    await this.attendance.forget(organisationId, id);
    // Whoever went on since then, or came another time, stays where they are.
    const later = { organisationId, applicationId: application.id, id: MoreThan(id) };
    if (application.stage !== 'came' || (await db.getRepository(Booking).existsBy(later))) return;
    const stage = stageAfter('us', NEVER_HEARD);
    await this.applications.move(asConsequence(actor), application.id, stage, { reason: NEVER_HEARD });
  }

  private async keep(
    db: EntityManager,
    actor: Actor,
    { organisationId, id: bookingId }: Booking,
    outcomeBefore: OutcomeCorrection['outcomeBefore'],
    { outcome, reason }: CorrectedOutcome,
  ): Promise<void> {
    await db.getRepository(OutcomeCorrection).insert({
      ...{ organisationId, id: newId(), bookingId, outcomeBefore, outcome, reason },
      ...{ userName: actor.name, correctedAt: this.clock.now() },
    });
    const details = { from: outcomeBefore, to: outcome };
    await this.audit.record(actor, 'interviews.outcome-corrected', { type: 'booking', id: bookingId }, details);
  }

  /** The corrections of a booking, the first one first: it says what was recorded then. @throws ExpectedError of kind not-found, NotAllowed */
  async list(actor: Actor, bookingId: string): Promise<OutcomeCorrection[]> {
    assertAllowed(actor, 'bookings.change');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const isThere = isId(bookingId) && (await db.getRepository(Booking).existsBy({ organisationId, id: bookingId }));
      if (!isThere) throw bookingNotFound();
      return db.getRepository(OutcomeCorrection).find({ where: { organisationId, bookingId }, order: { id: 'ASC' } });
    });
  }
}

/** True of a walk-in whose booking had ended because they never heard of it. */
async function isSaidToHaveCome(db: EntityManager, { organisationId, id: bookingId }: Booking): Promise<boolean> {
  return db.getRepository(OutcomeCorrection).existsBy({ organisationId, bookingId, outcomeBefore: NEVER_HEARD });
}

/** True if the last thing that happened to an application is that this booking ended so. */
async function isLeftBy(
  reason: 'no-show' | typeof NEVER_HEARD,
  db: EntityManager,
  { booking, application }: Pick<BookingContext, 'booking' | 'application'>,
): Promise<boolean> {
  const { organisationId, id } = booking;
  if (application.stage !== (reason === 'no-show' ? 'withdrawn' : stageAfter('us', reason))) return false;
  const last = await db
    .getRepository(StageMove)
    .findOne({ where: { organisationId, applicationId: application.id }, order: { id: 'DESC' } });
  // A later booking that nobody came to either says the same.
  const later = { organisationId, applicationId: application.id, id: MoreThan(id) };
  return last?.reason === reason && last.undoesId === null && !(await db.getRepository(Booking).existsBy(later));
}
