import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { nextTurn } from '../turns/index.js';
import { assertText } from './decode-text.js';
import { TableFault } from './tables.errors.js';

/** One row of a table with the line of the file on which it ends. */
export interface TableRow {
  /** Line of the file, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table with its header. */
export interface Table {
  /** Unique names; a column without one is called by its number. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Some two hundred thousand rows; a larger file is no list that people keep. */
const LARGEST_TABLE_CHARACTERS = 25_000_000;

/** Bytes that are cut into cells before others have their turn: some milliseconds. */
const SLICE_BYTES = 64_000;

/** Lines without quotation marks that are cut in about that time. */
const SLICE_LINES = 2_000;

/** Lines with some. */
const QUOTED_SLICE_LINES = 200;

/** Stretches that were swallowed, of two lines and more. */
const REREAD_AT_ONCE = QUOTED_SLICE_LINES / 2;

/** A line with as many of them is no row of quoted cells. */
const LONGEST_LINE_MARKS = 2 * 1_000;

/** More columns than any list has; what stands to the right of them is not looked at. */
const MOST_COLUMNS = 1_000;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Lines by which the delimiter is recognised. */
const SAMPLE_LINES = 50;

/**
 * Reads CSV as people's spreadsheets write it: comma, semicolon, tab or bar, quoted or not, any line ends, rows of unequal length.
 * In slices: whatever else this process does goes on meanwhile.
 *
 * @returns all rows, the header among them
 * @throws TableFault when it is too large, has no rows, or is no table at all
 */
export async function readTable(csvText: string, mostCharacters = LARGEST_TABLE_CHARACTERS): Promise<TableRow[]> {
  if (csvText.length > mostCharacters) throw new TableFault('too-large', String(mostCharacters / 1_000_000));
  assertText(csvText);
  const text = csvText.replaceAll('\u0000', '').replace(/^\uFEFF/u, '');
  // The first line by which Excel is told the delimiter; a blank one in its place keeps the count of lines.
  const [, stated] = /^sep=(.)\r?\n/iu.exec(text) ?? [];
  const table = stated === undefined ? text : text.replace(/^sep=./iu, '');
  const rows = await records(table, stated ?? delimiterOf(table));
  if (rows.length < 2) throw new TableFault('empty');
  return rows;
}

/** The table below the row that is taken for the header; `null`: there is none, and columns are called by their numbers. */
export function tableBelow(rows: readonly TableRow[], header: number | null): Table {
  const below = header === null ? rows : rows.slice(header + 1);
  const head = header === null ? [] : (rows[header]?.cells ?? []);
  const width = Math.max(head.length, ...below.slice(0, 100).map((row) => row.cells.length));
  return { headers: uniqueNames(Array.from({ length: width }, (_, index) => head[index] ?? '')), rows: below };
}

async function records(text: string, delimiter: string): Promise<TableRow[]> {
  if (!text.includes('"')) return plainRecords(text, delimiter);
  const options = {
    bom: true,
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  };
  try {
    return await cut(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quotation mark that is never closed swallows the rest of the file.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return lineByLine(text, delimiter);
    throw new TableFault('unreadable', error.message.slice(0, 200));
  }
}

async function cut(text: string, options: Options & { readonly delimiter: string }): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  let reread = 0;
  // The library counts two lines where the line of a cell ends as Windows ends it.
  await pipeline(slicesOf(text.replace(/\r\n?/gu, '\n')), parse(options), async (all: AsyncIterable<ParsedRow>) => {
    for await (const { record, raw, info } of all) {
      const cells = record.slice(0, MOST_COLUMNS);
      if (!cells.some((cell) => hasSwallowed(cell, raw))) rows.push({ line: info.lines, cells });
      else {
        for (const row of await linesOf(raw, info.lines, options.delimiter)) rows.push(row);
        reread += 1;
        if (reread % REREAD_AT_ONCE === 0) await nextTurn();
      }
    }
  });
  return rows;
}

/** A mark that is never closed ends at the next one, lines below: a cell of some lines that stands in the file otherwise than it is written properly. */
function hasSwallowed(cell: string, raw: string): boolean {
  return cell.includes('\n') && !raw.includes(`"${cell.replaceAll('"', '""')}"`);
}

/** What was swallowed, line by line; the rows around it stay as they are. */
async function linesOf(raw: string, lastLine: number, delimiter: string): Promise<TableRow[]> {
  const swallowed = raw.replace(/\n$/u, '');
  const before = lastLine - swallowed.split('\n').length;
  const rows = await lineByLine(swallowed, delimiter);
  return rows.map(({ line, cells }) => ({ line: before + line, cells }));
}

/** Every line as a row: only in lines whose quotation marks do not come in pairs they are letters, for others they stand around cells. */
async function lineByLine(text: string, delimiter: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (index % QUOTED_SLICE_LINES === QUOTED_SLICE_LINES - 1) await nextTurn();
    const cells = cellsOf(line, delimiter);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: index + 1, cells });
  }
  return rows;
}

