import type { CalendarDate } from '../../kernel/calendar-date.js';
import { daysBetween } from '../../kernel/calendar-date.js';
import type { Factor } from '../../math/additive-logistic.js';
import { cellValues } from './log-cells.js';
import type { CellKind, CellValue } from './log-cells.js';
import { whyNeverLearnt } from './log-protected.js';
import type { NeverLearntWhy } from './log-protected.js';
import { plain } from './log-words.js';

/** One thing known of a booking, as levels. */
export interface LogFeature extends Factor {
  /** The column, with what of it: `hour`, `weekday`, `missing`, `lead`. */
  readonly name: string;
  readonly column: string;
  /** What each level is, in words of the file. */
  readonly labels: readonly string[];
}

/** Why a column is not looked at. */
export type LeftOutWhy = NeverLearntWhy | 'differs-in-nearly-every-row' | 'always-the-same' | 'known-only-afterwards';

/** Bookings in the order of time. */
export interface LogBookings {
  readonly dates: readonly CalendarDate[];
  /** Hour of the time of each, as 9.5; null = the file does not say. */
  readonly hours: readonly (number | null)[];
  /** 1 for somebody who came, else 0. */
  readonly outcomes: Uint8Array;
}

/** A column with its cells, one for each booking. */
export interface LogColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

/** What was made of the columns. */
export interface LogFeatures {
  readonly features: readonly LogFeature[];
  readonly leftOut: readonly { readonly column: string; readonly why: LeftOutWhy }[];
}

/** Headers of codes: their figures are no amounts. */
const CODES = /(^|[ (])(id|ид|код|code|№|номер|number|no|num|key|uuid|guid)([ )]|$)|\Sid$/u;

/** Bins of a number. */
const MOST_BINS = 16;

/** Share of the bookings that must share their level with another one. */
const LEAST_SHARED = 0.2;

/** A column that leaves less than this share of the mistakes that one makes without it was written down afterwards. */
const TOO_TELLING = 0.05;
/** Levels of fewer bookings may be all of one kind by chance. */
const ENOUGH_TO_TELL = 10;
/** Of people of whom no more is known than can be beforehand more than this share stay away, or a fourth of the usual share. */
const LEAST_MISSED = 0.03;
/** One of a hundred thousand levels would seem to be so by chance. */
const SURE_ENOUGH = Math.log(100_000);
/** The rarer outcome must have been seen as often as this. */
const ENOUGH_OUTCOMES = 20;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Turns the columns of a log into what a show model learns from.
 *
 * What a column holds is found in the bookings before `known`: answers (yes, no, unsure) are ordered; numbers and clock times are cut into
 * bins of equal counts, which are ordered too; dates become days before the interview; everything else is a category of any number of
 * levels. Missing is a level of its own. Left out: what the law protects and what names people, what differs in nearly every row, and,
 * unless asked for by name, what tells the outcome so well that it must have been written down afterwards.
 *
 * @param known   bookings whose outcome may be looked at; those after it only get the levels that their cells name
 * @param wanted  names of the only columns to look at; null = all
 */
export function logFeatures(
  bookings: LogBookings,
  columns: readonly LogColumn[],
  known: number,
  wanted: readonly string[] | null,
): LogFeatures {
  const features: LogFeature[] = timeFeatures(bookings);
  const leftOut: { column: string; why: LeftOutWhy }[] = [];
  for (const column of columns) {
    if (wanted !== null && !wanted.includes(column.name)) continue;
    const made = whyNeverLearnt(column.name) ?? featuresOf(column, bookings, known);
    if (typeof made === 'string') leftOut.push({ column: column.name, why: made });
    else if (wanted === null && made.some((feature) => isTooTelling(feature, bookings.outcomes, known)))
      leftOut.push({ column: column.name, why: 'known-only-afterwards' });
    else features.push(...made);
  }
  return { features, leftOut };
}

function timeFeatures({ dates, hours }: LogBookings): LogFeature[] {
  const weekdays = Int32Array.from(dates, (date) => new Date(date).getUTCDay());
  const time = 'time';
  const features: LogFeature[] = [
    { name: 'weekday', column: time, codes: weekdays, levels: 7, isOrdered: false, labels: WEEKDAYS },
  ];
  if (new Set(hours).size > 1) {
    const codes = Int32Array.from(hours, (hour) => (hour === null ? -1 : Math.floor(hour)));
    const labels = Array.from({ length: 24 }, (_, hour) => `${hour}:00`);
    features.push({ name: 'hour', column: time, codes, levels: 24, isOrdered: true, labels });
  }
  return features;
}

function featuresOf(column: LogColumn, bookings: LogBookings, known: number): LogFeature[] | LeftOutWhy {
  const header = plain(column.name);
  const { kind, values } = cellValues(column.cells, known, { isCode: CODES.test(header) });
  if (kind === 'category') return categoryOf(column.name, values, known);
  if (kind === 'answer')
    return withMissing(
      column.name,
      column.name,
      ordered(values as (number | null)[], [0, 1, 2]),
      ['no', 'unsure', 'yes'],
      known,
    );
  const numbers = kind === 'date' ? leadsOf(values, bookings.dates) : (values as (number | null)[]);
  const before = numbers.slice(0, known).filter((value) => value !== null);
  if (kind === 'date' && before.filter((days) => days < 0).length > before.length / 2) return 'known-only-afterwards';
  const ends = binsOf(before);
  const name = NAME_OF_KIND[kind] === '' ? column.name : `${column.name}: ${NAME_OF_KIND[kind]}`;
  return withMissing(
    name,
    column.name,
    ordered(numbers, ends),
    ends.map((end) => `≤ ${end}`),
    known,
  );
}

