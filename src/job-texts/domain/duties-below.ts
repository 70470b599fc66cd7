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
 * them open with a doing, and none asks for anything, so that they are the work.
 */
export function withDutiesBelow<Placed extends InSection>(placed: readonly Placed[]): Placed[] {
  const sentences = [...placed];
  for (let at = 0; at < sentences.length; at++) {
    if (!opensAnother(sentences[at - 1], sentences[at])) continue;
    let end = at;
    while (end < sentences.length && isAskedPoint(sentences[end])) end++;
    if (!areDoings(sentences.slice(at, end))) continue;
    for (; at < end; at++) sentences[at] = { ...sentences[at], section: 'duties' };
  }
  return sentences;
}

function opensAnother(before: InSection | undefined, { line, section }: InSection): boolean {
  if (before?.section !== 'requirements' || section !== 'requirements' || before.line === line) return false;
  return before.line.isPoint && line.isPoint && (before.line.mark !== line.mark || line.afterBlank);
}

function isAskedPoint({ section, line }: InSection): boolean {
  return section === 'requirements' && line.isPoint;
}

function areDoings(points: readonly InSection[]): boolean {
  if (points.length < POINTS_MIN || points.some(({ norm }) => kindOfLine(norm) === 'asked')) return false;
  return points.filter(({ norm }) => isDoing(norm)).length >= points.length * DOING_SHARE;
}

function isDoing(norm: string): boolean {
  return kindOfLine(norm) === 'work' || ENGLISH_DOING.test(FIRST_WORD.exec(norm)?.[0] ?? '');
}
