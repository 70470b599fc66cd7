import type { PrintedBlock, PrintedText } from './printed-text.js';

// Shares of the size of the letters.
export const SAME_HEIGHT = 0.4;
const BEFORE_TEXT_MAX = 4;
const TOUCHING = 0.3;
/** A letter stands so near to where it is thought to stand. */
const NEAR_PLACE = 1.5;

/** The mark of a list. */
export const MARK = /^[-–—•●▪◦·∙‣*►➢■□○✓✔§\uf0a7\uf0b7\uf0d8\uf0fc](?=\s|$)\s*/u;
const NARROW = /[\sіїlijtfrI.,:;'!|()"«»\-]/u;
const WIDE = /[шщюжмфыдШЩЮЖМФЫДmwMW@%—]/u;

/** What is printed at one height without a step back; a mark or a letter that is printed after its line stands in it all the same. */
export function rowsOf(page: readonly PrintedText[]): PrintedText[][] {
  const rows: PrintedText[][] = [];
  const heights = new Map<number, PrintedText[][]>();
  for (const piece of page) {
    if (piece.str.trim() === '' || piece.fontSize <= 0) continue;
    const last = rows.at(-1);
    const before = last?.at(-1);
    if (last && before && standsBehind(before, piece)) last.push(piece);
    else if (!isPutIn(piece, heights)) {
      const row = [piece];
      rows.push(row);
      const height = Math.round(piece.y);
      heights.set(height, [...(heights.get(height) ?? []).slice(-ROWS_OF_HEIGHT_MAX), row]);
    }
  }
  return rows;
}

/** Cells of a row, at most. */
const ROWS_OF_HEIGHT_MAX = 20;

function standsBehind(before: PrintedText, { x, y, fontSize, block }: PrintedText): boolean {
  if (areApart(before.block, block) && !areInOneRow(before.block, block)) return false;
  const size = Math.max(before.fontSize, fontSize);
  return Math.abs(before.y - y) <= SAME_HEIGHT * size && x >= before.x + before.width - size;
}

/** Two paragraphs, as the tags say. */
export function areApart(before: PrintedBlock | undefined, block: PrintedBlock | undefined): boolean {
  return before !== undefined && block !== undefined && before !== block;
}

export function areInOneRow(before: PrintedBlock | undefined, block: PrintedBlock | undefined): boolean {
  return typeof before?.row === 'number' && before.row === block?.row;
}

/** Programs print all marks of a page after its text, and letters of a second font after the line that has gaps for them. */
function isPutIn(piece: PrintedText, heights: ReadonlyMap<number, PrintedText[][]>): boolean {
  const height = Math.round(piece.y);
  const near = [height, height - 1, height + 1].flatMap((at) => heights.get(at) ?? []);
  const isMark = MARK.test(piece.str) && piece.str.trim().length === 1;
  let behind: PrintedText[] | undefined;
  for (const row of near) {
    const [first] = row;
    if (!first || areApart(first.block, piece.block)) continue;
    if (isSetIn(piece, row)) return true;
    const gap = first.x - piece.x - piece.width;
    const isBefore = gap > -TOUCHING * piece.fontSize && gap < (isMark ? BEFORE_TEXT_MAX : TOUCHING) * piece.fontSize;
    if (isBefore && first.x < (behind?.[0]?.x ?? Infinity)) behind = row;
  }
  behind?.unshift(piece);
  return behind !== undefined;
}

/** Sets a piece into the gap of a row that was left for it. */
function isSetIn(piece: PrintedText, row: PrintedText[]): boolean {
  const slack = TOUCHING * piece.fontSize;
  const end = piece.x + piece.width;
  for (const [at, before] of row.entries()) {
    const beforeEnd = before.x + before.width;
    const next = row[at + 1];
    if (piece.x < before.x - slack) return false;
    if (beforeEnd <= piece.x + slack && next && next.x >= end - slack) {
      row.splice(at + 1, 0, piece);
      return true;
    }
    if (end <= beforeEnd + slack && piece.x >= before.x) {
      const space = spaceAt(before, piece);
      if (space === undefined) return false;
      const [left, right] = [before.str.slice(0, space), before.str.slice(space + 1)];
      row.splice(
        at,
        1,
        { ...before, str: left, width: piece.x - before.x },
        piece,
        ...(right === '' ? [] : [{ ...before, str: right, x: end, width: beforeEnd - end }]),
      );
      return true;
    }
  }
  return false;
}

/** The space that a reader has put where the letters of a text leave a gap. Widths are guessed: only the nearest space can be meant. */
function spaceAt({ str, x, width }: PrintedText, piece: PrintedText): number | undefined {
  const widths = Array.from(str, widthOf);
  const all = widths.reduce((sum, own) => sum + own, 0);
  let [done, best, nearest] = [0, undefined as number | undefined, NEAR_PLACE * piece.fontSize];
  for (let at = 0; at < widths.length; at++) {
    const distance = Math.abs(x + (width * done) / all - piece.x);
    if (/\s/u.test(str[at] ?? '') && distance < nearest) [best, nearest] = [at, distance];
    done += widths[at] ?? 0;
  }
  return best;
}

function widthOf(letter: string): number {
  return NARROW.test(letter) ? 0.3 : WIDE.test(letter) ? 0.78 : /\p{Lu}/u.test(letter) ? 0.68 : 0.52;
}
