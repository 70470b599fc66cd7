import { FIRST_NAMES } from './first-names.table.js';
import { spellingKey } from './name-key.js';

const KNOWN: ReadonlySet<string> = new Set(FIRST_NAMES.map(spellingKey));

/** True for a first name that is known, in whatever letters; of a double one each part must be. */
export function isFirstName(word: string): boolean {
  const parts = word.split(/[-‐‑‒–—]/u).filter(Boolean);
  return parts.length > 0 && (KNOWN.has(spellingKey(word)) || parts.every((part) => KNOWN.has(spellingKey(part))));
}
