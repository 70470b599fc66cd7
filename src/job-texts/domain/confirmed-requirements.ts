import type { Requirement } from '../../vacancies/domain/requirement.js';
import { withoutLoneWays } from '../../vacancies/domain/requirement-routes.js';
import type { FoundRequirement } from './job-text.js';

/** What a person left of the requirements that were found, and how each is meant. */
export interface Confirmation {
  /** Ids of those that stay. */
  readonly kept: readonly string[];
  /** Ids of those that must be met. */
  readonly must: readonly string[];
}

/** The requirements that a person has confirmed, as lines of a profile. */
export function confirmedRequirements(found: readonly FoundRequirement[], { kept, must }: Confirmation): Requirement[] {
  const lines = found
    .filter(({ id }) => kept.includes(id))
    .map(({ sentence: _sentence, ...line }) => ({ ...line, mustHave: must.includes(line.id) }));
  return withoutLoneWays(lines);
}