const NAME_OF_KIND: Readonly<Record<Exclude<CellKind, 'category' | 'answer'>, string>> = {
  number: '',
  clock: 'hour',
  date: 'days before',
};

function categoryOf(name: string, values: readonly CellValue[], known: number): LogFeature[] | LeftOutWhy {
  const levels = new Map<CellValue, number>();
  const codes = Int32Array.from(values, (value) => {
    const code = levels.get(value) ?? levels.size;
    levels.set(value, code);
    return code;
  });
  const counts = new Int32Array(levels.size);
  for (let index = 0; index < known; index += 1) counts[codes[index]] += 1;
  if (counts.some((count) => count === known)) return 'always-the-same';
  const shared = counts.reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  if (shared < LEAST_SHARED * known) return 'differs-in-nearly-every-row';
  const labels = [...levels.keys()].map((value) => (value === null ? '' : String(value)));
  return [{ name, column: name, codes, levels: levels.size, isOrdered: false, labels }];
}

/** An ordered feature, and another one of whether it is missing. */
function withMissing(
  name: string,
  column: string,
  codes: Int32Array,
  labels: readonly string[],
  known: number,
): LogFeature[] | LeftOutWhy {
  const before = codes.subarray(0, known);
  const missing = before.reduce((count, code) => count + Number(code < 0), 0);
  const first = before.find((code) => code >= 0);
  const varies = before.some((code) => code >= 0 && code !== first);
  const features: LogFeature[] = [];
  if (varies) features.push({ name, column, codes, levels: labels.length, isOrdered: true, labels });
  if (missing > 0 && missing < known) {
    const isMissing = codes.map((code) => Number(code < 0));
    const marks = ['given', 'missing'];
    features.push({ name: `${name}: missing`, column, codes: isMissing, levels: 2, isOrdered: false, labels: marks });
  }
  return features.length === 0 ? 'always-the-same' : features;
}

function leadsOf(values: readonly CellValue[], dates: readonly CalendarDate[]): (number | null)[] {
  return values.map((date, index) => (typeof date === 'string' ? daysBetween(date, dates[index] ?? date) : null));
}

/** Upper ends of bins that hold about as many values each; every value its own where there are few. */
function binsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MOST_BINS) return distinct;
  const ends = Array.from(
    { length: MOST_BINS },
    (_, bin) => sorted[Math.ceil(((bin + 1) * sorted.length) / MOST_BINS) - 1] ?? 0,
  );
  return [...new Set(ends)];
}

/** The bin of each value: the first whose end it does not pass, beyond all of them the last. */
function ordered(values: readonly (number | null)[], ends: readonly number[]): Int32Array {
  return Int32Array.from(values, (value) => {
    if (value === null) return -1;
    const bin = ends.findIndex((end) => value <= end);
    return bin === -1 ? ends.length - 1 : bin;
  });
}

/**
 * Whether a feature tells the outcome so well that it must have been written down afterwards: hardly a mistake is left of those that one
 * makes without it, or all who have one of its levels came, as nobody can be sure of beforehand. That all of a level stayed away is no such
 * sign: whoever said that they would not come mostly does not.
 *
 * @param known  as of `logFeatures`
 */
export function isTooTelling(
  { codes, levels }: Pick<LogFeature, 'codes' | 'levels'>,
  outcomes: Uint8Array,
  known: number,
): boolean {
  const counts = new Int32Array(levels + 1);
  const shows = new Int32Array(levels + 1);
  for (let index = 0; index < known; index += 1) {
    const level = codes[index] < 0 ? levels : codes[index];
    counts[level] += 1;
    shows[level] += outcomes[index];
  }
  const came = shows.reduce((sum, count) => sum + count, 0);
  const rarer = Math.min(came, known - came);
  if (rarer < ENOUGH_OUTCOMES) return false;
  const { common, rare } = levelsOf(counts, shows);
  const all = rare.count < ENOUGH_TO_TELL ? common : [...common, rare];
  const byChance = rare.count < ENOUGH_TO_TELL ? (rare.count * rarer) / known : 0;
  const mistakes = all.reduce((sum, { count, shows }) => sum + Math.min(shows, count - shows), byChance);
  const leastMissed = Math.min(LEAST_MISSED, (known - came) / known / 4);
  return mistakes < TOO_TELLING * rarer || all.some((level) => isSureToCome(level, leastMissed));
}

interface LevelSum {
  count: number;
  shows: number;
}

/** Levels of which something can be said, and the others together: of numbers that stand once each, as of badges, it tells only that there is one. */
function levelsOf(counts: Int32Array, shows: Int32Array): { common: LevelSum[]; rare: LevelSum } {
  const rare = { count: 0, shows: 0 };
  const common: LevelSum[] = [];
  counts.forEach((count, level) => {
    if (count >= ENOUGH_TO_TELL) common.push({ count, shows: shows[level] });
    else {
      rare.count += count;
      rare.shows += shows[level];
    }
  });
  return { common, rare };
}

/** True if so few of a level stayed away as would hardly be seen were `leastMissed` the share of those who do (Chernoff's bound). */
function isSureToCome({ count, shows }: LevelSum, leastMissed: number): boolean {
  const missed = (count - shows) / count;
  if (missed >= leastMissed) return false;
  const part = (share: number, of: number): number => (share === 0 ? 0 : share * Math.log(share / of));
  return count * (part(missed, leastMissed) + part(1 - missed, 1 - leastMissed)) > SURE_ENOUGH;
}
