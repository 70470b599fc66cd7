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

/**
 * The rows of the first sheet of a workbook (.xlsx) that holds a table; where none does, of the first that shows anything: a title page
 * often lies in front.
 *
 * @throws TableFault as `sheetsOf`, or when it has no rows
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TableRow[]> {
  let titlePage: TableRow[] | null = null;
  for await (const { rows } of sheetsOf(bytes)) {
    if (isTable(rows)) return rows;
    if (rows.length > 0) titlePage ??= rows;
  }
  if (titlePage !== null) return titlePage;
  throw new TableFault('empty');
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
  return rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1).length > 1;
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
