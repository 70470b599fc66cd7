import { SOURCES } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** A board by its name; another source as the log writes it. */
export function boardText(key: string, f: Formatter): string {
  const source = SOURCES.find((known) => known === key);
  return source ? f.t(`boards.${source}`) : key;
}
