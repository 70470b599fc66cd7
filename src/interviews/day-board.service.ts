import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import { ApplicationsService, NothingToUndo } from '../candidates/index.js';
import type { Application } from '../candidates/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { asConsequence } from './as-consequence.js';
import { BoardReader } from './board-reader.service.js';
import type { DayBoard, DaySummary } from './board-reader.service.js';
import { Booking } from './booking.entity.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { isBackFromResult, isDecidedSince } from './decided-since.js';
import { outcomeAt } from './domain/check-in.js';
import { InterviewDay } from './interview-day.entity.js';
import {
  alreadyCheckedIn,
  bookingCancelled,
  bookingNotFound,
  dayAhead,
  dayNotFound,
  decidedSince,
} from './interviews.errors.js';
import { keepOpen } from './open-day.js';
import { stageWith } from './stage-with.js';
import { takeTurn } from './take-turn.js';
import { WalkIns } from './walk-ins.service.js';

/** Runs an interview day: who is expected, who came. */
@Injectable()
export class DayBoardService {
  constructor(
    private readonly database: Database,
    private readonly boards: BoardReader,
    private readonly bookings: BookingReader,
    private readonly applications: ApplicationsService,
    private readonly walkIns: WalkIns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The board of a day. @throws ExpectedError of kind not-found, also for a day of another organisation */
  async board(actor: Actor, dayId: string): Promise<DayBoard> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null;
      if (day === null) throw dayNotFound();
      return this.boards.read(db, day, this.clock.now());
    });
  }

  /** Days in short, in the order given. */
  async summaries(actor: Actor, days: readonly InterviewDay[]): Promise<DaySummary[]> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) =>
      this.boards.summaries(db, organisationId, days, this.clock.now()),
    );
  }

  /**
   * The person is here. Twice is once; of two people who tap at the same moment one makes the record.
   *
   * @param outcome  came or late; what the clock says if not given
   * @param dayId  where the booking has to lie; left out, anywhere
   * @throws ExpectedError when the booking is cancelled, marked otherwise already, or its day is over or still to come
   */
  async checkIn(actor: Actor, bookingId: string, outcome?: 'came' | 'late', dayId?: string): Promise<void> {
    assertAllowed(actor, 'days.check-in');
    await this.atBooking(actor, { bookingId, dayId }, async (db, context) => {
      const { organisationId, id } = context.booking;
      const now = this.clock.now();
      if (context.booking.status === 'cancelled') throw bookingCancelled();
      if (dayIn(now, context.day.timeZone) < context.day.date) throw dayAhead(context.day.date);
      const seen = outcome ?? outcomeAt(context.slot.startsAt, now, context.day.lateAfterMinutes);
      const { affected } = await db
        .getRepository(Booking)
        .update(
          { organisationId, id, outcome: IsNull(), status: Not('cancelled') },
          { outcome: seen, checkedInAt: now },
        );
      if (affected !== 1) {
        const isThere = context.booking.outcome === 'came' || context.booking.outcome === 'late';
        if (isThere && (outcome === undefined || outcome === context.booking.outcome)) return;
        throw alreadyCheckedIn(context.booking.outcome ?? '');
      }
      await this.applications.move(asConsequence(actor), context.application.id, 'came');
    });
  }

  /** Takes a check-in back. Twice is once. @throws ExpectedError when the day is over, or a decision rests on it */
  async undoCheckIn(actor: Actor, bookingId: string, dayId?: string): Promise<void> {
    assertAllowed(actor, 'days.check-in');
    await this.atBooking(actor, { bookingId, dayId }, async (db, { booking, application }) => {
      const { organisationId, id } = booking;
      if (booking.outcome !== null && (await isDecidedSince(db, application))) throw decidedSince();
      // A walk-in was never invited: taking the check-in back means that the person was not there at all.
      if (booking.walkIn) {
        const { affected } = await db.getRepository(Booking).delete({ organisationId, id, walkIn: true });
        if (affected !== 1) return;
        const isBack = await this.takeBack(db, actor, application);
        const stands = await this.walkIns.giveBack(db, actor, booking);
        // Nobody is expected who lost the seat meanwhile; where the move was too old to be taken back, the booking says where they are.
        const without = booking.insteadOfId === null ? null : 'shortlisted';
        const stage = stands === null ? without : isBack ? null : stands;
        if (stage !== null) await this.applications.move(asConsequence(actor), application.id, stage);
        return;
      }
      const { affected } = await db
        .getRepository(Booking)
        .update({ organisationId, id, outcome: Not(IsNull()) }, { outcome: null, checkedInAt: null });
      if (affected !== 1 || application.stage !== 'came') return;
      // Taken back rather than moved on: whoever was marked by mistake has not come, in the funnel either.
      if (await this.takeBack(db, actor, application)) return;
      await this.applications.move(asConsequence(actor), application.id, stageWith(booking));
    });
  }

  /** False when the move is older than an undo reaches, or another person's. */
  private async takeBack(db: EntityManager, actor: Actor, application: Application): Promise<boolean> {
    if (await isBackFromResult(db, application)) return false;
    try {
      await this.applications.undo(asConsequence(actor), application.id);
      return true;
    } catch (error) {
      if (!(error instanceof NothingToUndo)) throw error;
      return false;
    }
  }

  /** @param dayId  where it has to lie; left out, anywhere */
  private async atBooking(
    actor: Actor,
    { bookingId, dayId }: { readonly bookingId: string; readonly dayId: string | undefined },
    work: (db: EntityManager, context: BookingContext) => Promise<void>,
  ): Promise<void> {
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const found = isId(bookingId) ? await this.bookings.find(db, organisationId, bookingId) : null;
      if (found === null || found.day.id !== (dayId ?? found.day.id)) throw bookingNotFound();
      await keepOpen(db, organisationId, found.day.id);
      await takeTurn(db, organisationId, [found.application.id]);
      // Read again, now that nobody else is at it.
      const context = await this.bookings.find(db, organisationId, bookingId);
      if (context === null) throw bookingNotFound();
      await work(db, context);
    });
  }
}
