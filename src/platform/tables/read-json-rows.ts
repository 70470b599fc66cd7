import { isNestedTooDeep } from '../../kernel/nesting.js';
import { nextTurn } from '../turns/index.js';
import type { TableRow } from './read-table.js';
import { TableFault } from './tables.errors.js';

/** More fields than a flat list of people has. */
const MOST_FIELDS = 200;
/** Levels of objects within objects that become names with points; what lies deeper is left out. */
const DEEPEST = 4;
/** Lines after which others have their turn. */
const SLICE_LINES = 200;

/** A line, or an entry of a list, that is no object. */
export interface BrokenLine {
  readonly line: number;
  /** Names it: "line 3 is not JSON". */
  readonly why: string;
}

/** True for text that is JSON lines, or an array of them. */
export function isJsonRows(text: string): boolean {
  return /^\uFEFF?\s*(?:\{|\[\s*[{\]])/u.test(text.slice(0, 1_000));
}

/**
 * JSON lines (or one array of objects) as a table: the header first, a column for every field. An object within becomes columns with a
 * point in their name, a list one cell, a paragraph for each of its objects.
 *
 * @param broken  told of every line that is no object, which is left out
 * @throws TableFault naming the line that is no object, where nobody is told of it or no line is one
 */
export async function readJsonRows(written: string, broken?: (line: BrokenLine) => void): Promise<TableRow[]> {
  const text = written.replace(/^\uFEFF/u, '').trim();
  const headers = new Map<string, number>();
  const rows: TableRow[] = [];
  let [count, first]: [number, TableFault | null] = [0, null];
  for (const { line, value } of text.startsWith('[') ? ofArray(text) : ofLines(text)) {
    if (count % SLICE_LINES === 0) await nextTurn();
    count += 1;
    if (!(value instanceof TableFault)) rows.push({ line, cells: cellsIn(value, headers) });
    else if (broken === undefined) throw value;
    else {
      first ??= value;
      broken({ line, why: value.detail });
    }
  }
  if (rows.length === 0 && first !== null) throw first;
  if (rows.length === 0 || headers.size === 0) throw new TableFault('empty');
  return [{ line: 0, cells: [...headers.keys()] }, ...rows];
}

interface JsonRow {
  readonly line: number;
  readonly value: object | TableFault;
}

/** The cells of an object in the order of the headers, to which its fields are added. */
function cellsIn(value: object, headers: Map<string, number>): string[] {
  const cells: string[] = [];
  for (const [name, cell] of flat(value)) {
    if (!headers.has(name) && headers.size >= MOST_FIELDS) continue;
    const column = headers.get(name) ?? headers.size;
    headers.set(name, column);
    cells[column] = cell;
  }
  return Array.from(cells, (cell: string | undefined) => cell ?? '');
}

function ofArray(text: string): JsonRow[] {
  const list = parsed(text);
  if (list === undefined) throw new TableFault('unreadable', 'it is not JSON');
  if (!Array.isArray(list)) throw new TableFault('unreadable', 'it is not a list of objects');
  return list.map((value: unknown, index) => {
    const fault = () => new TableFault('unreadable', `entry ${index + 1} is not an object`);
    return { line: index + 1, value: isObject(value) ? value : fault() };
  });
}

function* ofLines(text: string): Generator<JsonRow> {
  for (const [index, written] of text.split(/\r\n|\n|\r/u).entries()) {
    if (written.trim() !== '') yield { line: index + 1, value: ofLine(written, index + 1) };
  }
}

function ofLine(written: string, line: number): object {
  const value = parsed(written);
  if (isObject(value)) return value;
  return new TableFault('unreadable', `line ${line} is not ${value === undefined ? 'JSON' : 'an object'}`, line);
}

/** Undefined for what is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* flat(value: object, prefix = '', depth = 1): Generator<[name: string, cell: string]> {
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    const name = prefix + key;
    if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
      if (depth < DEEPEST) yield* flat(part, `${name}.`, depth + 1);
    } else yield [name, isNestedTooDeep(part) ? '' : cellOf(part)];
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? paragraph(value) : '';
  const isPlain = value.every((item) => typeof item !== 'object' || item === null);
  if (isPlain) return value.map(cellOf).filter(Boolean).join(', ');
  return value.map(paragraph).filter(Boolean).join('\n');
}

/** An entry of a list (a job, a school) in one line. */
function paragraph(item: unknown): string {
  if (typeof item !== 'object' || item === null) return cellOf(item);
  return [...flat(item)]
    .map(([, cell]) => cell)
    .filter(Boolean)
    .join(', ');
}
