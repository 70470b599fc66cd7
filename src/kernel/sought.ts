import { CODE_BITS, LETTER_CODES } from './letter-codes.js';
import { LETTERS_MIN, lettersNeeded } from './letters-needed.js';

/*
 * Patterns that are asked of every sentence, and found in few of them.
 *
 * Used for: dictionaries and signs, of which there are hundreds. To begin with a pattern costs half a microsecond, since its program has long
 * left the cache of the processor when it is asked next; to know of a sentence that it cannot hold the pattern costs a tenth of that.
 * Method: each pattern is known by strings of letters of which it needs one (see lettersNeeded). A text is looked through once for the strings of
 * all patterns, by their first letters, and keeps a bit for each pattern that may be found in it.
 * Cost: some 30 ns for each letter of a text, once.
 */

/** Times that a pattern is tried before it is worth to find out what it needs: a command that reads one text never does. */
const TRIED_BEFORE = 100;
/** To look through a longer text costs more than to try a pattern. */
const TEXT_MAX = 600;
/** What is known of the last texts; readers ask one after another about a few sentences. */
const TEXTS_REMEMBERED = 512;
const BITS_OF_A_WORD = 32;
/** Some times as many as the product has; whoever makes patterns without end has those beyond tried, as nothing known of a pattern is forgotten. */
const PATTERNS_MAX = 8_192;

/** What is known of a pattern. */
interface Known {
  tried: number;
  /** Its number among the patterns whose strings are looked for; null where every text may hold it, undefined before that was found out. */
  number: number | null | undefined;
}

const known = new WeakMap<RegExp, Known>();
let patterns = 0;

/** Whether a pattern is found in a text, as its `test` says. */
export function isIn(pattern: RegExp, text: string): boolean {
  if (mayHold(text, pattern)) return pattern.test(text);
  pattern.lastIndex = 0;
  return false;
}

/** Where a pattern is found in a text, as its `exec` says. */
export function foundIn(pattern: RegExp, text: string): RegExpExecArray | null {
  if (mayHold(text, pattern)) return pattern.exec(text);
  pattern.lastIndex = 0;
  return null;
}

/** A text with something else for what a pattern finds in it, as `replace` makes it. */
export function replacedIn(pattern: RegExp, text: string, by: string | ((found: string) => string)): string {
  if (!mayHold(text, pattern)) return text;
  return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
}

/** False where a text has none of the strings that a pattern needs. */
export function mayHold(text: string, pattern: RegExp): boolean {
  const number = numberOf(pattern);
  if (number === null || text.length > TEXT_MAX) return true;
  if (last.text !== text) last = byText.get(text) ?? readAnew(text);
  return number >= last.patterns || (last.bits[number >> 5] & (1 << (number & (BITS_OF_A_WORD - 1)))) !== 0;
}

function numberOf(pattern: RegExp): number | null {
  let one = known.get(pattern);
  if (one === undefined) known.set(pattern, (one = { tried: 0, number: undefined }));
  if (one.number !== undefined) return one.number;
  if (one.tried++ < TRIED_BEFORE) return null;
  const strings = lettersNeeded(pattern);
  one.number = strings === null || patterns >= PATTERNS_MAX ? null : patterns++;
  if (strings !== null && one.number !== null) lookFor(strings, one.number);
  return one.number;
}

/** What follows the first letters of a string, and the patterns that it opens. */
interface Ending {
  readonly rest: string;
  /** Places of words and their bits, by turns. */
  readonly bits: number[];
}

const HASH_BITS = 16;
/** Spreads numbers evenly: 2³² by the golden ratio. */
const SPREAD = 0x9e3779b1;

/** Strings by their first three or four letters. */
class Beginnings {
  readonly mask: number;
  /** A bit for each number that a beginning may have: by these alone most places of a text are passed over. */
  readonly seen = new Int32Array(1 << (HASH_BITS - 5));
  readonly endings = new Map<number, Ending[]>();

