import { addDays } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';

/**
 * Public holidays that fall on the same days every year, by country (ISO 3166-1, lower case), as `MM-DD`: Labour Code of Russia, article 112;
 * law on holidays of Kazakhstan, articles 3–5; decree on holidays of Belarus. Days off that a government moves each year, and feasts that
 * move with the moon, are not among them; a country that is not here has none that we know of.
 */
const HOLIDAYS: Readonly<Partial<Record<string, readonly string[]>>> = {
  ru: [
    ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
    ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
  ],
  kz: [
    ...['01-01', '01-02', '01-07', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06'],
    ...['08-30', '10-25', '12-16'],
  ],
  by: ['01-01', '01-02', '01-07', '03-08', '05-01', '05-09', '07-03', '11-07', '12-25'],
};

/** True for a day on which offices of a country work: neither a weekend nor one of its holidays. */
export function isWorkingDay(date: CalendarDate, country: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(HOLIDAYS[country] ?? []).includes(date.slice(5));
}

/** The first working day from `date` on that is none of `taken`; a day that is proposed, not one that has to be. */
export function nextWorkingDay(date: CalendarDate, country: string, taken: ReadonlySet<string>): CalendarDate {
  let next = date;
  while (taken.has(next) || !isWorkingDay(next, country)) next = addDays(next, 1);
  return next;
}
