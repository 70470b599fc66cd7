import type { CalendarDate } from '../../kernel/calendar-date.js';
import { REPLAY_WINDOW_SECONDS } from './signature.js';

/** Nobody responded to anything that is still open before: earlier days are slips of the pen or a program's "no date". */
export const FIRST_RESPONSE_DAY: CalendarDate = '2000-01-01';
/** The clock of whoever sends a response may be fast by as much as its signature may be off. */
const CLOCK_FAST_SECONDS = REPLAY_WINDOW_SECONDS;

/** True for a moment at which somebody may have responded: from the first day above until now. */
export function mayHaveResponded(at: Date, now: Date): boolean {
  return at.getTime() >= Date.parse(FIRST_RESPONSE_DAY) && at.getTime() <= now.getTime() + CLOCK_FAST_SECONDS * 1_000;
}
