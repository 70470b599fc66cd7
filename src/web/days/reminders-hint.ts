import { remindersOf, slotTimes } from '../../interviews/index.js';
import type { InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** What is sent when a plan is approved now, and later: of a day that is near not every reminder is due any more. */
export function remindersHint(
  { date, firstStart, slotCount, slotMinutes, timeZone }: InterviewDay,
  f: Formatter,
): string {
  const starts = slotTimes(date, firstStart, slotCount, slotMinutes, timeZone);
  const due = starts.map((startsAt) => remindersOf(startsAt, f.now, timeZone).map(({ kind }) => kind));
  if (due.some((kinds) => kinds.includes('reminder-day-before'))) return f.t('plan.approveHint');
  const late = due.filter((kinds) => kinds.includes('reminder-hours-before')).length;
  if (late === 0) return f.t('plan.approveHintNone');
  return f.t(late === starts.length ? 'plan.approveHintHours' : 'plan.approveHintSome');
}
