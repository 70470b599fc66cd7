import type { Random } from '../../kernel/random.js';
import type { Seating } from './stream-evaluation.js';

/** What a search compares plans by. */
export interface Assessment {
  readonly value: number;
  /** P(somebody waits too long). */
  readonly risk: number;
}

/** A plan on the way to the best one. */
export interface CandidatePlan extends Assessment {
  readonly seating: Seating;
  readonly invited: number;
  /** Expected interviews. */
  readonly interviews: number;
}

/** What a climb maximises; −∞ for plans it may not pass through. */
export type Worth = (plan: Assessment) => number;

/** The moves between plans of one scenario. Limits on invitations are kept by every move, the risk by the worth. */
export interface PlanMoves<Plan extends CandidatePlan> {
  /** Slots that a plan has. */
  readonly slots: number;
  /** People alike who fill an overtime slot together: fewer of them are not worth it, all of them may be. 1 where single people are moved. */
  readonly crew: number;
  /** What a day on which every interviewer is busy all day is worth more than one on which nobody comes. */
  readonly fullWorth: number;
  /** How many times as long as usual a plan may be sought. */
  readonly mostTimesLonger: number;
  /** Scalar operations on long walks from a plan worth so many times as little as one that is sought no longer than usual. */
  workOfWalks(timesAsLittle: number): number;
  /** A plan worth more to which single moves lead within the limit, until they are worth little; the plan itself if there is none. */
  climbed(plan: Plan, riskLimit: number): Plan;
  nobody(): Plan;
  /** A plan that keeps the interviewers busy on average, evenly spread. */
  even(): Plan;
  /** Plans near the best with the surest together, and near the limit; none where there is no telling them. */
  divided(riskLimit: number): readonly Plan[];
  /** The best plan met in which those at a slot follow each other in the order of the surest; null for none, or where people are alike. */
  inBlocks(plan: Plan, riskLimit: number): Plan | null;
  /** How many people a first, coarse move should add or remove. */
  coarseStep(plan: Plan): number;
  /** The plan worth most among those with `count` more in one slot; null if none is allowed or all are worth −∞. */
  withMore(plan: Plan, count: number, worth: Worth): Plan | null;
  /** The same with `count` fewer. */
  withFewer(plan: Plan, count: number, worth: Worth): Plan | null;
  /** The plan's shape with another total, for plans too large to change one by one; null where that is not so. */
  scaled(plan: Plan, total: number): Plan | null;
  /** Plans about as busy to which no way of good plans leads; none where people are alike. */
  reshaped(plan: Plan): readonly Plan[];
  /** One such plan drawn at random; null where people are alike. */
  drawn(plan: Plan, random: Random, riskLimit: number): Plan | null;
  /** Where a long walk from one of the best few plans ends, the best one first, each number's elsewhere; that one where people are alike. */
  walked(few: readonly Plan[], riskLimit: number, number: number): Plan;
  /** Scalar operations until now. */
  workDone(): number;
  /** The plan after rearrangements worth making, total unchanged; where people are alike, of slots up to `reach` apart. */
  rearranged(plan: Plan, riskLimit: number, reach: number): Plan;
  /** P(somebody waits too long) as it is stated of a plan, on finer kinds of day than plans are compared on. */
  statedRisk(plan: Plan): number;
  /** The best plan met beyond the reach of single moves of one within the limit, or that one. */
  escaped(plan: Plan, riskLimit: number): Plan;
  /** The same as `climbed`, until hardly anything is to be gained. */
  polished(plan: Plan, riskLimit: number): Plan;
  /** The same on the kinds of day on which a plan is stated, of a plan that keeps the limit there; on those of the search it may look worse. */
  finished(plan: Plan, riskLimit: number): Plan;
}

/** Gains below this share of the value's scale are not worth a move. */
const LEAST_GAIN = 1e-7;

/** More moves than any climb needs; a bound against cycling by rounding. */
const MOST_MOVES = 2_000;

/** What one step of shrinking leaves of a plan: single moves even out the rest. */
const SHRINKING = 0.92;

/** From so many invitations on a curve's points are scaled instead of walked to. */
export const LARGE_PLAN = 80;

/** Numbers per slot in the same proportions with another total. */
export function scaledShares(counts: readonly number[], total: number): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  let before = 0;
  return counts.map((count) => {
    const upTo = before + count;
    const share = Math.round((upTo * total) / sum) - Math.round((before * total) / sum);
    before = upTo;
    return share;
  });
}

