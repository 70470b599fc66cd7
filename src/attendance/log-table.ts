import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { logTooLarge, logUnreadable } from './attendance.errors.js';

/** One row of a table with the line of the file on which it ends. */
export interface TableRow {
  /** Line of the file, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file, read. */
export interface LogTable {
  /** Unique names; a column without one is called by its number. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Some two hundred thousand interviews; a larger file is not an interview log. */
const LARGEST_LOG_CHARACTERS = 25_000_000;

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV as people's spreadsheets write it: comma, semicolon or tab, quoted or not, any line ends, rows of unequal length.
 *
 * @throws ExpectedError when it is too large, has no rows, or is no table at all
 */
export function readLogTable(csvText: string): LogTable {
  if (csvText.length > LARGEST_LOG_CHARACTERS) throw logTooLarge(LARGEST_LOG_CHARACTERS / 1_000_000);
  const text = csvText.replaceAll('\u0000', '');
  const [head, ...rows] = records(text);
  if (head === undefined || rows.length === 0) throw logUnreadable('it has no rows below a header line');
  const width = Math.max(head.cells.length, ...rows.slice(0, 100).map((row) => row.cells.length));
  return { headers: uniqueNames(Array.from({ length: width }, (_, index) => head.cells[index] ?? '')), rows };
}

function records(text: string): TableRow[] {
  try {
    // The type of the library does not follow its option `info`.
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw logUnreadable(error.message.slice(0, 200));
    throw error;
  }
}

/** The one that stands most often in the first line. */
function delimiterOf(text: string): string {
  const firstLine = /^\uFEFF?[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => firstLine.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((written, index) => {
    let name = written.trim() || `column ${index + 1}`;
    while (used.has(name)) name = `${name} (${index + 1})`;
    used.add(name);
    return name;
  });
}
