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

/** Keeps a reader's patterns, which look at every letter, from sentences without any word that they could begin with. */
export class Gate {
  private readonly beginnings: ReadonlySet<string>;

  /** @param words  beginnings of words, parted by blanks; at least one must stand in a sentence for it to be read */
  constructor(words: string) {
    this.beginnings = new Set(words.split(' ').map((word) => word.slice(0, LETTERS)));
  }

  opens(sentence: ReadonlySet<string>): boolean {
    for (const beginning of sentence) if (this.beginnings.has(beginning)) return true;
    return false;
  }
}
