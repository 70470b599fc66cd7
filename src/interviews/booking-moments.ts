import type { KnownThen } from '../attendance/index.js';
import type { BookingFeatures } from './booking-features.js';
import type { Booking } from './booking.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';

/** Whole hours from now to the interview. */
export function leadHours({ startsAt }: Pick<InterviewSlot, 'startsAt'>, now: Date): number {
  return Math.round((startsAt.getTime() - now.getTime()) / 3_600_000);
}

/** How many reminders a booking got so far, about whatever time. */
export function remindersSentOf({ moments }: Pick<Booking, 'moments'>): number {
  return moments.filter(({ moment, isSent }) => moment.startsWith('reminder') && isSent).length;
}

/** Whether somebody phoned about the time that they have now and nobody picked up; of an earlier time it says nothing about this one. */
export function hasNoAnswer({ noAnswerSequence, sequence }: Pick<Booking, 'noAnswerSequence' | 'sequence'>): boolean {
  return noAnswerSequence === sequence;
}

/**
 * For how long whoever moves has the time that they left open: enough to see that a finger slipped, and to be asked about it on the phone; not
 * so long that the day has to be planned around a seat that may be wanted again.
 */
const WAY_BACK_MINUTES = 10;

/** The slot that its candidate has only just left, if nothing became of the booking since; null of whom we moved, and later on. */
export function slotJustLeft({ moments, sequence }: Pick<Booking, 'moments' | 'sequence'>, now: Date): string | null {
  const left = moments.find((one) => one.moment === 'moved' && one.sequence === sequence)?.left;
  if (left === undefined) return null;
  return now.getTime() <= Date.parse(left.at) + WAY_BACK_MINUTES * 60_000 ? left.slotId : null;
}

/** What was known at booking: nobody was reminded yet, and nobody had answered. */
export function firstKnown({
  leadHours: lead,
  localHour,
  weekday,
  predicted,
  ...features
}: BookingFeatures): KnownThen {
  const booked = { leadHours: lead, localHour, weekday, isConfirmed: false, hasNoAnswer: false, remindersSent: 0 };
  return {
    moment: 'booked',
    ...booked,
    ...lastingOf(features),
    ...((predicted ?? null) === null ? {} : { predicted }),
  };
}

/** All that was known before the interview, oldest first; null of erased people and of those who were never booked. */
export function knownOf({ features, moments, walkIn }: Booking): KnownThen[] | null {
  if (walkIn || !isKept(features)) return null;
  const lasting = lastingOf(features);
  return [
    firstKnown(features),
    ...moments.map(({ sequence: _sequence, isSent: _isSent, left: _left, ...known }) => ({ ...known, ...lasting })),
  ];
}

/** What does not change from one moment to the next. Older bookings do not say where somebody lives and what they wish. */
function lastingOf({ scorePoints, hasEmail, earlier = null, isOtherCity, payRatio }: Partial<BookingFeatures>) {
  return {
    ...{ scorePoints: scorePoints ?? null, hasEmail: hasEmail ?? false, earlier },
    ...(isOtherCity === undefined ? {} : { isOtherCity }),
    ...(payRatio === undefined ? {} : { payRatio }),
  };
}

/** Erasure leaves none of them. */
function isKept(features: Partial<BookingFeatures>): features is BookingFeatures {
  return features.leadHours !== undefined;
}
