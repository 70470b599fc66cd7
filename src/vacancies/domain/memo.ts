/** From this length on V8 keeps a cut-out word as a window on its whole text, and remembering the word would keep the text: such words are copied. */
const SHARED_FROM_LETTERS = 13;

/**
 * Remembers the results of a pure function of one word.
 *
 * Used for: normal forms, dictionary look-ups and endings of words; texts of one trade repeat the same few thousand.
 * Cost: one map look-up for a known word. The map is emptied when it is full, so memory stays bounded whatever is read.
 *
 * @param most  words kept; some tens of bytes each
 */
export function rememberWords<Result>(compute: (word: string) => Result, most: number): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    if (known.size >= most) known.clear();
    const own = word.length < SHARED_FROM_LETTERS ? word : [...word].join('');
    const result = compute(own);
    known.set(own, result);
    return result;
  };
}
