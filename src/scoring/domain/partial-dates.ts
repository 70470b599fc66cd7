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
/** "January 1, 2020". */
const MONTH_DAY_YEAR = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
/** "Jan'20", "Dec-21". */
const MONTH_SHORT_YEAR = /^(\p{L}{3,})\.?\s?(?:['’`]|-(?=\d))\s?(\d{2})$/u;
/** «1-го», "1st", and what brackets say beside a date. */
const BESIDE_DATE = /(?<=^\d{1,2}|\p{L}\s\d{1,2})(?:st|nd|rd|th|-?(?:го|е|ше))(?=[\s,])|\s*\([^)]*\)$/gu;
/** Parts of a year by their first months; winter begins it. */
const PARTS_OF_YEAR: readonly (readonly [RegExp, number])[] = [
  [/^(?:зим\p{L}*|winter|қыс\p{L}*|(?:q1|1q|(?:1|i)[\s-]*(?:й\s+)?кв\p{L}*\.?))\s+(\d{4})$/u, 1],
  [/^(?:весн\p{L}*|spring|көктем\p{L}*)\s+(\d{4})$/u, 3],
  [/^(?:q2|2q|(?:2|ii)[\s-]*(?:й\s+)?кв\p{L}*\.?)\s+(\d{4})$/u, 4],
  [/^(?:лет[оаом]\p{L}*|літ[оаім]\p{L}*|summer|жаз\p{L}*)\s+(\d{4})$/u, 6],
  [/^(?:q3|3q|(?:3|iii)[\s-]*(?:й\s+)?кв\p{L}*\.?)\s+(\d{4})$/u, 7],
  [/^(?:осен\p{L}*|осін\p{L}*|восени|autumn|fall|күз\p{L}*)\s+(\d{4})$/u, 9],
  [/^(?:q4|4q|(?:4|iv)[\s-]*(?:й\s+)?кв\p{L}*\.?)\s+(\d{4})$/u, 10],
];
/** They are three months long. */
const MONTHS_OF_PART = 3;
const AROUND = /^(?:c(?=\s*\d)|с|со|від|з|from|since|по|до|to)\s+|\s*(?:г|год|года|р|рік|року|ж|жыл\p{L}*)\.?$/gu;
/** "Until now" in the four languages. */
const STILL_GOING =
  /^(?:(?:и|still|ещ[её])\s+)?(?:(?:продолжаю\s+)?работа(?:ю|ть)(?:$|\s+)|працюю(?:$|\s+)|істеймін|working(?:$|\s+))?(?:по\s+|до\s+|till\s+|until\s+|by\s+|(?:up\s+)?to\s+)?(?:$|наст|н\.?[\s/]?[вч]\.?(?!\p{L})|сейчас|теперь|тепер(?!\p{L})|цей\s+час|сегодня|текущ|этого времени|сих пор|сей день|present|now|current|today|date|ongoing|теперішн|теп\.?\s?час|нині|зараз|сьогодні|цього часу|досі|дотепер|т\.?\s?ч\.?(?!\p{L})|қазір|осы|бүгін|кәзір|әлі|null$|none$)/u;
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
  if (parts.day === null) return dayNumber(parts.year, parts.month + (parts.isPartOfYear ? MONTHS_OF_PART : 1), 1) - 1;
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
  /** «Лето 2020»: the month is the first of three. */
  readonly isPartOfYear?: true;
}

/** Dates that are remembered: nearly all are months of the last forty years. */
const DATES_REMEMBERED = 5_000;
const partsOf = rememberWords(computeParts, DATES_REMEMBERED, DATE_CHARACTERS_MAX);

function computeParts(text: string): DateParts | null {
  const written = text.trim().toLowerCase();
  const found =
    written.length > DATE_CHARACTERS_MAX
      ? null
      : (yearFirst(written) ?? inWords(written.replace(BESIDE_DATE, '').replace(AROUND, '')));
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
  const [english, first = '', dayBehind, yearBehind] = MONTH_DAY_YEAR.exec(text) ?? [];
  if (english !== undefined) return { year: Number(yearBehind), month: monthOf(first), day: numberOrNull(dayBehind) };
  const [cut, monthBefore = '', ofCentury] = MONTH_SHORT_YEAR.exec(text) ?? [];
  if (cut !== undefined) return { year: fullYear(Number(ofCentury)), month: monthOf(monthBefore), day: null };
  const [named, dayBefore, name, yearAfter] = MONTH_NAMED.exec(text) ?? [];
  if (named === undefined || name === undefined || monthOf(name) === 0) return partOfYear(text) ?? yearFirst(text);
  return { year: Number(yearAfter), month: monthOf(name), day: numberOrNull(dayBefore) };
}

function partOfYear(text: string): DateParts | null {
  for (const [pattern, month] of PARTS_OF_YEAR) {
    const year = pattern.exec(text)?.[1];
    if (year !== undefined) return { year: Number(year), month, day: null, isPartOfYear: true };
  }
  return null;
}

function fullYear(short: number): number {
  return short + (short < CENTURY_TURNS ? 2000 : 1900);
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
