import { WORD_LETTERS_MAX, wordOfItsOwn } from './memo.js';

/** A word form with all that has been found out about it: every place where it stands has this same one. */
export interface Word {
  /** Lower case, ё as е, apostrophes dropped, look-alike letters of the other alphabet put right. */
  readonly form: string;
  /** What each question has been answered with, by its number; not asked yet where it is undefined. */
  readonly known: unknown[];
}

/** Word forms kept with what is known of them; about 25 megabytes at most, all dictionaries asked of each. */
const WORDS_MAX = 40_000;
const byForm = new Map<string, Word>();
const byWriting = new Map<string, Word>();
let questions = 0;

/**
 * A question about words that is worked out once for each form, whatever texts it stands in.
 *
 * Used for: dictionaries, endings, kinds of words. Readers ask it of every word of a text before they look at the text itself.
 * Cost: two look-ups by number for a word that was asked about before.
 */
export function askedOnce<Answer extends NonNullable<unknown> | null>(
  answer: (form: string) => Answer,
): (word: Word) => Answer {
  const number = questions++;
  return ({ form, known }) => {
    const before = known[number];
    if (before !== undefined) return before as Answer;
    const found = answer(form);
    known[number] = found;
    return found;
  };
}

/** Whether a pattern fits a word, asked once for each form. */
export function fits(pattern: RegExp): (word: Word) => boolean {
  return askedOnce((form) => pattern.test(form));
}

/** The word of a normal form. */
export function wordOfForm(form: string): Word {
  if (form.length > WORD_LETTERS_MAX) return { form, known: new Array<unknown>(questions) };
  const remembered = byForm.get(form);
  if (remembered) return remembered;
  const word: Word = { form: wordOfItsOwn(form), known: new Array<unknown>(questions) };
  if (byForm.size >= WORDS_MAX) byForm.clear();
  byForm.set(word.form, word);
  return word;
}

/**
 * The word that is written so.
 *
 * @param normalise  makes the normal form of a word that was not met before
 */
export function wordWritten(writing: string, normalise: (writing: string) => string): Word {
  if (writing.length > WORD_LETTERS_MAX) return wordOfForm(normalise(writing));
  const remembered = byWriting.get(writing);
  if (remembered) return remembered;
  const word = wordOfForm(normalise(writing));
  if (byWriting.size >= WORDS_MAX) byWriting.clear();
  byWriting.set(wordOfItsOwn(writing), word);
  return word;
}
