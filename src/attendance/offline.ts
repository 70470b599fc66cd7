import type { CalendarDate } from '../kernel/calendar-date.js';
import {
  addSheet,
  isWorkbook,
  MOST_LINES_ABOVE_HEADER,
  readRows,
  sheetsOf,
  tableBelow,
} from '../platform/tables/index.js';
import type { BrokenLine, Table, TableRow } from '../platform/tables/index.js';
import { logFeatures } from './domain/log-features.js';
import type { LeftOutWhy } from './domain/log-features.js';
import { backtestShows } from './domain/show-backtest.js';
import type { ShowBacktest, WatchDays } from './domain/show-backtest.js';
import { columnAt, hasColumn, showLog, ShowLogFault } from './domain/show-log.js';
import type { RowsSetAside, ShowLog, ShowLogColumns } from './domain/show-log.js';
import { understoodTable } from './log-table.js';

// What of attendance does without Nest and the database.

export { ShowLogFault } from './domain/show-log.js';

/** What is to be tried on a log. */
export interface BacktestWish extends ShowLogColumns {
  /** The only columns to learn from; null = all but those that are left out. */
  readonly features: readonly string[] | null;
  /** First day that is predicted; null = the last three tenths of the days. */
  readonly testFrom: CalendarDate | null;
}

/** A backtest with what was made of the file. */
export interface LogBacktest extends ShowBacktest {
  readonly testFrom: CalendarDate;
  readonly features: readonly string[];
  readonly leftOut: readonly { readonly column: string; readonly why: LeftOutWhy }[];
  /** `broken`: lines of JSON lines that are no object. */
  readonly rows: RowsSetAside & { readonly taken: number; readonly broken: number };
  /** What stood where an outcome was expected and is none, the most frequent first; '' for nothing. */
  readonly outcomesNotUnderstood: ShowLog['notUnderstood'];
  readonly outcomeIsTurned: boolean;
}

/** Who waits for a backtest. */
export interface BacktestWatch {
  /** The file was read and has so many rows, without these lines that are none. */
  read(rows: number, broken: readonly BrokenLine[]): void;
  readonly days: WatchDays;
}

/** A log of several columns of 100,000 rows. */
const LARGEST_LOG_CHARACTERS = 200_000_000;

const TESTED_SHARE = 0.3;

/** By so many columns a sheet is recognised in a message. */
const MOST_HEADERS_SAID = 12;

/** Of a column that is no outcome every cell is another word. */
const MOST_WORDS_SAID = 10;

/**
 * Tries the show model on a log: CSV with any separator, a workbook or JSON lines, the header in the first row that names the columns.
 *
 * @param watch  told how far it is: a log of millions of rows takes minutes
 * @throws ShowLogFault for a log that cannot be used
 * @throws TableFault for what is no table
 */
export async function backtestLog(file: Uint8Array, wish: BacktestWish, watch?: BacktestWatch): Promise<LogBacktest> {
  const named = [wish.time, wish.outcome, ...(wish.features ?? [])];
  const broken: BrokenLine[] = [];
  const sheet = isWorkbook(file) ? await sheetWith(file, named) : null;
  const rows =
    sheet ?? (await readRows(file, { mostCharacters: LARGEST_LOG_CHARACTERS, broken: (line) => broken.push(line) }));
  const table = await tableOf(rows, named);
  watch?.read(table.rows.length, broken);
  const wanted = wish.features?.map((name) => table.headers[columnAt(table.headers, name)]) ?? null;
  refuseOutcome(table.headers, wish);
  const { bookings, columns, setAside, notUnderstood, isTurned } = showLog(table, wish);
  const testFrom = wish.testFrom ?? firstTestDay(bookings.dates);
  const from = bookings.dates.findIndex((date) => date >= testFrom);
  const days = `${bookings.dates[0]} to ${bookings.dates.at(-1)}`;
  if (from === -1) throw new ShowLogFault(`No booking is on ${testFrom} or later: the log goes from ${days}.`);
  if (from === 0)
    throw new ShowLogFault(
      `No booking is before ${testFrom}, so that there is nothing to learn from: the log goes from ${days}.`,
    );
  const { features, leftOut } = logFeatures(bookings, columns, from, wanted);
  const { outcomes } = bookings;
  return {
    ...backtestShows(bookings, features, from, watch?.days),
    testFrom,
    features: features.map(({ name }) => name),
    leftOut,
    rows: { taken: outcomes.length, ...setAside, broken: broken.length },
    outcomesNotUnderstood: notUnderstood.slice(0, MOST_WORDS_SAID),
    outcomeIsTurned: isTurned,
  };
}

/** What became of people says what became of them: nothing can be learned from that. @throws ShowLogFault */
function refuseOutcome(headers: readonly string[], { outcome, features }: BacktestWish): void {
  const at = columnAt(headers, outcome);
  const asked = features?.find((name) => columnAt(headers, name) === at);
  if (asked === undefined) return;
  throw new ShowLogFault(
    `--features must not name "${asked}": it is the column of the outcome, which is to be predicted.`,
  );
}

/**
 * The sheet one of whose first rows names these columns, and those with the same header after it: a log often lies behind a title page or
 * beside other lists, or has a sheet a month.
 *
 * @returns null where the workbook has one sheet only, of which it is said what it does not have
 * @throws ShowLogFault that names the sheets, where none has them
 */
async function sheetWith(file: Uint8Array, columns: readonly string[]): Promise<TableRow[] | null> {
  const sheets: string[] = [];
  let log: TableRow[] | null = null;
  for await (const { name, rows } of sheetsOf(file)) {
    if (log !== null) addSheet(log, rows);
    else if (headerOf(rows, columns) !== null) log = rows;
    if (log !== null || rows.length === 0) continue;
    const { headers } = await tableOf(rows, columns);
    sheets.push(`"${name}" (${headers.slice(0, MOST_HEADERS_SAID).join(', ')})`);
  }
  if (log !== null || sheets.length < 2) return log;
  const asked = columns.map((column) => `"${column}"`).join(', ');
  throw new ShowLogFault(
    `No sheet of the workbook has the columns ${asked} in one of its first rows. Its sheets: ${sheets.join('; ')}.`,
  );
}

/** Below the row that names these columns; where none does, below the one that an import takes for the header, so that its columns are said. */
async function tableOf(rows: readonly TableRow[], columns: readonly string[]): Promise<Table> {
  const header = headerOf(rows, columns);
  return header === null && rows.length > 0 ? (await understoodTable(rows)).table : tableBelow(rows, header ?? 0);
}

/** Which row names these columns: titles stand above some tables. Null where none of the first ones does. */
function headerOf(rows: readonly TableRow[], columns: readonly string[]): number | null {
  const upper = rows.slice(0, MOST_LINES_ABOVE_HEADER);
  const at = upper.findIndex((_row, index) => {
    const { headers } = tableBelow(upper, index);
    return columns.every((column) => hasColumn(headers, column));
  });
  return at === -1 ? null : at;
}

/** The first of the last three tenths of the days. @throws ShowLogFault if there is one day only */
function firstTestDay(dates: readonly CalendarDate[]): CalendarDate {
  const days = [...new Set(dates)];
  const first = days[Math.min(days.length - 1, Math.floor(days.length * (1 - TESTED_SHARE)))];
  if (first === undefined || days.length < 2)
    throw new ShowLogFault('All bookings are of one day: there is no earlier day to learn from.');
  return first;
}
