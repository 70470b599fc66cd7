import { DateTime } from 'luxon';

/** A day without a time or zone, as `YYYY-MM-DD`. Compares correctly as text. */
export type CalendarDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** True for an existing day of the Gregorian calendar written `YYYY-MM-DD`, from year 0001: the database has no year 0. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !PATTERN.test(text) || text < '0001') return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The day `days` later (earlier if negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const instant = Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_PER_DAY;
  return new Date(instant).toISOString().slice(0, 10);
}

/** The day of an instant by the clock of a zone (IANA name). */
export function dayIn(instant: Date, zone: string): CalendarDate {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** An instant by the clock of a zone (IANA name), as `2026-03-12T10:30`. */
export function writtenIn(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}
