import type { DayNow, StandingPerson } from './day-now.js';
import { figuresOfDay } from './day-now.js';

/** Whom to call off first of a day that stays too full, and the risk of a long wait once that is done. */
export interface CallOffs {
  /** Ids, in the order in which they are called off. */
  readonly ids: readonly string[];
  readonly waitRisk: number;
}

/** Whoever needs more of them needs another interviewer. */
export const MOST_CALL_OFFS = 5;

/** What somebody counts as who is not scored: neither good nor bad. */
const USUAL_POINTS = 50;

/**
 * Whom to call off first where more are expected than the interviewers can see.
 *
 * Used for: days over their limit of waiting that other times do not mend, as when an interviewer falls ill. Method: one after the other, at
 * the time that is fullest then (expected people ÷ interviewers, the earlier of two alike), whoever has the least score × probability, until
 * the risk is within its limit. That is a rule and no optimum. Cost: `figuresOfDay` for each of them.
 *
 * @param day       with a limit; whoever would not hear of it in time, or has come, is left where they are
 * @param pointsOf  the score of a standing person, 0–100; null when not scored
 * @returns nobody where the risk is within its limit already; at most `MOST_CALL_OFFS`
 */
export function callOffFirst(day: DayNow, pointsOf: (id: string) => number | null): CallOffs {
  const limit = day.limits.waitRisk ?? 1;
  const ids: string[] = [];
  let left = day;
  let { waitRisk } = figuresOfDay(day);
  while (waitRisk > limit && ids.length < MOST_CALL_OFFS) {
    const person = leastExpected(left, pointsOf);
    if (person === null) break;
    ids.push(person.id);
    left = { ...left, standing: left.standing.filter(({ id }) => id !== person.id) };
    ({ waitRisk } = figuresOfDay(left));
  }
  return { ids, waitRisk };
}

function leastExpected({ standing, interviewers }: DayNow, pointsOf: (id: string) => number | null) {
  const load = interviewers.map((count, slot) =>
    count === 0 ? 0 : standing.reduce((sum, one) => sum + (one.slot === slot ? one.showProbability : 0), 0) / count,
  );
  const worth = ({ id, showProbability }: StandingPerson): number => (pointsOf(id) ?? USUAL_POINTS) * showProbability;
  const free = standing.filter(({ slot, mayMove }) => mayMove && interviewers[slot] > 0);
  const order = (one: StandingPerson, other: StandingPerson): number =>
    load[other.slot] - load[one.slot] || one.slot - other.slot || worth(one) - worth(other);
  return free.length === 0 ? null : free.reduce((best, one) => (order(one, best) < 0 ? one : best));
}
