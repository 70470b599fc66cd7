import { SOURCES } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** A board by its name; another source as the log writes it: `key` is that in small letters, `written` as it stands there. */
export function boardText(key: string, f: Formatter, written: string | null = null): string {
  const source = SOURCES.find((known) => known === key);
  return source ? f.t(`boards.${source}`) : (written ?? key);
}
