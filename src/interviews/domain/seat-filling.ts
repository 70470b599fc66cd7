import type { Newcomer } from './day-now.js';

/** Somebody who waits for a seat. */
export interface Waiting extends Newcomer {
  /** Slots for which they are not asked: they gave those times up, or would have no time to answer. */
  readonly notAt?: readonly number[];
}

/** A seat for somebody. */
export interface SeatFor {
  readonly id: string;
  readonly slot: number;
}

/** What becomes of a day with one invitation more. */
export interface Fill {
  readonly slot: number;
  readonly gain: number;
  readonly risk: number;
  readonly why: 'over-limit' | 'no-gain' | 'fewer' | null;
}

/** A day that is filled seat by seat. People are named by their place among the newcomers of the day. */
export interface Filling {
  fills(at: number, slots: readonly number[]): readonly Fill[];
  take(at: number, slot: number): void;
}

/** Somebody for whom no seat is worth it, and what would become of one. */
export interface Refused extends Fill {
  readonly id: string;
}

/** How far the seats of a day were filled. */
export interface Filled {
  readonly offers: readonly SeatFor[];
  /** What speaks most plainly against one more; null where nothing was refused. */
  readonly refused: Refused | null;
  /** Somebody waits, but for none of the seats that are left. */
  readonly isBarred: boolean;
}

/** A risk that is over its limit, or a count beyond what is wanted, by less than this is at it. */
export const ROUNDING = 1e-12;

/**
 * People one after the other to the seat where they bring most, in turns between which others may work. Whoever is worth it at none is
 * passed over, and so is everybody like them, because more people make a seat worth less.
 */
export function* filled(
  waiting: readonly Waiting[],
  free: readonly number[],
  filling: Filling,
): Generator<void, Filled, void> {
  const offers: SeatFor[] = [];
  const left = [...free];
  const passedOver = new Set<string>();
  let [refused, isBarred]: [Refused | null, boolean] = [null, false];
  for (const [at, { id, showProbability, notAt = [] }] of waiting.entries()) {
    if (left.every((seats) => seats === 0)) break;
    const slots = left.flatMap((seats, slot) => (seats > 0 && !notAt.includes(slot) ? [slot] : []));
    if (slots.length === 0) isBarred = true;
    const kind = [showProbability, ...notAt].join(' ');
    if (slots.length === 0 || passedOver.has(kind)) continue;
    const fills = filling.fills(at, slots);
    yield;
    const best = bestOf(fills);
    if (best === null) {
      passedOver.add(kind);
      refused = fills.map((fill) => ({ id, ...fill })).reduce<Refused | null>(milder, refused);
      continue;
    }
    filling.take(at, best.slot);
    offers.push({ id, slot: best.slot });
    left[best.slot] -= 1;
  }
  return { offers, refused, isBarred };
}

/** The seat at which one more brings most; null where they are worth it at none. */
export function bestOf(fills: readonly Fill[]): Fill | null {
  let best: Fill | null = null;
  for (const fill of fills) if (fill.why === null && (best === null || fill.gain > best.gain)) best = fill;
  return best;
}

/** Of two seats that stay free, the one about which there is more to say: that every time leads over the limit is said of all of them alone. */
export function milder<Seat extends Fill>(left: Seat | null, right: Seat): Seat {
  if (left === null) return right;
  const isOver = ({ why }: Fill): number => Number(why === 'over-limit');
  return (isOver(right) - isOver(left) || right.risk - left.risk) < 0 ? right : left;
}
