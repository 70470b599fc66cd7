import type { Language } from './localised-text.js';
import { LANGUAGES } from './localised-text.js';
import { WORD_LETTERS_MAX } from './memo.js';
import { rootOfAnother } from './other-words.js';
import { isOneSlipApart } from './spelling.js';
import { stem } from './stems.js';
import type { Break, Token } from './tokens.js';
import { BREAK, normaliseWord } from './tokens.js';
import { inCyrillic } from './transliteration.js';
import type { Word } from './words.js';
import { askedOnce } from './words.js';

/**
 * Phrases by id and language. A phrase is a row of words:
 * `слово` any form of the word · `слов*` any word that begins so · `=слово` exactly this · `a|b` either ·
 * up to two other words may stand between neighbours · `a + b` nothing between · `a : b` nothing but a colon or a dash ·
 * `a .. b` up to five between · `a ... b` the same, and a comma too · `a & b` in any order.
 */
export type PhraseTable<Id extends string> = Readonly<
  Record<Id, Partial<Readonly<Record<Language, readonly string[]>>>>
>;

/** A phrase found: which id, from which token to which (both included). */
export interface PhraseMatch<Id extends string> {
  readonly id: Id;
  readonly first: number;
  readonly last: number;
  /** Words of the phrase itself; the text may have others between them. */
  readonly words: number;
}

interface Step {
  readonly symbols: readonly number[];
  readonly wordsBetweenMax: number;
  /** The strongest break that may stand before a word on the way. */
  readonly strongestBreak: Break;
}

/** Words and breaks that a sign between two words of a phrase lets pass. */
const GAPS: Readonly<Record<string, Omit<Step, 'symbols'>>> = {
  '+': { wordsBetweenMax: 0, strongestBreak: BREAK.none },
  ':': { wordsBetweenMax: 0, strongestBreak: BREAK.soft },
  '..': { wordsBetweenMax: 5, strongestBreak: BREAK.none },
  '...': { wordsBetweenMax: 5, strongestBreak: BREAK.comma },
};
const GAP_DEFAULT: Omit<Step, 'symbols'> = { wordsBetweenMax: 2, strongestBreak: BREAK.none };

interface CompiledPhrase<Id> {
  readonly id: Id;
  readonly rest: readonly Step[];
  /** Bits of the symbols one of which comes next, less than 0 where that may stand far off; 0 for a phrase of one word. */
  readonly next: number;
}

/** What a lexicon knows of a word. */
interface KnownWord<Id> {
  readonly symbols: readonly number[];
  readonly bits: number;
  /** Phrases that begin with it, and beside them what each of them needs next. */
  readonly phrases: readonly CompiledPhrase<Id>[];
  readonly next: readonly number[];
}

/** So far off the next word of a phrase stands at most: without a sign for more, and with one. */
const NEAR_TOKENS = 1 + GAP_DEFAULT.wordsBetweenMax;
const FAR_TOKENS = 1 + Math.max(...Object.values(GAPS).map(({ wordsBetweenMax }) => wordsBetweenMax));
/** Symbols by their bit: two of them may share one, so it only tells what cannot be. The last bit is that of phrases that reach far. */
const BITS = 31;
const REACHES_FAR = 1 << BITS;

/** Shorter stems are too easily turned into other words by one letter. */
const FUZZY_LETTERS_MIN = 6;
/** In shorter stems another letter is another word («приятный», «приязний»), unless it sounds alike («клеент»); one left out or swapped is a slip. */
const REPLACED_LETTERS_MIN = 7;
const NO_SYMBOLS: readonly number[] = [];
const UNKNOWN: KnownWord<never> = { symbols: NO_SYMBOLS, bits: 0, phrases: [], next: [] };

/**
 * A dictionary of phrases, compiled with the first text, since most that starts reads none; matched against tokens in one pass.
 *
 * Method: every word pattern becomes a number; each distinct word form is looked up once (stems of all languages, prefixes, one slip of
 * the pen for long words) and kept with the word; a phrase is tried only where its first word stands and a second one may follow.
 * Cost: linear in tokens; some nanoseconds per token that starts no phrase.
 */
export class PhraseLexicon<Id extends string> {
  private readonly symbolByPattern = new Map<string, number>();
  private readonly symbolByWriting = new Map<string, number>();
  private readonly prefixLengths = new Set<number>();
  private readonly fuzzyByFirstLetter = new Map<
    string,
    { readonly text: string; readonly isPrefix: boolean; readonly symbol: number }[]
  >();
  private readonly phrasesByFirst: CompiledPhrase<Id>[][] = [];
  private readonly knownOf: (word: Word) => KnownWord<Id> = askedOnce((form) => this.known(form));

