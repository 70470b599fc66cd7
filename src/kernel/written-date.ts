import { isCalendarDate } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';

/** Beginnings of month names: English, Russian, Ukrainian, Kazakh. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'січ', 'қаң'],
  ['feb', 'фев', 'лют', 'ақп'],
  ['mar', 'мар', 'бер', 'нау'],
  ['apr', 'апр', 'кві', 'сәу'],
  ['may', 'май', 'мая', 'тра', 'мам'],
  ['jun', 'июн', 'чер', 'мау'],
  ['jul', 'июл', 'лип', 'шіл'],
  ['aug', 'авг', 'сер', 'там'],
  ['sep', 'сен', 'вер', 'қыр'],
  ['oct', 'окт', 'жов', 'қаз'],
  ['nov', 'ноя', 'лис', 'қар'],
  ['dec', 'дек', 'гру', 'жел'],
];

/** Day 0 of spreadsheets (their calendar has a 29 February 1900 that never was). */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** 1990 and 2079 as days of a spreadsheet: other five-digit numbers are no dates of interviews. */
const SPREADSHEET_DAYS = [32_874, 65_380] as const;

/** Two-digit years up to this belong to this century. */
const CENTURY_TURN = 69;

const YEARS = [1990, 2100] as const;

/** Room for several dates and a remark; the first date counts. */
const LONGEST_DATE_CHARACTERS = 300;

const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/;
const NUMERIC = /^(\d{1,2})([-./])(\d{1,2})[-./](\d{4}|\d{2})(?!\d)/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[-./,\s]*(\p{L}{3,})[-./,\s]*(\d{4}|\d{2})(?!\d)/u;
const MONTH_NAME_DAY = /^(\p{L}{3,})[-./,\s]*(\d{1,2})(?:st|nd|rd|th)?[-./,\s]+(\d{4}|\d{2})(?!\d)/u;

/** A day and a month alone, or with the time of day behind them: `01.08`, `1/08 10:30`, `1 августа`, `Aug 1`. */
// Only beside a stroke may the second number be the day: «10.30» is a time of day.
const YEARLESS = /^(\d{1,2})(?:([-.])(0[1-9]|1[0-2]|[1-9](?=\.(?!\d)))|(\/)(\d{2}))(?![-./]?\d)/;
const YEARLESS_DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[-./,\s]*(\p{L}{3,})/u;
const YEARLESS_NAME_DAY = /^(\p{L}{3,})[-./,\s]*(\d{1,2})(?![\d:])/u;

/** The day of the week before a date, in the four languages, and what quotes it or stands between: `чт, `, `Thursday `, `с `. */
const BEFORE_DATES =
  /^["'«“\s]*(?:(?:понед|втор|сред|четв|пятн|субб|воскр|пон|вів|чет|п.ят|суб|нед|дүйс|сейс|сәрс|бейс|жұма|сенбі|жексен|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]*\s+|(?:пн|вт|ср|чт|пт|сб|вс|нд|дс|сс|бс|жм|жс)[.,]*\s+|(?:с|от|з|від|on|from)\s+)?/u;

/** Numbers with blanks or nothing between them, and what is read instead: `12 03 2015`, `20150312`. */
const UNDIVIDED: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4}) +(\d{1,2}) +(\d{1,2})(?!\d)/u, '$1-$2-$3'],
  [/^(\d{1,2}) +(\d{1,2}) +(\d{4})(?!\d)/u, '$1.$2.$3'],
  [/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3'],
];

/** Which of the two first numbers of `03/04/2015` is the day, by the character between them. */
export type DayFirst = Readonly<Record<'.' | '-' | '/', boolean>>;

/** Where a file gives no evidence the day comes first, as everywhere but in the United States. */
const DAY_FIRST: DayFirst = { '.': true, '-': true, '/': true };

/** What the dates of a file say about which number is the day: above zero for the first, below for the second. */
export type DayFirstVotes = Record<'.' | '-' | '/', number>;

/** No date seen yet. */
export function noVotes(): DayFirstVotes {
  return { '.': 0, '-': 0, '/': 0 };
}

/** Counts one more date, as it stands in the file: a number above 12 cannot be a month. */
export function countVote(votes: DayFirstVotes, text: string): void {
  const [, first, separator, second] = NUMERIC.exec(tidy(text)) ?? [];
  if (Number(first) > 12) votes[separator as keyof DayFirstVotes] += 1;
  if (Number(second) > 12) votes[separator as keyof DayFirstVotes] -= 1;
}

/** What was counted, with the day first where nothing speaks for either. */
export function dayFirstBy(votes: DayFirstVotes): DayFirst {
  return { '.': votes['.'] >= 0, '-': votes['-'] >= 0, '/': votes['/'] >= 0 };
}

/** Finds out from dates of a file which number is the day. */
export function dayFirstIn(texts: readonly string[]): DayFirst {
  const votes = noVotes();
  for (const text of texts) countVote(votes, text);
  return dayFirstBy(votes);
}

/** A date of two numbers of which either may be the day. */
export interface UnsureDate {
  readonly separator: keyof DayFirst;
  readonly dayFirst: CalendarDate;
  readonly monthFirst: CalendarDate;
}

