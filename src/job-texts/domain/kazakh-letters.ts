import { KAZAKH_STEMS, KAZAKH_WORDS } from './kazakh-letters.table.js';

/** What is typed instead of each letter that only Kazakh has. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
};
const KAZAKH_LETTER = /[әғқңөұүһі]/gu;
/** A word has so many letters at least, which its stems are found by. */
const FIRST_LETTERS = 3;
const WORD = /[а-яёәғқңөұүһі]{2,}/giu;
/** The ending of a word of back vowels has hard consonants. */
const BACK_VOWEL_LAST = /[аоұы][^аәоөуұүыіе]*$/u;

const typed = (word: string): string => word.replace(KAZAKH_LETTER, (letter) => TYPED[letter]);

const WHOLE: ReadonlyMap<string, string> = new Map(KAZAKH_WORDS.map((word) => [typed(word), word]));
const STEMS = new Map<string, string[]>();
for (const stem of [...KAZAKH_STEMS].sort((a, b) => b.length - a.length)) {
  const first = typed(stem).slice(0, FIRST_LETTERS);
  STEMS.set(first, [...(STEMS.get(first) ?? []), stem]);
}

/**
 * A Kazakh text whose words were typed with the letters of Russian, «тажирибе 2 жыл, саткан адам кажет», with their own, each where it was.
 *
 * Cost: linear.
 */
export function inKazakhLetters(text: string): string {
  return text.replace(WORD, (word) => {
    const lower = word.toLowerCase();
    const own = lower.length === word.length ? respelt(lower) : lower;
    return own === lower ? word : [...own].map((letter, at) => asWritten(letter, lower[at], word[at])).join('');
  });
}

function respelt(word: string): string {
  const plain = typed(word);
  const whole = WHOLE.get(plain);
  if (whole !== undefined) return whole;
  const stem = STEMS.get(plain.slice(0, FIRST_LETTERS))?.find((one) => plain.startsWith(typed(one)));
  return stem === undefined ? word : stem + endingOf(word.slice(stem.length), stem);
}

function endingOf(written: string, stem: string): string {
  const soft = written.replaceAll('и', 'і');
  return BACK_VOWEL_LAST.test(stem) ? soft.replaceAll('к', 'қ').replaceAll('г', 'ғ') : soft;
}

function asWritten(letter: string, before: string, written: string): string {
  return letter === before ? written : written === before ? letter : letter.toUpperCase();
}
