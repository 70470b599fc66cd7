import { normaliseEmail, normalisePhone } from './contact-identity.js';
import { typedWords } from './name-words.js';
import type { TypedWord } from './name-words.js';

/** What a person is looked for by. */
export type PeopleSearch =
  | { readonly by: 'email'; readonly beginning: string }
  | { readonly by: 'phone'; readonly beginning: string }
  | { readonly by: 'name'; readonly words: readonly TypedWord[] };

/** Nobody types more to find one person. */
const LONGEST_SEARCH_CHARACTERS = 100;
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
  return { by: 'name', words: typedWords(text) };
}