  constructor(readonly length: number) {
    this.mask = 2 ** (length * CODE_BITS) - 1;
  }

  add(string: string, number: number): void {
    let key = 0;
    for (let place = 0; place < this.length; place++) key = (key << CODE_BITS) | string.charCodeAt(place);
    const hash = Math.imul(key, SPREAD) >>> HASH_BITS;
    this.seen[hash >> 5] = (this.seen[hash >> 5] ?? 0) | (1 << (hash & (BITS_OF_A_WORD - 1)));
    const endings = this.endings.get(key) ?? [];
    if (endings.length === 0) this.endings.set(key, endings);
    const rest = string.slice(this.length);
    let ending = endings.find((one) => one.rest === rest);
    if (ending === undefined) endings.push((ending = { rest, bits: [] }));
    addBit(ending.bits, number);
  }
}

const threes = new Beginnings(LETTERS_MIN);
const fours = new Beginnings(LETTERS_MIN + 1);

function lookFor(strings: readonly string[], number: number): void {
  for (const string of strings) (string.length > LETTERS_MIN ? fours : threes).add(string, number);
}

function addBit(bits: number[], number: number): void {
  const [word, bit] = [number >> 5, 1 << (number & (BITS_OF_A_WORD - 1))];
  for (let place = 0; place < bits.length; place += 2)
    if (bits[place] === word) {
      bits[place + 1] = (bits[place + 1] ?? 0) | bit;
      return;
    }
  bits.push(word, bit);
}

/** A text that was looked through, and a bit for each pattern that it may hold. */
interface ReadText {
  text: string | null;
  /** How many patterns were looked for. */
  patterns: number;
  bits: Int32Array;
}

const UNREAD: ReadText = { text: null, patterns: 0, bits: new Int32Array(0) };
const remembered = Array.from({ length: TEXTS_REMEMBERED }, (): ReadText => ({ ...UNREAD }));
const byText = new Map<string, ReadText>();
let next = 0;
let last = UNREAD;

function readAnew(text: string): ReadText {
  const place = remembered[next] ?? { ...UNREAD };
  next = (next + 1) % TEXTS_REMEMBERED;
  if (place.text !== null) byText.delete(place.text);
  const words = Math.ceil(patterns / BITS_OF_A_WORD);
  if (place.bits.length < words) place.bits = new Int32Array(2 * words);
  else place.bits.fill(0);
  place.text = text;
  place.patterns = patterns;
  lookThrough(text, place.bits);
  byText.set(text, place);
  return place;
}

/** The letters of the text that is being looked through. */
const codes = new Uint8Array(TEXT_MAX);

function lookThrough(text: string, bits: Int32Array): void {
  const { length } = text;
  for (let place = 0; place < length; place++) codes[place] = LETTER_CODES[text.charCodeAt(place)];
  let key = 0;
  for (let place = 0; place < length; place++) {
    key = ((key << CODE_BITS) | codes[place]) & fours.mask;
    open(fours, key, place + 1, length, bits);
    open(threes, key & threes.mask, place + 1, length, bits);
  }
}

function open({ seen, endings }: Beginnings, key: number, from: number, length: number, bits: Int32Array): void {
  const hash = Math.imul(key, SPREAD) >>> HASH_BITS;
  if ((seen[hash >> 5] & (1 << (hash & (BITS_OF_A_WORD - 1)))) === 0) return;
  for (const { rest, bits: own } of endings.get(key) ?? [])
    if (standsAt(rest, from, length))
      for (let place = 0; place < own.length; place += 2) bits[own[place]] = bits[own[place]] | own[place + 1];
}

function standsAt(rest: string, from: number, length: number): boolean {
  if (from + rest.length > length) return false;
  for (let place = 0; place < rest.length; place++) if (codes[from + place] !== rest.charCodeAt(place)) return false;
  return true;
}
