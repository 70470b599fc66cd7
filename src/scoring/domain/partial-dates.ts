import { monthOf } from '../../kernel/written-date.js';
import { rememberWords } from '../../vacancies/domain/memo.js';

const MILLISECONDS_PER_DAY = 86_400_000;
/** How dates come: as boards write them, and as people do. A date is short; what is longer than this is none. */
const DATE_CHARACTERS_MAX = 40;
const YEAR_FIRST = /^(\d{4})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[t ]\d.*)?$/u;
const YEAR_LAST = /^(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})$/u;
/** «2021 ж. қаңтар», «2021 жылдың қаңтарынан», "2019 August". */
const YEAR_THEN_MONTH = /^(\d{4})(?:\s*(?:ж\.|жыл\p{L}*))?\s*(\p{L}{3,})$/u;
/** «17.02.23» */
const SHORT_YEAR = /^(\d{2})\.(\d{2})\.(\d{2})$/u;
const CENTURY_TURNS = 60;
const MONTH_NAMED = /^(?:(\d{1,2})[\s.-]+)?(\p{L}{3,})\.?[\s,.-]+(\d{4})$/u;
const AROUND = /^(?:с|со|від|з|from|since|по|до|to)\s+|\s*(?:г|год|года|р|рік|року|ж|жыл\p{L}*)\.?$/gu;
/** "Until now" in the four languages. */
const STILL_GOING =
  /^(?:по\s+|до\s+|till\s+|until\s+|(?:up\s+)?to\s+)?(?:наст|н\.?\s?[вч]\.?(?!\p{L})|сейчас|сегодня|текущ|этого времени|сих пор|сей день|present|now|current|today|date|ongoing|теперішн|нині|зараз|сьогодні|цього часу|досі|дотепер|т\.?\s?ч\.?(?!\p{L})|қазір|осы|бүгін|кәзір|әлі)/u;
/** A bare year means its middle, so that two bare years give the right number of months on average. */
const MIDDLE_MONTH = 7;

/** Days from 1970-01-01 to the given day. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** First day that `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or the like may mean, as a day number; null if it is no date. */
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

/** True for "until now" in words, and for no date at all. */
export function meansNow(text: string | null): boolean {
  const words = text?.trim().toLowerCase() ?? '';
  return /^[-–—.…?]*$/u.test(words) || (words.length <= DATE_CHARACTERS_MAX && STILL_GOING.test(words));
}

interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Dates that are remembered: nearly all are months of the last forty years. */
const DATES_REMEMBERED = 5_000;
const partsOf = rememberWords(computeParts, DATES_REMEMBERED, DATE_CHARACTERS_MAX);

function computeParts(text: string): DateParts | null {
  const written = text.trim().toLowerCase();
  const found =
    written.length > DATE_CHARACTERS_MAX ? null : (yearFirst(written) ?? inWords(written.replace(AROUND, '')));
  if (found === null) return null;
  const { year, month, day } = found;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate())) return null;
  return found;
}

function yearFirst(text: string): DateParts | null {
  const [whole, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  return whole === undefined ? null : { year: Number(year), month: numberOrNull(month), day: numberOrNull(day) };
}

/** `03.2015`, `01.03.2015`, «март 2015», "Mar 2015", and a year alone beside a word that was taken off. */
function inWords(text: string): DateParts | null {
  const [last, day, month, year] = YEAR_LAST.exec(text) ?? [];
  if (last !== undefined) return { year: Number(year), month: Number(month), day: numberOrNull(day) };
  const [short, shortDay, shortMonth, of] = SHORT_YEAR.exec(text) ?? [];
  if (short !== undefined)
    return { year: fullYear(Number(of)), month: Number(shortMonth), day: numberOrNull(shortDay) };
  const [kazakh, yearBefore, monthAfter = ''] = YEAR_THEN_MONTH.exec(text) ?? [];
  if (kazakh !== undefined) return { year: Number(yearBefore), month: monthOf(monthAfter), day: null };
  const [named, dayBefore, name, yearAfter] = MONTH_NAMED.exec(text) ?? [];
  if (named === undefined || name === undefined) return yearFirst(text);
  return { year: Number(yearAfter), month: monthOf(name), day: numberOrNull(dayBefore) };
}

function fullYear(short: number): number {
  return short + (short < CENTURY_TURNS ? 2000 : 1900);
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
