import { groupBy } from '../../kernel/group-by.js';
import { HANGING_WORD } from '../../kernel/hanging-word.js';
import { cutWordsOf, isCutWord } from './cut-words.js';
import type { CutWords } from './cut-words.js';
import type { PrintedBlock, PrintedText } from './printed-text.js';
import { areApart, areInOneRow, MARK, rowsOf, SAME_HEIGHT } from './rows-of-pdf.js';
import { runningLines } from './running-lines.js';

/** What is printed at one height, without a step back. */
interface PrintedLine {
  readonly text: string;
  readonly left: number;
  /** Where its last cell begins, behind the mark of a list if there is one: there it goes on in the next line. */
  readonly inner: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly hasMark: boolean;
  readonly firstWordWidth: number;
  /** Those of its first and of its last piece. */
  readonly block: PrintedBlock | undefined;
  readonly lastBlock: PrintedBlock | undefined;
}

/** What the lines of a page that begin at one place have in common. */
interface Column {
  /** Where the longest of them end; infinite if that is no edge. */
  readonly edge: number;
  /** Points of its lists end with a full stop or a semicolon, so that what ends without goes on. */
  readonly isStopped: boolean;
  /** Points of its lists begin with a small letter. */
  readonly beginsSmall: boolean;
  /** Its paragraphs stand further apart than its lines. */
  readonly isSpaced: boolean;
}

/** A row of two names that may stand over two lists, the place of its paragraph. */
interface Names {
  readonly at: number;
  readonly line: PrintedLine;
}

/** What is known of a page before its lines are put together. */
interface Layout {
  readonly columns: ReadonlyMap<number, Column>;
  /** The least step from line to line, by the size of the letters. */
  readonly steps: ReadonlyMap<number, number>;
  /** Paragraphs that hold lines ended on purpose. */
  readonly broken: ReadonlySet<PrintedBlock>;
}

// Shares of the size of the letters.
const SAME_PLACE = 0.5;
const GAP_OF_WORDS = 0.12;
const GAP_OF_CELLS = 0.6;
const BLANK = 0.25;
const STEP_MIN = 0.8;
const STEP_MAX = 2.2;
/** The first line of a paragraph may stand in by so much. */
const INDENT_MAX = 5;

/** A step larger by this share than the least begins another paragraph. */
const LARGER_STEP = 1.12;
const SAME_SIZE = 0.08;
/** Cells of a column begin at the same place, to a third of a point. */
const SAME_STOP_POINTS = 0.3;
const STOPS_MIN = 3;
/** So many lines that end within this share of a column's width from the furthest end show that there is its edge. */
const NEAR_EDGE = 0.12;
const EDGE_LINES_MIN = 2;
/** A single line does, too, if it reaches that far over the page. */
const PAGE_EDGE = 0.85;
const HABIT_LINES_MIN = 3;
/** So many of the lines that surely begin a paragraph stand apart from the one before. */
const SPACED_SHARE = 0.85;

