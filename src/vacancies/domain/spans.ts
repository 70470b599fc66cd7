import { mayHold } from '../../kernel/sought.js';

/** Letters of a sentence: offsets, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** All places where a pattern stands in a text of small letters; the pattern must be global. */
export function placesOf(pattern: RegExp, norm: string): (RegExpExecArray & Span)[] {
  const found: (RegExpExecArray & Span)[] = [];
  // `matchAll` makes a copy of the pattern each time, which costs more than looking for it in a sentence.
  const own = ofOurLetters(pattern);
  if (!mayHold(norm, own)) return found;
  own.lastIndex = 0;
  for (let match = own.exec(norm); match !== null; match = own.exec(norm)) {
    if (match[0] === '') own.lastIndex++;
    const place = match as RegExpExecArray & { from: number; to: number };
    place.from = match.index;
    place.to = match.index + match[0].length;
    found.push(place);
  }
  return found;
}

/** Letters of the four languages, written so that nothing has to be looked up for each: several times as fast as `\p{L}`. */
const SMALL_LETTERS = 'a-z\u0400-\u04ff';
const converted = new WeakMap<RegExp, RegExp>();

/** The same pattern for small letters of the four languages. */
export function ofOurLetters(pattern: RegExp): RegExp {
  const known = converted.get(pattern);
  if (known) return known;
  const source = pattern.source
    .replace(
      /\[([^\]]*)\]/g,
      (_whole, inside: string) => `[${inside.replaceAll('\\p{L}', SMALL_LETTERS).replaceAll('\\p{N}', '0-9')}]`,
    )
    .replaceAll('\\p{L}', `[${SMALL_LETTERS}]`);
  const result = new RegExp(source, pattern.flags.replace('u', ''));
  converted.set(pattern, result);
  return result;
}

/**
 * One pattern for several of which any will do: most sentences have none, and to begin looking costs more than to look on.
 *
 * @param patterns  of the same flags; without groups that are asked for
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const [flags, ...others] = new Set(patterns.map((pattern) => pattern.flags));
  if (others.length > 0) throw new Error('Patterns of different flags are no one pattern.');
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), flags);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
