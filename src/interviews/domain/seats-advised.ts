import { withDifference, worthWith } from './day-difference.js';
import { figuresOfDay } from './day-now.js';
import type { DayNow } from './day-now.js';
import { LEAST_GAIN } from './day-steps.js';
import { oneInterview } from './disturbance.js';
import { figuresOfGroups } from './group-now.js';
import type { GroupNow } from './group-now.js';

/** Why a free seat is better left free: too many would wait or come, it brings nothing, or a person chose fewer. */
export type WhyFree = 'over-limit' | 'no-gain' | 'fewer';

/** Which of the free seats of a day are worth being filled. */
export interface SeatsAdvised {
  /** How many per slot. */
  readonly seats: readonly number[];
  /** Why no more of them; null where all are, or nobody is left who could be invited. */
  readonly why: WhyFree | null;
  /** The risk that the first seat left free would lead to: of a long wait, of groups that too many come; null where `why` is. */
  readonly risk: number | null;
}

/** What becomes of a day with one invitation more. */
interface Filled {
  readonly slot: number;
  readonly gain: number;
  readonly risk: number;
  readonly why: WhyFree | null;
}

/** A risk that is over its limit by less than this is at it. */
const ROUNDING = 1e-12;

/**
 * Which free seats of a day are worth being filled as the day stands, in turns between which others may work.
 *
 * Used for: offering seats to whoever waits without proposing what replanning advises against. Method: the next newcomer to the free seat
 * at which they bring most, by the exact figures and the measure of `differenceOf`, as long as one is worth its price and does not lead
 * over the limit of waiting. A seat that is refused once stays free: more people make it worth less. Cost: milliseconds a seat and slot.
 *
 * @param free        per slot, seats that are free
 * @param extraPrice  as of `differenceOf`
 */
export function* seatsAdvised(
  day: DayNow,
  free: readonly number[],
  extraPrice: number,
): Generator<void, SeatsAdvised, void> {
  const invite: { id: string; slot: number }[] = [];
  const limit = day.limits.waitRisk ?? 1;
  const leastGain = LEAST_GAIN * oneInterview(day.values);
  return yield* filled(
    day,
    free,
    function (slot, id): Filled {
      const sum = worthWith(day, { invite, move: [] }).sum;
      const changes = { invite: [...invite, { id, slot }], move: [] };
      const gain = worthWith(day, changes).sum - sum;
      const risk = figuresOfDay(withDifference(day, changes)).waitRisk;
      const isOver = risk > limit + ROUNDING;
      if (isOver) return { slot, gain, risk, why: 'over-limit' };
      if (gain <= leastGain) return { slot, gain, risk, why: 'no-gain' };
      return { slot, gain, risk, why: gain <= leastGain + extraPrice ? 'fewer' : null };
    },
    invite,
  );
}

/**
 * The same of a day of group sessions: as its replanning does, to the session that is likeliest to have too few, as long as the bound on
 * overflow holds.
 *
 * @param isKept  per session, whether it is to take place: nobody is asked to one that is given up or has nobody yet
 */
export function* groupSeatsAdvised(
  day: GroupNow,
  free: readonly number[],
  isKept: readonly boolean[],
): Generator<void, SeatsAdvised, void> {
  const invite: { id: string; slot: number }[] = [];
  const chanceOf = new Map(day.newcomers.map(({ id, showProbability }) => [id, showProbability]));
  const kept = free.map((seats, slot) => (isKept[slot] ? seats : 0));
  return yield* filled(
    day,
    kept,
    function (slot, id): Filled {
      const before = figuresOfGroups(withDifference(day, { invite, move: [] }));
      const after = figuresOfGroups(withDifference(day, { invite: [...invite, { id, slot }], move: [] }));
      const risk = after.sessions[slot].overflow;
      const isOver = risk > day.room.overflowRisk + ROUNDING;
      const { wantedShows } = day;
      const isWanted =
        wantedShows === null || before.expectedShows.mean + (chanceOf.get(id) ?? 0) / 2 <= wantedShows + ROUNDING;
      return { slot, gain: before.sessions[slot].tooFew, risk, why: isOver ? 'over-limit' : isWanted ? null : 'fewer' };
    },
    invite,
  );
}

/** Newcomers one after the other to the seat where they bring most, which are noted in `invite`. */
function* filled(
  day: Pick<DayNow, 'newcomers' | 'isOpen' | 'interviewers'>,
  free: readonly number[],
  fill: (slot: number, id: string) => Filled,
  invite: { id: string; slot: number }[],
): Generator<void, SeatsAdvised, void> {
  const seats = free.map(() => 0);
  const open = new Set(
    [...free.keys()].filter((slot) => free[slot] > 0 && day.isOpen[slot] && day.interviewers[slot] > 0),
  );
  let refused: Filled | null = null;
  for (const { id } of day.newcomers) {
    let best: Filled | null = null;
    for (const slot of [...open]) {
      const one = fill(slot, id);
      yield;
      if (one.why !== null) {
        open.delete(slot);
        refused = milder(refused, one);
      } else if (best === null || one.gain > best.gain) best = one;
    }
    if (best === null) break;
    invite.push({ id, slot: best.slot });
    seats[best.slot] += 1;
    if (seats[best.slot] === free[best.slot]) open.delete(best.slot);
  }
  return { seats, why: refused?.why ?? null, risk: refused?.risk ?? null };
}

/** Of two seats that stay free, the one about which there is more to say: that every time leads over the limit is said of all of them alone. */
function milder(left: Filled | null, right: Filled): Filled {
  if (left === null) return right;
  const isOver = ({ why }: Filled): number => Number(why === 'over-limit');
  return (isOver(right) - isOver(left) || right.risk - left.risk) < 0 ? right : left;
}
