/** What became of a booking. */
export const OUTCOMES = ['came', 'late', 'no-show', 'cancelled-early', 'cancelled-late', 'moved', 'walk-in'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const SHOWS: ReadonlySet<Outcome> = new Set(['came', 'late']);

/**
 * Bookings that were still standing when the day began. Cancelled early or moved, the seat was free to be filled again;
 * a walk-in was not invited to that slot. None of the three says anything about who keeps an appointment.
 */
const TRIALS: ReadonlySet<Outcome> = new Set(['came', 'late', 'no-show', 'cancelled-late']);

/** True if the person was there for the slot, even if late. */
export function isShow(outcome: Outcome): boolean {
  return SHOWS.has(outcome);
}

/** True if the booking counts when show ratios are learned. */
export function isTrial(outcome: Outcome): boolean {
  return TRIALS.has(outcome);
}
