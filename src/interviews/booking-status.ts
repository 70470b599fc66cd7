/** Invited: told about it. Confirmed: said yes. Cancelled: by the candidate or by us; the seat is free again. */
export type BookingStatus = 'invited' | 'confirmed' | 'cancelled';

/** What happened at the door. */
export type BookingOutcome = 'came' | 'late' | 'no-show';
