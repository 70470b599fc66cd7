import { isFirstName } from '../../candidates/domain/first-names.js';
import { isOnlyPatronymic, isPatronymic, isSonOrDaughter } from '../../candidates/domain/patronymics.js';
import type { StatedPerson } from './stated-person.js';

export type StatedName = Pick<StatedPerson, 'firstName' | 'lastName' | 'middleName'>;

/** Which part of a name stands first, where it is said: above a column for instance. */
export type NameOrder = 'family-first' | 'first-name-first';

/** Longest name that is taken apart. */
const MOST_PARTS = 6;
/** A list has one order if at most one name in so many stands otherwise. */
const MOST_OTHERWISE = 4;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** "И.", "И.И." */
const INITIALS = /^(?:\p{Lu}\.){1,2}$/u;

/**
 * A whole name in its parts. The father's name is told by its ending, and the first name is what is known as one. Where that tells nothing,
 * in Cyrillic the family name comes first, as lists are written, and in Latin letters last. A comma stands behind a family name.
 *
 * @param order  what comes first, if somebody says so: then no dictionary is asked
 * @param usual  what comes first in the other names of the same list, see usualOrderOf
 */
export function splitName(written: string, order: NameOrder | null = null, usual: NameOrder | null = null): StatedName {
  const text = written.replace(/\s+/gu, ' ').trim();
  const words = wordsOf(text);
  if (words.length < 2) return { firstName: words[0] ?? null, lastName: null, middleName: null };
  const said = /^\S+,/u.test(text) ? 'family-first' : order;
  const father = fatherAt(words);
  if (father === -1) return inOrder(words, said ?? orderOf(words) ?? usual ?? orderByAlphabet(text));
  const middleName = words[father];
  const others = words.toSpliced(father, 1);
  // Of one other word it is told which it is: whoever is called by first and father's name is known by the first.
  if (others.length === 1) return { firstName: others[0] ?? null, lastName: null, middleName };
  const found = father === 1 ? 'first-name-first' : (said ?? orderOf(others) ?? usual ?? 'family-first');
  const { firstName, lastName, middleName: second } = inOrder(others, found);
  return { firstName: [firstName, second].filter(Boolean).join(' ') || null, lastName, middleName };
}

/** What comes first in most names of a list of which that can be told; null where they disagree or nothing can. */
export function usualOrderOf(names: readonly string[]): NameOrder | null {
  const orders = names.map((name) => {
    const words = wordsOf(name.replace(/\s+/gu, ' ').trim());
    return words.length < 2 || fatherAt(words) !== -1 ? null : orderOf(words);
  });
  const family = orders.filter((order) => order === 'family-first').length;
  const given = orders.filter((order) => order === 'first-name-first').length;
  if (family === given || Math.min(family, given) * MOST_OTHERWISE > Math.max(family, given)) return null;
  return family > given ? 'family-first' : 'first-name-first';
}

/** The words of a name; "son" and "daughter" stand with the father's name. */
function wordsOf(text: string): string[] {
  const words = text.replaceAll(',', ' ').split(' ').filter(Boolean).slice(0, MOST_PARTS);
  return words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1);
    return before !== undefined && isSonOrDaughter(word)
      ? [...joined.slice(0, -1), `${before} ${word}`]
      : [...joined, word];
  }, []);
}

/** Where the father's name stands; -1 = nowhere. Of two words it is one only if it can be nothing else, behind a first name. */
function fatherAt(words: readonly string[]): number {
  const sure = words.findIndex((word, i) => i > 0 && isOnlyPatronymic(word));
  if (words.length === 2) return sure === 1 && isFirstName(words[0] ?? '') ? 1 : -1;
  return sure === -1 ? words.findIndex((word, i) => i > 0 && isPatronymic(word)) : sure;
}

/** What stands first by what is known as a first name; null where that says nothing. */
function orderOf(words: readonly string[]): NameOrder | null {
  const isGiven = words.map(standsForFirstName);
  if (isGiven.every((given) => given === isGiven[0])) return null;
  if (isGiven[0] === true) return 'first-name-first';
  return 'family-first';
}

function standsForFirstName(word: string): boolean {
  return INITIALS.test(word) || isFirstName(word);
}

function orderByAlphabet(text: string): NameOrder {
  return CYRILLIC.test(text) ? 'family-first' : 'first-name-first';
}

/** Names without a father's name. Several words are the family name as far as no first name among them is known. */
function inOrder(words: readonly string[], order: NameOrder): StatedName {
  const joined = (from: number, to?: number): string | null => words.slice(from, to).join(' ') || null;
  const [one = null, two = null] = words;
  if (order === 'first-name-first') {
    const known = words.slice(1).findIndex((word) => CYRILLIC.test(word) && !standsForFirstName(word));
    const family = known === -1 ? words.length - 1 : known + 1;
    return { firstName: one, lastName: joined(family), middleName: joined(1, family) };
  }
  const given = words.findIndex((word, i) => i > 0 && isFirstName(word));
  if (given > 1) return { lastName: joined(0, given), firstName: words[given] ?? null, middleName: joined(given + 1) };
  return { lastName: one, firstName: two, middleName: joined(2) };
}
