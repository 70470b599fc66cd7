import type { CalendarDate } from '../../kernel/calendar-date.js';
import { currencyOfCode } from '../../kernel/money.js';
import type { Currency } from '../../kernel/money.js';
import { dayFirstIn } from '../../kernel/written-date.js';
import { perMonth, saysGross } from '../../kernel/written-pay.js';
import type { PayPeriod } from '../../kernel/written-pay.js';
import { currencyOf } from '../../vacancies/domain/band.js';
import type { Level } from '../../vacancies/domain/level.js';
import type { Place } from '../../vacancies/domain/places.js';
import { findPlace } from '../../vacancies/domain/places.js';
import { inHand } from '../../vacancies/domain/wish.js';
import type { ObservationColumns, ObservationField } from './observation-columns.js';
import { priorLogMedian } from './prior-band.js';
import { readDay } from './read-day.js';
import { levelOfMonths, levelOfTitle, readExperienceMonths, readLevel } from './read-level.js';
import { readCurrency, readPay, readPeriod } from '../../kernel/pay-in-cell.js';
import type { StatedCell } from '../../kernel/pay-in-cell.js';
import type { SalaryObservation } from './salary-observation.js';

/** Why a row is no observation. */
export const OBSERVATION_FAULTS = [
  'no-pay',
  'unreadable-pay',
  'far-off-pay',
  'unknown-city',
  'no-level',
  'unreadable-date',
  'date-ahead',
] as const;
export type ObservationFault = (typeof OBSERVATION_FAULTS)[number];

/** The same in English, for files and for the command line. */
export const OBSERVATION_FAULT_WORDS: Readonly<Record<ObservationFault, string>> = {
  'no-pay': 'there is no pay',
  'unreadable-pay': 'the pay is not understood',
  'far-off-pay': 'nobody is paid so much or so little a month',
  'unknown-city': 'the city is not known',
  'no-level': 'the level is not clear',
  'unreadable-date': 'the date is not understood: write 31.10.2026, 10.2026 or 2026',
  'date-ahead': 'the date has not come yet',
};

/** What rows are read with. */
export interface ReadingContext {
  readonly columns: ObservationColumns;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of rows that name none, where no column does. */
  readonly place: Place | null;
  readonly level: Level | null;
  /** Of rows without a date. */
  readonly today: CalendarDate;
}

/** An observation with whose it is. */
export interface ReadObservation extends SalaryObservation {
  /** The same person or offer has the same; null = a row that tells nothing of that. */
  readonly subject: string | null;
  /** The range stood the wrong way round: whoever brought it may have meant another figure. */
  readonly isTurned?: true;
}

/** An observation, or all that is wrong with the row, the first of it first. */
type Reader = (cells: readonly string[]) => ReadObservation | readonly ObservationFault[];

/** Pay of a month below this, in roubles, is in thousands where most of a column is. */
const THOUSANDS_BELOW = 500;
const SAMPLE_ROWS = 2_000;
const PAY_FIELDS = ['pay', 'from', 'to'] as const;
const MANY_YEARS = 45;
const WISH = /wish|resume|résumé|candidate|respond|expect|ожидан|соискат|резюме|кандидат|отклик|очікув|бажан/iu;

