import { DateTime } from 'luxon';
import type { CalendarDate } from '../../kernel/calendar-date.js';

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** True for a time of day written `HH:MM`. */
export function isClockTime(text: unknown): text is string {
  return typeof text === 'string' && CLOCK_TIME.test(text);
}

/**
 * Start times of the slots of a day.
 *
 * Slots follow each other in real minutes: on the day the clocks change they stay as long as they are.
 *
 * @param date         day in the zone
 * @param firstStart   `HH:MM` by the zone's clock; a time that the clocks skip becomes the same time later
 * @param count        number of slots, 1 or more
 * @param slotMinutes  length of each
 * @param zone         IANA name
 * @returns            `count` instants, rising
 */
export function slotTimes(
  date: CalendarDate,
  firstStart: string,
  count: number,
  slotMinutes: number,
  zone: string,
): Date[] {
  const first = DateTime.fromISO(`${date}T${firstStart}`, { zone });
  return Array.from({ length: count }, (_, index) => first.plus({ minutes: index * slotMinutes }).toJSDate());
}

/** The shape of a day in time, as `slotTimes` takes it. */
export interface DayTimes {
  readonly date: CalendarDate;
  readonly firstStart: string;
  readonly slotMinutes: number;
  readonly timeZone: string;
}

/** True once the first slot of a day has begun: nobody can be invited to the whole of it any more. */
export function hasBegun({ date, firstStart, slotMinutes, timeZone }: DayTimes, now: Date): boolean {
  return slotTimes(date, firstStart, 1, slotMinutes, timeZone)[0] <= now;
}

/** Hour (0–23) and ISO weekday (1 = Monday) of an instant by the clock of a zone. */
export function clockOf(instant: Date, zone: string): { hour: number; weekday: number } {
  const local = DateTime.fromJSDate(instant, { zone });
  return { hour: local.hour, weekday: local.weekday };
}
