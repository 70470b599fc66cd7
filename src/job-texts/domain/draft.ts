import type { RequirementDemand } from '../../vacancies/domain/requirement.js';

/** A demand as one reader found it in a sentence: what, and which letters of the sentence say so. */
export interface Draft {
  readonly demand: RequirementDemand;
  /** Offsets into the sentence's plain text, end excluded. */
  readonly from: number;
  readonly to: number;
  /** Where the word or number that decides stands, if not at the beginning. */
  readonly at?: number;
  /** Those of one name that a reader found are ways to the same thing. */
  readonly ways?: string | null;
}

export type { Span } from '../../vacancies/domain/spans.js';
export { overlaps, placesOf } from '../../vacancies/domain/spans.js';

/** True for what says that nobody needs to have worked before. */
export function isNoneNeeded({ demand }: Draft): boolean {
  return demand.kind === 'experience' && demand.value.months === 0;
}
