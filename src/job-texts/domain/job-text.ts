import type { Language } from '../../vacancies/domain/localised-text.js';
import type { LawCountry } from '../../vacancies/domain/refusal-reasons.table.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { RefusedGround } from '../../vacancies/domain/unlawful-words.table.js';
import type { TermOfWork } from './terms-of-work.table.js';
import type { OfferedPay } from './read-offered-pay.js';

/** The words of a text that say something: where they stand, and what they are. */
export interface SourceSentence {
  /** Offsets into the text that was read, end excluded, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A requirement with the sentence that it came from. */
export type FoundRequirement = Requirement & { readonly sentence: SourceSentence };

/** What a text says without asking it: a duty, a condition. */
export interface StatedItem {
  readonly text: string;
  readonly sentence: SourceSentence;
}

/** A demand that the law lets nobody make. */
export interface RefusedLine {
  readonly ground: RefusedGround;
  readonly text: string;
  readonly why: string;
  readonly sentence: SourceSentence;
}

/** All that a text of a job says. */
export interface JobText {
  readonly language: Language;
  /** The country whose law the text is under; null for one whose law is not known here, or that the text does not tell. */
  readonly country: LawCountry | null;
  /** The post, as the text names it; null if it does not. */
  readonly title: string | null;
  readonly requirements: readonly FoundRequirement[];
  readonly duties: readonly StatedItem[];
  readonly conditions: readonly StatedItem[];
  readonly salary: (OfferedPay & { readonly sentence: SourceSentence }) | null;
  /** The city that it says the work is in, by its slug; null where it names none that is known, or several. */
  readonly city: { readonly slug: string; readonly sentence: SourceSentence } | null;
  /** What it asks of the time and the place of the work, which people may refuse. */
  readonly terms: readonly TermOfWork[];
  readonly refused: readonly RefusedLine[];
}
