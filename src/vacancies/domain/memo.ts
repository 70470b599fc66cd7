/** From this length on V8 keeps a cut-out word as a window on its whole text, and remembering the word would keep the text: such words are copied. */
const SHARED_FROM_LETTERS = 13;

/** Longer words are no words; keeping them would cost memory for nothing. */
export const WORD_LETTERS_MAX = 40;

/** The same word, of a long text no part any more. */
export function wordOfItsOwn(word: string): string {
  return word.length < SHARED_FROM_LETTERS ? word : [...word].join('');
}

/**
 * Remembers the results of a pure function of one word.
 *
 * Used for: normal forms, dictionary look-ups and endings of words; texts of one trade repeat the same few thousand.
 * Cost: one map look-up for a known word. The map is emptied when it is full, so memory stays bounded whatever is read.
 *
 * @param most     words kept; some tens of bytes each
 * @param longest  letters of the longest that is kept
 */
export function rememberWords<Result>(
  compute: (word: string) => Result,
  most: number,
  longest = Infinity,
): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    if (word.length > longest) return compute(word);
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    if (known.size >= most) known.clear();
    const own = wordOfItsOwn(word);
    const result = compute(own);
    known.set(own, result);
    return result;
  };
}

/**
 * Remembers the results of a pure function for the last few texts that it was asked about.
 *
 * Used for: what several readers ask of one sentence or of its part, one after another.
 * Cost: a comparison for each remembered text; texts of other lengths are told apart at once.
 *
 * @param most  texts kept
 */
export function rememberLast<Result>(compute: (text: string) => Result, most: number): (text: string) => Result {
  const known: { readonly text: string; readonly result: Result }[] = [];
  let next = 0;
  return (text) => {
    for (const one of known) if (one.text === text) return one.result;
    const result = compute(text);
    known[next] = { text, result };
    next = (next + 1) % most;
    return result;
  };
}
