import type { CalendarDate } from '../../kernel/calendar-date.js';

/** Bookings of one vacancy in one city on one day that say something about showing up. */
export interface DayCell {
  readonly date: CalendarDate;
  /** As of `cityKey`. */
  readonly city: string;
  /** As of `vacancyKey`. */
  readonly vacancy: string;
  readonly trials: number;
  readonly shows: number;
}

/** Key of the cities, or of a city's vacancies, that are too rare to be looked at one by one: no other key has a blank at its end. */
export const OTHERS = ' ';

/** Cities are compared without case and surrounding space; the unknown one is the empty key. */
export function cityKey(city: string | null): string {
  return (city ?? '').trim().toLowerCase();
}

/** Vacancies are compared by their key; the unknown one is the empty key. */
export function vacancyKey(vacancyId: string | null): string {
  return (vacancyId ?? '').trim();
}
