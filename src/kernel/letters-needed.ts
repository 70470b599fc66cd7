import { BLANK, DIGIT, letterCode, OTHER } from './letter-codes.js';

/** Strings of letters, as codes, of which at least one stands in every text that a pattern fits; null where nothing can be said. */
export type LettersNeeded = readonly string[] | null;

/** More strings than these are not told apart: the pattern is then known by a part of it. */
const STRINGS_MAX = 600;
const STRINGS_OF_A_SEQUENCE_MAX = 24;
/** One or two letters stand in nearly every text. */
export const LETTERS_MIN = 3;
/** Longer strings are no rarer than their first letters. */
export const LETTERS_MAX = 9;
const CLASS_MAX = 6;

/** What is known of a part of a pattern. */
interface Part {
  /** All strings that the part may be; null where they are too many. */
  readonly exact: readonly string[] | null;
  /** At least one of these stands in whatever the part fits. */
  readonly needed: LettersNeeded;
}

const PLAIN = /[^\\^$.()[\]|*+?{}\ud800-\udfff]+/y;
const QUANTIFIER = /^[*+?{]/;
const QUANTITY = /[*+?]\??|\{(\d+)(,?)(\d*)\}\??/y;
const OPENING = /\?(?:[imsu-]*:|[=!]|<[=!]|<[^>]+>)|/y;
/** What belongs to an escape behind its letter. */
const REST_OF_ESCAPE: Readonly<Record<string, RegExp>> = {
  ...{ p: /\{[\w=]+\}/y, P: /\{[\w=]+\}/y, k: /<[^<>]+>/y, x: /[\da-f]{2}/iy, c: /[a-z]/iy },
};
const NOTHING: Part = { exact: [''], needed: null };
const ANYTHING: Part = { exact: null, needed: null };

/**
 * The strings of letters that a text cannot do without if a pattern is to be found in it.
 *
 * Used for: passing over patterns that cannot be found, without trying them.
 * Method: the source is read once; parts that follow one another make longer strings, alternatives any of theirs, and of the parts of a sequence
 * the rarest speaks for all of it. Letters are compared without their case. Cost: linear in the source, some microseconds.
 *
 * @param pattern  any pattern
 * @returns null for patterns that such strings say nothing about
 */
export function lettersNeeded({ source, flags }: RegExp): LettersNeeded {
  if (flags.includes('v')) return null;
  const reader = new PatternReader(source, flags.includes('u'));
  const needed = neededOf(reader.alternatives());
  if (!reader.isRead || needed === null || needed.length > STRINGS_MAX) return null;
  return needed.some((one) => one.length < LETTERS_MIN) ? null : withoutLonger(needed);
}

/** A string that begins with another of them is found with it. */
function withoutLonger(strings: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const one of strings.map((string) => string.slice(0, LETTERS_MAX)).sort())
    if (kept.length === 0 || !one.startsWith(kept.at(-1) ?? '')) kept.push(one);
  return kept;
}

