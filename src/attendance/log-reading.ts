import { createHash } from 'node:crypto';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { readWrittenDate } from '../kernel/written-date.js';
import { tableBelow } from '../platform/tables/index.js';
import type { Table, TableRow } from '../platform/tables/index.js';
import { inTurns, nextTurn } from '../platform/turns/index.js';
import { logColumnsMissing } from './attendance.errors.js';
import { detectColumns, isLogRowError, readLogRow, saidByHeaders } from './domain/attendance-log.js';
import type { LogColumns, LogRow, LogRowError } from './domain/attendance-log.js';
import { countDate, dateOrder, noDates } from './domain/log-dates.js';
import type { DateEvidence, DateOrder, DatesGuessed } from './domain/log-dates.js';

/** A row of the log that was not taken: where it stands, and which cell could not be read and why. */
export interface RejectedRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly why: LogRowError['why'];
  readonly column: string;
  readonly value: string;
  /** The whole row as it stands in the file. In this answer and nowhere else: it may name people. */
  readonly cells: readonly string[];
}

/** A row that is show history. */
export interface ReadableRow {
  readonly row: LogRow;
  /** Names the row whatever file it stands in. */
  readonly sourceKey: string;
}

/** A log, read. */
export interface LogRead {
  readonly columns: LogColumns;
  readonly headers: readonly string[];
  /** Columns that were taken for nothing. */
  readonly unused: readonly string[];
  /** How dates were read that may be read in two ways; null where the file decides. */
  readonly dates: DatesGuessed | null;
  readonly readable: readonly ReadableRow[];
  readonly rejected: readonly RejectedRow[];
}

const LONGEST_VALUE_CHARACTERS = 100;

/** Titles, dates of printing and blank lines stand above some tables; more than this is no heading. */
const MOST_LINES_ABOVE_HEADER = 10;

/** Cells by which columns are recognised: to read a whole file below each of ten lines would hold up everybody else meanwhile. */
const SAMPLE_CELLS = 10_000;

/**
 * Reads the rows of a log, in turns with whatever else this process does: it may take seconds.
 *
 * @param lastDay  rows of later days are refused
 * @param wish     how dates are to be read that may be read in two ways
 * @throws ExpectedError when no row above them says which column is the day and which the outcome
 */
export async function readLog(
  rows: readonly TableRow[],
  lastDay: CalendarDate,
  wish: DateOrder | null = null,
): Promise<LogRead> {
  const { columns: sampled, table } = await understoodTable(rows);
  const { dayFirst, guessed: dates } = dateOrder(await datesOf(table, sampled.date), lastDay, wish);
  const columns = { ...sampled, dayFirst };
  const readable: ReadableRow[] = [];
  const rejected: RejectedRow[] = [];
  const keyOf = sourceKeys();
  await inTurns(table.rows, (row) => {
    const read = readLogRow(columns, byName(table.headers, row), lastDay);
    if (isLogRowError(read)) {
      const { why, column, value } = read;
      const { line, cells } = row;
      rejected.push({ line, why, column, value: value.slice(0, LONGEST_VALUE_CHARACTERS), cells });
    } else readable.push({ row: read, sourceKey: keyOf(row) });
  });
  const taken = new Set<unknown>(Object.values(columns));
  const unused = table.headers.filter((header) => !taken.has(header));
  return { columns, headers: table.headers, unused, dates, readable, rejected };
}

interface UnderstoodTable {
  readonly columns: LogColumns;
  readonly table: Table;
}

/**
 * The table with its header wherever it stands: the first of the upper rows that names date and outcome, or else the first below
 * which both are found.
 */
async function understoodTable(rows: readonly TableRow[]): Promise<UnderstoodTable> {
  let guessed: { header: number; columns: LogColumns } | null = null;
  let missing: string | null = null;
  for (let header = 0; header < Math.min(MOST_LINES_ABOVE_HEADER, rows.length - 1); header += 1) {
    await nextTurn();
    const table = tableBelow(rows, header);
    const columns = columnsOf(table);
    if ('missing' in columns) missing ??= columns.missing.join(', ');
    else if (saidByHeaders(columns)) return { columns, table };
    else guessed ??= { header, columns };
  }
  if (guessed === null) throw logColumnsMissing(missing ?? 'date, outcome');
  const { header, columns } = guessed;
  return withoutHeader(rows, header) ?? { columns, table: tableBelow(rows, header) };
}

/** A row that has a date itself is no header but the first interview of a table without one. */
function withoutHeader(rows: readonly TableRow[], first: number): UnderstoodTable | null {
  if (!rows[first]?.cells.some((cell) => readWrittenDate(cell) !== null)) return null;
  const table = tableBelow(rows.slice(first), null);
  const columns = columnsOf(table);
  return 'missing' in columns ? null : { columns, table };
}

/** By some rows of the table, from its beginning to its end: old entries and new ones are often written differently. */
function columnsOf({ headers, rows }: Table): ReturnType<typeof detectColumns> {
  const step = Math.max(1, Math.ceil((rows.length * headers.length) / SAMPLE_CELLS));
  const sample = rows.filter((_row, index) => index % step === 0);
  return detectColumns(
    headers,
    sample.map((row) => byName(headers, row)),
  );
}

/** By all of them: that a number above 12 is no month may stand in a single row. */
async function datesOf({ headers, rows }: Table, dateColumn: string): Promise<DateEvidence> {
  const index = headers.indexOf(dateColumn);
  const evidence = noDates();
  await inTurns(rows, ({ cells }) => countDate(evidence, cells[index] ?? ''));
  return evidence;
}

function byName(headers: readonly string[], row: TableRow): Record<string, string> {
  return Object.fromEntries(headers.map((header, index) => [header, row.cells[index] ?? '']));
}

/** Names a row by what stands in it and by its number among equal rows, so that neither file nor line matters. */
function sourceKeys(): (row: TableRow) => string {
  const seen = new Map<string, number>();
  return ({ cells }) => {
    const tidy = cells.map((cell) => cell.trim());
    const hash = createHash('sha256').update(JSON.stringify(tidy)).digest('base64url');
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}#${number}`;
  };
}
