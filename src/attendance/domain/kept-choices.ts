import type { ColumnChoices } from './log-columns.js';
import type { Outcome } from './outcome.js';

/** Outcomes by words for them that are not understood by themselves. */
export type OutcomesSaid = Readonly<Record<string, Outcome>>;

/** What somebody says about a log. */
export interface LogSaid {
  readonly columns: ColumnChoices;
  readonly outcomes: OutcomesSaid;
}

/** The same as it is kept; where nothing is said of outcomes, columns alone, as they were kept before anything could be. */
export type KeptChoices = ColumnChoices | LogSaid;

/** What is kept of it; null = nothing is said. */
export function keptChoices({ columns, outcomes }: LogSaid): KeptChoices | null {
  if (Object.keys(outcomes).length > 0) return { columns, outcomes };
  return Object.keys(columns).length > 0 ? columns : null;
}

/** What was said. */
export function saidBy(kept: KeptChoices): LogSaid {
  // A column may be called that: then a word stands there.
  const isWhole = (one: KeptChoices): one is LogSaid => typeof one['outcomes'] === 'object';
  return isWhole(kept) ? kept : { columns: kept, outcomes: {} };
}
