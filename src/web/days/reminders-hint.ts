import { remindersOf, slotTimes } from '../../interviews/index.js';
import type { InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** What is sent when a plan is approved now, and later: of a day that is near not every reminder is due any more. */
export function remindersHint(
  { date, firstStart, slotCount, slotMinutes, timeZone }: InterviewDay,
  leavesAt: Date | null,
  f: Formatter,
): string {
  const leave = leaveText(leavesAt, timeZone, f);
  const starts = slotTimes(date, firstStart, slotCount, slotMinutes, timeZone);
  const due = starts.map((startsAt) => remindersOf(startsAt, f.now, timeZone).map(({ kind }) => kind));
  if (due.some((kinds) => kinds.includes('reminder-day-before'))) return f.t('plan.approveHint', { leave });
  const late = due.filter((kinds) => kinds.includes('reminder-hours-before')).length;
  if (late === 0) return f.t('plan.approveHintNone', { leave });
  return f.t(late === starts.length ? 'plan.approveHintHours' : 'plan.approveHintSome', { leave });
}

/** Whoever is told later than this before a meeting may not read it in time. */
const SHORT_NOTICE_MINUTES = 180;

/** What is asked before a plan is approved: how many invitations leave, when, and whether the first of them come short before their time. */
export function approveQuestion(
  { plan, date, firstStart, slotCount, slotMinutes, timeZone }: InterviewDay,
  { count, tooLate, leavesAt }: { count: number; tooLate: readonly Date[]; leavesAt: Date | null },
  f: Formatter,
): string {
  const first = slotTimes(date, firstStart, slotCount, slotMinutes, timeZone).find(
    (_, slot) => slot >= tooLate.length && (plan.chosen.slots[slot]?.invite ?? 0) > 0,
  );
  const minutes = first ? (first.getTime() - (leavesAt ?? f.now).getTime()) / 60_000 : Infinity;
  const soon =
    first && minutes < SHORT_NOTICE_MINUTES
      ? f.t('plan.approveSoon', { time: f.inZone(timeZone).time(first), notice: f.duration(minutes) })
      : null;
  const leave = `${leaveText(leavesAt, timeZone, f)}.`;
  return [f.t('plan.approveQuestion', { count }), leave, soon].filter(Boolean).join(' ');
}

/** What is said once a plan is approved. */
export function leftWords(leavesAt: Date | null, { timeZone }: Pick<InterviewDay, 'timeZone'>, f: Formatter): string {
  if (leavesAt === null) return f.t('plan.approved');
  return `${f.t('plan.approvedAtNight')} ${leaveText(leavesAt, timeZone, f)}.`;
}

/** Of changes of a day: that at night they are told in the morning; empty by day. */
export function laterWords(leavesAt: Date | null, { timeZone }: Pick<InterviewDay, 'timeZone'>, f: Formatter): string {
  if (leavesAt === null) return '';
  const local = f.inZone(timeZone);
  return f.t('plan.mailsLater', { time: local.time(leavesAt), date: local.date(leavesAt) });
}

/** At night invitations wait for the morning of the city of the interview. */
function leaveText(leavesAt: Date | null, timeZone: string, f: Formatter): string {
  if (leavesAt === null) return f.t('plan.leaveNow');
  const local = f.inZone(timeZone);
  return f.t('plan.leaveLater', { time: local.time(leavesAt), date: local.date(leavesAt) });
}
