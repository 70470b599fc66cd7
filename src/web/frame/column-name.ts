import { numberOfNameless } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** A column by its name; without one it is called by its number, in the reader's language. */
export function columnName(header: string, f: Formatter): string {
  const number = numberOfNameless(header);
  return number === null ? header : f.t('frame.namelessColumn', { number });
}
