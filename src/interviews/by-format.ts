import type { DayPlan, GroupDayPlan, GroupRoom, StreamDayPlan } from './day-plan.js';

/** What tells the formats of days apart. */
interface AnyDay {
  readonly plan: DayPlan;
  readonly room: GroupRoom | null;
}

/** A day on which people are interviewed one by one. */
export type OfStream<Day> = Day & { readonly plan: StreamDayPlan };

/** A day of group sessions. */
export type OfGroups<Day> = Day & { readonly plan: GroupDayPlan; readonly room: GroupRoom };

/** What is to be said or done about a day, by its format. */
export function byFormat<Day extends AnyDay, Answer>(
  day: Day,
  answers: { readonly stream: (day: OfStream<Day>) => Answer; readonly group: (day: OfGroups<Day>) => Answer },
): Answer {
  const { plan, room } = day;
  if (plan.format !== 'group') return answers.stream({ ...day, plan });
  if (room === null) throw new Error('A plan of group sessions says nothing of a day without a room');
  return answers.group({ ...day, plan, room });
}