  private uncompiled: PhraseTable<Id> | null;

  constructor(table: PhraseTable<Id>) {
    this.uncompiled = table;
  }

  /** All phrases found, in order of their first token; overlapping ones included. */
  match(tokens: readonly Token[]): PhraseMatch<Id>[] {
    if (this.uncompiled) this.compile(this.uncompiled);
    const known: KnownWord<Id>[] = [];
    let opens = false;
    for (const { word } of tokens) {
      const one = this.knownOf(word);
      opens ||= one.phrases.length > 0;
      known.push(one);
    }
    const matches: PhraseMatch<Id>[] = [];
    for (let first = 0; opens && first < known.length; first++) {
      const { phrases, next } = known[first];
      if (phrases.length === 0) continue;
      const near = bitsBehind(first, NEAR_TOKENS, tokens, known);
      const far = bitsBehind(first, FAR_TOKENS, tokens, known);
      for (let place = 0; place < phrases.length; place++) {
        if (!this.mayFollow(next[place], near, far)) continue;
        const { id, rest } = phrases[place];
        const last = followSteps(rest, first, tokens, known);
        if (last >= 0) matches.push({ id, first, last, words: rest.length + 1 });
      }
    }
    return matches;
  }

  /** Whether the second word of a phrase may stand behind its first one, as far as the bits of the words there tell. */
  protected mayFollow(next: number, near: number, far: number): boolean {
    return next === 0 || (next & (next < 0 ? far : near)) !== 0;
  }

  private compile(table: PhraseTable<Id>): void {
    for (const [id, byLanguage] of Object.entries(table) as [Id, PhraseTable<Id>[Id]][]) {
      for (const language of LANGUAGES)
        for (const phrase of byLanguage[language] ?? []) this.addPhrase(id, phrase, language);
    }
    this.uncompiled = null;
    this.symbolByWriting.clear();
  }

  private addPhrase(id: Id, phrase: string, language: Language): void {
    const unordered = phrase.split(' & ');
    if (unordered.length === 2) {
      const [a, b] = unordered as [string, string];
      this.addPhrase(id, `${a} .. ${b}`, language);
      this.addPhrase(id, `${b} .. ${a}`, language);
      return;
    }
    const steps: Step[] = [];
    let gap = GAP_DEFAULT;
    for (const word of phrase.split(' ')) {
      const sign = GAPS[word];
      if (sign) {
        gap = sign;
        continue;
      }
      steps.push({ symbols: word.split('|').map((pattern) => this.symbolOf(pattern, language)), ...gap });
      gap = GAP_DEFAULT;
    }
    const [head, ...rest] = steps;
    const next = nextOf(rest[0]);
    for (const symbol of head?.symbols ?? NO_SYMBOLS) (this.phrasesByFirst[symbol] ??= []).push({ id, rest, next });
  }

  /** Half of the words of phrases stand in other ones before: those are read once. */
  private symbolOf(pattern: string, language: Language): number {
    const writing = `${language} ${pattern}`;
    const read = this.symbolByWriting.get(writing);
    if (read !== undefined) return read;
    const symbol = this.symbolWritten(pattern, language);
    this.symbolByWriting.set(writing, symbol);
    return symbol;
  }

  private symbolWritten(pattern: string, language: Language): number {
    const exact = pattern.startsWith('=');
    const prefix = pattern.endsWith('*');
    const word = normaliseWord(pattern.replace(/^=|\*$/gu, ''));
    const ofWord = languageOfWord(word, language);
    // To stem a word is most of what a phrase costs.
    const text = exact || prefix ? word : stem(word, ofWord);
    const key = exact ? `=${word}` : prefix ? `*${word}` : `${ofWord}:${text}`;
    const known = this.symbolByPattern.get(key);
    if (known !== undefined) return known;
    const symbol = this.symbolByPattern.size;
    this.symbolByPattern.set(key, symbol);
    if (prefix) this.prefixLengths.add(word.length);
    if (!exact && text.length >= FUZZY_LETTERS_MIN) {
      const letter = text.charAt(0);
      const bucket = this.fuzzyByFirstLetter.get(letter) ?? [];
      bucket.push({ text, isPrefix: prefix, symbol });
      this.fuzzyByFirstLetter.set(letter, bucket);
    }
    return symbol;
  }

