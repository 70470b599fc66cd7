import { isIn } from '../../kernel/sought.js';
import { ENGLISH_DOING } from './demand-signs.js';
import { kindOfLine } from './kind-of-line.js';
import type { SectionKind } from './sections.table.js';
import type { Sentence } from './sentences.js';

type InSection = Sentence & { readonly section: SectionKind };

/** Of fewer points nobody can tell that they are of the work. */
const POINTS_MIN = 4;
/** So many of them tell of what is done. */
const DOING_SHARE = 0.75;
const FIRST_WORD = /^[a-z]+/u;

/**
 * The points of another list below those of what is asked, with other marks or after a blank line and without a heading of its own: nearly all of
 * them open with a doing, and none asks for anything, so that they are the work. Points that all stand apart are no list below another one.
 * Linear: each sentence is of one list.
 */
export function withDutiesBelow<Placed extends InSection>(placed: readonly Placed[]): Placed[] {
  const lists = listsOf(placed);
  return lists.flatMap((list, at) => {
    const isBelow = at > 0 && isAskedPoint(lists[at - 1][0]) && isAskedPoint(list[0]);
    return isBelow && areDoings(list) ? list.map((point) => ({ ...point, section: 'duties' as const })) : list;
  });
}

/** Runs of sentences of one section, points of a list or none, with the same marks and nothing blank between. */
function listsOf<Placed extends InSection>(placed: readonly Placed[]): Placed[][] {
  const lists: Placed[][] = [];
  for (const sentence of placed) {
    const list = lists.at(-1);
    if (list !== undefined && goesOn(list[list.length - 1], sentence)) list.push(sentence);
    else lists.push([sentence]);
  }
  return lists;
}

function goesOn(before: InSection, { section, line }: InSection): boolean {
  if (before.section !== section) return false;
  const isNext = before.line.isPoint === line.isPoint && before.line.mark === line.mark && !line.afterBlank;
  return before.line === line || isNext;
}

function isAskedPoint({ section, line }: InSection): boolean {
  return section === 'requirements' && line.isPoint;
}

function areDoings(points: readonly InSection[]): boolean {
  if (points.length < POINTS_MIN || points.some(({ norm }) => kindOfLine(norm) === 'asked')) return false;
  return points.filter(({ norm }) => isDoing(norm)).length >= points.length * DOING_SHARE;
}

function isDoing(norm: string): boolean {
  return kindOfLine(norm) === 'work' || isIn(ENGLISH_DOING, FIRST_WORD.exec(norm)?.[0] ?? '');
}
