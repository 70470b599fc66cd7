import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import { readWrittenDate } from '../../kernel/written-date.js';

/** 2000 and 2100 in seconds since 1970: other ten-digit numbers are telephones. */
const SECONDS = [946_684_800, 4_102_444_800] as const;

/** What stands behind a year, or beside a month. */
const YEAR_WORD = /\s*(?:г|год|года|р|рік|року|ж|жыл|жылы)\.?$/iu;

/** Reads the day of an observation: as people write it, a month or a year alone (its first day), `20260531`, or a moment in seconds or milliseconds since 1970. */
export function readDay(text: string, dayFirst?: DayFirst): CalendarDate | null {
  const written = text.trim().replace(YEAR_WORD, '');
  const [, year, month] = /^(\d{4})[-./](\d{1,2})$/u.exec(written) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})[-./](\d{4})$/u.exec(written) ?? [];
  if (year !== undefined || yearLast !== undefined)
    return readWrittenDate(`${year ?? yearLast}-${month ?? monthFirst}-01`);
  if (/^\d{4}$/u.test(written)) return readWrittenDate(`${written}-01-01`);
  return (
    readWrittenDate(written, dayFirst) ??
    (/^\p{L}+\.?\s+\d{4}$/u.test(written) ? readWrittenDate(`1 ${written}`) : null) ??
    ofMachine(written)
  );
}

function ofMachine(text: string): CalendarDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) return readWrittenDate(`${year}-${month}-${day}`);
  const [, whole = ''] = /^(\d{10}|\d{13})(?:\.\d+)?$/.exec(text) ?? [];
  const seconds = whole.length === 13 ? Number(whole) / 1_000 : Number(whole || NaN);
  const [least, most] = SECONDS;
  return seconds >= least && seconds < most ? new Date(seconds * 1_000).toISOString().slice(0, 10) : null;
}
