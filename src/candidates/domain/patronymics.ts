import { spellingKey } from './name-key.js';

/** Fathers' names that nobody has as a family name, by their spelling keys: -овна, -евна, -ївна, -ична, -ұлы, -қызы, уулу, оглы, гызы. */
const NEVER_A_FAMILY_NAME = /(?:.[oei]vna|.ichna|(?:^|...)uli|kizi|gizi|ogli|uulu)$/u;
/** The rest of them, men's: -ович and -евич, which many family names end with, and those of names in -а and -я. */
const MAYBE = /(?:..[oe]vich|^(?:il|kuzm|luk|fom|nikit|savv|fok|em[ei]lian)ich)$/u;
/** Written as a word of its own, behind the father's name: Гасан оглы. */
const ALONE = /^(?:uli|kizi|gizi|ogli|ogl[ou]|uulu)$/u;

/** True for a father's name in Russian, Ukrainian or Kazakh, in whatever letters; some family names end like one. */
export function isPatronymic(word: string): boolean {
  return isOnlyPatronymic(word) || MAYBE.test(spellingKey(word));
}

/** True for a father's name that cannot be a family name. */
export function isOnlyPatronymic(word: string): boolean {
  return NEVER_A_FAMILY_NAME.test(spellingKey(word));
}

/** True for the word "son" or "daughter" that stands behind a father's name. */
export function isSonOrDaughter(word: string): boolean {
  return ALONE.test(spellingKey(word));
}