const NAMES_OF_LISTS = /^[^\t\d]{1,60}\t[^\t\d]{1,60}$/u;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,4}\.|[a-zа-яі]\))\s/u;
const ENDED = /[.!?:;]["»”)]?$/u;
/** «г. Казань», «ул. Мира». */
const ABBREVIATED =
  /(?:^|[\s(.,])(?:г|гг|ул|ст|м|т|д|п|пр|др|им|тыс|руб|кв|обл|р|тел|вул|буд|approx|incl|e\.g|i\.e)\.$/iu;
/** In a text of Cyrillic letters what is written in Latin ones or in capitals is a name, wherever it stands. */
const NAMES = /^["(«“]?(?:\p{Script=Latin}|\p{Lu}{2,}(?!\p{L}))/u;
const BEGINS_SMALL = /^["(«“]?[\p{Ll}\d%&/+–—]/u;
/** A sign that a line does not end with. */
const HANGING_SIGN = /(?:[,(«/–—]|\p{L}-)$/u;

/**
 * The lines of a PDF as they were written. A PDF knows where each word is printed and nothing of paragraphs: what only the edge of its column
 * has ended is put together with the next line, and what stands side by side in a table becomes one line with tabs. Linear in the pieces.
 *
 * @param pages  what each page prints, in the order in which it does
 * @returns the text of each page
 */
export function linesOfPdf(pages: readonly (readonly PrintedText[])[]): string[] {
  const laid = pages.map(laidOut);
  const running = runningLines(laid.map(({ lines }) => lines));
  const cut = cutWordsOf(laid.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const texts: string[][] = [];
  let last: PrintedLine | undefined;
  for (const { lines: all, layout } of laid) {
    const lines = all.filter((line) => !running.has(line));
    const paragraphs = paragraphsOf(lines, layout, cut);
    const [first] = lines;
    const open = texts.findLast(({ length }) => length > 0);
    if (first && last && open && goesOnOverleaf(last, first))
      open.push(together(open.pop() ?? '', last, paragraphs.shift() ?? '', cut));
    texts.push(paragraphs);
    last = lines.at(-1) ?? last;
  }
  return texts.map((paragraphs) => paragraphs.join('\n'));
}

function laidOut(page: readonly PrintedText[]): { readonly lines: readonly PrintedLine[]; readonly layout: Layout } {
  const rows = rowsOf(page);
  const stops = stopsOf(rows);
  const lines = rows.map((row) => lineOf(row, stops));
  const steps = stepsOf(lines);
  const columns = columnsOf(lines, stops, steps);
  return { lines, layout: { steps, columns, broken: brokenOf(lines, columns) } };
}

/** The first line of a page that ends a sentence of the page before. */
function goesOnOverleaf(last: PrintedLine, first: PrintedLine): boolean {
  return (
    Math.abs(first.left - last.inner) <= SAME_PLACE * first.size &&
    Math.abs(first.size / last.size - 1) <= SAME_SIZE &&
    !first.hasMark &&
    !NUMBER.test(first.text) &&
    !ENDED.test(last.text) &&
    (/^\p{Ll}/u.test(first.text) || hangs(last.text))
  );
}

function hangs(text: string): boolean {
  return HANGING_SIGN.test(text) || HANGING_WORD.test(text);
}

function gapBefore(before: PrintedText, piece: PrintedText): number {
  return (piece.x - before.x - before.width) / Math.max(before.fontSize, piece.fontSize);
}

/** Places where so many lines or cells begin that they are columns of a table. */
function stopsOf(rows: readonly (readonly PrintedText[])[]): readonly number[] {
  const places = rows
    .flatMap((row) => row.filter((piece, at) => at === 0 || gapBefore(row[at - 1] ?? piece, piece) >= GAP_OF_CELLS))
    .map(({ x }) => x)
    .sort((a, b) => a - b);
  return places.filter(
    (x, at) =>
      x - (places[at - 1] ?? -Infinity) > SAME_STOP_POINTS &&
      (places[at + STOPS_MIN - 1] ?? Infinity) - x <= SAME_STOP_POINTS,
  );
}

function isStop(stops: readonly number[], x: number): boolean {
  return stops.some((stop) => x >= stop - SAME_STOP_POINTS && x <= stop + SAME_STOP_POINTS);
}

function lineOf(row: readonly PrintedText[], stops: readonly number[]): PrintedLine {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) throw new RangeError('a line of nothing');
  let text = '';
  let inner = first.x;
  for (const [at, piece] of row.entries()) {
    const before = row[at - 1];
    if (!before) text = piece.str.trimStart();
    else {
      const gap = gapBefore(before, piece);
      const isCell =
        areApart(before.block, piece.block) || (gap >= GAP_OF_CELLS && isStop(stops, piece.x) && !MARK.test(text));
      if (isCell) inner = piece.x;
      const isApart = gap > GAP_OF_WORDS || /\s$/u.test(before.str) || /^\s/u.test(piece.str);
      text = `${text.trimEnd()}${isCell ? '\t' : isApart ? ' ' : ''}${piece.str.trim()}`;
    }
  }
  const mark = MARK.exec(text)?.[0];
  if (mark !== undefined) inner = behindMark(row, mark);
  const [word = ''] = first.str.trimStart().split(/[^\S\u00a0\u202f]/u, 1);
  return {
    ...{ text: text.trim(), left: first.x, inner, right: last.x + last.width, y: first.y, size: first.fontSize },
    ...{ hasMark: mark !== undefined, firstWordWidth: (first.width * word.length) / Math.max(1, first.str.length) },
    ...{ block: first.block, lastBlock: last.block },
  };
}

function behindMark([first, second]: readonly PrintedText[], mark: string): number {
  if (!first) return 0;
  if (first.str.trim().length === mark.trim().length) return second?.x ?? first.x;
  return first.x + (first.width * mark.length) / first.str.length;
}

function paragraphsOf(lines: readonly PrintedLine[], layout: Layout, cut: CutWords): string[] {
  const paragraphs: string[] = [];
  let opening: PrintedLine | undefined;
  let before: PrintedLine | undefined;
  /** Where the last cell of the paragraph begins. */
  let inner = 0;
  let names: Names | undefined;
  for (const line of lines) {
    const text = paragraphs.at(-1);
    if (text !== undefined && before && opening && isBeside(opening, before, line)) {
      paragraphs[paragraphs.length - 1] = `${text}\t${line.text}`;
      inner = line.left;
    } else if (text !== undefined && before && opening && goesOn(opening, before, line, layout))
      paragraphs[paragraphs.length - 1] = together(text, before, line.text, cut);
    else {
      const isPoint = line.block?.isPoint === true && line.block !== before?.lastBlock && !line.hasMark;
      if (text !== undefined && Math.abs(line.left - inner) <= SAME_PLACE * line.size)
        paragraphs.splice(-1, 1, ...withoutName(text));
      if (names && before && isBelowSecond(names, before, line)) {
        const [first = '', second = ''] = paragraphs[names.at]?.split('\t') ?? [];
        paragraphs.splice(names.at, 1, first);
        paragraphs.push(second);
        names = undefined;
      }
      if (NAMES_OF_LISTS.test(line.text)) names = { at: paragraphs.length, line };
      paragraphs.push(`${isPoint && !NUMBER.test(line.text) ? '• ' : ''}${line.text}`);
      opening = line;
      inner = line.inner;
    }
    before = line;
  }
  return paragraphs;
}

/** The list below the second of two names begins, beside the end of the first. */
function isBelowSecond(names: Names, before: PrintedLine, line: PrintedLine): boolean {
  const tolerance = SAME_PLACE * line.size;
  return (
    line.y > before.y &&
    line.y < names.line.y &&
    line.left >= names.line.inner - tolerance &&
    before.left < names.line.inner - tolerance
  );
}

/** The name of a cell of several paragraphs stands over them; a date is no name. */
function withoutName(row: string): readonly string[] {
  const cells = row.split('\t');
  return cells.length === 2 && !/\d/u.test(cells[0] ?? '') ? cells : [row];
}

/** A word that was cut at the end of its line is whole again; a hyphen of its own stays. Only the last line is looked at, however long the rest is. */
function together(paragraph: string, { text: last }: PrintedLine, after: string, cut: CutWords): string {
  if (isCutWord(last, after, cut)) return paragraph.slice(0, -1) + after;
  return `${paragraph}${/[^\s][-–/]$/u.test(last.slice(-2)) ? '' : ' '}${after}`;
}

/** The next cell of a row whose cell before took several lines. */
function isBeside(opening: PrintedLine, before: PrintedLine, line: PrintedLine): boolean {
  if (areApart(before.lastBlock, line.block)) return areInOneRow(before.lastBlock, line.block);
  return (
    line.y > before.y + SAME_HEIGHT * line.size &&
    Math.abs(line.y - opening.y) <= SAME_HEIGHT * line.size &&
    line.left >= opening.right
  );
}

/** True if the edge of the column alone has ended the line before. */
function goesOn(opening: PrintedLine, before: PrintedLine, line: PrintedLine, layout: Layout): boolean {
  if (line.hasMark || NUMBER.test(line.text) || Math.abs(line.size / before.size - 1) > SAME_SIZE) return false;
  const column = layout.columns.get(columnOf(before));
  if (column === undefined) return false;
  const step = before.y - line.y;
  const isRoomLeft = !isFull(before, line, column.edge);
  if (before.lastBlock && line.block) {
    if (before.lastBlock !== line.block) return false;
    if (!layout.broken.has(line.block)) return true;
    return !isRoomLeft && isMidSentence(before, line, column);
  }
  // At the foot of a column a sentence goes on at the head of the next one.
  if (step < 0) return !isRoomLeft && line.left > before.right && isMidSentence(before, line, column);
  if (step > (layout.steps.get(sizeOf(line)) ?? 0) * LARGER_STEP || step < STEP_MIN * line.size) return false;
  const tolerance = SAME_PLACE * line.size;
  const isHanging = opening.hasMark && opening.inner > opening.left + tolerance;
  if (isHanging && Math.abs(line.left - opening.inner) <= tolerance) return true;
  const indent = before.left - line.left;
  const isIndented = before === opening && indent > 0 && indent <= INDENT_MAX * line.size;
  // Without room after its mark a point of a list goes on below the mark.
  const isBelowMark = before.hasMark && Math.abs(indent) <= tolerance;
  const isAligned = isIndented || isBelowMark || Math.abs(line.left - before.inner) <= tolerance;
  return isAligned && !isRoomLeft && isMidSentence(before, line, column);
}

/** As far as words can tell. */
function isMidSentence({ text: before }: PrintedLine, { text: after }: PrintedLine, column: Column): boolean {
  if (ABBREVIATED.test(before)) return true;
  if (ENDED.test(before)) return false;
  if (column.isSpaced || hangs(before)) return true;
  if (BEGINS_SMALL.test(after)) return !column.beginsSmall || column.isStopped;
  return NAMES.test(after) && /\p{Script=Cyrillic}/u.test(before);
}

function columnOf({ inner }: PrintedLine): number {
  return Math.round(inner / 2);
}

function sizeOf({ size }: PrintedLine): number {
  return Math.round(size);
}

function columnsOf(
  lines: readonly PrintedLine[],
  stops: readonly number[],
  steps: Layout['steps'],
): ReadonlyMap<number, Column> {
  const pageEdge = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const columns = new Map<number, Column>();
  for (const [place, own] of groupBy(lines, columnOf)) {
    const edge = edgeOf(own, stops, pageEdge);
    const starts: PrintedLine[] = [];
    let apart = 0;
    for (const [at, line] of own.entries()) {
      const before = own[at - 1];
      if (before && isFull(before, line, edge)) continue;
      starts.push(line);
      const step = before ? before.y - line.y : -1;
      if (step < 0 || step > (steps.get(sizeOf(line)) ?? Infinity) * LARGER_STEP) apart += 1;
    }
    columns.set(place, {
      edge,
      isStopped: own.filter(({ text }) => /[.;]$/u.test(text)).length >= HABIT_LINES_MIN,
      beginsSmall: starts.filter(({ text }) => /^\p{Ll}/u.test(text)).length >= HABIT_LINES_MIN,
      isSpaced: apart >= HABIT_LINES_MIN && apart >= SPACED_SHARE * starts.length,
    });
  }
  return columns;
}

/** The next word would not have found room. */
function isFull(before: PrintedLine, { size, firstWordWidth }: PrintedLine, edge: number): boolean {
  return before.right + BLANK * size + firstWordWidth > edge;
}

/** Where lines have to end: where several of them do, before the next cell, or at the edge of the page. */
function edgeOf(own: readonly PrintedLine[], stops: readonly number[], pageEdge: number): number {
  const furthest = own.reduce((most, { right }) => Math.max(most, right), 0);
  const width = furthest - own.reduce((least, { inner }) => Math.min(least, inner), Infinity);
  if (own.filter(({ right }) => right >= furthest - NEAR_EDGE * width).length >= EDGE_LINES_MIN) return furthest;
  const next = stops.find((stop) => stop > furthest);
  if (next !== undefined) return next - GAP_OF_CELLS * (own[0]?.size ?? 0);
  return furthest >= PAGE_EDGE * pageEdge ? pageEdge : Infinity;
}

/** A hard space before the next word looks like room for it, once. */
function brokenOf(lines: readonly PrintedLine[], columns: Layout['columns']): ReadonlySet<PrintedBlock> {
  const ended = new Map<PrintedBlock, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || !line.block || before.lastBlock !== line.block || before.y <= line.y) continue;
    // Nobody ends lines within a point of a list or a cell; there the edge may be that of a table.
    if (line.block.isPoint || line.block.row !== null) continue;
    if (isFull(before, line, columns.get(columnOf(before))?.edge ?? Infinity)) continue;
    ended.set(line.block, (ended.get(line.block) ?? 0) + (BEGINS_SMALL.test(line.text) ? 0.5 : 1));
  }
  return new Set([...ended].filter(([, count]) => count >= 1).map(([block]) => block));
}

function stepsOf(lines: readonly PrintedLine[]): Layout['steps'] {
  const steps = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const step = before ? before.y - line.y : 0;
    if (!before || sizeOf(before) !== sizeOf(line) || step < STEP_MIN * line.size || step > STEP_MAX * line.size)
      continue;
    steps.set(sizeOf(line), Math.min(step, steps.get(sizeOf(line)) ?? Infinity));
  }
  return steps;
}
