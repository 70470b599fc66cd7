import type { PrintedText } from './printed-text.js';

/** No language of Latin letters has words of accented letters alone; so many of the words of a text are no chance. */
const STRANGE_WORDS_SHARE = 0.2;
const STRANGE_WORD = /(?<![\p{L}])[\u00c0-\u00ff]{3,}(?!\p{L})/gu;
const WORD = /\p{L}{3,}/gu;
/** Windows-1251, whose Cyrillic letters stand at the places of the accented ones of Latin-1. */
const CYRILLIC_A = 0x410;
const LATIN_A = 0xc0;
const ODD_LETTERS: Readonly<Record<string, string>> = { '\u00a8': 'Ё', '\u00b8': 'ё', '\u00b9': '№' };
/** Ligatures of fonts that say nothing of their letters, at their places in the encodings T1 and OT1 of TeX. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
const LIGATURE = /[\u000b-\u000f\u001b-\u001f](?=[a-z])/gu;

/** Letters of fonts that do not say which letters they are: «Êîìïàíèÿ» is «Компания» again. */
export function withLetters(pages: readonly (readonly PrintedText[])[]): readonly (readonly PrintedText[])[] {
  let [words, strange] = [0, 0];
  for (const { str } of pages.flat()) {
    words += str.match(WORD)?.length ?? 0;
    strange += str.match(STRANGE_WORD)?.length ?? 0;
  }
  const isStrange = strange > words * STRANGE_WORDS_SHARE;
  return pages.map((page) => page.map((piece) => ({ ...piece, str: letters(piece.str, isStrange) })));
}

function letters(str: string, isStrange: boolean): string {
  const text = str.replace(LIGATURE, (sign) => {
    const code = sign.charCodeAt(0);
    return LIGATURES[code - (code < 0x1b ? 0x0b : 0x1b)] ?? '';
  });
  if (!isStrange) return text;
  return text.replace(/[\u00a8\u00b8\u00b9\u00c0-\u00ff]/gu, (sign) => {
    return ODD_LETTERS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - LATIN_A + CYRILLIC_A);
  });
}
