import { decodeText } from './decode-text.js';
import { isJsonRows, readJsonRows } from './read-json-rows.js';
import type { BrokenLine } from './read-json-rows.js';
import { readTable } from './read-table.js';
import type { TableRow } from './read-table.js';
import { isWorkbook, readWorkbook } from './read-workbook.js';
import type { SheetUse } from './read-workbook.js';

/**
 * The rows of a file, the header among them: a workbook, JSON lines or a table in text. What it is, its content says; the name of a file
 * is anybody's guess.
 *
 * @param mostCharacters  of a table in text, where more than usual must be read
 * @param broken          told of every line of JSON lines that is none, which is left out; not given, the file is refused for it
 * @param sheets          told of the sheets of a workbook: what is on those that are left out is not read
 * @throws TableFault
 */
export async function readRows(
  file: Uint8Array,
  {
    mostCharacters,
    broken,
    sheets,
  }: {
    readonly mostCharacters?: number;
    readonly broken?: ((line: BrokenLine) => void) | undefined;
    readonly sheets?: (sheets: readonly SheetUse[]) => void;
  } = {},
): Promise<TableRow[]> {
  if (isWorkbook(file)) return readWorkbook(file, sheets);
  const text = decodeText(file);
  return isJsonRows(text) ? readJsonRows(text, broken) : readTable(text, mostCharacters);
}
