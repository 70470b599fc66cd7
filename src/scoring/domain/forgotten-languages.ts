/** «Свободный английский был десять лет назад, сейчас всё забыл», "French: forgot everything"; to the next language or sentence. */
const FORGOTTEN =
  /^[^.;!?\n]{0,60}?(?<!не\s)(?<!\p{L})(?:забыл[аи]?|позабыл[аи]?|забыт\p{L}*|забув|забула|forgot(?:ten)?|ұмыт\p{L}+)(?!\p{L})/iu;
const FORGOTTEN_REACH_CHARACTERS = 80;

/** «Английский свободно, немецкий забыл»: what is said behind the next language is said of that one. */
export function isForgotten(text: string, from: number, nextLanguage: number): boolean {
  return FORGOTTEN.test(text.slice(from, Math.min(from + FORGOTTEN_REACH_CHARACTERS, nextLanguage)));
}
