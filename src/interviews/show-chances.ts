import type { Booking } from './booking.entity.js';

/** How likely people are to come to one day, each on a day without a day effect. */
export interface ShowChances {
  /** What people of one day share, by the typical one. */
  readonly shared: {
    readonly showProbability: number;
    readonly dayEffectSd: number;
  };
  /** By what is known of them now; whoever is not invited: if they were. */
  of(applicationId: string): number;
  /** Of whoever is invited, once they are asked for another time: for that one nobody has asked them yet, but whoever was silent stays no likelier. */
  ifMoved(applicationId: string): number;
}

/** The time that somebody is booked for, seen from now. */
export interface TimeBooked {
  readonly startsAt: Date;
  readonly slotMinutes: number;
  /** Now. */
  readonly at: Date;
}

/** How likely somebody who is invited is to be there in the end: whoever is there is, and whose time is over without them is not. */
export function chanceNow(
  { outcome, applicationId }: Pick<Booking, 'outcome' | 'applicationId'>,
  { startsAt, slotMinutes, at }: TimeBooked,
  chances: Pick<ShowChances, 'of'>,
): number {
  if (outcome === 'came' || outcome === 'late') return 1;
  const isOver = startsAt.getTime() + slotMinutes * 60_000 <= at.getTime();
  return outcome !== null || isOver ? 0 : chances.of(applicationId);
}
