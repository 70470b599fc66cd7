import { placeOfLine, sheetsLeftOut } from '../../direct-responses/index.js';
import type { CandidateImport } from '../../direct-responses/index.js';
import type { Formatter } from '../../platform/views/index.js';

type Sheets = Pick<CandidateImport, 'sheets'>;

/** Which line of the file it is, with the sheet where several make the list. */
export function lineWords({ sheets }: Sheets, line: number, f: Formatter): string {
  const place = placeOfLine(sheets, line);
  const number = f.number(place.line);
  return place.sheet === null ? number : f.t('imports.lineOfSheet', { line: number, sheet: place.sheet });
}

/** That something stands on other sheets, and what to do about it; null where nothing does. */
export function sheetsLeftWords({ sheets }: Sheets, f: Formatter): string | null {
  const left = sheetsLeftOut(sheets);
  if (left.length === 0) return null;
  const names = left.map(({ name, rows }) => f.t('imports.sheetLeft', { sheet: name, count: rows }));
  return f.t('imports.sheetsLeft', { count: left.length, sheets: f.list(names) });
}