/** Both readings of a date such as `10/06/2026`, which may be the same day; null for any other text. */
export function unsureDate(text: string): UnsureDate | null {
  const [, first, separator, second] = NUMERIC.exec(tidy(text)) ?? [];
  if (separator === undefined || Number(first) > 12 || Number(second) > 12) return null;
  const [dayFirst, monthFirst] = [true, false].map((order) =>
    readWrittenDate(text, { '.': order, '-': order, '/': order }),
  );
  return dayFirst && monthFirst ? { separator: separator as keyof DayFirst, dayFirst, monthFirst } : null;
}

/**
 * Reads a date as people write them: `13.02.2015`, `13-Feb-15`, `2015-02-13 10:30`, `13 февраля 2015`, `2/13/15`, a spreadsheet's
 * day number; of several dates in one cell the first counts.
 *
 * @returns the day, or null if the text is no date of an interview
 */
export function readWrittenDate(text: string, dayFirst: DayFirst = DAY_FIRST): CalendarDate | null {
  const trimmed = tidy(text);
  return iso(trimmed) ?? numeric(trimmed, dayFirst) ?? named(trimmed) ?? spreadsheetDay(trimmed);
}

/**
 * Reads a date that is written without its year as well: the latest one not after a day.
 *
 * @param notAfter  without the year, the date is this day or before it
 */
export function readDateBefore(text: string, dayFirst: DayFirst, notAfter: CalendarDate): CalendarDate | null {
  return readWrittenDate(text, dayFirst) ?? yearless(tidy(text), dayFirst, notAfter);
}

function yearless(text: string, dayFirst: DayFirst, notAfter: CalendarDate): CalendarDate | null {
  const [, one, point, secondOfPoint, stroke, secondOfStroke] = YEARLESS.exec(text) ?? [];
  const [separator, two] = [point ?? stroke, secondOfPoint ?? secondOfStroke];
  const [, day, name] = YEARLESS_DAY_NAME.exec(text) ?? [];
  const [, nameFirst, dayLater] = YEARLESS_NAME_DAY.exec(text) ?? [];
  const [numberOfDay, month] =
    one && two
      ? dayAndMonth(one, two, separator, dayFirst)
      : [Number(day ?? dayLater), monthOf(name ?? nameFirst ?? ' ')];
  const year = Number(notAfter.slice(0, 4));
  const dates = [year, year - 1].map((one) => calendarDate(one, month, numberOfDay));
  return dates.find((date) => date !== null && date <= notAfter) ?? null;
}

/** The date alone, one kind of dash, no blanks around what stands between the numbers, commas as points: `22 –06 -16`, `13,02,2015`. */
function tidy(text: string): string {
  const tidied = text
    .trim()
    .slice(0, LONGEST_DATE_CHARACTERS)
    .toLowerCase()
    .replace(BEFORE_DATES, '')
    .replace(/[–—−]/gu, '-')
    .replace(/[·•]/gu, '.')
    .replace(/(?<=\d)\s*([-./])\s*(?=\d)/gu, '$1')
    .replace(/(?<=\d),(?=\d)/gu, '.');
  return UNDIVIDED.reduce((date, [pattern, divided]) => date.replace(pattern, divided), tidied);
}

function iso(text: string): CalendarDate | null {
  const [, year, month, day] = ISO.exec(text) ?? [];
  return year ? calendarDate(Number(year), Number(month), Number(day)) : null;
}

function numeric(text: string, dayFirst: DayFirst): CalendarDate | null {
  const [, one, separator, two, year] = NUMERIC.exec(text) ?? [];
  if (!one || !two || !year) return null;
  const [day, month] = dayAndMonth(one, two, separator, dayFirst);
  return calendarDate(fullYear(year), month, day);
}

function dayAndMonth(one: string, two: string, separator: string | undefined, dayFirst: DayFirst): [number, number] {
  const [first, second] = [Number(one), Number(two)];
  const dayIsFirst = first > 12 || (second <= 12 && dayFirst[separator as keyof DayFirst]);
  return dayIsFirst ? [first, second] : [second, first];
}

function named(text: string): CalendarDate | null {
  const [, day, name, year] = DAY_MONTH_NAME.exec(text) ?? [];
  if (day && name && year) return calendarDate(fullYear(year), monthOf(name), Number(day));
  const [, nameFirst, dayLater, yearLater] = MONTH_NAME_DAY.exec(text) ?? [];
  if (nameFirst && dayLater && yearLater)
    return calendarDate(fullYear(yearLater), monthOf(nameFirst), Number(dayLater));
  return null;
}

/** The month that a lower-case word in one of the four languages names, in any case or cut short: 1–12; 0 for a word that is no month. */
export function monthOf(name: string): number {
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

function spreadsheetDay(text: string): CalendarDate | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  const [least, most] = SPREADSHEET_DAYS;
  if (days < least || days > most) return null;
  return new Date(SPREADSHEET_EPOCH + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= CENTURY_TURN ? 2000 + year : 1900 + year;
}

function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const [least, most] = YEARS;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= least && year <= most && isCalendarDate(date) ? date : null;
}
