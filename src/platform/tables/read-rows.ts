import { decodeText } from './decode-text.js';
import { isJsonRows, readJsonRows } from './read-json-rows.js';
import type { BrokenLine } from './read-json-rows.js';
import { readTable } from './read-table.js';
import type { TableRow } from './read-table.js';
import { isWorkbook, readWorkbook } from './read-workbook.js';

/**
 * The rows of a file, the header among them: a workbook, JSON lines or a table in text. What it is, its content says; the name of a file
 * is anybody's guess.
 *
 * @param mostCharacters  of a table in text, where more than usual must be read
 * @param broken          told of every line of JSON lines that is none, which is left out; not given, the file is refused for it
 * @throws TableFault
 */
export async function readRows(
  file: Uint8Array,
  {
    mostCharacters,
    broken,
  }: { readonly mostCharacters?: number; readonly broken?: ((line: BrokenLine) => void) | undefined } = {},
): Promise<TableRow[]> {
  if (isWorkbook(file)) return readWorkbook(file);
  const text = decodeText(file);
  return isJsonRows(text) ? readJsonRows(text, broken) : readTable(text, mostCharacters);
}