/** Makes the reader of the rows of a table, by what the columns hold and what all of them show together. */
export function observationReader(context: ReadingContext): Reader {
  const { columns, place, level, today } = context;
  const cell = (cells: readonly string[], field: ObservationField): string => {
    const column = columns.get(field);
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  const placeOf = remembered((text) => findPlace(text)?.place ?? null);
  const dayFirst = dayFirstIn(context.rows.slice(0, SAMPLE_ROWS).map((cells) => cell(cells, 'date')));
  const dateOf = remembered((text) => readDay(text, dayFirst));
  const levelFor = levelReader(context, cell);
  const payOf = payReader(context, cell);

  const dayIn = (cells: readonly string[]): { date: CalendarDate; fault: 'unreadable-date' | 'date-ahead' | null } => {
    const written = cell(cells, 'date');
    const date = written === '' ? today : dateOf(written);
    if (date === null) return { date: today, fault: 'unreadable-date' };
    return { date, fault: date > today ? 'date-ahead' : null };
  };

  return (cells) => {
    const at = columns.has('city') ? placeOf(placeText(cell(cells, 'city'), cell(cells, 'region'))) : place;
    const own = levelFor(cells) ?? (hasLevel(columns) ? null : level);
    const { date, fault } = dayIn(cells);
    const pay = payOf(cells, currencyOf((at ?? place)?.country ?? 'ru'));
    const noPay = PAY_FIELDS.some((field) => cell(cells, field) !== '') ? 'unreadable-pay' : 'no-pay';
    if (!at || own === null || fault !== null || !pay)
      return [
        ...(at ? [] : (['unknown-city'] as const)),
        ...(own === null ? (['no-level'] as const) : []),
        ...(fault === null ? [] : [fault]),
        ...(pay ? [] : ([noPay] as const)),
      ];
    if (isFarOff(pay, at, own, date)) return ['far-off-pay'];
    const subject = subjectOf(cells, cell, `${at.slug} ${pay.amount} ${pay.to ?? ''}`);
    return { city: at.slug, level: own, ...pay, date, subject };
  };
}

/** True for what a row is not taken for. */
export function areFaults(read: ReadObservation | readonly ObservationFault[]): read is readonly ObservationFault[] {
  return Array.isArray(read);
}

/** Nobody of a level is paid a thirtieth of what is usual, or thirty times as much: a slip, a rate or another column. */
const FAR_OFF_TIMES = 30;

function isFarOff({ amount, currency, gross }: Pay, place: Place, level: Level, date: CalendarDate): boolean {
  const net = inHand({ amount, currency, gross }, currencyOf(place.country), date);
  return Math.abs(Math.log(net) - priorLogMedian(place, level)) > Math.log(FAR_OFF_TIMES);
}

function hasLevel(columns: ObservationColumns): boolean {
  return columns.has('level') || columns.has('experience') || columns.has('title');
}

function placeText(city: string, region: string): string {
  return region === '' ? city : `${city}, ${region}`;
}

/** Whose row it is: a person, else an offer by its number; the same employer offering the same work in one city for the same money offers it once. */
function subjectOf(
  cells: readonly string[],
  cell: (cells: readonly string[], field: ObservationField) => string,
  what: string,
): string | null {
  const [person, employer, title, vacancy] = (['person', 'employer', 'title', 'vacancy'] as const).map((field) =>
    cell(cells, field).toLowerCase(),
  );
  if (person) return `person ${person}`;
  if (employer && title) return `offer ${employer} ${title} ${what}`;
  return vacancy ? `offer ${vacancy}` : null;
}

type Cell = (cells: readonly string[], field: ObservationField) => string;

/** The level by its own column, by experience, by the title; in this order. */
function levelReader(
  { columns, headers, rows }: ReadingContext,
  cell: Cell,
): (cells: readonly string[]) => Level | null {
  const header = (headers[columns.get('experience') ?? -1] ?? '').toLowerCase();
  const bare = rows.slice(0, SAMPLE_ROWS).map((cells) => Number(cell(cells, 'experience') || NaN));
  const isMonths = /month|мес|міс|ай/u.test(header) || bare.some((value) => value > MANY_YEARS);
  const byLevel = remembered(readLevel);
  const byTitle = remembered(levelOfTitle);
  const byExperience = remembered((text) => {
    const months = readExperienceMonths(text, isMonths ? 'months' : 'years');
    return months === null ? null : levelOfMonths(months);
  });
  return (cells) => {
    const [level, experience, title] = (['level', 'experience', 'title'] as const).map((field) => cell(cells, field));
    return (
      (level ? byLevel(level) : null) ??
      (experience ? byExperience(experience) : null) ??
      (title ? byTitle(title) : null)
    );
  };
}

type Pay = Pick<ReadObservation, 'amount' | 'to' | 'bound' | 'currency' | 'gross' | 'isTurned'>;

/** Pay of a row in one cell or two, with currency, tax and time from their own columns or from the header. */
function payReader(context: ReadingContext, cell: Cell): (cells: readonly string[], ofCountry: Currency) => Pay | null {
  const { columns, headers, rows } = context;
  const read = remembered(readPay);
  const head = PAY_FIELDS.map((field) => headers[columns.get(field) ?? -1] ?? '').join(' ');
  const [saidCurrency, saidGross, saidPeriod] = [readCurrency(head), saysGross(head), readPeriod(head)];
  const isWish = WISH.test(head);
  const wish = (cells: readonly string[]): boolean => isWish || WISH.test(cell(cells, 'kind'));
  const inThousands = isInThousands(
    head,
    rows.slice(0, SAMPLE_ROWS).map((cells) => stated(cells, cell, read)),
  );
  const currencyIn = remembered((text) => currencyOfCode(text) ?? readCurrency(text));
  const grossHeader = headers[columns.get('gross') ?? -1] ?? '';
  const grossIn = remembered((text) => readFlag(text, grossHeader));
  const periodIn = remembered(readPeriod);
  return (cells, ofCountry) => {
    const found = stated(cells, cell, read);
    if (!found) return null;
    const per: PayPeriod = periodIn(cell(cells, 'period')) ?? found.per ?? saidPeriod ?? 'month';
    const month = (amount: number): number => {
      const isThousands = inThousands && !found.isScaled && amount < THOUSANDS_BELOW * 4;
      return perMonth(amount * (isThousands ? 1_000 : 1), per);
    };
    return {
      amount: month(found.amount),
      to: found.to === null ? null : month(found.to),
      bound: wish(cells) ? null : found.bound,
      currency: currencyIn(cell(cells, 'currency')) ?? found.currency ?? saidCurrency ?? ofCountry,
      gross: grossIn(cell(cells, 'gross')) ?? found.gross ?? saidGross,
      ...(found.isTurned && { isTurned: found.isTurned }),
    };
  };
}

/** The pay cell, or the two ends of a range in two cells. */
function stated(cells: readonly string[], cell: Cell, read: (text: string) => StatedCell | null): StatedCell | null {
  const [pay, from, to] = PAY_FIELDS.map((field) => {
    const text = cell(cells, field);
    return text === '' ? null : read(text);
  });
  const [lower, upper] = [from && from.amount > 0 ? from : null, to && to.amount > 0 ? to : null];
  if (lower && upper) {
    const isTurned = lower.amount > upper.amount;
    const [least, most] = isTurned ? [upper, lower] : [lower, upper];
    const range = { ...least, to: most.amount, bound: null, currency: least.currency ?? most.currency };
    return isTurned ? { ...range, isTurned } : range;
  }
  if (pay) return pay;
  return lower ? { ...lower, bound: lower.to === null ? 'from' : null } : upper ? { ...upper, bound: 'to' } : null;
}

/** True where the header says so, or where most of the figures cannot be anything else. */
function isInThousands(head: string, sample: readonly (StatedCell | null)[]): boolean {
  if (/тыс|тис|thousand|т\.\s?р|(?<!\p{L})k(?!\p{L})|мың/iu.test(head)) return true;
  const amounts = sample
    .filter((found) => found !== null)
    .filter(({ per, isScaled, currency }) => !isScaled && (per ?? 'month') === 'month' && (currency ?? 'RUR') === 'RUR')
    .map(({ amount }) => amount)
    .sort((a, b) => a - b);
  const middle = amounts[amounts.length >> 1];
  return middle !== undefined && middle > 5 && middle < THOUSANDS_BELOW;
}

/** A column "gross" holds yes or no, or the words themselves. */
function readFlag(text: string, header: string): boolean | null {
  const written = text.trim().toLowerCase();
  const isYes = /^(?:1|true|yes|y|да|так|иә|\+|t)$/u.test(written);
  const isNo = /^(?:0|false|no|n|нет|ні|жоқ|-|f)$/u.test(written);
  if (!isYes && !isNo) return saysGross(written);
  return saysGross(header) === false ? !isYes : isYes;
}

/** Remembers what a text was read as: tables repeat themselves. */
function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (known.has(text)) return known.get(text) as Result;
    const result = compute(text);
    if (known.size < MOST_REMEMBERED) known.set(text, result);
    return result;
  };
}

const MOST_REMEMBERED = 20_000;
