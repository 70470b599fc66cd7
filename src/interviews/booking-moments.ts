import type { EntityManager } from 'typeorm';
import type { KnownThen, Moment } from '../attendance/index.js';
import { membersOf } from '../candidates/index.js';
import type { Application } from '../candidates/index.js';
import type { BookingFeatures, BookingMoment } from './booking-features.js';
import type { Booking } from './booking.entity.js';
import { clockOf } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';

/**
 * Writes down what is known of a booking now; of a reminder also whether there is a way to send it. A moment of the same time of the interview is written down once, whoever comes to it twice
 * or at the same time.
 */
export async function noteMoment(
  db: EntityManager,
  moment: Exclude<Moment, 'booked'>,
  { booking, slot, day }: { readonly booking: Booking; readonly slot: InterviewSlot; readonly day: InterviewDay },
  now: Date,
  isSent = true,
): Promise<void> {
  const { hour, weekday } = clockOf(slot.startsAt, day.timeZone);
  const known: BookingMoment = {
    moment,
    sequence: booking.sequence,
    leadHours: leadHours(slot, now),
    localHour: hour,
    weekday,
    isConfirmed: booking.status === 'confirmed',
    hasNoAnswer: booking.noAnswerAt !== null,
    remindersSent: booking.moments.filter((before) => before.moment.startsWith('reminder') && before.isSent).length,
    isSent,
  };
  await db.query(
    `UPDATE bookings SET moments = moments || $3::jsonb
      WHERE organisation_id = $1 AND id = $2 AND NOT moments @> $4::jsonb`,
    [
      ...[booking.organisationId, booking.id],
      JSON.stringify([known]),
      JSON.stringify([{ moment, sequence: booking.sequence }]),
    ],
  );
}

/** Whole hours from now to the interview. */
export function leadHours({ startsAt }: Pick<InterviewSlot, 'startsAt'>, now: Date): number {
  return Math.round((startsAt.getTime() - now.getTime()) / 3_600_000);
}

/** What became of the bookings that the person had before, under whichever of the names that were merged. */
export async function earlierBookings(
  db: EntityManager,
  { organisationId, candidateId }: Pick<Application, 'organisationId' | 'candidateId'>,
): Promise<{ came: number; missed: number }> {
  const [{ came, missed } = { came: 0, missed: 0 }] = await db.query<{ came: number; missed: number }[]>(
    `SELECT (count(*) FILTER (WHERE booking.outcome IN ('came', 'late')))::int AS came,
            (count(*) FILTER (WHERE booking.outcome = 'no-show'))::int AS missed
       FROM bookings booking
       JOIN applications application ON application.organisation_id = $1 AND application.id = booking.application_id
      WHERE booking.organisation_id = $1 AND application.candidate_id = ANY ($2) AND NOT booking.walk_in`,
    [organisationId, await membersOf(db, organisationId, candidateId)],
  );
  return { came, missed };
}

/** All that was known before the interview, oldest first; null of erased people and of those who were never booked. */
export function knownOf({ features, moments, walkIn }: Booking): KnownThen[] | null {
  if (walkIn || !isKept(features)) return null;
  const { leadHours: lead, localHour, weekday, scorePoints, hasEmail, earlier = null } = features;
  const lasting = { scorePoints, hasEmail, earlier };
  const booked = { leadHours: lead, localHour, weekday, isConfirmed: false, hasNoAnswer: false, remindersSent: 0 };
  return [
    { moment: 'booked', ...booked, ...lasting },
    ...moments.map(({ sequence: _sequence, isSent: _isSent, ...known }) => ({ ...known, ...lasting })),
  ];
}

/** Erasure leaves none of them. */
function isKept(features: Partial<BookingFeatures>): features is BookingFeatures {
  return features.leadHours !== undefined;
}
