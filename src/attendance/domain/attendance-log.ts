import type { CalendarDate } from '../../kernel/calendar-date.js';
import { trimEnds } from '../../kernel/trim-ends.js';
import { dayFirstIn, readWrittenDate } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import { findCity } from '../../vacancies/domain/cities.js';
import { bounded, isNothing, plain, readOutcome } from './log-words.js';
import type { Outcome } from './outcome.js';

/** Which columns of an old log hold what; null = the log does not say. */
export interface LogColumns {
  readonly date: string;
  readonly outcome: string;
  readonly city: string | null;
  readonly vacancy: string | null;
  readonly board: string | null;
  readonly format: string | null;
  readonly dayFirst: DayFirst;
}

/** What a log lacks to be show history. */
export interface MissingColumns {
  readonly missing: readonly ('date' | 'outcome')[];
}

/** One invitation of an old log. Texts are as written, without the blanks around them. */
export interface LogRow {
  readonly date: CalendarDate;
  readonly outcome: Outcome;
  readonly city: string | null;
  readonly vacancy: string | null;
  readonly board: string | null;
  readonly format: string | null;
}

/** A row that cannot be used. */
export interface LogRowError {
  readonly column: string;
  readonly value: string;
  readonly why: 'no-date' | 'unreadable-date' | 'date-ahead' | 'no-outcome' | 'unknown-outcome';
}

type Row = Readonly<Record<string, string>>;

/** Headers of the columns, the surest first: an earlier pattern wins over a later one in any column. */
const HEADERS: Readonly<Record<'date' | 'outcome' | 'city' | 'vacancy' | 'board' | 'format', readonly RegExp[]>> = {
  date: [/interview.*date|date.*interview|дата.*(собес|интервью)/u, /^(date|дата|день|күні)$/u, /date|дата|день|күн/u],
  outcome: [
    /observed/u,
    /^(outcome|attendance|исход|явка|результат|attended|came|пришел|прийшов|келді)$/u,
    /attend|outcome|явк|явил|пришел|пришла|исход|прийш/u,
    /show|status|result|статус|результат|нәтиже/u,
  ],
  city: [
    /^(city|город|місто|қала)$/u,
    /venue|место.*(собес|интервью)/u,
    /^(location|локация)/u,
    /city|город|location|місто|қала/u,
    /^(place|место|місце|орын)|филиал|філія|офис|офіс|кеңсе|branch|office|отделени|відділення|бөлімше/u,
    // In one log it is a job board, in another one a building: what stands below decides.
    /площадк|майданчик/u,
  ],
  vacancy: [/vacanc|ваканс/u, /position|должност|посад|позици|лауазым/u, /role|job title|professi|профес/u, /skill/u],
  board: [/^(board|job board|source|источник|джерело|площадка|сайт)$/u, /source|источник|площадк/u],
  format: [/format|формат/u, /interview.*type|type.*interview|(тип|вид).*(собес|интервью)/u],
};

/** Headers that look like one of the above and are something else. */
const OTHER: Readonly<Partial<Record<keyof typeof HEADERS, RegExp>>> = {
  date: /birth|рожд|appli|заявк|отклик|update/u,
  outcome: /expect|ожид|скажите|will|confirm|подтверд/u,
  city: /native|родн|рожд|прожив|прописк|регистрац|birth|home/u,
};

const BOARD_NAMES: readonly (readonly [RegExp, string])[] = [
  [/head\s*hunter|х[еэ]дхантер|^(?:www\.)?(?:hh|хх)(?![\p{L}])/iu, 'headhunter'],
  [/super\s*job|суперджоб|^sj$/iu, 'superjob'],
];

/** "- Cochin- ": dashes and commas around a text are no part of it. */
const AROUND_TEXTS = ' ,;–—-';

/** Share of filled cells that must be readable in a column whose header tells what it is, and in one whose header does not. */
const ENOUGH_UNDERSTOOD = { told: 0.5, untold: 0.9 };

/**
 * Finds the columns of a log by their headers, and date and outcome by their contents as well: a column counts only if at least half
 * of its filled cells can be read.
 *
 * @param rows  all rows of the file, or enough of them to know how dates are written
 */
