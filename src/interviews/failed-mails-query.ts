import type { EntityManager } from 'typeorm';
import { MOST_FAILED_LISTED } from '../candidates/index.js';
import type { FailedMessage } from '../candidates/index.js';
import { IS_NEWS_SQL } from './uninformed.js';

/** A mail about an interview to come that could not be sent, though what it says is still true. */
export interface FailedMailRow extends FailedMessage {
  readonly kind: string;
  readonly bookingId: string;
  readonly dayId: string;
  readonly timeZone: string;
  readonly startsAt: Date;
}

/** Which of them; all of the organisation's if nothing is said. */
export interface FailedMailsFilter {
  readonly dayId?: string;
  readonly messageId?: string;
}

/**
 * The failed mails that are worth sending again, the earliest interview first: not of interviews that have begun, not of a state of
 * the booking that is past, and no news that the person has by now, from us by phone or because they made it themselves.
 *
 * The times to come lead, and what stands there is looked up on its own: joined freely, tables without statistics are read once for each
 * pair of their rows, and every page asks. What failed about interviews long past is not read.
 */
export async function failedMailsOf(
  db: EntityManager,
  organisationId: string,
  now: Date,
  { dayId, messageId }: FailedMailsFilter = {},
): Promise<FailedMailRow[]> {
  return db.query<FailedMailRow[]>(
    `SELECT message.id AS "messageId", message.kind, message.channel, message.failure, message.problem,
            coalesce(message.claimed_at, message.created_at) AS "triedAt",
            booking.id AS "bookingId", booking.application_id AS "applicationId",
            day.id AS "dayId", day.time_zone AS "timeZone", slot.starts_at AS "startsAt"
       FROM (SELECT * FROM interview_slots WHERE organisation_id = $1 AND starts_at > $2 OFFSET 0) slot
      CROSS JOIN LATERAL (
            SELECT * FROM interview_days WHERE organisation_id = $1 AND id = slot.interview_day_id OFFSET 0) day
      CROSS JOIN LATERAL (
            SELECT * FROM bookings WHERE organisation_id = $1 AND interview_slot_id = slot.id AND outcome IS NULL OFFSET 0) booking
      CROSS JOIN LATERAL (
            SELECT * FROM messages
             WHERE organisation_id = $1 AND subject_type = 'booking' AND subject_id = booking.id AND status = 'failed'
            OFFSET 0) message
      WHERE (booking.status = 'cancelled') = (message.kind = 'cancelled')
        AND (message.subject_version = booking.sequence OR message.kind = 'invitation')
        AND (message.kind NOT IN ('invitation', 'moved', 'cancelled') OR ${IS_NEWS_SQL})
        AND ($3::uuid IS NULL OR day.id = $3) AND ($4::uuid IS NULL OR message.id = $4)
      ORDER BY slot.starts_at, message.id LIMIT ${MOST_FAILED_LISTED}`,
    [organisationId, now, dayId ?? null, messageId ?? null],
  );
}
