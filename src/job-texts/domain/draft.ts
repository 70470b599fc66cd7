import type { RequirementDemand } from '../../vacancies/domain/requirement.js';

/** A demand as one reader found it in a sentence: what, and which letters of the sentence say so. */
export interface Draft {
  readonly demand: RequirementDemand;
  /** Offsets into the sentence's plain text, end excluded. */
  readonly from: number;
  readonly to: number;
  /** Where the word or number that decides stands, if not at the beginning. */
  readonly at?: number;
}

/** Letters of a sentence that somebody has understood already. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** All places where a pattern stands; the pattern must be global. */
export function placesOf(pattern: RegExp, norm: string): (RegExpExecArray & Span)[] {
  return [...norm.matchAll(pattern)].map((match) =>
    Object.assign(match, { from: match.index, to: match.index + match[0].length }),
  );
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
