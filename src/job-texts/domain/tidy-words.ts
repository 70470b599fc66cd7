const BRACKETS = /\s?\([^()]*\)/gu;
/** A word of degree was taken from within, and this is left: «(    этого      !)», «()». */
const EMPTIED = / {2}|^[^\p{L}\d]*$/u;
/** «… – перевага», "… – a plus": how much it is wanted is told apart. */
const DEGREE_LAST =
  /\s[–—-]\s?(?:перевага|преимущество|плюс|бонус|артықшылық|an? (?:plus|advantage|bonus)|желательно|бажано|обязательно|обов['’]язково|preferred|desirable|required)$/iu;

/** The words of a demand as somebody would write them down. */
export function tidyWords(words: string): string {
  const tidy = words
    .replace(BRACKETS, (brackets) => (EMPTIED.test(brackets) ? '' : brackets))
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;:.!?)])/gu, '')
    .trim()
    .replace(DEGREE_LAST, '');
  return /\p{L}/u.test(tidy) ? tidy : words;
}
