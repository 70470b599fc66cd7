import { foundIn, isIn } from '../../kernel/sought.js';
import { rememberWords } from '../../vacancies/domain/memo.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
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
const OF_FERTILISERS = /^добрив/u;

/** «Discreet and trustworthy», «көпшіл»: nothing but words of how somebody is. */
export function isOnlyQualities(lower: string): boolean {
  const words = wordsIn(lower).filter(tells);
  return words.length > 0 && words.every((word) => isQualityWord(word) && !OF_FERTILISERS.test(word));
}

/** "A flexible and self-motivated individual": who is so, after how they are. */
const PERSON_LAST = /\s(?:individual|person|people|candidate|professional|character)s?[\s.!]*$/u;

/** Where the person stands after nothing but words of how somebody is; null elsewhere. */
export function personAfterQualities(words: string): { readonly index: number } | null {
  const person = foundIn(PERSON_LAST, words);
  return person && isOnlyQualities(words.slice(0, person.index)) ? person : null;
}

const TRAIT_IN = ofOurLetters(
  /^(\p{L}{4,}(?:ость|ність|ание|ение|ість)) (?:в|во|к|ко|на|при|с|со|у|до|по|під|із|з) \p{L}/u,
);

/** «Аккуратность в расчётах», «внимание к деталям»: a trait with that in which it shows. */
export function isTraitInSomething(part: string): boolean {
  const trait = foundIn(TRAIT_IN, part.trim().toLowerCase())?.[1];
  return trait !== undefined && isQualityWord(trait);
}

/** What of things, papers and work ends as traits do: «отчётность», «специальность». */
export const OF_THINGS = ofOurLetters(
  /(?:готовност|отсутстви|возможност|необходимост|потребност|специальност|деятельност|безопасност|недвижимост|отчетност|(?:за|від)лежност|задолженност|собственност|мощност|готовніст|можливіст|спеціальн[оі]ст|діяльн[оі]ст|безпечніст|ability|knowledge|занятост|зайнятост|должност|отрасл|годност|придатніст|эффективност|особенност|вероятност|ведомост|стоимост|скорост|прочност|грузоподъ|точност|промышленност|наявніст|вартіст|самозанят|жидкост|отчётност|местност|наличност|влажност|плотност|[её]мкост|надежност|актуальност|исправност|смежност|численност|длительност|новост|област|судимост|судиміст|плоскост|поверхност|сложност|трудност|звітніст|промисловіст|потужніст|кількіст|швидкіст|складніст|ефективніст|ймовірніст|особливіст|нерухоміст|місцевіст|місткіст|вологіст|власніст|грамотность в)/u,
);
/** «Диплом не спросим, честно» */
const ADVERB_ALONE = /^\p{L}+о[.!]?$/u;
const ATTENTION = /^(?:внимание|увага) (?:к|до) (?:детал|мелоч|людям|клиент)\p{L}*$/u;
const TRAIT_ALONE = ofOurLetters(/^\p{L}{4,}(?:ость|ість)[.!]?$/u);

/** «Насмотренность», «внимание к деталям»: how somebody is, by its ending where it is no word of the dictionary. */
export function namesATrait(part: string): boolean {
  const words = part.trim().toLowerCase();
  if (isIn(TRAIT_ALONE, words)) return !isIn(OF_THINGS, words);
  return (isOnlyQualities(words) && !ADVERB_ALONE.test(words)) || isTraitInSomething(words) || isIn(ATTENTION, words);
}
