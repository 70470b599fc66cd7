import type { Beginnings } from '../../vacancies/domain/gate.js';
import { beginningsOf } from '../../vacancies/domain/gate.js';
import { normOf } from '../../vacancies/domain/norm-of.js';
import { withLines } from './glued-lines.js';
import { endWithoutSmile, isSmile } from './smiles.js';
import { linesOf } from './lines-of-text.js';
import type { RawLine } from './lines-of-text.js';

/** A sentence of a text of a job: where it stands, and as one line of plain words. */
export interface Sentence {
  /** Offsets into the text that was read, end excluded, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** In one line, words broken at the end of a line made whole; a tab of a table is a colon. */
  readonly plain: string;
  /** The same, letter for letter, in lower case with ё as е and one kind of apostrophe. */
  readonly norm: string;
  /** Beginnings of its words, for the gates of the readers. */
  readonly begins: Beginnings;
  readonly line: LineOfText;
}

/** What the sentence's line says about it. */
export interface LineOfText {
  /** Number of the list or clause it stands under: `1.3`, `2`, `2)`, `IV`; null without one. */
  readonly number: string | null;
  /** It is a point of a list. */
  readonly isPoint: boolean;
  readonly afterBlank: boolean;
  /** Lines of the block that it opens: nothing blank between them, and no marks of a list; 0 for any other line. */
  readonly opensBlockOf: number;
  /** Counts lines (wrapped ones as one) from 0. */
  readonly index: number;
  /** How many sentences stand in it. */
  readonly sentences: number;
  /** What a point of a list is marked with, one sign: «✅», «-»; empty for none and for numbers. */
  readonly mark: string;
}

/** No text of a job is longer; what is beyond is not read. */
export const MOST_TEXT_CHARACTERS = 200_000;
const MOST_SENTENCE_CHARACTERS = 1_000;
/** A low quotation mark before a blank, and the comma of another script, which boards put where a comma was written. */
const LOOKS_LIKE_A_COMMA = /‚(?=\s|$)|，/gu;
/** What has to be put right before a sentence is one line of plain words. */
const NOT_IN_ONE_LINE = /[^\S ]|[\u00ad\u200b-\u200d\ufeff]| {2}/u;
/** Letters of our languages and their signs stand before it. */
const FIRST_PICTURE = 0x2190;
const LEADING_PICTURES = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]?\s*)+/u;
const PICTURE = /^\p{Extended_Pictographic}/u;
/** Words after which a full stop abbreviates. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:г|гг|т|д|п|к|с|в|ул|вул|им|ім|бул|бульв|пров|тыс|тис|руб|мес|др|пр|обл|св|кат|англ|ср|спец|неок|незак|дог|тел|моб|см|млн|доп|оф|офиц|раб|юр|физ|рук|зам|нач|гл|ст|вед|мед|тех|грн|тг|чел|мин|час|ч|р|о|действ|обр|удост|высш|сред|проф|треб|обяз|желат|квал|сан|соц|эл|гос|исп|макс|вод|водит|фарм|раз|чист|сут|стац|отд|корп|комп|англ|нем|яз|бел|рос|нац|оформл|пром|торг|строит|гр|прил|разр|л|қ|м|min|max|incl|excl|approx|cat|dept|yrs?|exp|govt|e\.?g|i\.?e|etc|no|vs|inc|ltd|b\.sc|m\.sc|g\.e\.d|b\.a|m\.a|b\.eng|m\.eng|b\.ed|b\.tech|b\.com|ph\.d|hons|mos)$/iu;
/** After these something is named, however it is written: "e.g. Python", «т.е. Excel». */
const NAMES_NEXT = /(?:^|[^\p{L}])(?:e\.?g|i\.e|incl|т\. ?[еч]|напр)$/iu;

/** «Тамож. оформление», «междунар. перевозки»: a word cut short in a point of a list, where the next word begins small. */
const CUT_SHORT =
  /(?:^|[^\p{L}])(?!\p{L}*(?:опыт|стаж|лет|год|дней|день|месяц|час|язык|диплом|график|досвід|років|рік|людей|человек|ост|ей|ов|ев|ам|ям|ах|ях|ых|их|ым|им|ом|ем|ой|ий|ый|ів|їв|ть|ен|ан|ін)$)\p{L}*[аеиіоуыэюяєї]\p{L}*(?:[бвгджзклмнпрстфхцчшщ]|[жчнтрлк]н)$/iu;

/** Cuts a text into sentences; wrapped lines are put together, marks of lists taken off. Linear. */
export function sentencesOf(text: string): Sentence[] {
  const read = withLines(text.length > MOST_TEXT_CHARACTERS ? text.slice(0, MOST_TEXT_CHARACTERS) : text);
  const sentences: Sentence[] = [];
  for (const [index, raw] of linesOf(read).entries()) {
    const { number, isPoint, afterBlank, opensBlockOf, mark } = raw;
    const spans = cut(read, raw);
    const line = { number, isPoint, afterBlank, opensBlockOf, index, sentences: spans.length, mark };
    for (const [start, end] of spans) {
      const plain = plainOf(read.slice(start, end));
      if (!/[\p{L}\p{N}]/u.test(plain)) continue;
      const norm = normOf(plain);
      sentences.push({ start, end, plain, norm, begins: beginningsOf(norm), line });
    }
  }
  return sentences;
}

