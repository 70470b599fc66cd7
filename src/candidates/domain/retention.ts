import { needsBooking, STAGES } from './stages.js';
import type { Stage } from './stages.js';

/** For how many months data of people is kept after the last move to a stage. */
export type RetentionMonths = Partial<Record<Stage, number>>;

/** Bounds of a term. The shortest one leaves a month to object to a refusal; the longest is ten years. */
export const SHORTEST_TERM_MONTHS = 1;
export const LONGEST_TERM_MONTHS = 120;

/** Stages that may have a term. Whoever waits for an interview is kept, however far ahead it is; a day that is closed ends the waiting. */
export const STAGES_WITH_TERM: readonly Stage[] = STAGES.filter((stage) => !needsBooking(stage));

/** True for a number of months that a term may have. */
export function isTerm(months: number): boolean {
  return Number.isInteger(months) && months >= SHORTEST_TERM_MONTHS && months <= LONGEST_TERM_MONTHS;
}
