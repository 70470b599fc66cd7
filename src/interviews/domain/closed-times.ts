import { arrivalsOn, chanceOn, dayShifts } from './day-now.js';
import type { DayNow, StandingPerson } from './day-now.js';
import { figuresOfGroups } from './group-now.js';
import type { GroupNow } from './group-now.js';
import { QueueSweeps } from './queue-sweeps.js';
import { ROUNDING } from './seat-filling.js';

/** Why the plan leaves a time closed to one person more: as many as may come are there, or the day would be over its limit. */
export type WhyClosed = 'full' | 'over-limit';

/** A time for somebody who asks for it. */
export interface TimeFor {
  readonly slot: number;
  readonly closed: WhyClosed | null;
  /** With them there: that somebody waits too long; of groups, that more come than there is room for. */
  readonly risk: number;
}

/**
 * Which times of a stream day the plan leaves open to somebody who asks for another one.
 *
 * Used for: the times that candidates may choose, and the warning to whoever chooses for them. Method: the queue of the others from both
 * ends (`QueueSweeps`), to which the person is put at each time, averaged over `dayShifts`: exact; a day that is over its limit already is
 * open where it becomes no worse. Cost: that of two or three evaluations, however many times there are.
 *
 * @param person  among those who stand: they are moved; otherwise they come in addition
 */
export function streamTimesFor(day: DayNow, person: StandingPerson, slots: readonly number[]): TimeFor[] {
  const { waitRisk, perSlot } = day.limits;
  const others = day.standing.filter(({ id }) => id !== person.id);
  const own = day.standing.length > others.length ? person.slot : null;
  const [now, ...risks] = waitRisksWith({ ...day, standing: others }, person.showProbability, [own, ...slots]);
  const most = waitRisk === null ? 1 : Math.max(waitRisk, now);
  return slots.map((slot, at) => {
    const isFull = others.filter((one) => one.slot === slot).length >= (perSlot ?? Infinity);
    return { slot, risk: risks[at], closed: isFull ? 'full' : risks[at] > most + ROUNDING ? 'over-limit' : null };
  });
}

/** P(somebody waits too long) with one more at each of these times; null: with nobody more. */
function waitRisksWith(day: DayNow, probability: number, slots: readonly (number | null)[]): number[] {
  const people = day.interviewers.map((_, slot) => day.standing.filter((one) => one.slot === slot));
  const shape = { interviewers: day.interviewers, waitSlots: day.limits.waitSlots };
  const sums = slots.map(() => 0);
  for (const { weight, shift } of dayShifts(day, Math.ceil((day.standing.length + 1) / 2) + 1)) {
    const arrivals = people.map((some) =>
      arrivalsOn(
        shift,
        some.map(({ showProbability }) => showProbability),
      ),
    );
    const sweeps = new QueueSweeps(shape, day.values, arrivals);
    slots.forEach((slot, at) => {
      const { risk } = slot === null ? sweeps.asItIs() : sweeps.joined(slot, chanceOn(shift, probability));
      sums[at] += weight * risk;
    });
  }
  return sums.map((sum) => Math.min(1, Math.max(0, sum)));
}

/** The same of a day of group sessions: the bound is that of the room, session by session. */
export function groupTimesFor(day: GroupNow, person: StandingPerson, slots: readonly number[]): TimeFor[] {
  const others = day.standing.filter(({ id }) => id !== person.id);
  return slots.map((slot) => {
    const { sessions } = figuresOfGroups({ ...day, standing: [...others, { ...person, slot }] });
    const risk = sessions[slot].overflow;
    return { slot, risk, closed: risk > day.room.overflowRisk + ROUNDING ? 'over-limit' : null };
  });
}