/** The value of plans within the risk limit. */
export function valueWithin(riskLimit: number): Worth {
  return (plan) => (plan.risk <= riskLimit ? plan.value : -Infinity);
}

/** True if `other` is worth more than `plan` by more than a share of the value's scale. */
export function isBetter(other: Assessment, plan: Assessment, worth: Worth, leastGain = LEAST_GAIN): boolean {
  const now = worth(plan);
  return worth(other) > now + (now === -Infinity ? 0 : leastGain * Math.max(1, Math.abs(now)));
}

/** Adds or removes `step` people at a time while that pays. */
function climbByNumber<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  start: Plan,
  step: number,
  worth: Worth,
): Plan {
  let plan = start;
  for (let move = 0; move < MOST_MOVES; move += 1) {
    const more = moves.withMore(plan, step, worth);
    const next = more !== null && isBetter(more, plan, worth) ? more : moves.withFewer(plan, step, worth);
    if (next === null || !isBetter(next, plan, worth)) break;
    plan = next;
  }
  return plan;
}

/** Adds or removes single people and whole crews while either pays. */
function climbBySizes<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, worth: Worth): Plan {
  const single = climbByNumber(moves, start, 1, worth);
  if (moves.crew === 1) return single;
  const crewed = climbByNumber(moves, single, moves.crew, worth);
  return crewed === single ? single : climbBySizes(moves, crewed, worth);
}

/** Rearranges, with the total unchanged, until nothing is worth it. */
export function settled<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  start: Plan,
  riskLimit: number,
  reach: number,
): Plan {
  let plan = start;
  for (let pass = 0; pass < MOST_MOVES; pass += 1) {
    const next = moves.rearranged(plan, riskLimit, reach);
    if (next === plan) break;
    plan = next;
  }
  return plan;
}

/**
 * Climbs by single moves until none is worth anything: numbers with shrinking steps, rearrangement between neighbouring
 * slots, then between all slots.
 *
 * Used for: people who are alike, whose numbers are all that changes.
 *
 * @param moves      the moves of the scenario
 * @param start      where to begin
 * @param riskLimit  bound on P(somebody waits too long), 1 for none
 * @returns a plan worth at least as much as `start` that no single move betters
 */
export function climb<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, riskLimit: number): Plan {
  const worth = valueWithin(riskLimit);
  let plan = start;
  for (let step = moves.coarseStep(plan); step > 1; step = Math.ceil(step / 4)) {
    plan = climbByNumber(moves, plan, step, worth);
  }
  for (const reach of [1, moves.slots]) {
    for (let round = 0; round < MOST_MOVES; round += 1) {
      const sized = climbBySizes(moves, plan, worth);
      plan = moves.rearranged(sized, riskLimit, reach);
      if (plan === sized) break;
    }
  }
  return plan;
}

/** Shrinks the whole day as long as that is wanted: a large plan comes to its size in a few steps, not person by person. */
export function shrunk<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  start: Plan,
  isWanted: (smaller: Plan, plan: Plan) => boolean,
): Plan {
  for (let plan = start; ;) {
    const smaller = moves.scaled(plan, Math.floor(plan.invited * SHRINKING));
    if (smaller === null || !isWanted(smaller, plan)) return plan;
    plan = smaller;
  }
}

/**
 * Takes people out, the cheapest for the risk first, until the risk is within the limit.
 *
 * @returns a plan within the limit; nobody at all if there is no other
 */
export function thinnedOut<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, riskLimit: number): Plan {
  let plan = shrunk(moves, start, (smaller) => smaller.risk > riskLimit);
  while (plan.risk > riskLimit) {
    const current = plan;
    const step = Math.max(1, Math.floor(moves.coarseStep(current) / 3));
    const rate: Worth = (less) => (current.risk - less.risk) / Math.max(1e-9, current.value - less.value);
    const next = moves.withFewer(current, step, rate);
    if (next === null) return moves.nobody();
    plan = next;
  }
  return plan;
}

/** Beyond the limit by no more than this share of it a plan may come back to it without losing anybody. */
const NOT_FAR_BEYOND = 1.3;

/** The climb from a plan, thinned out first if it does not come back to the limit by itself. */
export function climbWithin<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, riskLimit: number): Plan {
  const plan = start.risk <= NOT_FAR_BEYOND * riskLimit ? moves.climbed(start, riskLimit) : start;
  return plan.risk <= riskLimit ? plan : moves.climbed(thinnedOut(moves, plan, riskLimit), riskLimit);
}
