import type { EntityManager } from 'typeorm';
import type { Booking } from './booking.entity.js';
import type { ChangedBy } from './cancel-reasons.js';
import type { WaitingStatus } from './waiting-place.entity.js';

/** SQL of the place from whose offer booking $2 of organisation $1 was made: the yes to the offer is the moment of the booking. */
const FROM_ITS_PLACE = `FROM bookings booking
    JOIN interview_slots slot ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
   WHERE booking.organisation_id = $1 AND booking.id = $2
     AND place.organisation_id = $1 AND place.interview_day_id = slot.interview_day_id
     AND place.application_id = coalesce(booking.own_application_id, booking.application_id)
     AND place.answered_at = booking.created_at`;

/** Whoever gives back a seat that they were offered has none any more, and waits again if only the time did not suit. */
export async function placeGivenUp(
  db: EntityManager,
  { organisationId, id }: Booking,
  by: ChangedBy,
  reason: string | null,
): Promise<void> {
  const status: WaitingStatus = by === 'us' ? 'off' : reason === 'time' ? 'waiting' : 'declined';
  await db.query(`UPDATE waiting_places place SET status = $3 ${FROM_ITS_PLACE} AND place.status = 'accepted'`, [
    organisationId,
    id,
    status,
  ]);
}

/** The booking stands again, so the seat that was offered is theirs as before. */
export async function placeTakenAgain(db: EntityManager, { organisationId, id }: Booking): Promise<void> {
  await db.query(
    `UPDATE waiting_places place SET status = 'accepted' ${FROM_ITS_PLACE} AND place.status IN ('waiting', 'declined', 'off')`,
    [organisationId, id],
  );
}
