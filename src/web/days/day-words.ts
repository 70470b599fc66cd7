import { DateTime } from 'luxon';
import type { DayStatus, InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { StateWord, Tone } from '../frame/wording.js';

const STATUS_TONES: Readonly<Record<DayStatus, Tone>> = { planned: 'fair', approved: 'accent', held: 'quiet' };

/** How a day stands, in one word. */
export function dayState(status: DayStatus, f: Formatter): StateWord {
  return { word: f.t(`days.${status}`), tone: STATUS_TONES[status] };
}

/** Start times of the slots by the city's clock, `HH:mm`. */
export function slotStarts(
  day: Pick<InterviewDay, 'date' | 'firstStart' | 'slotCount' | 'slotMinutes' | 'timeZone'>,
): string[] {
  const first = DateTime.fromISO(`${day.date}T${day.firstStart}`, { zone: day.timeZone });
  return Array.from({ length: day.slotCount }, (_, index) =>
    first.plus({ minutes: index * day.slotMinutes }).toFormat('HH:mm'),
  );
}

/** From the first slot's start to the last one's end: "10:00–14:00". */
export function dayHours(
  day: Pick<InterviewDay, 'date' | 'firstStart' | 'slotCount' | 'slotMinutes' | 'timeZone'>,
): string {
  const first = DateTime.fromISO(`${day.date}T${day.firstStart}`, { zone: day.timeZone });
  const end = first.plus({ minutes: day.slotCount * day.slotMinutes });
  return `${first.toFormat('HH:mm')}–${end.toFormat('HH:mm')}`;
}
