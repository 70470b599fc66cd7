import { nameKey, spellingKey } from './name-key.js';

/** The parts of a name by which people are told apart. */
export interface NameParts {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** Cyrillic letters (ru, uk, kk) in the letters of passports and of people who write as they hear. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g д:d е:e є:e ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh ' +
    'щ:shch ы:y э:e ю:yu я:ya ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ё:e ъ: ь:'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * True if two names are of two people. A part that is not stated fits any, an initial fits what begins with it, first and family name
 * may have changed places or stand in one field, Cyrillic and Latin letters are compared by their consonants, and so are letters that
 * Russian lacks with those that are written for them. Pet names and married names differ.
 */
export function namesDiffer(one: NameParts, other: NameParts): boolean {
  const [first, last] = [lettersOf(one.firstName), lettersOf(one.lastName)];
  const [otherFirst, otherLast] = [lettersOf(other.firstName), lettersOf(other.lastName)];
  if (isInOneField(one) || isInOneField(other)) {
    const [words, otherWords] = [wordsOf(one), wordsOf(other)];
    return !fitsInside(words, otherWords) && !fitsInside(otherWords, words);
  }
  const inOrder = fits(first, otherFirst) && fits(last, otherLast);
  const changed = fits(first, otherLast) && fits(last, otherFirst);
  return !inOrder && !changed;
}

/** First and family name in one field, as lists have them. */
function isInOneField(name: NameParts): boolean {
  return (lettersOf(name.firstName) === '' || lettersOf(name.lastName) === '') && wordsOf(name).length > 1;
}

function wordsOf({ firstName, lastName }: NameParts): string[] {
  return `${firstName ?? ''} ${lastName ?? ''}`.split(/\s+/u).map(lettersOf).filter(Boolean);
}

/** Each word of a name fits one of the other, and no two of them the same one. */
function fitsInside(words: readonly string[], others: readonly string[]): boolean {
  const rest = [...others];
  return words.every((word) => {
    const at = rest.findIndex((other) => fits(word, other));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** A name by its consonants, whatever the letters and the order of its parts; null unless both parts are stated. */
export function skeletonOf({ firstName, lastName }: NameParts): string | null {
  const parts = [firstName, lastName].map((part) => consonants(lettersOf(part)));
  return parts.some((part) => part === '') ? null : parts.sort().join(' ');
}

/** True if both names are stated and sound alike. */
export function sameSkeleton(one: NameParts, other: NameParts): boolean {
  const skeleton = skeletonOf(one);
  return skeleton !== null && skeleton === skeletonOf(other);
}

function lettersOf(part: string | null): string {
  // One board writes "&amp;" where the other one has a sign.
  return nameKey((part ?? '').replace(/&\w+;/g, ' ')).replace(/[^\p{L}]+/gu, '');
}

function fits(one: string, other: string): boolean {
  if (one === '' || other === '' || spellingKey(one) === spellingKey(other)) return true;
  if (isCyrillic(one) !== isCyrillic(other) || OWN_LETTERS.test(one) !== OWN_LETTERS.test(other))
    return consonants(one) === consonants(other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

/** Letters of Ukrainian and Kazakh: a passport has them, a keyboard often does not. */
const OWN_LETTERS = /[ґєіїәғқңөұүһ]/u;

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/** What all ways of writing a sound have in common: vowels, signs and h fall away, letters of one sound become one. */
function consonants(text: string): string {
  return [...text]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .replaceAll('x', 'ks')
    .replace(/[^b-z]|[eiouyjh]/g, '')
    .replace(/[cq]/g, 'k')
    .replaceAll('w', 'v')
    .replaceAll('ts', 'k')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1');
}
