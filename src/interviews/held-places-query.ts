import type { EntityManager } from 'typeorm';
import type { InterviewDay } from './interview-day.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';
import { isStaffed } from './staffed-seats.js';
import { WaitingPlace } from './waiting-place.entity.js';

/**
 * Places of a day whose people may take the seat that is held for them. Where nobody interviews any more nobody can: such a seat is free in
 * every figure of the day, though it is held again should somebody come back before the offer ends.
 */
export async function heldPlaces(
  db: EntityManager,
  day: Pick<InterviewDay, 'organisationId' | 'id' | 'interviewers'>,
  slots: readonly InterviewSlot[],
): Promise<WaitingPlace[]> {
  const { organisationId, id: interviewDayId } = day;
  const staffed = new Set(slots.filter((slot) => isStaffed(slot, day)).map(({ id }) => id));
  const offered = await db
    .getRepository(WaitingPlace)
    .find({ where: { organisationId, interviewDayId, status: 'offered' }, order: { id: 'ASC' } });
  return offered.filter(({ interviewSlotId }) => interviewSlotId !== null && staffed.has(interviewSlotId));
}
