import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Outcome } from './outcome.js';
import { isShow, isTrial } from './outcome.js';

/** One booking of the past. */
export interface ShowRecord {
  readonly date: CalendarDate;
  /** Null where the city is not known: such bookings form a group of their own. */
  readonly city: string | null;
  readonly vacancyId: string | null;
  readonly outcome: Outcome;
}

/** Bookings of one vacancy in one city on one day. */
export interface DayCell {
  readonly date: CalendarDate;
  readonly city: string;
  readonly vacancy: string;
  readonly trials: number;
  readonly shows: number;
}

/** Cities are compared without case and surrounding space; the unknown one is the empty key. */
export function cityKey(city: string | null): string {
  return (city ?? '').trim().toLowerCase();
}

/** Vacancies are compared by id; the unknown one is the empty key. */
export function vacancyKey(vacancyId: string | null): string {
  return (vacancyId ?? '').trim();
}

/**
 * Bookings that say something about showing up, counted by day, city and vacancy.
 *
 * @param history  in any order
 * @returns cells with at least one trial, by date, city, vacancy
 */
export function countShows(history: readonly ShowRecord[]): readonly DayCell[] {
  const cells = new Map<string, DayCell & { trials: number; shows: number }>();
  for (const record of history) {
    if (!isTrial(record.outcome)) continue;
    const city = cityKey(record.city);
    const vacancy = vacancyKey(record.vacancyId);
    const key = JSON.stringify([record.date, city, vacancy]);
    const cell = cells.get(key) ?? { date: record.date, city, vacancy, trials: 0, shows: 0 };
    const shows = cell.shows + (isShow(record.outcome) ? 1 : 0);
    cells.set(key, { ...cell, trials: cell.trials + 1, shows });
  }
  return [...cells.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, cell]) => cell);
}
