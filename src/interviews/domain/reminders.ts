import { DateTime } from 'luxon';
import { USUAL_POLICY } from '../../attendance/domain/reminder-policy.js';
import type { ReminderPolicy } from '../../attendance/domain/reminder-policy.js';

// The evening before, when people look at their next day and before the quiet hours begin.
const EVENING_HOUR = 18;
// Enough time to leave home and reach any place in a big city.
const HOURS_BEFORE = 2;
// Reminding somebody of what they were told an hour ago is pestering.
const LEAST_HOURS_AFTER_BOOKING = 1;
// Later than this before the interview the person is on the way, or it is too late.
const LEAST_MINUTES_BEFORE_START = 20;

/** The reminders a booking gets. */
export type ReminderKind = 'reminder-day-before' | 'reminder-hours-before';

/** True for the kind of a reminder. */
export function isReminder(kind: string): kind is ReminderKind {
  return kind.startsWith('reminder');
}

/** A reminder and when it is due. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly at: Date;
}

/**
 * Which reminders a booking gets and when: at 18:00 of the day before and two hours before the start, each only if it falls at
 * least an hour after the booking was made.
 *
 * @param startsAt  start of the interview
 * @param bookedAt  when it was booked or moved
 * @param zone      IANA zone of the city of the interview
 * @param policy    which of the two it gets
 */
export function remindersOf(
  startsAt: Date,
  bookedAt: Date,
  zone: string,
  policy: ReminderPolicy = USUAL_POLICY,
): Reminder[] {
  const start = DateTime.fromJSDate(startsAt, { zone });
  const evening = start.minus({ days: 1 }).set({ hour: EVENING_HOUR, minute: 0, second: 0, millisecond: 0 });
  const reminders: Reminder[] = [
    { kind: 'reminder-day-before', at: evening.toJSDate() },
    { kind: 'reminder-hours-before', at: start.minus({ hours: HOURS_BEFORE }).toJSDate() },
  ];
  const earliest = bookedAt.getTime() + LEAST_HOURS_AFTER_BOOKING * 3_600_000;
  return reminders.filter(
    ({ kind, at }) => at.getTime() >= earliest && (policy === 'both' || kind === `reminder-${policy}`),
  );
}

/** Whether it makes no sense any more to remind somebody of an interview. */
export function isTooLateToRemind(startsAt: Date, now: Date): boolean {
  return now.getTime() > startsAt.getTime() - LEAST_MINUTES_BEFORE_START * 60_000;
}