export function detectColumns(headers: readonly string[], rows: readonly Row[]): LogColumns | MissingColumns {
  const valuesOf = (header: string): string[] =>
    rows.map((row) => row[header] ?? '').filter((text) => !isNothing(text));
  const readable =
    (kind: 'date' | 'outcome', share: number = ENOUGH_UNDERSTOOD.told) =>
    (header: string): boolean =>
      understood(kind, valuesOf(header)) >= share;
  const date =
    byHeader('date', headers.filter(readable('date'))) ??
    headers.find(readable('date', ENOUGH_UNDERSTOOD.untold)) ??
    null;
  const others = headers.filter((header) => header !== date);
  const outcome =
    byHeader('outcome', others.filter(readable('outcome'))) ??
    onlyOne(others.filter(readable('outcome', ENOUGH_UNDERSTOOD.untold)));
  if (date === null || outcome === null) {
    return {
      missing: [...(date === null ? (['date'] as const) : []), ...(outcome === null ? (['outcome'] as const) : [])],
    };
  }
  const free = others.filter((header) => header !== outcome);
  const places = free.filter((header) => shareOf(valuesOf(header), isCity) >= ENOUGH_UNDERSTOOD.told);
  const boards = free.filter((header) => shareOf(valuesOf(header), isBoard) >= ENOUGH_UNDERSTOOD.told);
  const board = byHeader(
    'board',
    free.filter((header) => !places.includes(header)),
  );
  const city =
    byHeader(
      'city',
      free.filter((header) => header !== board && !boards.includes(header)),
    ) ?? byContent(free, (header) => shareOf(valuesOf(header), isCity));
  const rest = free.filter((header) => header !== city && header !== board);
  const [vacancy, format] = (['vacancy', 'format'] as const).map((kind) => byHeader(kind, rest));
  return {
    date,
    outcome,
    city,
    vacancy: vacancy ?? null,
    board: board ?? byContent(rest, (header) => shareOf(valuesOf(header), isBoard)),
    format: format ?? null,
    dayFirst: dayFirstIn(valuesOf(date)),
  };
}

/** True if the headers themselves say where date and outcome stand, so that nothing had to be guessed from what is below. */
export function saidByHeaders({ date, outcome }: LogColumns): boolean {
  return byHeader('date', [date]) !== null && byHeader('outcome', [outcome]) !== null;
}

/**
 * Reads one row by the columns found for its file.
 *
 * @param lastDay  the last day that can have been: nobody knows yet who came to a later one
 */
export function readLogRow(columns: LogColumns, row: Row, lastDay: CalendarDate): LogRow | LogRowError {
  const dateText = bounded(row[columns.date] ?? '');
  const outcomeText = bounded(row[columns.outcome] ?? '');
  const date = readWrittenDate(dateText, columns.dayFirst);
  const wrong = (column: string, value: string, why: LogRowError['why']): LogRowError => ({ column, value, why });
  if (date === null) return wrong(columns.date, dateText, isNothing(dateText) ? 'no-date' : 'unreadable-date');
  if (date > lastDay) return wrong(columns.date, dateText, 'date-ahead');
  const outcome = readOutcome(outcomeText);
  if (outcome === null)
    return wrong(columns.outcome, outcomeText, isNothing(outcomeText) ? 'no-outcome' : 'unknown-outcome');
  const text = (column: string | null): string | null => {
    const written = bounded(column === null ? '' : (row[column] ?? ''));
    const value = trimEnds(written.replace(/\s+/gu, ' '), AROUND_TEXTS);
    return isNothing(value) ? null : value;
  };
  return {
    date,
    outcome,
    city: text(columns.city),
    vacancy: text(columns.vacancy),
    board: boardOf(text(columns.board)),
    format: text(columns.format),
  };
}

/** The two boards by our own names for them; any other source as written. */
function boardOf(text: string | null): string | null {
  return BOARD_NAMES.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? text;
}

/** True for a row that could not be read. */
export function isLogRowError(row: LogRow | LogRowError): row is LogRowError {
  return 'why' in row;
}

function byHeader(kind: keyof typeof HEADERS, headers: readonly string[]): string | null {
  const candidates = headers.filter((header) => !OTHER[kind]?.test(plain(header)));
  for (const pattern of HEADERS[kind]) {
    const found = candidates.find((header) => pattern.test(plain(header)));
    if (found !== undefined) return found;
  }
  return null;
}

/** Without a telling header a column of yes and no is the outcome only if there is no second one like it. */
function onlyOne(headers: readonly string[]): string | null {
  return headers.length === 1 ? (headers[0] ?? null) : null;
}

/** A column whose header does not tell what it is, but nearly every cell of it does. */
function byContent(headers: readonly string[], shareUnderstood: (header: string) => number): string | null {
  return (
    headers.find((header) => !OTHER.city?.test(plain(header)) && shareUnderstood(header) >= ENOUGH_UNDERSTOOD.untold) ??
    null
  );
}

function understood(kind: 'date' | 'outcome', texts: readonly string[]): number {
  return shareOf(texts, (text) => (kind === 'date' ? readWrittenDate(text) : readOutcome(text)) !== null);
}

function isCity(text: string): boolean {
  return findCity(text) !== null;
}

function isBoard(text: string): boolean {
  return BOARD_NAMES.some(([pattern]) => pattern.test(text));
}

function shareOf(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}
