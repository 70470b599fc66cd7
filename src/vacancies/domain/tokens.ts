import type { Word } from './words.js';
import { wordWritten } from './words.js';

/** A word of a text: its normal form, where it stands in the original string, and what separates it from the word before. */
export interface Token {
  /** Lower case, ё as е, apostrophes dropped, look-alike letters of the other alphabet put right. */
  readonly form: string;
  readonly word: Word;
  /** Offsets into the original string, end excluded, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly breakBefore: Break;
}

/** How strongly a word is separated from the one before it. */
export const BREAK = { none: 0, soft: 1, comma: 2, sentence: 3 } as const;
export type Break = (typeof BREAK)[keyof typeof BREAK];

// Combining marks (a decomposed й), soft hyphens and zero-width characters come with text pasted from other programs; they belong to the word.
// Left-overs of HTML are matched first so that they are no words. The commonest letters stand apart, since the rest are looked up one by one.
const WORD =
  /<\/?[a-z][^<>]{0,200}>|&(?:[a-z]{2,8}|#\d{2,5});|(?:[a-zа-я0-9]|[\p{L}\p{N}])(?:[a-zа-я0-9]+|[\p{L}\p{N}\p{M}\u00ad\u200b\u200c\u200d]|['’ʼ`´](?=\p{L}))*/giu;
const INVISIBLE = /[\u00ad\u200b\u200c\u200d'’ʼ`´]/gu;
const NEEDS_CARE = /[^a-zа-яіїєґ0-9]/u;
/** Words after which a full stop ends an abbreviation, not a sentence. */
const ABBREVIATION =
  /^(?:г|гг|т|д|п|к|с|в|ул|тыс|руб|мес|др|пр|обл|св|кат|англ|ср|спец|неок|незак|дог|тел|моб|см|млн|доп|жоғ|раб|юр|физ|рук|зам|нач|гл|ст|вед|ком|комм|отд|орг|мед|укр|рус|каз|нем|торг|корп|хол|вод|водит|удост|категор|лич|гр|обр|фед|e|i|g|etc|no|yrs|approx|яз|собств|кл)$/;
/** A line shorter than this was ended on purpose; a longer one may be wrapped by a program. */
const WRAPPED_LINE_CHARACTERS = 60;

const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  k: 'к',
  m: 'м',
  t: 'т',
  b: 'в',
  h: 'н',
  i: 'і',
};
const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LATIN_TO_CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

/**
 * Splits a text into words with their places.
 *
 * Used for: finding facts in résumés and requirements in vacancy texts, with spans to show.
 * Cost: one pass over the characters.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let lineStart = 0;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    const writing = found[0];
    if (writing.startsWith('<') || writing.startsWith('&')) continue;
    const start = found.index;
    const previous = tokens.at(-1);
    let breakBefore: Break = BREAK.none;
    if (previous !== undefined) {
      const gap = text.slice(previousEnd, start);
      breakBefore = gap === ' ' ? BREAK.none : breakOf(gap, previous.form, previousEnd - lineStart, writing);
      const newline = gap.lastIndexOf('\n');
      if (newline >= 0) lineStart = previousEnd + newline + 1;
    }
    previousEnd = start + writing.length;
    const word = wordWritten(writing, computeForm);
    tokens.push({ form: word.form, word, start, end: previousEnd, breakBefore });
  }
  return tokens;
}

/** The normal form of one word, as tokens carry it. */
export function normaliseWord(writing: string): string {
  return wordWritten(writing, computeForm).form;
}

function computeForm(word: string): string {
  let form = word.toLowerCase();
  if (!NEEDS_CARE.test(form) && !/[a-z]/.test(form)) return form;
  if (NEEDS_CARE.test(form))
    form = form.normalize('NFC').replace(INVISIBLE, '').replaceAll('ё', 'е').replaceAll('ў', 'у');
  return putAlphabetRight(form);
}

/** «CRМ» with a Cyrillic М, «опыт» with a Latin o, «1C» in Latin: one spelling for each. */
function putAlphabetRight(form: string): string {
  const latin = form.match(/[a-z]/g)?.length ?? 0;
  if (latin === 0) return form;
  const cyrillic = form.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  if (cyrillic === 0) return /^\d+c$/.test(form) ? form.replace('c', 'с') : form;
  const table = latin > cyrillic ? CYRILLIC_TO_LATIN : LATIN_TO_CYRILLIC;
  return form.replace(/[a-z\u0400-\u04ff]/g, (letter) => table[letter] ?? letter);
}

/** Elements of HTML that begin a new line. */
const BREAKING_ELEMENT = /<\/?(?:p|br|li|ul|ol|div|tr|td|h\d)\b/iu;
const ENTITY_DASH = /&(?:mdash|ndash|#8211|#8212);/giu;
const ENTITY_BULLET = /&(?:bull|middot|#8226);/giu;
const ENTITY = /<[^<>]*>|&(?:[a-z]+|#\d+);/giu;

function breakOf(written: string, previousForm: string, lineLength: number, nextWord: string): Break {
  if (written === ', ') return BREAK.comma;
  const hasMarkUp = written.includes('<') || written.includes('&');
  if (hasMarkUp && BREAKING_ELEMENT.test(written)) return BREAK.sentence;
  const gap = hasMarkUp
    ? written.replace(ENTITY_DASH, ' – ').replace(ENTITY_BULLET, '•').replace(ENTITY, ' ')
    : written;
  if (gap.includes('\n')) return isWrapped(gap, lineLength, nextWord) ? BREAK.none : BREAK.sentence;
  if (/[!?;•●▪◦·…|✓✔→►➢*=\t]/u.test(gap)) return BREAK.sentence;
  if (gap.includes('.')) {
    if (!/\.[\s"»),]/u.test(gap)) return BREAK.none;
    if (!ABBREVIATION.test(previousForm) || !continuesSentence(nextWord)) return BREAK.sentence;
    // «С 2008 г., авто нет»
    return /[,()]/u.test(gap) ? BREAK.comma : BREAK.none;
  }
  if (/[,()[\]{}]/u.test(gap)) return BREAK.comma;
  if (/\s[-–—]+(?:\s|$)|[-–—]\s|:\s|^\s?[–—]/u.test(gap)) return BREAK.soft;
  return BREAK.none;
}

/** A small letter, a number, a letter standing alone as in «кат. B», or a grade as in «англ. B1». */
function continuesSentence(nextWord: string): boolean {
  return nextWord.length === 1 || /^[A-CАВС][12]$/u.test(nextWord) || nextWord[0] === nextWord[0]?.toLowerCase();
}

function isWrapped(gap: string, lineLength: number, nextWord: string): boolean {
  return (
    lineLength >= WRAPPED_LINE_CHARACTERS && /^[ ]?\r?\n[ ]*$/u.test(gap) && nextWord[0] !== nextWord[0]?.toUpperCase()
  );
}
