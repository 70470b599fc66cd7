import { readWrittenDate } from '../kernel/written-date.js';
import { MOST_LINES_ABOVE_HEADER, namesOf, possibleTables, tableBelow } from '../platform/tables/index.js';
import type { Table, TableRow } from '../platform/tables/index.js';
import { nextTurn } from '../platform/turns/index.js';
import { columnsWith, guessColumns, otherDates, saidByHeaders } from './domain/log-columns.js';
import type { ColumnChoices, FoundColumns } from './domain/log-columns.js';

/** A table of which it is known, as far as it says so, what its columns hold. */
export interface UnderstoodTable {
  /** As somebody says, or as they were guessed. */
  readonly found: FoundColumns;
  readonly guess: FoundColumns;
  /** Columns of dates that are taken for nothing: the interview may have been on one of these days. */
  readonly otherDates: readonly string[];
  readonly table: Table;
}

/** Cells by which columns are recognised: to read a whole file below each of ten lines would hold up everybody else meanwhile. */
const SAMPLE_CELLS = 10_000;

/**
 * The table with its header wherever it stands: the row, or two rows below each other, whose columns somebody has named; else the first of
 * the upper ones that names date and outcome, or else the first below which both are found.
 *
 * @param choices  what somebody says that columns hold
 */
export async function understoodTable(
  rows: readonly TableRow[],
  choices: ColumnChoices = {},
): Promise<UnderstoodTable> {
  const named = Object.keys(choices);
  const tables: UnderstoodTable[] = [];
  for (const table of possibleTables(rows, { isData: isDate })) {
    await nextTurn();
    const understood = guessed(table);
    if (named.length === 0 && saidByHeaders(understood.guess) && !hasDate(table)) return withOtherDates(understood);
    tables.push(understood);
  }
  const hasNamed = tables.filter(({ table }) => named.every((header) => table.headers.includes(header)));
  const isNamed = named.length > 0 && hasNamed.length > 0;
  const among = isNamed ? hasNamed : tables;
  const headed = isNamed ? among : among.filter(({ table }) => !hasDate(table));
  const { table, guess } =
    headed.find(({ guess }) => saidByHeaders(guess)) ??
    headed.find((one) => isUnderstood(one) && isNoTitle(one, among)) ??
    withoutHeader(rows) ??
    widest(among);
  const found = columnsWith(guess, choices);
  return withOtherDates({ table, guess, found });
}

function withOtherDates(understood: Omit<UnderstoodTable, 'otherDates'>): UnderstoodTable {
  const { table, found } = understood;
  return { ...understood, otherDates: otherDates(found, table.headers, sampleOf(table)) };
}

function guessed(table: Table): UnderstoodTable {
  const guess = guessColumns(table.headers, sampleOf(table));
  return { table, guess, found: guess, otherDates: [] };
}

/** Where nothing is understood, the row that names most columns. */
function widest(tables: readonly UnderstoodTable[]): UnderstoodTable {
  return tables.reduce((best, table) => (namesOf(table.table) > namesOf(best.table) ? table : best));
}

/** What stands above the headings names fewer columns than they do, though all of them lie below it. */
function isNoTitle(one: UnderstoodTable, among: readonly UnderstoodTable[]): boolean {
  return 2 * namesOf(one.table) >= namesOf(widest(among).table);
}

function isUnderstood({ guess }: UnderstoodTable): boolean {
  return guess.date !== null && guess.outcome !== null;
}

function isDate(cell: string): boolean {
  return readWrittenDate(cell) !== null;
}

/** A row of the table is no header, though it has words of outcomes. */
function hasDate({ headers }: Table): boolean {
  return headers.some(isDate);
}

/** A row that has a date itself is no header but the first interview of a table without one; null where something else stands above it. */
function withoutHeader(rows: readonly TableRow[]): UnderstoodTable | null {
  const first = rows.slice(0, MOST_LINES_ABOVE_HEADER).findIndex(({ cells }) => cells.some(isDate));
  if (first < 0) return null;
  const whole = guessed(tableBelow(rows.slice(first), null));
  return first === 0 || isUnderstood(whole) ? whole : null;
}

/** Some rows of the table, from its beginning to its end: old entries and new ones are often written differently. */
export function sampleOf({ headers, rows }: Table): Record<string, string>[] {
  const step = Math.max(1, Math.ceil((rows.length * headers.length) / SAMPLE_CELLS));
  return rows.filter((_row, index) => index % step === 0).map((row) => byName(headers, row));
}

/** The cells of a row by the names of their columns. */
export function byName(headers: readonly string[], row: TableRow): Record<string, string> {
  return Object.fromEntries(headers.map((header, index) => [header, row.cells[index] ?? '']));
}
