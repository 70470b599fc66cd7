import { arrivalsOn, chanceOn, dayShifts } from './day-now.js';
import type { DayNow } from './day-now.js';
import { QueueSweeps } from './queue-sweeps.js';

/** A stream day with somebody more at one of its times. */
export interface WithOneMore {
  /** Of those who come. */
  readonly shows: number;
  /** Of waiting, idle interviewers and overtime, in the units of the day's prices. */
  readonly cost: number;
  /** P(somebody waits too long). */
  readonly risk: number;
}

/**
 * A stream day with one person more at each of these times.
 *
 * Used for: the times that are open to somebody, and the one at which a seat is best offered. Method: the queue of those who stand from both
 * ends (`QueueSweeps`), to which the person is put, averaged over `dayShifts`: exact. Cost: that of two or three evaluations of the day,
 * however many times there are.
 *
 * @param probability  to come, of whoever comes in addition
 * @param slots        null: with nobody more
 */
export function withOneMore(day: DayNow, probability: number, slots: readonly (number | null)[]): WithOneMore[] {
  const people = day.interviewers.map((_, slot) => day.standing.filter((one) => one.slot === slot));
  const shape = { interviewers: day.interviewers, waitSlots: day.limits.waitSlots };
  const sums = slots.map(() => ({ shows: 0, cost: 0, risk: 0 }));
  for (const { weight, shift } of dayShifts(day, Math.ceil((day.standing.length + 1) / 2) + 1)) {
    const arrivals = people.map((some) =>
      arrivalsOn(
        shift,
        some.map(({ showProbability }) => showProbability),
      ),
    );
    const shows = day.standing.reduce((sum, { showProbability }) => sum + chanceOn(shift, showProbability), 0);
    const sweeps = new QueueSweeps(shape, day.values, arrivals);
    slots.forEach((slot, at) => {
      const more = slot === null ? 0 : chanceOn(shift, probability);
      const { cost, risk } = slot === null ? sweeps.asItIs() : sweeps.joined(slot, more);
      sums[at].shows += weight * (shows + more);
      sums[at].cost += weight * cost;
      sums[at].risk += weight * risk;
    });
  }
  return sums.map((sum) => ({ ...sum, risk: Math.min(1, Math.max(0, sum.risk)) }));
}
