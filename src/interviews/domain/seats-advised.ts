import { withDifference } from './day-difference.js';
import { figuresOfDay } from './day-now.js';
import type { DayNow } from './day-now.js';
import { LEAST_GAIN } from './day-steps.js';
import { worthOfDay } from './day-worth.js';
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

/** A newcomer in a seat. */
interface Placed {
  readonly id: string;
  readonly slot: number;
}

/** What becomes of a day with one invitation more. */
interface Filled {
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
  const limit = day.limits.waitRisk ?? 1;
  const leastGain = LEAST_GAIN * oneInterview(day.values);
  const figuresWith = (invite: readonly Placed[]) => figuresOfDay(withDifference(day, { invite, move: [] }));
  return yield* filled(day, free, (invite) => {
    const before = worthOfDay(day, figuresWith(invite)).sum;
    return (one) => {
      const figures = figuresWith([...invite, one]);
      const [gain, risk] = [worthOfDay(day, figures).sum - before, figures.waitRisk];
      if (risk > limit + ROUNDING) return { gain, risk, why: 'over-limit' };
      if (gain <= leastGain) return { gain, risk, why: 'no-gain' };
      return { gain, risk, why: gain <= leastGain + extraPrice ? 'fewer' : null };
    };
  });
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
  const { wantedShows, room } = day;
  const chanceOf = new Map(day.newcomers.map(({ id, showProbability }) => [id, showProbability]));
  const kept = free.map((seats, slot) => (isKept[slot] ? seats : 0));
  const figuresWith = (invite: readonly Placed[]) => figuresOfGroups(withDifference(day, { invite, move: [] }));
  return yield* filled(day, kept, (invite) => {
    const before = figuresWith(invite);
    return (one) => {
      const risk = figuresWith([...invite, one]).sessions[one.slot].overflow;
      const isOver = risk > room.overflowRisk + ROUNDING;
      const isWanted =
        wantedShows === null || before.expectedShows.mean + (chanceOf.get(one.id) ?? 0) / 2 <= wantedShows + ROUNDING;
      return { gain: before.sessions[one.slot].tooFew, risk, why: isOver ? 'over-limit' : isWanted ? null : 'fewer' };
    };
  });
}

/**
 * Newcomers one after the other to the seat where they bring most.
 *
 * @param fillAfter  looked at once for each newcomer, with those before them in their seats: what becomes of the day with one more
 */
function* filled(
  day: Pick<DayNow, 'newcomers' | 'isOpen' | 'interviewers'>,
  free: readonly number[],
  fillAfter: (invite: readonly Placed[]) => (one: Placed) => Filled,
): Generator<void, SeatsAdvised, void> {
  const invite: Placed[] = [];
  const seats = free.map(() => 0);
  const open = new Set(
    [...free.keys()].filter((slot) => free[slot] > 0 && day.isOpen[slot] && day.interviewers[slot] > 0),
  );
  let refused: Filled | null = null;
  for (const { id } of day.newcomers) {
    if (open.size === 0) break;
    const fill = fillAfter(invite);
    let best: (Filled & Placed) | null = null;
    for (const slot of [...open]) {
      const one = { id, slot, ...fill({ id, slot }) };
      yield;
      if (one.why !== null) {
        open.delete(slot);
        refused = milder(refused, one);
      } else if (best === null || one.gain > best.gain) best = one;
    }
    if (best === null) break;
    invite.push(best);
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
