import { arrivalsOn, dayShifts } from './day-now.js';
import type { DayNow } from './day-now.js';

/** One time of a day as it stands. */
export interface SlotFigures {
  /** How many come, on average. */
  readonly shows: number;
  readonly nobodyComes: number;
}

/**
 * What is expected of each time of a day as it stands.
 *
 * Used for: the plan page of a day to which people are invited. Method: the exact distribution of those who come to each time, averaged over
 * `dayShifts`. Cost: a few milliseconds.
 */
export function figuresOfSlots(day: Pick<DayNow, 'interviewers' | 'standing' | 'shared'>): SlotFigures[] {
  const days = dayShifts(day, Math.ceil(day.standing.length / 2) + 1);
  return day.interviewers.map((_, slot) => {
    const people = day.standing.filter((person) => person.slot === slot).map(({ showProbability }) => showProbability);
    let [shows, nobodyComes] = [0, 0];
    for (const { weight, shift } of days) {
      const coming = arrivalsOn(shift, people);
      nobodyComes += weight * coming[0];
      coming.forEach((chance, count) => {
        shows += weight * chance * count;
      });
    }
    return { shows, nobodyComes };
  });
}