/** Reads the source of a pattern, which an engine has found to be valid before. */
class PatternReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly isUnicode: boolean,
  ) {}

  get isRead(): boolean {
    return this.at === this.source.length;
  }

  alternatives(): Part {
    const all = [this.sequence()];
    while (this.takes('|')) all.push(this.sequence());
    if (all.length === 1) return all[0] ?? NOTHING;
    const exact: string[] = [];
    const needed: string[] = [];
    let [isExact, isNeeded] = [true, true];
    for (const one of all) {
      if (one.exact === null) isExact = false;
      else if (isExact) exact.push(...one.exact);
      const own = neededOf(one);
      if (own === null) isNeeded = false;
      else if (isNeeded) needed.push(...own);
    }
    return {
      exact: isExact && exact.length <= STRINGS_MAX ? exact : null,
      needed: isNeeded && needed.length <= STRINGS_MAX ? needed : null,
    };
  }

  private sequence(): Part {
    const sequence = new Sequence();
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      sequence.add(this.quantified());
    return sequence.end();
  }

  private quantified(): Part {
    const letters = this.letters();
    if (letters !== '') return { exact: [letters], needed: null };
    const part = this.atom();
    const [least, most] = this.quantity();
    if (least === 1 && most === 1) return part;
    return repeated(part, least, most);
  }

  /** Codes of the letters that follow, each of which stands for itself and once. */
  private letters(): string {
    PLAIN.lastIndex = this.at;
    const plain = PLAIN.exec(this.source)?.[0] ?? '';
    const length = QUANTIFIER.test(this.source[this.at + plain.length] ?? '') ? plain.length - 1 : plain.length;
    let letters = '';
    for (let place = 0; place < length; place++) letters += String.fromCharCode(letterCode(plain[place] ?? ''));
    this.at += letters.length;
    return letters;
  }

  private quantity(): readonly [number, number] {
    if (!QUANTIFIER.test(this.source[this.at] ?? '')) return [1, 1];
    QUANTITY.lastIndex = this.at;
    const match = QUANTITY.exec(this.source);
    if (match === null) return [1, 1];
    this.at += match[0].length;
    const [whole, from, comma, to] = match;
    if (from !== undefined) return [Number(from), comma === '' ? Number(from) : to === '' ? Infinity : Number(to)];
    return [whole.startsWith('+') ? 1 : 0, whole.startsWith('?') ? 1 : Infinity];
  }

  private atom(): Part {
    const letter = this.source[this.at++] ?? '';
    if (letter === '^' || letter === '$') return NOTHING;
    if (letter === '.') return ANYTHING;
    if (letter === '(') return this.group();
    if (letter === '[') return this.letterClass();
    if (letter === '\\') return partOfCodes(this.escape());
    return ofOneUnit(letter) ? partOfCodes([letterCode(letter)]) : ANYTHING;
  }

  private group(): Part {
    OPENING.lastIndex = this.at;
    const opening = OPENING.exec(this.source)?.[0] ?? '';
    this.at += opening.length;
    const inner = this.alternatives();
    if (!this.takes(')')) return ANYTHING;
    if (opening.endsWith('!')) return NOTHING;
    // What is looked at ahead or behind stands in the text, too, and takes no place.
    if (opening.endsWith('=')) return { exact: NOTHING.exact, needed: neededOf(inner) };
    return inner;
  }

  /** Codes of what an escape stands for; null if they are many, none for a border of words. */
  private escape(): readonly number[] | null {
    const letter = this.source[this.at++] ?? '';
    if (letter === 'b' || letter === 'B') return [];
    if (letter === 'd') return [DIGIT];
    if (letter === 's') return [BLANK];
    if (letter === 'n' || letter === 't' || letter === 'r' || letter === 'f' || letter === 'v') return [BLANK];
    if (letter === 'u') return this.unit();
    const rest = REST_OF_ESCAPE[letter];
    if (rest) {
      rest.lastIndex = this.at;
      this.at += rest.exec(this.source)?.[0].length ?? 0;
    }
    while (/\d/u.test(letter) && /\d/u.test(this.source[this.at] ?? '')) this.at++;
    if (/[a-z\d]/iu.test(letter)) return null;
    return [letterCode(letter)];
  }

  private unit(): readonly number[] | null {
    const pattern = this.isUnicode ? /^(?:\{[\da-f]+\}|[\da-f]{4})/iu : /^[\da-f]{4}/iu;
    const match = pattern.exec(this.source.slice(this.at, this.at + 12));
    if (match === null) return null;
    this.at += match[0].length;
    const code = parseInt(match[0].replace(/[{}]/gu, ''), 16);
    return code > 0xffff || (code >= 0xd800 && code < 0xe000) ? null : [letterCode(String.fromCharCode(code))];
  }

  private letterClass(): Part {
    const isOfOthers = this.takes('^');
    const codes = new Set<number>();
    let isMany = isOfOthers;
    let last: number | null = null;
    while (this.at < this.source.length && !this.takes(']')) {
      const letter = this.source[this.at++] ?? '';
      const own = letter === '\\' ? this.escape() : ofOneUnit(letter) ? [letterCode(letter)] : null;
      const isRange = letter === '-' && last !== null && this.source[this.at] !== ']';
      // From one letter to another there are many, unless both are figures.
      if (isRange && last === DIGIT && /\d-\d/u.test(this.source.slice(this.at - 2, this.at + 1))) {
        this.at++;
        last = null;
        continue;
      }
      if (own === null || own.length === 0 || isRange) isMany = true;
      else for (const code of own) codes.add(code);
      last = own?.length === 1 ? (own[0] ?? null) : null;
    }
    return isMany || codes.size > CLASS_MAX || codes.size === 0 ? ANYTHING : partOfCodes(null, [...codes]);
  }

  private takes(letter: string): boolean {
    if (this.source[this.at] !== letter) return false;
    this.at++;
    return true;
  }
}

