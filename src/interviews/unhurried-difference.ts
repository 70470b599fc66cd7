import { setImmediate } from 'node:timers/promises';
import { differenceInTurns } from './domain/day-difference.js';
import type { DayDifference } from './domain/day-difference.js';
import type { DayNow } from './domain/day-now.js';

/** Others wait no longer than this for an answer because a difference is being calculated. */
const MOST_MILLISECONDS = 20;

/** `differenceOf` in turns, between which everybody else is answered: of a large day that much is changed it takes seconds. */
export async function unhurriedDifference(day: DayNow, extraInvitationPrice: number): Promise<DayDifference> {
  const search = differenceInTurns(day, extraInvitationPrice);
  let began = performance.now();
  for (;;) {
    const turn = search.next();
    if (turn.done === true) return turn.value;
    if (performance.now() - began < MOST_MILLISECONDS) continue;
    await setImmediate();
    began = performance.now();
  }
}
