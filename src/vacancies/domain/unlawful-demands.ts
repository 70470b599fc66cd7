import type { Beginnings } from './gate.js';
import { beginningsOf, Gate } from './gate.js';
import { LAWFUL_WORDS } from './lawful-words.table.js';
import { normOf } from './norm-of.js';
import type { Span } from './spans.js';
import { overlaps, placesOf } from './spans.js';
import type { RefusedGround } from './unlawful-words.table.js';
import { REFUSED_GROUNDS, UNLAWFUL_WORDS } from './unlawful-words.table.js';

export interface UnlawfulDemand extends Span {
  readonly ground: RefusedGround;
}

const GROUNDS = REFUSED_GROUNDS.map((ground) => ({
  ground,
  gate: new Gate(UNLAWFUL_WORDS[ground].words),
  pattern: new RegExp(UNLAWFUL_WORDS[ground].patterns.join('|'), 'gu'),
}));
const LAWFUL = LAWFUL_WORDS.map((pattern) => new RegExp(pattern, 'gu'));
/** A sentence with more of them is no sentence. */
const DEMANDS_MAX = 12;

/**
 * All that a sentence demands and no law lets count: age, sex, looks, origin, family, registration, faith, disability.
 *
 * Used for: texts that are read, lines of profiles that are stored, documents that are written, in any of the four languages.
 * Method: patterns of each ground, less those that share a letter with words that demand nothing. Cost: linear.
 *
 * @param norm  of `normOf`
 * @param begins  of `beginningsOf`
 */
export function unlawfulDemandsIn(norm: string, begins: Beginnings): UnlawfulDemand[] {
  const found: UnlawfulDemand[] = [];
  for (const { ground, gate, pattern } of GROUNDS)
    if (gate.opens(begins))
      for (const { from, to } of placesOf(pattern, norm).slice(0, DEMANDS_MAX)) found.push({ ground, from, to });
  if (found.length === 0) return [];
  const lawful = LAWFUL.flatMap((pattern) => placesOf(pattern, norm));
  return found.filter((demand) => !lawful.some((words) => words.to > words.from && overlaps(words, demand)));
}

/** The same of the words of a line. */
export function unlawfulInWords(words: string): UnlawfulDemand[] {
  const norm = normOf(words);
  return unlawfulDemandsIn(norm, beginningsOf(norm));
}

/** The words without those that no law lets count; as long as before. */
export function lawfulPartOf(words: string): string {
  let kept = words;
  for (const { from, to } of unlawfulInWords(words))
    kept = kept.slice(0, from) + ' '.repeat(to - from) + kept.slice(to);
  return kept;
}
