/** Letters by which words are told apart here: enough to leave out nearly every sentence that a reader has nothing to do with. */
const LETTERS = 3;
const WORD = /[\p{L}\p{N}]+/gu;
const DIGIT = /\d/u;
const LEADING_DIGITS = /^\d+/u;

/** The beginnings of the words of a sentence, `0` for any number; read once and asked by every reader. */
export function beginningsOf(norm: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of norm.match(WORD) ?? []) {
    found.add(word.slice(0, LETTERS));
    if (!DIGIT.test(word)) continue;
    found.add('0');
    // «От 1года»
    const unit = word.replace(LEADING_DIGITS, '');
    if (unit !== '') found.add(unit.slice(0, LETTERS));
  }
  return found;
}

/** Which gates a beginning of a word opens, a bit for each. */
const BITS = new Map<string, number>();
const GATES_MAX = 31;
let gates = 0;
/** The bits of a sentence, added up when the first reader asks. */
const bitsOfSentence = new WeakMap<ReadonlySet<string>, number>();

/** Keeps a reader's patterns, which look at every letter, from sentences without any word that they could begin with. */
export class Gate {
  private readonly bit: number;

  /** @param words  beginnings of words, parted by blanks; at least one must stand in a sentence for it to be read */
  constructor(words: string) {
    if (gates >= GATES_MAX) throw new Error(`There are no more than ${GATES_MAX} gates.`);
    this.bit = 1 << gates++;
    for (const word of words.split(' ')) {
      const beginning = word.slice(0, LETTERS);
      BITS.set(beginning, (BITS.get(beginning) ?? 0) | this.bit);
    }
  }

  opens(sentence: ReadonlySet<string>): boolean {
    let bits = bitsOfSentence.get(sentence);
    if (bits === undefined) {
      bits = 0;
      for (const beginning of sentence) bits |= BITS.get(beginning) ?? 0;
      bitsOfSentence.set(sentence, bits);
    }
    return (bits & this.bit) !== 0;
  }
}
