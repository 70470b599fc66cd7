/** Languages of the product. */
export type TextLanguage = 'ru' | 'en' | 'uk' | 'kk';

/** Text longer than this says nothing more about its language. */
const SAMPLE_CHARACTERS = 5000;

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * The language of a text by its letters: Latin against Cyrillic, then those that only Kazakh or only Ukrainian has.
 *
 * Used for: choosing the dictionary of text search and the language of mails. Not for scoring.
 *
 * @returns `ru` when there is nothing to judge by; a Kazakh or Ukrainian needs 1 of its own letters per 100 Cyrillic ones; `і`, which
 *   both have, is Ukrainian where no letter of Russian or Kazakh outweighs it
 */
export function languageOfText(text: string): TextLanguage {
  const sample = text.slice(0, SAMPLE_CHARACTERS).toLowerCase();
  const latin = countOf(sample, /[a-z]/g);
  const cyrillic = countOf(sample, /[а-яёәғқңөұүһіїєґ]/g);
  if (latin > cyrillic * 2) return 'en';
  if (cyrillic === 0) return 'ru';
  const kazakh = countOf(sample, /[әғқңөұүһ]/g);
  const ukrainian = countOf(sample, /[їєґ]/g);
  if (kazakh > ukrainian && kazakh * 100 >= cyrillic) return 'kk';
  if (ukrainian * 100 >= cyrillic && ukrainian > 0) return 'uk';
  const shared = countOf(sample, /і/g);
  if (shared * 100 >= cyrillic && shared > kazakh + countOf(sample, /[ыэёъ]/g)) return 'uk';
  return 'ru';
}
