import { clockOf, slotTimes } from '../../interviews/index.js';
import type { InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Nobody interviews earlier or later without a reason: by the clock of the city. */
const USUAL_HOURS = { from: 7, until: 21 };

type DayHours = Pick<InterviewDay, 'date' | 'firstStart' | 'slotCount' | 'slotMinutes' | 'timeZone'>;

/** The first and the last time of a day that begin at night; null where none does. */
export function nightHours({ date, firstStart, slotCount, slotMinutes, timeZone }: DayHours): [Date, Date] | null {
  const night = slotTimes(date, firstStart, slotCount, slotMinutes, timeZone).filter((startsAt) => {
    const { hour } = clockOf(startsAt, timeZone);
    return hour < USUAL_HOURS.from || hour >= USUAL_HOURS.until;
  });
  const [first, last] = [night[0], night.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** That a day begins before the morning or goes on into the night: somebody may have mistyped it. */
export function atNightText(day: DayHours, reader: Formatter): string | null {
  const night = nightHours(day);
  if (night === null) return null;
  const f = reader.inZone(day.timeZone);
  const [from, until] = night.map((at) => f.time(at));
  return f.t(from === until ? 'plan.atNightOnce' : 'plan.atNight', { from, until });
}
