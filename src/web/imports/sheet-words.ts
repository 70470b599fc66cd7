import { placeOfLine } from '../../direct-responses/index.js';
import type { CandidateImport } from '../../direct-responses/index.js';
import type { Formatter } from '../../platform/views/index.js';

type Sheets = Pick<CandidateImport, 'sheets'>;

/** Which line of the file it is, with the sheet where several make the list. */
export function lineWords({ sheets }: Sheets, line: number, f: Formatter): string {
  const place = placeOfLine(sheets, line);
  const number = f.number(place.line);
  return place.sheet === null ? number : f.t('imports.lineOfSheet', { line: number, sheet: place.sheet });
}
