import type { EntityManager } from 'typeorm';

/** A booking whose person does not know how it stands. */
export interface Uninformed {
  readonly dayId: string;
  readonly bookingId: string;
}

/** SQL of the condition that the present state of `booking` is news to its person: not of their own making, nor told by phone. */
export const IS_NEWS_SQL = `(booking.cancelled_by IS DISTINCT FROM 'candidate'
  AND coalesce(booking.known_sequence, -1) < booking.sequence)`;

/**
 * SQL of the condition that no message about the present state of `booking` went out, and nobody told its person by phone. Whoever confirmed an
 * invitation has heard of it one way or another.
 */
const NEVER_HEARD_SQL = `(${IS_NEWS_SQL}
        AND NOT (booking.status = 'confirmed' AND booking.sequence = 0)
        AND EXISTS (SELECT 1 FROM messages message
              WHERE message.organisation_id = booking.organisation_id AND message.subject_type = 'booking'
                AND message.subject_id = booking.id AND message.subject_version = booking.sequence
                AND message.kind IN ('invitation', 'confirmation', 'moved', 'cancelled')
                AND (message.status = 'failed' OR message.skip_reason IN ('no-address', 'past'))))`;

/**
 * The bookings to come of these days about whose present state no mail went out, no address or no server taking it, and whose
 * people neither made that state themselves nor were told by phone: they have to be phoned. Whoever confirmed an invitation has
 * heard of it one way or another.
 */
export async function uninformedOf(
  db: EntityManager,
  organisationId: string,
  dayIds: readonly string[],
  now: Date,
): Promise<Uninformed[]> {
  return db.query<Uninformed[]>(
    `SELECT slot.interview_day_id AS "dayId", booking.id AS "bookingId"
       FROM interview_slots slot
       JOIN bookings booking
         ON booking.organisation_id = slot.organisation_id AND booking.interview_slot_id = slot.id
      WHERE slot.organisation_id = $1 AND slot.interview_day_id = ANY ($2) AND slot.starts_at > $3
        AND booking.outcome IS NULL AND NOT booking.walk_in
        AND ${NEVER_HEARD_SQL}`,
    [organisationId, dayIds, now],
  );
}

/** Those of these bookings whose people never heard of the time at which they were awaited in vain: it says nothing about them. */
export async function neverHeardOf(
  db: EntityManager,
  organisationId: string,
  bookingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT booking.id FROM bookings booking
      WHERE booking.organisation_id = $1 AND booking.id = ANY ($2) AND NOT booking.walk_in AND ${NEVER_HEARD_SQL}`,
    [organisationId, bookingIds],
  );
  return new Set(rows.map(({ id }) => id));
}