/** Half of a letter of two units is compared with nothing. */
function ofOneUnit(letter: string): boolean {
  return !/[\ud800-\udfff]/.test(letter);
}

function partOfCodes(inRow: readonly number[] | null, anyOf: readonly number[] = []): Part {
  if (inRow !== null) return { exact: [String.fromCharCode(...inRow)], needed: null };
  return anyOf.length === 0 ? ANYTHING : { exact: anyOf.map((code) => String.fromCharCode(code)), needed: null };
}

function repeated(part: Part, least: number, most: number): Part {
  if (most <= 2 && part.exact !== null && part.exact.length <= CLASS_MAX) {
    const once = part.exact;
    const twice = once.flatMap((one) => once.map((other) => one + other));
    const exact = [...(least === 0 ? [''] : []), ...(least <= 1 ? once : []), ...(most === 2 ? twice : [])];
    return { exact, needed: least === 0 ? null : part.needed };
  }
  if (least === 0) return ANYTHING;
  return { exact: null, needed: neededOf(part) };
}

/** Parts that follow one another. */
class Sequence {
  private run: readonly string[] = [''];
  private isWhole = true;
  private best: LettersNeeded = null;

  add({ exact, needed }: Part): void {
    this.offer(needed);
    if (exact !== null && this.run.length * exact.length <= STRINGS_OF_A_SEQUENCE_MAX) {
      const [only] = exact;
      if (exact.length > 1 || only !== '')
        this.run = this.run.flatMap((before) => exact.map((after) => before + after));
      return;
    }
    this.offer(this.run);
    this.run = exact ?? [''];
    this.isWhole = false;
  }

  end(): Part {
    this.offer(this.run);
    return { exact: this.isWhole ? this.run : null, needed: this.best };
  }

  private offer(strings: LettersNeeded): void {
    if (strings === null || strings.includes('')) return;
    if (this.best === null || oddsOf(strings) < oddsOf(this.best)) this.best = strings;
  }
}

function neededOf({ exact, needed }: Part): LettersNeeded {
  const isOfUse = exact !== null && !exact.includes('');
  if (!isOfUse) return needed;
  return needed === null || oddsOf(exact) <= oddsOf(needed) ? exact : needed;
}

/** About how often a letter is the one that is meant. */
const ODDS_OF_A_LETTER = 0.07;
const ODDS_OF_A_BLANK = 0.15;

/** About how often one of some strings begins at a place of a text. */
function oddsOf(strings: readonly string[]): number {
  let odds = 0;
  for (const one of strings) {
    let own = 1;
    for (let place = 0; place < one.length && place < LETTERS_MAX; place++)
      own *= one.charCodeAt(place) === BLANK || one.charCodeAt(place) === OTHER ? ODDS_OF_A_BLANK : ODDS_OF_A_LETTER;
    odds += own;
  }
  return odds;
}
