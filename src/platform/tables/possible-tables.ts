import { numberOfNameless, tableBelow } from './read-table.js';
import type { Table, TableRow } from './read-table.js';

/** Titles, dates of printing and blank lines stand above some tables; more than this is no heading. */
export const MOST_LINES_ABOVE_HEADER = 10;

/** What of a table may be its header. */
export interface HeaderPlaces {
  /** Whether a cell stands in the rows of such a table and never in a header of two lines. */
  readonly isData: (cell: string) => boolean;
  /** Rows among which the header stands; all but the last if not given. */
  readonly above?: number;
}

/** A table below each of the upper rows, and below two of them where the upper one names groups of the columns that the lower one names. */
export function* possibleTables(
  rows: readonly TableRow[],
  { isData, above = rows.length - 1 }: HeaderPlaces,
): Generator<Table> {
  // A header without rows is a table, too: what is missing can be said of it.
  const most = Math.max(1, Math.min(MOST_LINES_ABOVE_HEADER, above));
  for (let header = 0; header < most; header += 1) yield tableBelow(rows, header);
  for (let header = 0; header < most - 1; header += 1) {
    const [upper, lower] = [rows[header], rows[header + 1]];
    if (!upper || !lower || [...upper.cells, ...lower.cells].some(isData)) continue;
    const width = Math.max(upper.cells.length, lower.cells.length);
    const cells = Array.from({ length: width }, (_none, at) => lower.cells[at]?.trim() || (upper.cells[at] ?? ''));
    yield tableBelow([{ line: lower.line, cells }, ...rows.slice(header + 2)], 0);
  }
}

/** How many columns a table names. */
export function namesOf({ headers }: Pick<Table, 'headers'>): number {
  return headers.filter((header) => numberOfNameless(header) === null).length;
}
