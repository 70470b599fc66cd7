import type { Beginnings } from '../../vacancies/domain/gate.js';
import { beginningsOf } from '../../vacancies/domain/gate.js';
import { normOf } from '../../vacancies/domain/norm-of.js';
import { withLines } from './glued-lines.js';
import { endWithoutSmile, isSmile } from './smiles.js';
import { NAMES_A_SCHOOL, NAMES_YEARS, ONLY_YEARS } from './years-alone.js';

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

/** A line as it is written, before wrapped ones are put together. */
interface WrittenLine {
  readonly start: number;
  readonly text: string;
  readonly mark: string;
  /** Its number, where that stands in a line of its own: a cell of a table. */
  readonly number: string | null;
  readonly afterBlank: boolean;
}

interface RawLine {
  readonly start: number;
  end: number;
  readonly number: string | null;
  readonly isPoint: boolean;
  readonly mark: string;
  readonly afterBlank: boolean;
  readonly opensBlockOf: number;
  /** Characters of its longest and of its last line as written. */
  widest: number;
  lastWidth: number;
  /** So many a line that opens its block has if it was wrapped. */
  readonly least: number;
}

/** No text of a job is longer; what is beyond is not read. */
export const MOST_TEXT_CHARACTERS = 200_000;
const MOST_SENTENCE_CHARACTERS = 1_000;
const LIST_MARK =
  /^[\s>]{0,40}(?:~(?=\p{Ll})|(?:\p{Extended_Pictographic}\u{fe0f}?){1,4}(?=\s{0,2}\p{L})\s{0,2}|(?:[-–—•●▪◦·∙‣*+~»›✓★☆◆◇❖✦✧➤▶▸▫✱⁃⦁→►➢■□○]|\p{Extended_Pictographic}\u{fe0f}?|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\d{1,2}[.)]|\d{1,2}(?=\t)|[IVX]{1,4}\.|[а-яіa-z]\))(?=\s|[А-ЯA-Z«])\s{0,20})+/u;
/** A mark of a list, unless a whole mail is quoted with it. */
const ANGLE_MARK = /^\s{0,20}>\s{0,20}/u;
/** «-знание города»: a hurried writer leaves no room after the mark. */
const TIGHT_DASH = /^\s{0,20}[-–—•*](?=\p{Ll})/gmu;
const ONE_TIGHT_DASH = /^\s{0,20}[-–—•*](?=\p{L})/u;
/** In a mail that is quoted most lines begin so. */
const QUOTED_SHARE = 0.8;
/** «2.1.» in a line of its own. */
const ONLY_NUMBER = /^\s{0,20}\d{1,2}(?:\.\d{1,2}){1,3}\.?\s*$/u;
const NUMBER_IN_MARK = /\d{1,2}(?:\.\d{1,2}){0,3}\)?|[IVX]{1,4}/u;
/** Of fewer dashes without room after them nobody can tell that they are marks. */
const TIGHT_DASHES_MIN = 3;
/** Lines narrower than this are ended on purpose. */
const WRAPPED_WIDTH_MIN = 26;
/** The first line of a block that would end before this share of the widest one with the next word, too, was not wrapped there. */
const WRAPPED_SHARE = 0.7;
/** «РАБОЧАЯ ИНСТРУКЦИЯ» goes on in the next line with whose it is. */
const NAMES_A_DOCUMENT = /инструкци|інструкці|нұсқаулы|description/iu;
/** Of fewer lines nobody can tell whether they are a list. */
const LIST_LINES_MIN = 3;
/** An alternative stands with what it is one to, whatever the lines. */
const OPENS_ALTERNATIVE = /^(?:или|либо|або|немесе|or)(?:\s|$)/u;
/** Pay stands in a line of its own: «от 70 000 ₽». */
const OPENS_PAY = /^(?:от|до|від|from|up to|з\/п|зп|зарплата) ?\d/u;
/** So does what names its matter and gives a figure: «графік 3/3», «тел 093…». */
const OPENS_MATTER =
  /^(?:график|графік|кесте|кестесі|ставка|оклад|оплата|тел|телефон|моб|айлық|айлығы|жалақы|жалақысы)\.?[\s:–—-]{1,3}(?:от |до |від )?[+\d]/u;
/** So does where it is, below the name of the post: «г. Пермь, сеть «Лавка»». */
const OPENS_PLACE = /^(?:г|гор|пгт|пос|обл|м|ст\. ?м|ул|вул|просп|пр-т)\. ?\p{Lu}/u;
/** A last word that cannot end a line of its own. */
const HANGING_WORD =
  /(?:^|[\s(])(?:и|или|либо|а|но|в|во|с|со|к|на|по|от|до|для|за|из|не|при|о|об|у|та|й|або|чи|з|із|і|та|до|від|для|немесе|және|мен|and|or|of|to|with|in|for|the|a|an|at|on)$/iu;
/** What a point of a list begins with even where lists have no marks. */
const OPENS_POINT =
  /^(?:опыт|стаж|знани|умени|навык|наличи|владени|готовн|желан|образован|высш|средн|ответствен|досвід|знання|вміння|наявн|освіта|тәжірибе|білім|experience|knowledge|ability|degree|skills?)/iu;

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

function linesOf(text: string): RawLine[] {
  const lines: RawLine[] = [];
  for (const block of blocksOf(text)) {
    const isList = isListWithoutMarks(block);
    const bareLines = block.every(({ mark }) => mark === '') ? block.length : 0;
    const usual = WRAPPED_SHARE * block.reduce((most, { text: line }) => Math.max(most, line.trim().length), 0);
    for (const line of block) addLine(lines, text, line, { isList, bareLines, usual });
  }
  return lines;
}

/** Lines with nothing blank between them. */
function blocksOf(text: string): WrittenLine[][] {
  const blocks: WrittenLine[][] = [];
  const isQuoted = isQuotedMail(text);
  const isDashed = (text.match(TIGHT_DASH)?.length ?? 0) >= TIGHT_DASHES_MIN;
  let blank = true;
  let number: string | null = null;
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop);
    if (line.trim() === '') blank = true;
    else if (ONLY_NUMBER.test(line)) number = line.trim();
    else {
      if (blank) blocks.push([]);
      const mark =
        LIST_MARK.exec(line)?.[0] ??
        (isQuoted ? null : ANGLE_MARK.exec(line)?.[0]) ??
        (isDashed ? ONE_TIGHT_DASH.exec(line)?.[0] : null) ??
        '';
      blocks.at(-1)?.push({ start: at, text: line, mark, number, afterBlank: blank });
      [blank, number] = [false, null];
    }
    at = stop + 1;
  }
  return blocks;
}

