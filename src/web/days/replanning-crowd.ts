import type { InterviewDay, ReplannedDay, ReplannedStream } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** A risk that is over its limit by less than this is at it. */
const LEAST_RISK = 0.005;

/** Whether a risk is over its limit by so much that it is to be seen. */
export function isOverLimit(risk: number, limit: number): boolean {
  return risk > limit + LEAST_RISK;
}

/** Another time that saves everybody who comes less than this is worth no message, on a day that is too full either way. */
const LEAST_WAIT_MINUTES = 1;
const LEAST_OVERTIME_MINUTES = 5;

/**
 * What is worth asking people for. Other times alone cannot mend a day to which too many come: where the risk stays over its limit and
 * hardly a minute is saved they are no proposal.
 */
export function worthProposing(replanned: ReplannedDay, day: InterviewDay): ReplannedDay {
  if (replanned.format === 'group') return replanned;
  const { before, after, invite, move, staying } = replanned;
  const limit = day.limits.waitRisk;
  if (move.length === 0 || invite.length > 0 || move.some(({ isUnattended }) => isUnattended)) return replanned;
  if (limit === null || !isOverLimit(after.waitRisk, limit) || before.waitRisk - after.waitRisk >= LEAST_RISK) {
    return replanned;
  }
  const [was, is] = [minutesOf(before, day), minutesOf(after, day)];
  if (was.wait - is.wait >= LEAST_WAIT_MINUTES || was.over - is.over >= LEAST_OVERTIME_MINUTES) return replanned;
  return { ...replanned, move: [], after: before, staying: staying + move.length };
}

/** For how long whoever comes waits on average, and how much later the day ends, in words. */
export function minutesText(figures: ReplannedStream['before'], day: InterviewDay, f: Formatter): string {
  const { wait, over } = minutesOf(figures, day);
  return f.t('replanning.crowdedMinutes', {
    shows: f.number(figures.expectedShows.mean, 1),
    wait: f.duration(wait),
    over: f.duration(over),
  });
}

function minutesOf(
  { waitPersonSlots, overtimeSlots, expectedShows: { mean } }: ReplannedStream['before'],
  { slotMinutes }: InterviewDay,
): { wait: number; over: number } {
  return { wait: mean > 0 ? (waitPersonSlots / mean) * slotMinutes : 0, over: overtimeSlots * slotMinutes };
}
