import { isIn } from '../../kernel/sought.js';
import { HANGING_WORD } from '../../kernel/hanging-word.js';
import { NAMES_A_SCHOOL, NAMES_YEARS, ONLY_YEARS } from './years-alone.js';

/** A line as it is written, before wrapped ones are put together. */
interface WrittenLine {
  readonly start: number;
  readonly text: string;
  readonly mark: string;
  /** Its number, where that stands in a line of its own: a cell of a table. */
  readonly number: string | null;
  readonly afterBlank: boolean;
}

export interface RawLine {
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
  /** As wide as its last line is with what it stands in by. */
  lastEnd: number;
  /** So many a line that opens its block has if it was wrapped. */
  readonly least: number;
}

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
/** Widths that programs end lines at, and how many lines must show it. */
const [EDGE_MIN, EDGE_MAX] = [40, 130];
const FULL_LINES_MIN = 4;
const FULL_SHARE_MIN = 0.8;
/** An alternative stands with what it is one to, whatever the lines. */
const OPENS_ALTERNATIVE = /^(?:или|либо|або|немесе|or)(?:\s|$)/u;
/** Pay stands in a line of its own: «от 70 000 ₽». */
const OPENS_PAY = /^(?:от|до|від|from|up to|з\/п|зп|зарплата) ?\d/u;
/** So does what names its matter and gives a figure: «графік 3/3», «тел 093…». */
const OPENS_MATTER =
  /^(?:график|графік|кесте|кестесі|ставка|оклад|оплата|тел|телефон|моб|айлық|айлығы|жалақы|жалақысы)\.?[\s:–—-]{1,3}(?:от |до |від )?[+\d]/u;
/** So does where it is, below the name of the post: «г. Пермь, сеть «Лавка»». */
const OPENS_PLACE = /^(?:г|гор|пгт|пос|обл|м|ст\. ?м|ул|вул|просп|пр-т)\. ?\p{Lu}/u;
/** What a point of a list begins with even where lists have no marks. */
const OPENS_POINT =
  /^(?:опыт|стаж|знани|умени|навык|наличи|владени|готовн|желан|образован|высш|средн|ответствен|досвід|знання|вміння|наявн|освіта|тәжірибе|білім|experience|knowledge|ability|degree|skills?)/iu;

/** The lines of a text; those that a program has wrapped are put together. Linear. */
export function linesOf(text: string): RawLine[] {
  const lines: RawLine[] = [];
  const blocks = blocksOf(text);
  const edge = edgeOf(blocks);
  for (const block of blocks) {
    const isList = edge === null && isListWithoutMarks(block);
    const bareLines = block.every(({ mark }) => mark === '') ? block.length : 0;
    const usual = WRAPPED_SHARE * block.reduce((most, { text: line }) => Math.max(most, line.trim().length), 0);
    for (const line of block) addLine(lines, text, line, { isList, bareLines, usual, edge });
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

/**
 * Where a program has ended the lines of the whole text, as mails and terminals do; null where they end as they were written. With such an
 * edge the lines that go on with a small letter were full; without one most of those begin a point of a list, wherever the last one ended.
 */
function edgeOf(blocks: readonly (readonly WrittenLine[])[]): number | null {
  const widths = blocks.flat().map(({ text }) => text.trimEnd().length);
  const edge = widths.reduce((most, width) => Math.max(most, width), 0);
  if (edge < EDGE_MIN || edge > EDGE_MAX) return null;
  let [full, roomy] = [0, 0];
  for (const block of blocks)
    for (const [at, { text }] of block.entries()) {
      const next = block[at + 1];
      if (next === undefined || next.mark !== '' || !/^\s*\p{Ll}/u.test(next.text)) continue;
      if (isFull(text.trimEnd().length, next.text, edge)) full += 1;
      else roomy += 1;
    }
  return full >= FULL_LINES_MIN && full >= FULL_SHARE_MIN * (full + roomy) ? edge : null;
}

/** The first word of the next line would not have found room. */
function isFull(width: number, next: string, edge: number): boolean {
  return width + 1 + (next.trimStart().slice(0, 40).split(/\s/u)[0]?.length ?? 0) > edge;
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

/** What is known of the block that a line stands in. */
interface BlockOfLines {
  readonly isList: boolean;
  readonly bareLines: number;
  readonly usual: number;
  readonly edge: number | null;
}

function addLine(
  lines: RawLine[],
  text: string,
  { start: at, text: line, mark, number: apart, afterBlank }: WrittenLine,
  { isList, bareLines, usual, edge }: BlockOfLines,
): void {
  const content = line.slice(mark.length);
  const start = at + mark.length + (content.length - content.trimStart().length);
  const end = at + line.trimEnd().length;
  const width = line.trim().length;
  const previous = lines.at(-1);
  const isNext = !afterBlank || isCell(previous);
  if (previous && isNext && apart === null && goesOn(text, previous, { content, mark, isList, edge })) {
    previous.end = end;
    previous.widest = Math.max(previous.widest, width);
    previous.lastWidth = width;
    previous.lastEnd = line.trimEnd().length;
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
    ...{
      widest: Math.max(width, previous && !afterBlank ? previous.widest : 0),
      lastWidth: width,
      lastEnd: line.trimEnd().length,
    },
    least: afterBlank && bareLines > 0 && !isIn(NAMES_A_DOCUMENT, line) ? usual : 0,
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
  {
    content,
    mark,
    isList,
    edge,
  }: Pick<BlockOfLines, 'isList' | 'edge'> & { readonly content: string; readonly mark: string },
): boolean {
  const before = text.slice(previous.start, previous.end);
  if (mark === '' && continues(before, content, previous, isList)) return true;
  if (mark === '' && edge !== null && wasFull(before, content, previous, edge)) return true;
  if (isIn(NAMES_YEARS, before.trim()) && isIn(ONLY_YEARS, content.trim())) return true;
  if (isCell(previous) && isIn(NAMES_A_SCHOOL, before)) return true;
  return OPENS_ALTERNATIVE.test(content.trimStart()) && !/[.!?:]$/u.test(before.trimEnd());
}

/** At the edge of the whole text a line goes on, whatever it begins with in a point of a list. */
function wasFull(before: string, next: string, { lastEnd, isPoint }: RawLine, edge: number): boolean {
  if (/[.!?;:]$/u.test(before.slice(-40).trimEnd()) || !isFull(lastEnd, next, edge)) return false;
  return isPoint || /^\s*[«"(]?[\p{Ll}\d]/u.test(next);
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
  if (!/^[«"(]?\p{Ll}/u.test(word) || /[.!?;:]$/u.test(ending) || isIn(OPENS_PAY, words) || OPENS_MATTER.test(words))
    return false;
  if (/\p{L}-$/u.test(ending)) return true;
  // "We're looking for someone with" stands over a list whose points begin small.
  if (isIn(HANGING_WORD, ending)) return !(isList && opensBlockOf > 0);
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
