import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, IsNull, Not } from 'typeorm';
import { USUAL_POLICY } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import { ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { ExpectedError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { MessagingService } from '../messaging/index.js';
import type { AnyMessageKind } from '../messaging/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { violatedConstraint } from '../platform/database/index.js';
import { placeGivenUp, placeTakenAgain } from './accepted-places.js';
import { asConsequence } from './as-consequence.js';
import type { BookingFeatures } from './booking-features.js';
import { BookingMoments } from './booking-moments.service.js';
import { Booking } from './booking.entity.js';
import type { ChangedBy } from './cancel-reasons.js';
import { CANCELLED } from './cancelled.message.js';
import { CONFIRMATION } from './confirmation.message.js';
import { remindersOf } from './domain/reminders.js';
import type { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { bookingCancelled, cannotComeBack, interviewBegun, movedMeanwhile, slotFull } from './interviews.errors.js';
import { INVITATION } from './invitation.message.js';
import { MOVED } from './moved.message.js';
import { REMINDER_DAY_BEFORE } from './reminder-day-before.message.js';
import { REMINDER_HOURS_BEFORE } from './reminder-hours-before.message.js';
import { ReminderTrials } from './reminder-trials.service.js';
import { stageWith } from './stage-with.js';
import { takeTurn } from './take-turn.js';

const REMINDERS = {
  'reminder-day-before': REMINDER_DAY_BEFORE,
  'reminder-hours-before': REMINDER_HOURS_BEFORE,
} as const;

/** Planned: one that the plan has. Any: also one that was added beyond it. */
type SeatOf = 'planned' | 'any';

/** A person to be booked. */
export interface NewBooking {
  readonly day: InterviewDay;
  readonly slot: InterviewSlot;
  readonly application: Application;
  readonly hasEmail: boolean;
}

/** A booking with the slot and day it is in and the candidate it is for. */
export interface BookedPerson {
  readonly booking: Booking;
  readonly slot: InterviewSlot;
  readonly day: InterviewDay;
  readonly application: Pick<Application, 'id' | 'candidateId' | 'stage'>;
}

/**
 * The facts of a booking's life, each with its messages and the move of the application, inside the caller's transaction. Each
 * fact is one conditional update: of two at the same time one happens, and the same one twice happens once.
 */
@Injectable()
export class BookingChanges {
  constructor(
    private readonly messaging: MessagingService,
    private readonly applications: ApplicationsService,
    private readonly moments: BookingMoments,
    private readonly trials: ReminderTrials,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Books a person into a slot and invites them.
   *
   * @returns null when the person has an active booking already; then no seat is taken
   * @throws ExpectedError `interviews.slot-full` when there is no seat
   */
  async book(db: EntityManager, actor: Actor, person: NewBooking): Promise<Booking | null> {
    const { day, slot, application } = person;
    const reminderPolicy = await this.trials.policyNow(db, person);
    const booking = { ...this.newBooking(person, await this.moments.features(db, person)), reminderPolicy };
    if (!(await this.inserted(db, booking))) return null;
    await this.claimSeat(db, slot);
    if (application.stage !== 'invited') await this.applications.move(asConsequence(actor), application.id, 'invited');
    await this.tell({ booking, slot, day, application }, INVITATION, `invitation:${booking.id}`);
    await this.remind({ booking, slot, day, application });
    return booking;
  }

  /**
   * Books a person into the seat that was held for them: they said yes to it, so they are not invited first.
   *
   * @returns null when the person has an active booking already; then the seat is still held
   */
  async bookHeld(db: EntityManager, actor: Actor, person: NewBooking): Promise<Booking | null> {
    const { day, slot, application } = person;
    const reminderPolicy = await this.trials.policyNow(db, person);
    const asked = this.newBooking(person, await this.moments.features(db, person));
    const booking: Booking = {
      ...asked,
      reminderPolicy,
      status: 'confirmed',
      confirmedAt: asked.createdAt,
      knownSequence: 0,
    };
    if (!(await this.inserted(db, booking))) return null;
    await this.applications.move(actor, application.id, 'booked');
    await this.tell({ booking, slot, day, application }, CONFIRMATION, `confirmation:${booking.id}:0`);
    await this.remind({ booking, slot, day, application });
    return booking;
  }

  /**
   * The candidate says yes, behind the link or by phone. Twice is once.
   *
   * @param begun  what is said when they are marked as there, or not there, already
   * @returns false when they had said so already
   * @throws ExpectedError when it is cancelled, and `begun`
   */
  async confirm(db: EntityManager, actor: Actor, person: BookedPerson, begun: () => ExpectedError): Promise<boolean> {
    const { organisationId, id } = person.booking;
    await takeTurn(db, organisationId, [person.application.id]);
    const { affected } = await db
      .getRepository(Booking)
      .update(
        { organisationId, id, status: 'invited', outcome: IsNull() },
        { status: 'confirmed', confirmedAt: this.clock.now(), knownSequence: () => 'sequence' },
      );
    if (affected !== 1) {
      const now = await db.getRepository(Booking).findOneByOrFail({ organisationId, id });
      if (now.status === 'cancelled') throw bookingCancelled();
      if (now.outcome !== null) throw begun();
      return false;
    }
    await this.applications.move(actor, person.application.id, 'booked');
    await this.tell(person, CONFIRMATION, `confirmation:${id}:${person.booking.sequence}`);
    return true;
  }

  /**
   * Moves the booking to another slot of the day. A candidate who chooses a time says yes to it; whom we move is asked anew. Twice
   * is once.
   *
   * @param seat  `any` of a decision that the plan is not to stand in the way of
   * @returns false when it was there already
   * @throws ExpectedError `interviews.slot-full`, or when the booking is cancelled or was moved meanwhile
   */
  async move(
    db: EntityManager,
    actor: Actor,
    person: BookedPerson,
    to: InterviewSlot,
    by: ChangedBy = 'candidate',
    seat: SeatOf = 'planned',
  ): Promise<boolean> {
    const { booking, slot: from } = person;
    const { organisationId, id } = booking;
    if (from.id === to.id) return false;
    await takeTurn(db, organisationId, [person.application.id]);
    await this.lockSlots(db, organisationId, [from.id, to.id]);
    const sequence = booking.sequence + 1;
    const { affected } = await db.getRepository(Booking).update(
      { organisationId, id, interviewSlotId: from.id, status: In(['invited', 'confirmed']), outcome: IsNull() },
      {
        interviewSlotId: to.id,
        sequence,
        ...(by === 'us'
          ? { status: 'invited', confirmedAt: null }
          : { status: 'confirmed', confirmedAt: booking.confirmedAt ?? this.clock.now(), knownSequence: sequence }),
      },
    );
    const moved = await db.getRepository(Booking).findOneByOrFail({ organisationId, id });
    if (affected !== 1) {
      if (moved.status === 'cancelled') throw bookingCancelled();
      if (moved.interviewSlotId === to.id) return false;
      throw moved.outcome === null ? movedMeanwhile() : interviewBegun();
    }
    await this.claimSeat(db, to, seat);
    await this.freeSeat(db, from);
    await this.applications.move(actor, person.application.id, by === 'us' ? 'invited' : 'booked');
    const now = { ...person, booking: moved, slot: to };
    await this.moments.note(db, 'moved', now, { leftSlotId: by === 'candidate' ? from.id : null });
    await this.tell(now, MOVED, `moved:${id}:${moved.sequence}`);
    await this.remind(now);
    return true;
  }

  /**
   * Cancels the booking and frees its seat. Twice is once. The application stays where it is: the caller knows why.
   *
   * @param told  when the person hears of it, and the name of the fact; at once if not given
   * @returns false when there was nothing to cancel any more
   */
  async cancel(
    db: EntityManager,
    person: BookedPerson,
    by: ChangedBy,
    reason: string | null,
    told?: { readonly at: Date; readonly fact: string },
  ): Promise<boolean> {
    const { organisationId, id } = person.booking;
    await takeTurn(db, organisationId, [person.application.id]);
    const { affected } = await db.getRepository(Booking).update(
      { organisationId, id, status: Not('cancelled'), outcome: IsNull() },
      {
        status: 'cancelled',
        cancelledAt: this.clock.now(),
        cancelReason: reason,
        cancelledBy: by,
        sequence: () => 'sequence + 1',
      },
    );
    if (affected !== 1) return false;
    const booking = await db.getRepository(Booking).findOneByOrFail({ organisationId, id });
    await this.freeSeat(db, { organisationId, id: booking.interviewSlotId });
    await placeGivenUp(db, booking, by, reason);
    await this.tell({ ...person, booking }, CANCELLED, `cancelled:${id}:${told?.fact ?? booking.sequence}`, told?.at);
    return true;
  }

  /**
   * Makes a cancelled booking what it was before, as long as nobody was told: the same seat, the same reminders. The mail about the
   * cancellation is withdrawn: the next one would be told by both.
   *
   * @throws ExpectedError `interviews.slot-full` when the seat was given away meanwhile
   */
  async restore(db: EntityManager, booking: Booking): Promise<void> {
    const { organisationId, id, interviewSlotId } = booking;
    const { affected } = await db.getRepository(Booking).update(
      { organisationId, id, status: 'cancelled' },
      {
        status: statusBefore(booking),
        cancelledAt: null,
        cancelReason: null,
        cancelledBy: null,
        // Nobody saw the number that the cancellation took; whoever was told of it by phone all the same knows nothing of what stands.
        sequence: () => 'sequence - 1',
        knownSequence: () => 'CASE WHEN known_sequence < sequence THEN known_sequence END',
        noAnswerSequence: () =>
          'CASE WHEN no_answer_sequence IS NOT NULL THEN least(no_answer_sequence, sequence - 1) END',
      },
    );
    if (affected !== 1) return;
    await this.messaging.withdraw(organisationId, CANCELLED, id, 'not-cancelled');
    await this.claimSeat(db, { organisationId, id: interviewSlotId }, 'any');
    await placeTakenAgain(db, booking);
  }

  /**
   * Takes a booking up again that its candidate cancelled, in the slot that it was in or another one of the day: they come after all.
   * The same row, so that their link opens it and calendars put the same entry back. Twice is once.
   *
   * @param by  a candidate who comes back says yes; what we take back leaves what they had said, and they have to hear of it
   * @returns false when it stands already
   * @throws ExpectedError `interviews.slot-full`, or when another booking of the application has come between
   */
  async takeUpAgain(
    db: EntityManager,
    actor: Actor,
    person: BookedPerson,
    slot: InterviewSlot,
    by: ChangedBy = 'candidate',
  ): Promise<boolean> {
    const { organisationId, id } = person.booking;
    await takeTurn(db, organisationId, [person.application.id]);
    const { affected } = await db
      .getRepository(Booking)
      .update(
        { organisationId, id, status: 'cancelled', outcome: IsNull() },
        {
          interviewSlotId: slot.id,
          cancelledAt: null,
          cancelReason: null,
          cancelledBy: null,
          sequence: () => 'sequence + 1',
          ...(by === 'us'
            ? { status: statusBefore(person.booking) }
            : { status: 'confirmed', confirmedAt: this.clock.now(), knownSequence: () => 'sequence + 1' }),
        },
      )
      .catch((error: unknown) => {
        throw violatedConstraint(error) === 'uq_bookings_active' ? cannotComeBack() : error;
      });
    if (affected !== 1) return false;
    await this.claimSeat(db, slot, by === 'us' ? 'any' : 'planned');
    await placeTakenAgain(db, person.booking);
    const now = { ...person, booking: await db.getRepository(Booking).findOneByOrFail({ organisationId, id }), slot };
    await this.moments.note(db, 'moved', now);
    await this.applications.move(actor, person.application.id, stageWith(now.booking));
    const kind = now.booking.status === 'confirmed' ? CONFIRMATION : INVITATION;
    await this.tell(now, kind, `${kind.name}:${id}:${now.booking.sequence}`);
    await this.remind(now);
    return true;
  }

  /** Takes a seat or says that there is none: one statement, so two people never get the last one. */
  async claimSeat(
    db: EntityManager,
    slot: Pick<InterviewSlot, 'organisationId' | 'id'>,
    seat: SeatOf = 'planned',
  ): Promise<void> {
    const seats = seat === 'any' ? 'seats + seats_beyond_plan' : 'seats';
    const { affected } = await db
      .createQueryBuilder()
      .update(InterviewSlot)
      .set({ seatsTaken: () => 'seats_taken + 1' })
      .where(`organisation_id = :organisationId AND id = :id AND seats_taken < ${seats}`, {
        organisationId: slot.organisationId,
        id: slot.id,
      })
      .execute();
    if (affected !== 1) throw slotFull();
  }

  /** False when the person has an active booking already. */
  private async inserted(db: EntityManager, booking: Booking): Promise<boolean> {
    const inserted = await db
      .createQueryBuilder()
      .insert()
      .into(Booking)
      .values(booking)
      .orIgnore()
      .returning(['id'])
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  /** Gives a seat back. */
  async freeSeat(db: EntityManager, slot: Pick<InterviewSlot, 'organisationId' | 'id'>): Promise<void> {
    await db
      .createQueryBuilder()
      .update(InterviewSlot)
      .set({ seatsTaken: () => 'seats_taken - 1' })
      .where('organisation_id = :organisationId AND id = :id', { organisationId: slot.organisationId, id: slot.id })
      .execute();
  }

  /** Two people who change places would wait for each other if each locked its own slot first. */
  private async lockSlots(db: EntityManager, organisationId: string, slotIds: readonly string[]): Promise<void> {
    await db.query(
      `SELECT id FROM interview_slots WHERE organisation_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE`,
      [organisationId, slotIds],
    );
  }

  private newBooking({ day, slot, application }: NewBooking, features: BookingFeatures): Booking {
    return {
      organisationId: day.organisationId,
      id: newId(),
      interviewSlotId: slot.id,
      applicationId: application.id,
      ownApplicationId: null,
      status: 'invited',
      outcome: null,
      sequence: 0,
      walkIn: false,
      insteadOfId: null,
      features,
      moments: [],
      checkedInAt: null,
      confirmedAt: null,
      cancelledAt: null,
      cancelReason: null,
      cancelledBy: null,
      knownSequence: null,
      noAnswerAt: null,
      noAnswerSequence: null,
      reminderPolicy: null,
      createdAt: this.clock.now(),
    };
  }

  private async remind(person: BookedPerson): Promise<void> {
    const { booking, slot, day } = person;
    const policy = booking.reminderPolicy ?? USUAL_POLICY;
    for (const { kind, at } of remindersOf(slot.startsAt, this.clock.now(), day.timeZone, policy)) {
      await this.tell(person, REMINDERS[kind], `${kind}:${booking.id}:${booking.sequence}`, at);
    }
  }

  private async tell(person: BookedPerson, kind: AnyMessageKind, dedupeKey: string, notBefore?: Date): Promise<void> {
    await this.messaging.queue({
      organisationId: person.day.organisationId,
      kind,
      subjectId: person.booking.id,
      subjectVersion: person.booking.sequence,
      recipientCandidateId: person.application.candidateId,
      dedupeKey,
      ...(notBefore === undefined ? {} : { notBefore }),
    });
  }
}

/** What a cancelled booking was before: a cancellation leaves the yes that its candidate had given. */
function statusBefore({ confirmedAt }: Booking): 'invited' | 'confirmed' {
  return confirmedAt === null ? 'invited' : 'confirmed';
}
