import type { InterviewDay, StaffedSlot } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Choice } from '../frame/parts.js';

/** Who is there to interview at the times to come, and the form that says it. */
export interface StaffingPart {
  href: string;
  summary: string;
  isShort: boolean;
  counts: Choice[];
  from: Choice[];
  until: Choice[];
}

/** The part; null where nothing can be said any more. Times are those of the city of the interview. */
export function staffingPart(
  { day, slots }: { readonly day: InterviewDay; readonly slots: readonly StaffedSlot[] },
  reader: Formatter,
): StaffingPart | null {
  if (slots.length === 0) return null;
  const f = reader.inZone(day.timeZone);
  const timeOf = ({ startsAt }: StaffedSlot): string => f.time(startsAt);
  const short = slots.filter(({ interviewers }) => interviewers < day.interviewers);
  const endOf = ({ startsAt }: StaffedSlot): string => f.time(new Date(startsAt.getTime() + day.slotMinutes * 60_000));
  const times = (selected: StaffedSlot | undefined, label: (slot: StaffedSlot) => string): Choice[] =>
    slots.map((slot) => ({ value: slot.slotId, label: label(slot), selected: slot === selected }));
  return {
    href: `/days/${day.id}/staffing`,
    summary:
      short.length === 0
        ? f.t('replanning.allThere', { count: day.interviewers })
        : f.t('replanning.someAway', {
            times: short.map((slot) => `${timeOf(slot)} — ${slot.interviewers}`).join(', '),
          }),
    isShort: short.length > 0,
    counts: Array.from({ length: day.interviewers + 1 }, (_, count) => ({
      value: String(count),
      label: f.t('replanning.countOf', { count, all: day.interviewers }),
      selected: count === (short.length > 0 ? day.interviewers : Math.max(0, day.interviewers - 1)),
    })),
    from: times(short.at(0) ?? slots.at(0), timeOf),
    // The last slot is one of them: it is called by its end.
    until: times(short.at(-1) ?? slots.at(-1), endOf),
  };
}
