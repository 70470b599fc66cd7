import { rememberWords } from '../../vacancies/domain/memo.js';
import { tells } from '../../vacancies/domain/telling-words.js';
import { QUALITY_WORDS } from './quality-words.table.js';

/** The commonest letters stand apart, since the rest are looked up one by one. */
const WORD = /(?:[a-zа-я]+|[\p{L}'-])+/gu;
/** Letters by which the beginnings are told apart before they are compared. */
const KEY_LETTERS = 3;
/** An ending and the suffixes of nouns made of adjectives are no longer: «коммуникабельностью». */
const ENDING_LETTERS_MAX = 9;
const FORMS_REMEMBERED = 20_000;

const BEGINNINGS = new Map<string, string[]>();
for (const beginning of Object.values(QUALITY_WORDS).join(' ').split(' ')) {
  const key = beginning.slice(0, KEY_LETTERS);
  BEGINNINGS.set(key, [...(BEGINNINGS.get(key) ?? []), beginning]);
}

/** True for a word that tells how somebody is. */
export const isQualityWord = rememberWords(
  (word: string): boolean =>
    (BEGINNINGS.get(word.slice(0, KEY_LETTERS)) ?? []).some(
      (beginning) =>
        word.startsWith(beginning) && word.length - beginning.length <= (beginning.length > 4 ? ENDING_LETTERS_MAX : 4),
    ),
  FORMS_REMEMBERED,
);

/** The words of a part of a sentence. */
export function wordsIn(norm: string): string[] {
  return norm.match(WORD) ?? [];
}

/** «В добривах» speaks of fertilisers. */
const OF_THINGS = /^добрив/u;

/** «Discreet and trustworthy», «көпшіл»: nothing but words of how somebody is. */
export function isOnlyQualities(lower: string): boolean {
  const words = wordsIn(lower).filter(tells);
  return words.length > 0 && words.every((word) => isQualityWord(word) && !OF_THINGS.test(word));
}
