import { DateTime } from 'luxon';

/** Whole years since a day of birth (`YYYY-MM-DD`). */
export function ageOn(birthDate: string, now: Date): number {
  return Math.floor(DateTime.fromJSDate(now).diff(DateTime.fromISO(birthDate), 'years').years);
}
