const MILLISECONDS_PER_DAY = 86_400_000;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/;
/** A bare year means its middle, so that two bare years give the right number of months on average. */
const MIDDLE_MONTH = 7;

/** Days from 1970-01-01 to the given day. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** First day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean, as a day number; null if it is no date. */
export function firstDayOf(text: string): number | null {
  const parts = partsOf(text);
  if (!parts) return null;
  return dayNumber(parts.year, parts.month ?? MIDDLE_MONTH, parts.day ?? 1);
}

/** Last day that the text means, as a day number: the last of the month where only a month is given; null if it is no date. */
export function lastDayOf(text: string): number | null {
  const parts = partsOf(text);
  if (!parts) return null;
  if (parts.month === null) return dayNumber(parts.year, MIDDLE_MONTH, 1) - 1;
  if (parts.day === null) return dayNumber(parts.year, parts.month + 1, 1) - 1;
  return dayNumber(parts.year, parts.month, parts.day);
}

function partsOf(text: string): { year: number; month: number | null; day: number | null } | null {
  const found = PARTIAL_DATE.exec(text.trim());
  if (!found) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? null : Number(found[2]);
  const day = found[3] === undefined ? null : Number(found[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate())) return null;
  return { year, month, day };
}
