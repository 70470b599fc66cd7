import { slotTimes } from '../../interviews/domain/slot-times.js';
import type { InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Invitations of a plan that an approval would leave out, since nobody would hear of those times before they begin. */
export function leftOutAsTooLate({ plan }: Pick<InterviewDay, 'plan'>, tooLate: readonly Date[]): number {
  return plan.chosen.slots.slice(0, tooLate.length).reduce((sum, { invite }) => sum + invite, 0);
}

/** That some times of a day are too near to be heard of; null where none is, or nobody is planned then. */
export function tooLateText(
  key: 'plan.tooLate' | 'plan.tooLateWas',
  day: InterviewDay,
  tooLate: readonly Date[],
  f: Formatter,
): string | null {
  const count = leftOutAsTooLate(day, tooLate);
  if (count === 0) return null;
  if (key === 'plan.tooLate' && tooLate.length === day.slotCount) return f.t('plan.tooLateAll');
  return f.t(key, { count, time: timesText(day, tooLate, f) });
}

/** How many of the invitations of a plan remained that was approved late; null where it was not late. */
export function sentLateText(day: InterviewDay, tooLate: readonly Date[], f: Formatter): string | null {
  const left = leftOutAsTooLate(day, tooLate);
  if (left === 0) return null;
  const { invited } = day.plan.chosen;
  return f.t('plan.sentLate', { count: invited - left, all: f.number(invited), time: timesText(day, tooLate, f) });
}

/** That a plan invites nobody to the first times because they were too near when it was made; null where none was. */
export function lateSlotsText(day: InterviewDay, noticeMinutes: number, f: Formatter): string | null {
  const { lateSlots = 0 } = day.plan;
  if (lateSlots === 0 || day.status !== 'planned') return null;
  const late = slotTimes(day.date, day.firstStart, lateSlots, day.slotMinutes, day.timeZone);
  return f.t('plan.lateSlots', { when: timesText(day, late, f), minutes: noticeMinutes });
}

function timesText({ timeZone }: InterviewDay, times: readonly Date[], f: Formatter): string {
  const [first = new Date(0), last = first] = [times[0], times.at(-1)];
  const local = f.inZone(timeZone);
  return times.length === 1 ? local.time(first) : `${local.time(first)}–${local.time(last)}`;
}
