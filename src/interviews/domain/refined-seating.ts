import { rankedMoves } from './ranked-moves.js';
import type { RankedMoves, Ranking } from './ranked-moves.js';
import { NOBODY } from './seats-at-work.js';
import type { Move, SeatsAtWork } from './seats-at-work.js';

/** Gains below this, in interviews, are not worth a move. */
const LEAST_GAIN = 1e-6;

/** So many of the best changes are priced exactly before all are ranked anew. */
const TRIES = 24;

/** Changes that lead back to the limit are to take away so many times what is beyond it. */
const MARGIN = 1.5;

/** More steps than any climb needs; a bound against cycling by rounding. */
const MOST_STEPS = 200;

/** Seatings are the same whose value and risk agree to so many digits. */
const DIGITS = 10;

/** How a seating is bettered. */
export interface Refining {
  /** What a step must gain for another one to be made. */
  readonly enough: number;
  /** Scalar operations after which none is made. */
  readonly mostWork: number;
  /** What was passed by others that went on as long. */
  readonly passed?: Set<string>;
}

/** Moves with what they add to the value. */
type Ranked = Pick<RankedMoves, 'value' | 'moves'>;

/** The best of what it is offered, at most `TRIES`, the best first. */
class Foremost {
  readonly list: Ranked[] = [];

  /** What is worth no more than this is not kept. */
  least: number;

  constructor(least: number) {
    this.least = least;
  }

  isAmong(value: number): boolean {
    return value > this.least;
  }

  add(value: number, moves: readonly Move[]): void {
    const after = this.list.findIndex((other) => other.value < value);
    this.list.splice(after < 0 ? this.list.length : after, 0, { value, moves });
    if (this.list.length > TRIES) this.list.pop();
    if (this.list.length === TRIES) this.least = this.list[TRIES - 1].value;
  }
}

/** Whether changes may be made at once: of different slots, and nobody joins two of them. */
function areApart(one: RankedMoves, other: RankedMoves): boolean {
  return one.moves.every(({ slot, joining }) =>
    other.moves.every((move) => move.slot !== slot && (joining === NOBODY || move.joining !== joining)),
  );
}

/**
 * Changes, by themselves or two at once, that gain most with no more risk than the limit leaves open: where a plan uses all of it, one that
 * takes some is made together with one that gives some back.
 */
function bestWithin({ ranked, price }: Ranking, slack: number): readonly Ranked[] {
  // Beyond the limit the way back to it may cost something.
  const best = new Foremost(slack < 0 ? -Infinity : LEAST_GAIN);
  for (const { value, risk, moves } of ranked) if (risk <= slack && best.isAmong(value)) best.add(value, moves);
  // Two at once are for where no single ones are left.
  if (price > 0 && best.list.length < TRIES) addPairs(ranked, price, slack, best);
  return best.list;
}

/** Adds pairs; what they are worth at the price bounds their value, so that most need not be looked at. */
function addPairs(ranked: readonly RankedMoves[], price: number, slack: number, best: Foremost): void {
  const values = Float64Array.from(ranked, ({ value }) => value);
  const risks = Float64Array.from(ranked, ({ risk }) => risk);
  const worths = Float64Array.from(ranked, ({ worth }) => worth);
  for (let one = 0; one < ranked.length; one += 1) {
    for (
      let other = one + 1;
      other < ranked.length && worths[one] + worths[other] >= best.least - price * slack;
      other += 1
    ) {
      if (risks[one] + risks[other] > slack || !best.isAmong(values[one] + values[other])) continue;
      if (!areApart(ranked[one], ranked[other])) continue;
      best.add(values[one] + values[other], [...ranked[one].moves, ...ranked[other].moves]);
    }
  }
}

/** Beyond the limit changes are to lead back to it though what slots have to do with each other is not counted. */
function aimedAt(slack: number): number {
  return slack < 0 ? MARGIN * slack : slack;
}

/**
 * Ranks all changes and makes the best of them that are better indeed; beyond the limit, first the one that costs least of those that lead
 * back to it, if there is one.
 *
 * @param riskLimit    bound on P(somebody waits too long), 1 for none
 * @param isTotalKept  whether as many are to be invited as before
 * @returns what was gained
 */
export function refineOnce(work: SeatsAtWork, riskLimit: number, isTotalKept = false): number {
  const before = work.value;
  const slack = riskLimit < 1 ? riskLimit - work.risk : null;
  const ranking = rankedMoves(work, { slack, isTotalKept });
  for (const { moves } of bestWithin(ranking, aimedAt(slack ?? 1))) {
    if (!work.mayMake(moves)) continue;
    const tried = work.tried(moves);
    if (tried.risk > riskLimit) continue;
    if (work.risk > riskLimit || tried.value > work.value + LEAST_GAIN) work.make(moves, tried);
  }
  return work.value - before;
}

/**
 * Betters a seating step by step until that is not worth the time.
 *
 * Used for: the way up from any start, and the last of what a plan can be bettered by. Method: of all changes of one or two people, and of
 * all pairs of these that keep the limit, the best (`rankedMoves`), a few at a time, each priced exactly before it is made. Where an
 * earlier one passed it ends: it would come to the same seating.
 */
export function refine(work: SeatsAtWork, riskLimit: number, { enough, mostWork, passed = new Set() }: Refining): void {
  for (let step = 0; step < MOST_STEPS && work.work < mostWork; step += 1) {
    const isBeyond = work.risk > riskLimit;
    if (!isBeyond) {
      const here = `${work.value.toFixed(DIGITS)} ${work.risk.toFixed(DIGITS)} ${riskLimit}`;
      if (passed.has(here)) return;
      passed.add(here);
    }
    if (refineOnce(work, riskLimit) <= enough && (!isBeyond || work.risk > riskLimit)) return;
  }
}
