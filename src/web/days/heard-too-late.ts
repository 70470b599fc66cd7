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
  const [first = new Date(0), last = first] = [tooLate[0], tooLate.at(-1)];
  const local = f.inZone(day.timeZone);
  const time = tooLate.length === 1 ? local.time(first) : `${local.time(first)}–${local.time(last)}`;
  return f.t(key, { count, time });
}
