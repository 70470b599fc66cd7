import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { Booking } from './booking.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';
import { takeTurn } from './take-turn.js';

/** The bookings of these slots that are not cancelled, once nobody else is at them; kept from others until the transaction ends. */
export async function standingBookings(
  db: EntityManager,
  organisationId: string,
  slots: readonly InterviewSlot[],
): Promise<Booking[]> {
  const where = { organisationId, interviewSlotId: In(slots.map(({ id }) => id)), status: Not('cancelled' as const) };
  const bookings = db.getRepository(Booking);
  const applicationIds = (await bookings.findBy(where)).map(({ applicationId }) => applicationId);
  await takeTurn(db, organisationId, applicationIds);
  return bookings.findBy(where);
}
