import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { ApplicationsService, listedNames } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { asEffect } from './as-consequence.js';
import { BookingChanges } from './booking-changes.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { candidatesReason, isNeverHeard, ownReason, stageAfter } from './cancel-reasons.js';
import type { ChangedBy } from './cancel-reasons.js';
import type { InterviewDay } from './interview-day.entity.js';
import {
  bookingCancelled,
  bookingNotFound,
  dayInOtherState,
  interviewBegun,
  TimeBeyondPlan,
} from './interviews.errors.js';
import { LinkedBookings } from './linked-bookings.service.js';
import { OpenTimes } from './open-times.service.js';
import type { FreeSlot, OtherSlot } from './open-times.service.js';
import { uninformedOf } from './uninformed.js';

/** A booking as those see it who may change it. */
export interface DeskBooking {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly vacancyTitle: string;
  readonly day: InterviewDay;
  readonly startsAt: Date;
  readonly status: Booking['status'];
  readonly outcome: Booking['outcome'];
  readonly walkIn: boolean;
  readonly cancelledBy: Booking['cancelledBy'];
  /** It was ended because its person never heard of it; they may have come all the same. */
  readonly isNeverHeard: boolean;
  /** True until the interview begins, while the day is on and the booking stands. */
  readonly canChange: boolean;
  /** Whether this person may cancel or move for us, not only write down what the candidate wants. */
  readonly mayDecide: boolean;
  /** Other times of the same day that the plan leaves open, empty when nothing can be changed. */
  readonly freeSlots: readonly FreeSlot[];
  /** Those that it leaves closed, for whoever may decide otherwise. */
  readonly closedSlots: readonly OtherSlot[];
}

/** What staff do with a booking: what a candidate asks for by phone, and what we want ourselves. */
@Injectable()
export class BookingDesk {
  constructor(
    private readonly linked: LinkedBookings,
    private readonly times: OpenTimes,
    private readonly changes: BookingChanges,
    private readonly applications: ApplicationsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A booking with what can be done about it.
   *
   * @param dayId  where it has to lie; left out, anywhere
   * @throws ExpectedError of kind not-found, also for one of another organisation or day
   */
  async get(actor: Actor, bookingId: string, dayId?: string): Promise<DeskBooking> {
    return this.atBooking(actor, bookingId, async (db, context) => {
      const { booking, slot, day, application, vacancy } = context;
      if (dayId !== undefined && day.id !== dayId) throw bookingNotFound();
      const now = this.clock.now();
      const canChange = isOpen(context, now) && booking.status !== 'cancelled';
      const mayDecide = mayDo(actor, 'applications.decide');
      const times = canChange ? await this.times.all(db, context) : [];
      const names = await listedNames(db, actor.organisationId, [application]);
      return {
        bookingId: booking.id,
        applicationId: application.id,
        name: names.get(application.id) ?? '',
        vacancyTitle: vacancy.title,
        day,
        startsAt: slot.startsAt,
        status: booking.status,
        outcome: booking.outcome,
        walkIn: booking.walkIn,
        cancelledBy: booking.cancelledBy,
        isNeverHeard: isNeverHeard(booking),
        canChange,
        mayDecide,
        freeSlots: times.filter(({ closed }) => closed === null),
        closedSlots: mayDecide ? times.filter(({ closed }) => closed !== null) : [],
      };
    });
  }

  /**
   * Numbers to call, recognised ones first, each reading audited. Those who may not read contacts see them of people who have to be phoned
   * alone; null of others.
   */
  async phones(actor: Actor, { bookingId, applicationId }: DeskBooking): Promise<readonly string[] | null> {
    return this.atBooking(actor, bookingId, async (db, { day }) => {
      if (!mayDo(actor, 'contacts.read')) {
        const uninformed = await uninformedOf(db, actor.organisationId, [day.id], this.clock.now());
        if (!uninformed.some((one) => one.bookingId === bookingId)) return null;
      }
      return this.applications.numbersToCall(actor, applicationId);
    });
  }

  /** The candidate said by phone that they come. Twice is once. @throws ExpectedError when cancelled, begun or over */
  async confirm(actor: Actor, bookingId: string): Promise<void> {
    await this.change(actor, bookingId, 'interviews.booking-confirmed', {}, (db, context) =>
      this.changes.confirm(db, asEffect(actor), context, interviewBegun),
    );
  }

  /**
   * Moves a booking to another slot of the day. Twice is once.
   *
   * @param by  the candidate wants it and so confirms, or we do and ask them anew, which is a decision
   * @param beyondPlan  also to a time that the plan leaves closed, which is a decision
   * @throws ExpectedError when the plan leaves that time closed, it is not of this day or is past, or when cancelled, begun or over
   */
  async move(actor: Actor, bookingId: string, slotId: string, by: ChangedBy, beyondPlan = false): Promise<void> {
    if (by === 'us' || beyondPlan) assertAllowed(actor, 'applications.decide');
    const details: Record<string, string> = beyondPlan ? { by, beyondPlan: 'yes' } : { by };
    await this.change(actor, bookingId, 'interviews.booking-moved', details, async (db, context) => {
      await this.times.keep(db, context);
      const slot = await this.times.chosen(
        db,
        context,
        slotId,
        beyondPlan ? null : (time) => new TimeBeyondPlan(context.day.format, time),
      );
      return this.changes.move(db, asEffect(actor), context, slot, by, beyondPlan ? 'any' : 'planned');
    });
  }

  /**
   * Cancels a booking; the seat is free again. Twice is once.
   *
   * @param by      the candidate cannot come, or we do not want them to, which is a decision
   * @param reason  one of the candidate's reasons, or our own words
   * @throws ExpectedError for a reason that is none, or when the interview has begun or is over
   */
  async cancel(actor: Actor, bookingId: string, by: ChangedBy, reason: string): Promise<void> {
    if (by === 'us') assertAllowed(actor, 'applications.decide');
    const why = by === 'us' ? ownReason(reason) : candidatesReason(reason);
    await this.atBooking(actor, bookingId, async (db, context) => {
      if (context.booking.status === 'cancelled') return;
      this.refuseIfClosed(context);
      if (!(await this.changes.cancel(db, context, by, why))) return;
      await this.applications.move(asEffect(actor), context.application.id, stageAfter(by, why), { reason: why });
      await this.note(actor, bookingId, 'interviews.booking-cancelled', { by });
    });
  }

  /** Nobody picked up the phone. Twice is once: the last time counts. @throws ExpectedError when begun or over */
  async noAnswer(actor: Actor, bookingId: string): Promise<void> {
    await this.atBooking(actor, bookingId, async (db, context) => {
      this.refuseIfBegun(context);
      const { organisationId, id } = context.booking;
      await db
        .getRepository(Booking)
        .update({ organisationId, id }, { noAnswerAt: this.clock.now(), noAnswerSequence: () => 'sequence' });
      await this.note(actor, bookingId, 'interviews.booking-no-answer', {});
    });
  }

  /** Whose bookings these are: the application by the booking. */
  async applicationsOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    assertAllowed(actor, 'days.read');
    return this.linked.applicationsOf(actor.organisationId, ids);
  }

