import type { CompetenceId } from './competences.table.js';
import type { LocalisedText } from './localised-text.js';
import type { OccupationId } from './occupations.table.js';
import type { Requirement } from './requirement.js';

/** What one kind of job requires, as its job description states it. */
export interface RoleProfile {
  /** Stable name, part of addresses and stored with scores. */
  readonly slug: string;
  readonly title: LocalisedText;
  /** Titles that job boards and companies use for this job, in all languages, lower case. */
  readonly titlesMet: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Duties of the job, for matching with the experience of a résumé. */
  readonly duties: readonly CompetenceId[];
  /** The work that counts as "the profession". */
  readonly occupations: readonly OccupationId[];
}