  private known(form: string): KnownWord<Id> {
    const symbols = this.lookUp(form);
    if (symbols.length === 0) return UNKNOWN;
    const phrases = symbols.flatMap((symbol) => this.phrasesByFirst[symbol] ?? []);
    return { symbols, bits: bitsOf(symbols), phrases, next: phrases.map(({ next }) => next) };
  }

  private lookUp(form: string): readonly number[] {
    // Stemming it would take long.
    if (form.length > WORD_LETTERS_MAX) return NO_SYMBOLS;
    const found = this.lookUpSpelling(form);
    if (found.size > 0) return [...found];
    const cyrillic = inCyrillic(form);
    return cyrillic === null ? NO_SYMBOLS : [...this.lookUpSpelling(cyrillic)];
  }

  private lookUpSpelling(form: string): Set<number> {
    const found = new Set<number>();
    const add = (key: string) => {
      const symbol = this.symbolByPattern.get(key);
      if (symbol !== undefined) found.add(symbol);
    };
    add(`=${form}`);
    const another = rootOfAnother(form);
    const least = another === null ? 0 : another.length + 1;
    for (const length of this.prefixLengths)
      if (length >= least && length <= form.length) add(`*${form.slice(0, length)}`);
    if (another !== null) return found;
    for (const language of languagesOf(form)) add(`${language}:${stem(form, language)}`);
    if (found.size === 0) this.addSlips(form, found);
    return found;
  }

  private addSlips(form: string, found: Set<number>): void {
    if (form.length < FUZZY_LETTERS_MIN - 1) return;
    const bucket = this.fuzzyByFirstLetter.get(form.charAt(0));
    if (!bucket) return;
    // The whole form too: an ending that is a slip itself («succes») is cut off a stem.
    const stems = [...languagesOf(form).map((language) => stem(form, language)), form];
    for (const { text, isPrefix, symbol } of bucket) {
      const mayReplace = text.length >= REPLACED_LETTERS_MIN ? true : 'alike';
      const near = isPrefix
        ? [text.length, text.length - 1, text.length + 1].some((length) =>
            isOneSlipApart(form.slice(0, length), text, mayReplace),
          )
        : stems.some((candidate) => isOneSlipApart(candidate, text, mayReplace));
      if (near) found.add(symbol);
    }
  }
}

/** The bits of the words that may be the second one of a phrase. */
function bitsBehind(
  first: number,
  reach: number,
  tokens: readonly Token[],
  known: readonly Pick<KnownWord<string>, 'bits'>[],
): number {
  let bits = 0;
  const end = Math.min(tokens.length, first + 1 + reach);
  for (let place = first + 1; place < end && tokens[place].breakBefore !== BREAK.sentence; place++)
    bits |= known[place].bits;
  return bits;
}

function followSteps(
  steps: readonly Step[],
  first: number,
  tokens: readonly Token[],
  known: readonly Pick<KnownWord<string>, 'symbols'>[],
): number {
  let position = first;
  for (const step of steps) {
    position = findStep(step, position, tokens, known);
    if (position < 0) return -1;
  }
  return position;
}

function findStep(
  step: Step,
  after: number,
  tokens: readonly Token[],
  known: readonly Pick<KnownWord<string>, 'symbols'>[],
): number {
  let words = 0;
  for (let position = after + 1; position < tokens.length && words <= step.wordsBetweenMax; position++, words++) {
    if (tokens[position].breakBefore > step.strongestBreak) return -1;
    for (const symbol of known[position].symbols) if (step.symbols.includes(symbol)) return position;
  }
  return -1;
}

function nextOf(step: Step | undefined): number {
  if (step === undefined) return 0;
  return step.wordsBetweenMax < NEAR_TOKENS ? bitsOf(step.symbols) : bitsOf(step.symbols) | REACHES_FAR;
}

function bitsOf(symbols: readonly number[]): number {
  let bits = 0;
  for (const symbol of symbols) bits |= 1 << (symbol % BITS);
  return bits;
}

/** Latin words stand in texts of every language («Excel», «Битрикс24 и HubSpot»): they are stemmed as English, whatever table they come from. */
function languageOfWord(word: string, language: Language): Language {
  const isLatin = /^\d*[a-z]|^\d+$/u.test(word);
  if (isLatin) return 'en';
  return language === 'en' ? 'ru' : language;
}

function languagesOf(form: string): readonly Language[] {
  const code = form.charCodeAt(Math.max(0, form.search(/\p{L}/u)));
  return code < 0x250 ? ['en'] : ['ru', 'uk', 'kk'];
}