  /** The person was told by phone how the booking stands, as a mail would have. Twice is once. */
  async told(actor: Actor, bookingId: string): Promise<void> {
    await this.atBooking(actor, bookingId, async (db, { booking: { organisationId, id, sequence } }) => {
      // Only of the state that was read: whoever is moved at this moment has to be told again.
      const { affected } = await db
        .createQueryBuilder()
        .update(Booking)
        .set({ knownSequence: sequence })
        .where('organisation_id = :organisationId AND id = :id AND sequence = :sequence', {
          organisationId,
          id,
          sequence,
        })
        .andWhere('known_sequence IS DISTINCT FROM :sequence')
        .execute();
      if (affected === 1) await this.note(actor, bookingId, 'interviews.booking-told', {});
    });
  }

  /** A change of a booking that stands, noted if it was one: `work` says whether there was anything to change. */
  private async change(
    actor: Actor,
    bookingId: string,
    action: string,
    details: Record<string, string>,
    work: (db: EntityManager, context: BookingContext) => Promise<boolean>,
  ): Promise<void> {
    await this.atBooking(actor, bookingId, async (db, context) => {
      if (context.booking.status === 'cancelled') throw bookingCancelled();
      this.refuseIfClosed(context);
      if (await work(db, context)) await this.note(actor, bookingId, action, details);
    });
  }

  private async atBooking<T>(
    actor: Actor,
    bookingId: string,
    work: (db: EntityManager, context: BookingContext) => Promise<T>,
  ): Promise<T> {
    assertAllowed(actor, 'bookings.change');
    return this.linked.ofOrganisation(actor.organisationId, bookingId, work);
  }

  private refuseIfClosed(context: BookingContext): void {
    if (context.day.status !== 'approved') throw dayInOtherState(context.day.status);
    this.refuseIfBegun(context);
  }

  private refuseIfBegun({ slot, booking }: BookingContext): void {
    if (slot.startsAt <= this.clock.now() || booking.outcome !== null) throw interviewBegun();
  }

  private async note(actor: Actor, bookingId: string, action: string, details: Record<string, string>): Promise<void> {
    await this.audit.record(actor, action, { type: 'booking', id: bookingId }, details);
  }
}

function isOpen({ day, slot, booking }: BookingContext, now: Date): boolean {
  return day.status === 'approved' && slot.startsAt > now && booking.outcome === null;
}
