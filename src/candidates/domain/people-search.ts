import { normaliseEmail, normalisePhone } from './contact-identity.js';
import { nameKey } from './name-key.js';

/** What a person is looked for by. */
export type PeopleSearch =
  | { readonly by: 'email'; readonly beginning: string }
  | { readonly by: 'phone'; readonly beginning: string }
  /**
   * Beginnings of the parts of a name, as keys of names: one part, or two of which either may be the family name, and the father's
   * name as the third. More than one reading where two words may be one part.
   */
  | { readonly by: 'name'; readonly readings: readonly (readonly string[])[] };

/** Nobody types more to find one person. */
const LONGEST_SEARCH_CHARACTERS = 100;
/** Family name, first name, father's name. */
const MOST_PARTS = 3;
/** One of the parts may be two words. */
const MOST_WORDS = MOST_PARTS + 1;
/** The dot of "И.И." ends a word without a blank. */
const WORD_ENDS = /[\s.,]+/u;
/** Fewer digits are a house or a year, not the beginning of a number; behind a plus they are one. */
const FEWEST_DIGITS = 5;
const FEWEST_DIGITS_AFTER_PLUS = 2;

/**
 * Reads what was typed into a search for a person: an address by its @, a phone number in any spelling or its beginning with the
 * code of the country (8 counts as Russia's +7), anything else as a name.
 *
 * @returns null when there is nothing to look for
 */
export function readPeopleSearch(typed: string): PeopleSearch | null {
  const text = typed.slice(0, LONGEST_SEARCH_CHARACTERS).replaceAll('\u0000', '').trim();
  if (text === '') return null;
  if (text.includes('@')) return { by: 'email', beginning: normaliseEmail(text) ?? text.toLowerCase() };
  const digits = text.replaceAll(/[\s()+.-]/g, '');
  const fewest = text.startsWith('+') ? FEWEST_DIGITS_AFTER_PLUS : FEWEST_DIGITS;
  if (/^\d+$/.test(digits) && digits.length >= fewest) {
    const beginning = normalisePhone(text) ?? `+${text.startsWith('+') ? digits : digits.replace(/^8/, '7')}`;
    return { by: 'phone', beginning };
  }
  const words = text.split(WORD_ENDS).map(nameKey).filter(Boolean).slice(0, MOST_WORDS);
  return { by: 'name', readings: words.length === 0 ? [[text]] : readingsOf(words) };
}

/** The words as they stand, and with two neighbours as one part: "Мамин Сибиряк", "Анна Мария". */
function readingsOf(words: readonly string[]): string[][] {
  const joined = words.slice(1).map((word, i) => [...words.slice(0, i), words[i] + word, ...words.slice(i + 2)]);
  return [words.slice(0, MOST_PARTS), ...joined];
}
