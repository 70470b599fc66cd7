import { Parser } from 'htmlparser2';
import { TableFault } from './tables.errors.js';
import type { TableRow } from './read-table.js';

/**
 * The parts of a workbook (Office Open XML, ECMA-376 part 1, §18) that hold what stands in its cells. Names are read without the prefix
 * that some programs write; nothing outside the file is ever fetched, and no entity is known but those of XML itself.
 */

/** What happens while a part is read. */
interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** A sheet is five levels deep; the parser looks through all that is open at every element. */
const DEEPEST_NESTING = 100;

/** Reads XML that comes in pieces. @throws TableFault */
async function readXml(pieces: AsyncIterable<string>, handlers: Handlers): Promise<void> {
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST_NESTING) throw new TableFault('unreadable', `nested ${DEEPEST_NESTING} levels deep`);
        handlers.open?.(bare(name), attributes);
      },
      ontext: (text) => handlers.text?.(text),
      onclosetag: (name) => {
        depth -= 1;
        handlers.close?.(bare(name));
      },
    },
    { xmlMode: true },
  );
  for await (const piece of pieces) parser.write(piece);
  parser.end();
}

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly relation: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** The sheets in the order of their tabs, and from which year days are counted. */
export async function readSheetList(
  pieces: AsyncIterable<string>,
): Promise<{ sheets: SheetEntry[]; since1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  await readXml(pieces, {
    open: (name, attributes) => {
      const relation = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      if (name === 'sheet' && relation)
        sheets.push({
          relation,
          name: attributes['name'] ?? '',
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  return { sheets, since1904 };
}

/** Which part a relation leads to. */
export async function readRelations(pieces: AsyncIterable<string>): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(pieces, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id && Target && TargetMode !== 'External') targets.set(Id, Target);
    },
  });
  return targets;
}

/** The texts that cells refer to by their number; hints on how to pronounce them are no part of them. */
export async function readSharedTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  let current: string | null = null;
  let isText = false;
  let aside = 0;
  await readXml(pieces, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aside += 1;
      if (name === 't') isText = aside === 0;
    },
    text: (text) => {
      if (isText && current !== null) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') aside -= 1;
      if (name !== 'si' || current === null) return;
      texts.push(current);
      current = null;
    },
  });
  return texts;
}

/** Numbers of the formats that show a day or a time and need no description. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** A format that shows a day or a time: what stands in quotes, in brackets or behind a backslash is no sign of it. */
const isDateFormat = (code: string): boolean => /[dmyhsдмг]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));

/** Which styles of cells show their number as a day, by the number of the style. */
export async function readDateStyles(pieces: AsyncIterable<string>): Promise<Set<number>> {
  const formats = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let inside = false;
  let count = 0;
  await readXml(pieces, {
    open: (name, attributes) => {
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? ''))
        formats.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inside = true;
      if (name !== 'xf' || !inside) return;
      if (formats.has(Number(attributes['numFmtId']))) styles.add(count);
      count += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

/** What cells of a sheet refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
  readonly mostRows: number;
  readonly mostColumns: number;
}

/** A cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly isDate: boolean;
  value: string;
}

/** The rows of a sheet as it shows them; days as YYYY-MM-DD. Empty rows are left out. @returns null when there are too many */
export async function readSheetRows(pieces: AsyncIterable<string>, context: CellContext): Promise<TableRow[] | null> {
  const rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let takes = false;
  let tooMany = false;
  await readXml(pieces, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
      }
      if (name === 'c') {
        const column = columnOf(attributes['r'], cells.length);
        const isDate = context.dateStyles.has(Number(attributes['s'] ?? -1));
        cell = { column, type: attributes['t'] ?? 'n', isDate, value: '' };
      }
      if (name === 'v' || name === 't') takes = true;
    },
    text: (text) => {
      if (takes && cell) cell.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') takes = false;
      if (name === 'c' && cell) {
        if (cell.column < context.mostColumns) {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = shown(cell, context);
        }
        cell = null;
      }
      if (name !== 'row' || cells.every((text) => text.trim() === '')) return;
      if (rows.length >= context.mostRows) tooMany = true;
      else rows.push({ line, cells });
    },
  });
  return tooMany ? null : rows;
}

/** "C7" is column 2; a cell without its place follows the one before. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? '')?.[0];
  if (letters === undefined) return next;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown({ type, isDate, value }: OpenCell, { texts, since1904 }: CellContext): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== 'n' || value === '') return type === 'e' ? '' : value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDate ? dayText(number, since1904) : String(number);
}

const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of the two calendars of spreadsheets; the first one counts a 29 February 1900 that never was. */
const DAY_ZERO = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) } as const;

function dayText(days: number, since1904: boolean): string {
  const instant = new Date(
    (since1904 ? DAY_ZERO.since1904 : DAY_ZERO.since1900) + Math.round(days * 86_400) * (DAY_MILLISECONDS / 86_400),
  );
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999 || days < 0) return String(days);
  const [day = '', time = ''] = instant.toISOString().split('T');
  return days % 1 === 0 ? day : `${day} ${time.slice(0, 5)}`;
}
