import { cityBySlug } from '../../vacancies/domain/cities.js';

/** Languages of the product. */
export type TextLanguage = 'ru' | 'en' | 'uk' | 'kk';

/** In so many Cyrillic letters every language has some that tell it from the others. */
const ENOUGH_LETTERS = 150;
/** Text longer than this says nothing more about its language. */
const SAMPLE_CHARACTERS = 5000;

/** Words of Kazakh that no other of our languages has, also as they are typed without the letters that it alone has. */
const KAZAKH_WORD =
  /(?<![а-яёәғқңөұүһі])(?:керек|[қк]ажет\S{0,4}|емес|бол(?:са|ады|уы|сын|ып|ған|ган|май)|болма\S{1,4}|ж[әа]не|немесе|бойынша|кейін|кейин|дейін|дейин|бастап|б[іи]л(?:у|у[іи]|ет[іи]н|[іи]м|г[еі]н[іи]?|се)|ж[ұуү]мыс\S{0,8}|т[әа]ж[іи]рибе\S{0,6}|айлы[қкғг]\S{0,3}|жала[қк]ы\S{0,3}|[қк]ызмет\S{0,8}|маман\S{0,6}|талап\S{0,5}|ж[оа]ғары|жогары|адам\S{0,4}|жыл(?:дан|д[ыі][қк]|ы)?|ай(?:дан|ына)|к[үу]н[іи]не|т[іи]л(?:[іи]|[іи]н|д[іи]|дер[іи]н?)|са[тд]ушы\S{0,3}|[іи]здей\S{1,5}|ша[қк]ыра\S{1,5}|тег[іи]н|[ұу]сын\S{2,6}|бер(?:ем[іи]з|[іи]лед[іи])|хабарлас\S{2,9})(?![а-яёәғқңөұүһі])/g;
/** Where such a word stands among fewer than so many, the text is in Kazakh; names of posts and things are the same in Russian. */
const WORDS_TO_ONE = 10;

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * The language of a text by its letters: Latin against Cyrillic, then those that only Kazakh or only Ukrainian has.
 *
 * Used for: choosing the dictionary of text search and the language of mails. Not for scoring.
 *
 * @returns `ru` when there is nothing to judge by; a Kazakh or Ukrainian needs 1 of its own letters per 100 Cyrillic ones, or a Kazakh one of
 *   its words among ten; `і`, which both have, is Ukrainian where no letter of Russian or Kazakh outweighs it
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
  if (countOf(sample, KAZAKH_WORD) * WORDS_TO_ONE >= countOf(sample, /[\p{L}\p{N}]+/gu)) return 'kk';
  const shared = countOf(sample, /і/g);
  if (shared * 100 >= cyrillic && shared > kazakh + countOf(sample, /[ыэёъ]/g)) return 'uk';
  return 'ru';
}

/**
 * The language of what somebody writes for a vacancy where their own words do not tell it. «Монтажник, 3» is in any of three languages: then it
 * is that of the vacancy, and where its title tells as little, Ukrainian in Ukraine and Russian elsewhere.
 *
 * @param vacancy  title, and city of the catalogue
 */
export function languageOfVacancy(vacancy: { readonly title: string; readonly citySlug: string }): TextLanguage {
  const answered = languageTold(vacancy.title);
  if (answered !== null && answered !== 'en') return answered;
  return cityBySlug(vacancy.citySlug)?.country === 'ua' ? 'uk' : 'ru';
}

/** The language of a text that tells it by letters that only one language has; null for any other. */
export function languageTold(text: string): TextLanguage | null {
  const language = languageOfText(text);
  if (language !== 'ru') return language;
  const sample = text.slice(0, SAMPLE_CHARACTERS).toLowerCase();
  return /[ыэёъ]/.test(sample) || countOf(sample, /[а-я]/g) >= ENOUGH_LETTERS ? 'ru' : null;
}
