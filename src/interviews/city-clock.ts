import { DateTime } from 'luxon';
import type { Formatter } from '../platform/views/index.js';
import { cityBySlug } from '../vacancies/index.js';

/** An interview and the home of whoever reads its time. */
export interface ReadTime {
  readonly startsAt: Date;
  readonly citySlug: string;
  /** IANA zone of the interview's city, in which its times are shown. */
  readonly timeZone: string;
  /** City of the reader's résumé; null when it is not known. */
  readonly homeCitySlug: string | null;
}

/**
 * Whose clock a time goes by, in words ("по времени города Москва"), for a reader whose own clock shows another time at that
 * moment. Null for everybody else: cities of several zones share a clock, and one hint too many makes people doubt.
 */
export function cityClock({ startsAt, citySlug, timeZone, homeCitySlug }: ReadTime, format: Formatter): string | null {
  const city = cityBySlug(citySlug);
  const home = homeCitySlug === null ? null : cityBySlug(homeCitySlug);
  if (!city || !home || offsetMinutes(startsAt, home.timeZone) === offsetMinutes(startsAt, timeZone)) return null;
  return format.t('interview.cityTime', { city: city.names[format.language] });
}

function offsetMinutes(instant: Date, zone: string): number {
  return DateTime.fromJSDate(instant, { zone }).offset;
}
