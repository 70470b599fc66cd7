import { differenceInTurns, withDifference, worthWith } from './day-difference.js';
import type { Changes, DayDifference } from './day-difference.js';
import { figuresOfDay } from './day-now.js';
import type { DayFiguresNow, DayNow } from './day-now.js';
import type { DayWorth } from './day-worth.js';
import { oneInterview } from './disturbance.js';
import { groupDifferenceInTurns } from './group-difference.js';
import type { NotInvited } from './group-difference.js';
import { figuresOfGroups } from './group-now.js';
import type { GroupFiguresNow, GroupNow } from './group-now.js';
import { SPARE_SEATS } from './spare-seats.js';

/** What was found about a day that stands: what should be changed, and what becomes of it. */
interface AnyFinding {
  readonly difference: DayDifference;
  /** Seats that each time has to spare once that is done. */
  readonly spare: readonly number[];
  /** Whom an invitation would go to next, where it proposes none. */
  readonly notInvited: NotInvited | null;
}

/** Of a day on which people are interviewed one by one. */
export interface StreamFinding extends AnyFinding {
  readonly format: 'stream';
  readonly before: DayFiguresNow;
  readonly after: DayFiguresNow;
  readonly worth: { readonly before: DayWorth; readonly after: DayWorth };
  /** By the ids of those who are written to: what the day would be worth less without it. */
  readonly gains: ReadonlyMap<string, number>;
}

/** Of a day of group sessions. */
export interface GroupFinding extends AnyFinding {
  readonly format: 'group';
  readonly before: GroupFiguresNow;
  readonly after: GroupFiguresNow;
}

export type DayFinding = StreamFinding | GroupFinding;

/** Less than this part of an interview is no gain. */
const LEAST_GAIN = 0.005;

/**
 * The difference of a stream day with all that is said about it, in turns between which others may work.
 *
 * Used for: the plan page and the board, which say the same. Method: `differenceInTurns`; each line by what the day would be worth without
 * it, by the exact figures.
 *
 * @param extraPrice  as of `differenceOf`
 */
export function* findOfStream(day: DayNow, extraPrice: number): Generator<void, StreamFinding, void> {
  const difference = yield* differenceInTurns(day, extraPrice);
  const worth = { before: worthWith(day, { invite: [], move: [] }), after: worthWith(day, difference) };
  const gains = new Map<string, number>();
  for (const { id } of [...difference.invite, ...difference.move]) {
    gains.set(id, worth.after.sum - worthWith(day, without(difference, id)).sum);
    yield;
  }
  const notInvited = difference.invite.length > 0 ? null : yield* nextOf(day, difference, extraPrice);
  return {
    ...{ format: 'stream', difference, worth, gains, notInvited, spare: day.interviewers.map(() => SPARE_SEATS) },
    ...{ before: figuresOfDay(day), after: figuresOfDay(withDifference(day, difference)) },
  };
}

/** The same of a day of group sessions. */
export function* findOfGroups(day: GroupNow): Generator<void, GroupFinding, void> {
  const { spare, notInvited, ...difference } = yield* groupDifferenceInTurns(day);
  return {
    ...{ format: 'group', difference, spare, notInvited },
    ...{ before: figuresOfGroups(day), after: figuresOfGroups(withDifference(day, difference)) },
  };
}

function without({ invite, move }: Changes, id: string): Changes {
  return { invite: invite.filter((one) => one.id !== id), move: move.filter((one) => one.id !== id) };
}

/** The next of the list at the time with room at which they would bring most, or where every time leads over the limit, risk least. */
function* nextOf(day: DayNow, changes: Changes, extraPrice: number): Generator<void, NotInvited | null, void> {
  const [next] = day.newcomers;
  if (next === undefined) return null;
  const { waitRisk: limit, perSlot } = day.limits;
  const { standing } = withDifference(day, changes);
  const isFull = (slot: number): boolean => standing.filter((one) => one.slot === slot).length >= (perSlot ?? Infinity);
  const sum = worthWith(day, changes).sum;
  let best: NotInvited | null = null;
  for (const [slot, isOpen] of day.isOpen.entries()) {
    if (!isOpen || day.interviewers[slot] === 0 || isFull(slot)) continue;
    const invite = [{ id: next.id, slot }];
    const gain = worthWith(day, { ...changes, invite }).sum - sum;
    const risk = figuresOfDay(withDifference(day, { ...changes, invite })).waitRisk;
    yield;
    const isOver = risk > (limit ?? 1);
    const isBetter =
      best === null ||
      (isOver ? best.why === 'over-limit' && risk < best.risk : best.why === 'over-limit' || gain > (best.gain ?? 0));
    if (isBetter) best = { id: next.id, slot, gain, risk, why: isOver ? 'over-limit' : 'no-gain' };
  }
  const isGain = best?.why === 'no-gain' && (best.gain ?? 0) > LEAST_GAIN * oneInterview(day.values);
  return best && isGain && extraPrice > 0 ? { ...best, why: 'fewer' } : best;
}
