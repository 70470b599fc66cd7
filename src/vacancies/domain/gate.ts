import { rememberWords, WORD_LETTERS_MAX } from './memo.js';

/** Letters by which words are told apart here: enough to leave out nearly every sentence that a reader has nothing to do with. */
const LETTERS = 3;
/** The commonest letters stand apart, since the rest are looked up one by one. */
const WORD = /(?:[a-zа-я0-9]+|[\p{L}\p{N}])+/gu;
const DIGIT = /\d/u;
const LEADING_DIGITS = /^\d+/u;
const FIGURES_BEHIND = /(?:\d.*)?$/u;
const WORDS_REMEMBERED = 30_000;

/** What the words of a sentence begin with, as far as gates ask for it. */
export interface Beginnings {
  /** A bit for each gate that one of its words opens. */
  readonly bits: number;
  readonly hasFigure: boolean;
}

/** Which gates a beginning of a word opens, a bit for each. */
const BITS = new Map<string, number>();
/** Stands behind a beginning whose every letter counts: «выходной» does not open «выходц+». */
const WHOLE = '+';
/** Stands behind a word that opens alone: "mentor" does not open "men=". */
const ALONE = '=';
/** Lengths of the beginnings whose every letter counts. */
const lengths = new Set<number>();
const GATES_MAX = 31;
let gates = 0;
/** Stands among the bits of a word with a figure. */
const FIGURE = 1 << GATES_MAX;
let bitsOf = rememberWords(bitsOfWord, WORDS_REMEMBERED, WORD_LETTERS_MAX);

/** Reads the beginnings of the words of a sentence once for all readers. */
export function beginningsOf(norm: string): Beginnings {
  let bits = 0;
  for (const word of norm.match(WORD) ?? []) bits |= bitsOf(word);
  return { bits, hasFigure: (bits & FIGURE) !== 0 };
}

function bitsOfWord(word: string): number {
  const bits = bitsOfBeginning(word);
  if (!DIGIT.test(word)) return bits;
  // «От 1года»
  const unit = word.replace(LEADING_DIGITS, '');
  return bits | FIGURE | (unit === '' ? 0 : bitsOfBeginning(unit));
}

/** Words are remembered, so that long beginnings cost no more than short ones. */
function bitsOfBeginning(word: string): number {
  let bits = (BITS.get(word.slice(0, LETTERS)) ?? 0) | (BITS.get(word.replace(FIGURES_BEHIND, ALONE)) ?? 0);
  for (const length of lengths) if (word.length >= length) bits |= BITS.get(word.slice(0, length)) ?? 0;
  return bits;
}

/** Keeps a reader's patterns, which look at every letter, from sentences without any word that they could begin with. */
export class Gate {
  private readonly bit: number;

  /**
   * @param words  beginnings of words, parted by blanks; at least one must stand in a sentence for it to be read. Their first three letters are
   *   compared; all of them where a plus stands behind, and all of the word where «=» does: for letters that common words begin with, too
   */
  constructor(words: string) {
    if (gates >= GATES_MAX) throw new Error(`There are no more than ${GATES_MAX} gates.`);
    this.bit = 1 << gates++;
    for (const word of words.split(' ')) {
      const isWhole = word.endsWith(WHOLE);
      const beginning = isWhole ? word.slice(0, -1) : word.endsWith(ALONE) ? word : word.slice(0, LETTERS);
      if (isWhole) lengths.add(beginning.length);
      BITS.set(beginning, (BITS.get(beginning) ?? 0) | this.bit);
    }
    bitsOf = rememberWords(bitsOfWord, WORDS_REMEMBERED, WORD_LETTERS_MAX);
  }

  opens({ bits }: Beginnings): boolean {
    return (bits & this.bit) !== 0;
  }
}
