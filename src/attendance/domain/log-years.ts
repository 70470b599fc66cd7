import type { CalendarDate } from '../../kernel/calendar-date.js';
import { daysBetween } from '../../kernel/calendar-date.js';
import { readDateBefore, readWrittenDate } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';

/** By which every day of a year is a date. */
const ANY_LEAP_YEAR_END = '2024-12-31';

/** Rows of a log stand in the order of their days: so near to its neighbours a day is in one year only. */
const NEAR_DAYS = 120;

/** True for a day and a month without a year: «1.09.», «3 ноября». */
export function isYearless(text: string): boolean {
  return readWrittenDate(text) === null && readDateBefore(text, DAY_FIRST, ANY_LEAP_YEAR_END) !== null;
}

const DAY_FIRST: DayFirst = { '.': true, '-': true, '/': true };

/**
 * The dates of a log that are written without a year, by the nearest ones above and below that have one.
 *
 * @param texts  the column of dates, in the order of the rows
 * @param lastDay  the last day that can have been
 * @returns the day by the place of the row; those whose year nothing near tells are left out
 */
export function datesByNeighbours(
  texts: readonly string[],
  dayFirst: DayFirst,
  lastDay: CalendarDate,
): ReadonlyMap<number, CalendarDate> {
  const whole = texts.map((text) => readWrittenDate(text, dayFirst));
  const below: (CalendarDate | null)[] = [];
  let next: CalendarDate | null = null;
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    below[at] = next;
    next = whole[at] ?? next;
  }
  const found = new Map<number, CalendarDate>();
  let above: CalendarDate | null = null;
  for (const [at, text] of texts.entries()) {
    const known = whole[at] ?? null;
    const near = [above, below[at] ?? null].filter((date) => date !== null);
    const date = known === null && near.length > 0 ? nearestTo(text, near, dayFirst) : null;
    if (date !== null && date <= lastDay) found.set(at, date);
    above = known ?? above;
  }
  return found;
}

/** The day of a text in the one year in which it is near to all of these. */
function nearestTo(text: string, near: readonly CalendarDate[], dayFirst: DayFirst): CalendarDate | null {
  const years = new Set(near.flatMap((date) => [-1, 0, 1].map((step) => Number(date.slice(0, 4)) + step)));
  const dates = [...years].flatMap((year) => {
    const date = readDateBefore(text, dayFirst, `${String(year)}-12-31`);
    return date === null ? [] : [date];
  });
  return dates.find((date) => near.every((other) => Math.abs(daysBetween(other, date)) <= NEAR_DAYS)) ?? null;
}
