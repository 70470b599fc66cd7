import { placeOfLine } from '../../direct-responses/index.js';
import type { SheetUse } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Null of a file that is no workbook of several. */
export interface Sheets {
  readonly sheets: readonly SheetUse[] | null;
}

/** Which line of the file it is, with the sheet where several make the list. */
export function lineWords({ sheets }: Sheets, line: number, f: Formatter): string {
  const place = placeOfLine(sheets, line);
  const number = f.number(place.line);
  return place.sheet === null ? number : f.t('imports.lineOfSheet', { line: number, sheet: place.sheet });
}

/** The same for a file of lines: a number where it is the line of the file, so that a spreadsheet sorts by it. */
export function lineInFile({ sheets }: Sheets, line: number, f: Formatter): number | string {
  return placeOfLine(sheets, line).sheet === null ? line : lineWords({ sheets }, line, f);
}
