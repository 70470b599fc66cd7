import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ShowForecasts } from '../attendance/index.js';
import type { Moment } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import type { BookingFeatures, BookingMoment } from './booking-features.js';
import { firstKnown, hasNoAnswer, knownOf, leadHours, remindersSentOf } from './booking-moments.js';
import type { Booking } from './booking.entity.js';
import { clockOf } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';
import { knownPeople } from './known-people.js';

/** A booking with its time. */
interface TimedBooking {
  readonly booking: Booking;
  readonly slot: InterviewSlot;
  readonly day: InterviewDay;
}

/** Writes down what is known of bookings, and what is expected by it: later nobody could tell any more. */
@Injectable()
export class BookingMoments {
  constructor(
    private readonly forecasts: ShowForecasts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is known of somebody who is being booked. */
  async features(
    db: EntityManager,
    {
      day,
      slot,
      application,
      hasEmail,
    }: { day: InterviewDay; slot: InterviewSlot; application: Application; hasEmail: boolean },
  ): Promise<BookingFeatures> {
    const { organisationId } = day;
    const person = (await knownPeople(db, day, [application.id]))(application.id);
    const { hour, weekday } = clockOf(slot.startsAt, day.timeZone);
    const features: BookingFeatures = {
      leadHours: leadHours(slot, this.clock.now()),
      localHour: hour,
      weekday,
      boards: application.boards,
      scorePoints: application.scorePoints,
      hasEmail,
      ...person,
    };
    const asked = { board: application.boards[0] ?? null, known: [firstKnown(features)] };
    return { ...features, predicted: await this.forecasts.ofMoment(organisationId, interviewsOf(day), asked) };
  }

  /**
   * Writes down what is known of a booking now; of a reminder also whether there is a way to send it, of a move the slot that its
   * candidate left. A moment of the same time of the interview is written down once, whoever comes to it twice or at the same time.
   */
  async note(
    db: EntityManager,
    moment: Exclude<Moment, 'booked'>,
    { booking, slot, day }: TimedBooking,
    { isSent = true, leftSlotId = null }: { readonly isSent?: boolean; readonly leftSlotId?: string | null } = {},
  ): Promise<void> {
    const { organisationId, id, sequence } = booking;
    const { hour, weekday } = clockOf(slot.startsAt, day.timeZone);
    const known: BookingMoment = {
      moment,
      sequence,
      leadHours: leadHours(slot, this.clock.now()),
      localHour: hour,
      weekday,
      isConfirmed: booking.status === 'confirmed',
      hasNoAnswer: hasNoAnswer(booking),
      remindersSent: remindersSentOf(booking),
      isSent,
      ...(leftSlotId === null ? {} : { left: { slotId: leftSlotId, at: this.clock.now().toISOString() } }),
    };
    const predicted = await this.predicted({ ...booking, moments: [...booking.moments, known] }, day);
    await db.query(
      `UPDATE bookings SET moments = moments || $3::jsonb
        WHERE organisation_id = $1 AND id = $2 AND NOT moments @> $4::jsonb`,
      [
        ...[organisationId, id],
        JSON.stringify([predicted === null ? known : { ...known, predicted }]),
        JSON.stringify([{ moment, sequence }]),
      ],
    );
  }

  private async predicted(booking: Booking, day: InterviewDay): Promise<number | null> {
    const known = knownOf(booking);
    if (known === null) return null;
    const asked = { board: booking.features.boards[0] ?? null, known };
    return this.forecasts.ofMoment(booking.organisationId, interviewsOf(day), asked);
  }
}

function interviewsOf({ citySlug, vacancyId, format, date }: InterviewDay) {
  return { city: citySlug === '' ? null : citySlug, vacancyId, format, date };
}
