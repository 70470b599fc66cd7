import type { DayNow, StandingPerson } from './day-now.js';
import { figuresOfGroups } from './group-now.js';
import type { GroupNow } from './group-now.js';
import { withOneMore } from './one-more.js';
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
 * Used for: the times that candidates may choose, and the warning to whoever chooses for them. Method and cost: the day of the others
 * `withOneMore`; a day that is over its limit already is open where it becomes no worse.
 *
 * @param person  among those who stand: they are moved; otherwise they come in addition
 */
export function streamTimesFor(day: DayNow, person: StandingPerson, slots: readonly number[]): TimeFor[] {
  const { waitRisk, perSlot } = day.limits;
  const others = day.standing.filter(({ id }) => id !== person.id);
  const own = day.standing.length > others.length ? person.slot : null;
  const days = withOneMore({ ...day, standing: others }, person.showProbability, [own, ...slots]);
  const [now, ...risks] = days.map(({ risk }) => risk);
  const most = waitRisk === null ? 1 : Math.max(waitRisk, now);
  return slots.map((slot, at) => {
    const isFull = others.filter((one) => one.slot === slot).length >= (perSlot ?? Infinity);
    return { slot, risk: risks[at], closed: isFull ? 'full' : risks[at] > most + ROUNDING ? 'over-limit' : null };
  });
}

/**
 * The same of a day of group sessions: the bound is that of the room, session by session. Whoever leaves a session that is over its bound may
 * go to any that is no worse with them than theirs is now: the day becomes better, as of a stream day. From a session that holds to one that
 * is over it would become worse for those there, whatever the other sessions are like.
 */
export function groupTimesFor(day: GroupNow, person: StandingPerson, slots: readonly number[]): TimeFor[] {
  const others = day.standing.filter(({ id }) => id !== person.id);
  const isThere = day.standing.length > others.length;
  const own = isThere ? figuresOfGroups(day).sessions[person.slot].overflow : 0;
  const most = Math.max(day.room.overflowRisk, own);
  return slots.map((slot) => {
    const { sessions } = figuresOfGroups({ ...day, standing: [...others, { ...person, slot }] });
    const risk = sessions[slot].overflow;
    return { slot, risk, closed: risk > most + ROUNDING ? 'over-limit' : null };
  });
}
