import type { InterviewDay } from './interview-day.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';

/** Whether anybody interviews at a time: where nobody does, nobody is asked to come. */
export function isStaffed(
  { interviewersAway }: Pick<InterviewSlot, 'interviewersAway'>,
  { interviewers }: Pick<InterviewDay, 'interviewers'>,
): boolean {
  return interviewersAway < interviewers;
}

/** Seats of a time that the plan wants filled again. */
export function seatsToFill(
  slot: Pick<InterviewSlot, 'interviewersAway' | 'plannedInvitations' | 'seatsTaken'>,
  day: Pick<InterviewDay, 'interviewers'>,
): number {
  return isStaffed(slot, day) ? Math.max(0, slot.plannedInvitations - slot.seatsTaken) : 0;
}
