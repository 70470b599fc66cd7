import type { CalendarDate } from '../../kernel/calendar-date.js';

/** Nobody responded to anything that is still open before: earlier days are slips of the pen or a program's "no date". */
export const FIRST_RESPONSE_DAY: CalendarDate = '2000-01-01';
/** A day that has begun anywhere: the zones farthest ahead are 14 hours before UTC. */
const HOURS_AHEAD = 14;

/** True for a moment at which somebody may have responded: from the first day above to the last that has begun anywhere. */
export function mayHaveResponded(at: Date, now: Date): boolean {
  return at.getTime() >= Date.parse(FIRST_RESPONSE_DAY) && at.getTime() <= now.getTime() + HOURS_AHEAD * 3_600_000;
}
