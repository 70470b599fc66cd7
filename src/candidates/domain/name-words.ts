import { spellingKey } from './name-key.js';
import { isPatronymic } from './patronymics.js';

/** Which part of a name a word stands in. */
export type NamePart = 'last' | 'first' | 'middle';

/** One word by whose beginning a person is found. */
export interface NameWord {
  readonly part: NamePart;
  readonly word: string;
}

/** One word of what was typed, and the parts of a name in which it may stand. */
export interface TypedWord {
  readonly beginning: string;
  readonly isIn: readonly NamePart[];
}

/** What parts the words of one name, apostrophes and dots of initials aside: these are left out within a word. */
const WORD_ENDS = /[\s.,\-\u2010-\u2015\u2212]+/u;
/** The dot of "И.И." ends a word without a blank; a hyphen does not, whoever types it knows both sides of it. */
const TYPED_WORD_ENDS = /[\s.,]+/u;
/** No name has more, and none is longer. */
const MOST_WORDS_OF_PART = 6;
const LONGEST_WORD_CHARACTERS = 100;
/** Family name, first name, father's name, and one of them of two words. */
const MOST_TYPED_WORDS = 4;
/** Half of a sound: what follows tells which one. */
const HALF_A_SOUND = /(?<=.)[cyjй]$/iu;

const NAME: readonly NamePart[] = ['last', 'first'];
const ANY: readonly NamePart[] = ['last', 'first', 'middle'];

/**
 * The words of a name, each with all that follows it in its part: Кузнецов-Артэ is found by "кузнецова", by "артэ" and by "кузнецов артэ".
 *
 * @returns each once
 */
export function nameWords(name: {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly middleName?: string | null | undefined;
}): NameWord[] {
  const parts: readonly (readonly [NamePart, string | null | undefined])[] = [
    ['last', name.lastName],
    ['first', name.firstName],
    ['middle', name.middleName],
  ];
  const words = parts.flatMap(([part, written]) => {
    const pieces = (written ?? '').split(WORD_ENDS).filter(Boolean).slice(0, MOST_WORDS_OF_PART);
    return pieces.map((_, i) => ({ part, word: keyOf(pieces.slice(i).join('')) }));
  });
  return [...new Map(words.filter(({ word }) => word !== '').map((one) => [`${one.part} ${one.word}`, one])).values()];
}

/**
 * The words of what was typed to find a person. The first is the family name or the first name; a father's name stands after one of them,
 * and is told from the beginning of another name by its ending or by being the third.
 */
export function typedWords(typed: string): TypedWord[] {
  return typed
    .normalize('NFC')
    .split(TYPED_WORD_ENDS)
    .map((word) => keyOf(word.replace(HALF_A_SOUND, '')))
    .filter(Boolean)
    .slice(0, MOST_TYPED_WORDS)
    .map((beginning, i) => ({ beginning, isIn: i > 1 || (i === 1 && isPatronymic(beginning)) ? ANY : NAME }));
}

function keyOf(written: string): string {
  return spellingKey(written).slice(0, LONGEST_WORD_CHARACTERS);
}