function isQuotedMail(text: string): boolean {
  if (!/^\s{0,20}>/mu.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => ANGLE_MARK.test(line)).length > lines.length * QUOTED_SHARE;
}

/** True if the lines end where their writer ended them: most would have had room for the first word of the next. */
function isListWithoutMarks(block: readonly WrittenLine[]): boolean {
  const bare = block.filter(({ mark }) => mark === '').map(({ text }) => text.trim());
  if (bare.length < LIST_LINES_MIN || bare.length < block.length) return false;
  const widest = bare.reduce((most, line) => Math.max(most, line.length), 0);
  const ended = bare.slice(0, -1).filter((line, at) => {
    const next = bare[at + 1]?.slice(0, 40).split(/\s/u)[0] ?? '';
    return line.length + 1 + next.length <= widest;
  });
  return ended.length > (bare.length - 1) / 2;
}

function addLine(
  lines: RawLine[],
  text: string,
  { start: at, text: line, mark, number: apart, afterBlank }: WrittenLine,
  { isList, bareLines, usual }: { readonly isList: boolean; readonly bareLines: number; readonly usual: number },
): void {
  const content = line.slice(mark.length);
  const start = at + mark.length + (content.length - content.trimStart().length);
  const end = at + line.trimEnd().length;
  const width = line.trim().length;
  const previous = lines.at(-1);
  const isNext = !afterBlank || isCell(previous);
  if (previous && isNext && apart === null && goesOn(text, previous, { content, mark, isList })) {
    previous.end = end;
    previous.widest = Math.max(previous.widest, width);
    previous.lastWidth = width;
    return;
  }
  if (start >= end) return;
  const number = NUMBER_IN_MARK.exec(mark)?.[0] ?? NUMBER_IN_MARK.exec(apart ?? '')?.[0] ?? null;
  lines.push({
    ...{
      start,
      end,
      number,
      isPoint: mark !== '' || apart !== null,
      mark: signOf(mark),
      afterBlank,
      opensBlockOf: afterBlank ? bareLines : 0,
    },
    ...{ widest: Math.max(width, previous && !afterBlank ? previous.widest : 0), lastWidth: width },
    least: afterBlank && bareLines > 0 && !NAMES_A_DOCUMENT.test(line) ? usual : 0,
  });
}

/** What stands below the name of a cell is its value, blank lines or not. */
function isCell(line: RawLine | undefined): boolean {
  return line !== undefined && line.isPoint && line.mark === '' && line.number !== null && line.number.includes('.');
}

function signOf(mark: string): string {
  const [sign = ''] = mark.trim();
  return /[\p{L}\p{N}]/u.test(sign) ? '' : sign;
}

/** True if a line belongs to the one before it: a program ended that for want of room, or the writer before an "or". */
function goesOn(
  text: string,
  previous: RawLine,
  { content, mark, isList }: { readonly content: string; readonly mark: string; readonly isList: boolean },
): boolean {
  const before = text.slice(previous.start, previous.end);
  if (mark === '' && continues(before, content, previous, isList)) return true;
  if (NAMES_YEARS.test(before.trim()) && ONLY_YEARS.test(content.trim())) return true;
  if (isCell(previous) && NAMES_A_SCHOOL.test(before)) return true;
  return OPENS_ALTERNATIVE.test(content.trimStart()) && !/[.!?:]$/u.test(before.trimEnd());
}

/** The next line begins small, and its first word would not have found room. */
function continues(
  before: string,
  next: string,
  { widest, lastWidth, least, opensBlockOf }: RawLine,
  isList: boolean,
): boolean {
  const ending = before.slice(-40).trimEnd();
  const words = next.trimStart();
  const word = words.slice(0, 40).split(/\s/u)[0] ?? '';
  if (!/^[«"(]?\p{Ll}/u.test(word) || /[.!?;:]$/u.test(ending) || OPENS_PAY.test(words) || OPENS_MATTER.test(words))
    return false;
  if (/\p{L}-$/u.test(ending)) return true;
  // "We're looking for someone with" stands over a list whose points begin small.
  if (HANGING_WORD.test(ending)) return !(isList && opensBlockOf > 0);
  if (isList) return /^(?:и|та|і|й|және|and)\s/u.test(words);
  if (ending.endsWith(',')) return true;
  const width = Math.max(widest, least, WRAPPED_WIDTH_MIN);
  return (
    lastWidth + 1 + word.length > width &&
    lastWidth >= WRAPPED_WIDTH_MIN - 4 &&
    !OPENS_POINT.test(word) &&
    !OPENS_PLACE.test(words)
  );
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