function cellsOf(line: string, delimiter: string): string[] {
  const marks = line.split('"', LONGEST_LINE_MARKS + 1).length - 1;
  if (marks === 0 || marks % 2 === 1 || marks === LONGEST_LINE_MARKS) return line.split(delimiter, MOST_COLUMNS);
  const [cells = []] = parseAtOnce(line, { delimiter, relax_quotes: true, relax_column_count: true });
  return cells.slice(0, MOST_COLUMNS);
}

/** So many words are told apart: whatever is different in nearly every row is not worth the looking up. */
const MOST_WORDS_KNOWN = 50_000;

/** Rows of a text without a single quotation mark, where every line is a row: the same as the library gives, in a quarter of the time. */
async function plainRecords(text: string, delimiter: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const once = eachOnce();
  const lines = text.split(/\r\n|\n|\r/u);
  for (const [index, line] of lines.entries()) {
    if (index % SLICE_LINES === SLICE_LINES - 1) await nextTurn();
    const cells = line.split(delimiter, MOST_COLUMNS);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: index + 1, cells: cells.map(once) });
  }
  return rows;
}

/** Cells of one word are kept once: a column of a large table has few words, and a string for each of its cells would take most of the room. */
function eachOnce(): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    const first = known.get(cell);
    if (first !== undefined) return first;
    if (known.size < MOST_WORDS_KNOWN) known.set(cell, cell);
    return cell;
  };
}

/** What the library makes of a row with its options `info` and `raw`. */
interface ParsedRow {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

async function* slicesOf(text: string): AsyncGenerator<Buffer> {
  // Bytes, not letters: the library joins a letter that a slice has cut.
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    yield bytes.subarray(from, from + SLICE_BYTES);
    await nextTurn();
  }
}

/** The one by which most lines divide, and into most parts: a title above the table has none. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LARGEST_SAMPLE_CHARACTERS)
    .split(/\r\n|\r|\n/u, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const partsOf = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length).sort((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 1;
  };
  const parts = DELIMITERS.map(partsOf);
  return DELIMITERS[parts.indexOf(Math.max(...parts))] ?? ',';
}

/** Holds the lines of the sample even if each is some pages long. */
const LARGEST_SAMPLE_CHARACTERS = 500_000;

/** What a column without a name is called; whoever shows it to people says it in their language. */
const NAMELESS = 'column';

/** Which column it is, from 1, that is called by its number; null for a column with a name. */
export function numberOfNameless(header: string): number | null {
  const [name, number] = header.split(' ');
  return name === NAMELESS && /^\d{1,4}$/u.test(number ?? '') && header === `${name} ${number}` ? Number(number) : null;
}

function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((written, index) => {
    let name = written.trim() || `${NAMELESS} ${index + 1}`;
    while (used.has(name)) name = `${name} (${index + 1})`;
    used.add(name);
    return name;
  });
}
