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
}));
/** Long, and made with the first sentence that may need them: most that starts reads none. */
const patterns = new Map<RefusedGround, RegExp>();
let lawfulPatterns: readonly RegExp[] | null = null;
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
  for (const { ground, gate } of GROUNDS)
    if (gate.opens(begins))
      for (const { from, to } of placesOf(patternOf(ground), norm).slice(0, DEMANDS_MAX))
        found.push({ ground, from, to });
  if (found.length === 0) return [];
  lawfulPatterns ??= LAWFUL_WORDS.map((pattern) => new RegExp(pattern, 'gu'));
  const lawful = lawfulPatterns.flatMap((pattern) => placesOf(pattern, norm));
  return found.filter((demand) => !lawful.some((words) => words.to > words.from && overlaps(words, demand)));
}

function patternOf(ground: RefusedGround): RegExp {
  const known = patterns.get(ground);
  if (known) return known;
  const pattern = new RegExp(UNLAWFUL_WORDS[ground].patterns.join('|'), 'gu');
  patterns.set(ground, pattern);
  return pattern;
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
