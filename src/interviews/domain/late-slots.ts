import type { GroupEvaluation } from './group-day.js';
import type { StreamEvaluation } from './stream-evaluation.js';

/**
 * The plan of the rest of a day as one of the whole day: nobody is invited to its first times.
 *
 * Used for: days that begin too soon to be heard of in time. Nobody is thought to be there for those times, so nothing is idle in them and
 * all figures stay those of the rest.
 *
 * @param rest  plan of the later times
 * @param late  number of times before them, 0 or more
 * @returns     the same figures, with a slot for each time of the day
 */
export function afterLateSlots<T extends StreamEvaluation | GroupEvaluation>(rest: T, late: number): T {
  const slots = [...Array.from({ length: late }, () => ({ invite: 0 })), ...rest.slots];
  if (!('nobodyComesInSlot' in rest.risk)) return { ...rest, slots };
  const nobodyComesInSlot = [...Array.from({ length: late }, () => 1), ...rest.risk.nobodyComesInSlot];
  return { ...rest, slots, risk: { ...rest.risk, nobodyComesInSlot } };
}