function plainOf(given: string): string {
  const slice = given.replace(LOOKS_LIKE_A_COMMA, ',');
  if (!NOT_IN_ONE_LINE.test(slice)) return slice.trim();
  return slice
    .replace(/(?<=\p{L})[-\u00ad\u2010]\r?\n\s{0,40}(?=\p{Ll})/gu, '')
    .replace(/\n[\s>]*[-–—•●▪◦·∙‣*→►➢■□○]\s+(?=(?:или|либо|або|немесе|or)\s)/gu, ' ')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/gu, '')
    .replace(/(?<=[^\s:])\t+(?=\S)/u, ': ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Where the sentences of a line begin and end. */
function cut(text: string, { start: from, end: to, isPoint }: RawLine): [number, number][] {
  const spans: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!isEnd(text, from, at, to) || (isPoint && isCutShort(text, from, at)) || isWordOfList(text, from, at)) continue;
    if (at + 1 > start) spans.push([start, at + 1]);
    start = at + 1;
  }
  spans.push([start, to]);
  return spans
    .flatMap(([a, b]) => inPieces(a, b))
    .map(([a, b]) => trimmed(text, a, b))
    .filter(([a, b]) => b > a);
}

/** Nobody writes longer sentences; keeps the cost of looking around in one linear. */
function inPieces(from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  for (let at = from; at < to; at += MOST_SENTENCE_CHARACTERS)
    pieces.push([at, Math.min(to, at + MOST_SENTENCE_CHARACTERS)]);
  return pieces;
}

const ENDS_A_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?', ';', '…', '‼', '⁉']);

function isEnd(text: string, from: number, at: number, to: number): boolean {
  const sign = text[at];
  // A picture between the points of a list that stands in one line.
  if (
    text.charCodeAt(at + 1) >= FIRST_PICTURE &&
    PICTURE.test(text.slice(at + 1, at + 3)) &&
    /[\s.,;]/u.test(sign ?? '') &&
    !isBeforeBracket(text, at + 1)
  )
    return true;
  if (sign === '•' || sign === '●') return true;
  if (sign === '·') return /\s/u.test(text[at - 1] ?? '') && /\s/u.test(text[at + 1] ?? '');
  // Columns: «Опыт 3–6 лет   Полная занятость».
  if (sign === ' ' && at > from)
    return (
      text.startsWith('  ', at + 1) &&
      /\S/u.test(text[at - 1] ?? ' ') &&
      /\S/u.test(text.slice(at + 1, to).trimStart()[0] ?? ' ')
    );
  // «Опыт год)) Ждём тебя))»
  if (sign === ')') return isSmile(text, from, at);
  if (sign === '|') return /\s/u.test(text[at + 1] ?? ' ');
  if (!ENDS_A_SENTENCE.has(sign ?? '')) return false;
  if (at + 1 < to && !/[\s\ufe0f]/u.test(text[at + 1] ?? '')) return false;
  if (sign !== '.') return true;
  const next = text.slice(at + 1, at + 12).trimStart()[0] ?? '';
  const before = text.slice(Math.max(from, at - 12), at);
  if (/\d$/u.test(before) && /\d/u.test(next)) return false;
  if (NAMES_NEXT.test(before)) return false;
  // "A U.S. high school"
  if (/(?:^|[^\p{L}.])\p{Lu}\.\p{Lu}$/u.test(before) && (/\p{Ll}/u.test(next) || at - before.length === from))
    return false;
  return !(
    ABBREVIATION.test(before) &&
    (/[\p{Ll}\d(«"–—₽₸₴$€£+-]/u.test(next) ||
      // "English (min. B2)"
      (/(?:^|[^\p{L}])min$/iu.test(before) && /[A-C]/u.test(next)) ||
      // "Licence (cat. B)"
      (/(?:^|[^\p{L}])(?:cat|кат|кат-ии)$/iu.test(before) && /[A-EА-Е]/u.test(next)) ||
      /(?:^|[^\p{L}])(?:тел|кат|ул|вул|г|св|м|пр|пл|наб|просп|ст|им|ім|бул|бульв|пров|mos)$/iu.test(before))
  );
}

/** «(8 березня 😅)»: nothing but the picture stands before the end of the brackets. */
function isBeforeBracket(text: string, at: number): boolean {
  return /^\p{Extended_Pictographic}\ufe0f?\s?\)/u.test(text.slice(at, at + 5));
}

function isCutShort(text: string, from: number, at: number): boolean {
  return (
    text[at] === '.' &&
    /^\s[\p{Ll}\d]/u.test(text.slice(at + 1, at + 3)) &&
    CUT_SHORT.test(text.slice(Math.max(from, at - 20), at))
  );
}

/** «…, знание города, грамот. речь, увер. ПК»: a word cut short between commas. */
function isWordOfList(text: string, from: number, at: number): boolean {
  return (
    text[at] === '.' &&
    /^\s(?:\p{Ll}|\p{Lu}{2})/u.test(text.slice(at + 1, at + 4)) &&
    /[,;]\s\p{Ll}{3,7}$/u.test(text.slice(Math.max(from, at - 10), at))
  );
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && /[\s•●·|;,*_#\ufe0f]/u.test(text[start] ?? '')) start++;
  const picture =
    text.charCodeAt(start) < FIRST_PICTURE ? null : LEADING_PICTURES.exec(text.slice(start, Math.min(end, start + 20)));
  if (picture) start += picture[0].length;
  while (end > start && /[\s•●·|;_*]/u.test(text[end - 1] ?? '')) end--;
  return [start, endWithoutSmile(text, start, end)];
}
