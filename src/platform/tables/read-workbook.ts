import { MOST_LINES_ABOVE_HEADER } from './possible-tables.js';
import type { TableRow } from './read-table.js';
import { TableFault } from './tables.errors.js';
import { readDateStyles, readRelations, readSharedTexts, readSheetList, readSheetRows } from './workbook-parts.js';
import { ZipArchive } from './zip-archive.js';

/** More rows than any list of people that somebody would import at once. */
const MOST_ROWS = 100_000;
/** As in tables of text. */
const MOST_COLUMNS = 1_000;

const BOOK = 'xl/workbook.xml';
/** A document of a text editor is such an archive, too. */
const DOCUMENT = 'word/document.xml';

/** True for what begins like an archive, as workbooks of spreadsheets do. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** A sheet with the rows that it shows. */
export interface SheetRows {
  readonly name: string;
  readonly rows: TableRow[];
}

/** A sheet in sight that shows a row of more than one cell, and what became of it. */
export interface SheetUse {
  readonly name: string;
  /** Such rows. */
  readonly rows: number;
  /** What its own lines are counted on from; null = it was left out. */
  readonly from: number | null;
}

/**
 * The rows of the first sheet of a workbook (.xlsx) that holds a table, and of those with the same header after it: many keep a sheet a
 * month. Where none holds one, of the first that shows anything: a title page often lies in front.
 *
 * @param told  told of the sheets, in their order
 * @throws TableFault as `sheetsOf`, or when it has no rows
 */
export async function readWorkbook(
  bytes: Uint8Array,
  told: (sheets: readonly SheetUse[]) => void = () => undefined,
): Promise<TableRow[]> {
  const sheets: (SheetUse & { shows: readonly TableRow[]; from: number | null })[] = [];
  let titlePage: TableRow[] | null = null;
  let table: TableRow[] | null = null;
  for await (const { name, rows } of sheetsOf(bytes)) {
    const from = table === null ? null : addSheet(table, rows);
    sheets.push({ name, rows: rows.filter(isWide).length, from, shows: rows });
    if (table !== null) continue;
    if (isTable(rows)) table = rows;
    else if (rows.length > 0) titlePage ??= rows;
  }
  const found = table ?? titlePage;
  if (found === null) throw new TableFault('empty');
  for (const sheet of sheets) if (sheet.shows === found) sheet.from = 0;
  told(sheets.filter(({ rows }) => rows > 0).map(({ name, rows, from }) => ({ name, rows, from })));
  return found;
}

/**
 * Adds what stands below the same header on another sheet; its lines are counted on. A sheet with another header is another list.
 *
 * @returns from what they are counted on; null where it is another list
 */
export function addSheet(table: TableRow[], rows: readonly TableRow[]): number | null {
  const headers = table
    .slice(0, MOST_LINES_ABOVE_HEADER)
    .filter(({ cells }) => !cells.some(isOfSomebody))
    .map(namesIn);
  const header = rows.slice(0, MOST_LINES_ABOVE_HEADER).findIndex((row) => {
    const names = namesIn(row);
    return names.includes(BETWEEN) && headers.includes(names);
  });
  if (header < 0) return null;
  const below = rows.slice(header + 1);
  if (table.length + below.length > MOST_ROWS) throw new TableFault('too-large', String(MOST_ROWS));
  const last = table.at(-1)?.line ?? 0;
  for (const { line, cells } of below) table.push({ line: last + line, cells });
  return last;
}

/** A number of a phone, an address or a day stands below a header: a row that is on two sheets is no header of both. */
function isOfSomebody(cell: string): boolean {
  return /\d{5}|@|^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/u.test(cell);
}

/** No spreadsheet lets it into a cell. */
const BETWEEN = '\u0000';

/** The filled cells of a row, of which a header has more than one. */
function namesIn({ cells }: TableRow): string {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  while (names.at(-1) === '') names.pop();
  return names.join(BETWEEN);
}

/**
 * The sheets of a workbook that are in sight, one after the other.
 *
 * Whatever the file claims, no more than a bounded number of bytes is ever unfolded, formulas are not calculated and nothing outside of
 * it is looked at.
 *
 * @throws TableFault when it is no workbook, is damaged or protected, or unfolds to too much
 */
export async function* sheetsOf(bytes: Uint8Array): AsyncGenerator<SheetRows> {
  const archive = await ZipArchive.open(bytes);
  if (!archive.has(BOOK)) throw new TableFault('not-text', archive.has(DOCUMENT) ? '.docx' : '.zip');
  const { sheets, since1904 } = await readSheetList(archive.text(BOOK));
  const targets = await readRelations(archive.text('xl/_rels/workbook.xml.rels'));
  const part = (name: string): AsyncGenerator<string> | null => (archive.has(name) ? archive.text(name) : null);
  const styles = part('xl/styles.xml');
  const texts = part('xl/sharedStrings.xml');
  const context = {
    dateStyles: styles ? await readDateStyles(styles) : new Set<number>(),
    texts: texts ? await readSharedTexts(texts) : [],
    since1904,
    mostRows: MOST_ROWS,
    mostColumns: MOST_COLUMNS,
  };
  for (const { relation, name, hidden } of sheets) {
    const target = targets.get(relation);
    // Other kinds of tabs (charts) are parts of other folders.
    if (hidden || !target?.includes('worksheets/')) continue;
    const rows = await readSheetRows(archive.text(pathOf(target)), context);
    if (rows === null) throw new TableFault('too-large', String(MOST_ROWS));
    yield { name, rows };
  }
}

/** A header and a row below it, of more than one column. */
function isTable(rows: readonly TableRow[]): boolean {
  return rows.filter(isWide).length > 1;
}

function isWide({ cells }: TableRow): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1;
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
