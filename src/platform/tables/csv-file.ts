/** By it Excel knows UTF-8; without it Cyrillic letters are read as Windows-1251. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What spreadsheets take for a formula, full-width signs included: it could call a program or send the sheet away.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/** Marks of attendance, phones, negative numbers: without a letter nothing can be called. */
const HARMLESS = /^[+-]?[\d\s().,-]*$/u;

/** Rows as CSV that spreadsheets open by themselves, the names of the columns first. */
export function csvFile(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return BYTE_ORDER_MARK + rows.map((cells) => csvLine(cells, delimiter)).join('');
}

/** One row with its line end; a cell that a spreadsheet would calculate gets an apostrophe before it. */
export function csvLine(cells: readonly string[], delimiter: ',' | ';'): string {
  return `${cells.map(quoted).join(delimiter)}\r\n`;
}

/** Always in quotation marks: no delimiter, line end or quotation mark within can begin another cell. */
function quoted(cell: string): string {
  const safe = FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
