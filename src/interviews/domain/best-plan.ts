import { seededRandom } from '../../kernel/random.js';
import type { CandidatePlan, PlanMoves } from './plan-climb.js';
import { climbWithin, isBetter, shrunk, valueWithin } from './plan-climb.js';

/** Up to so many invitations a climb from nobody is quick, and now and then ends higher. */
const SMALL_DAY = 16;

/** Kinds of day of a search overstate the risk by no more than this, or it is not their doing. */
const MOST_OVERSTATED = 1.5;

/** Of the limit so much is left to a plan that was found beyond it, each time that this happens again less. */
const SHARES_OF_LIMIT = [0.998, 0.99, 0.97, 0.9, 0.7, 0.4];

/** Of what a limit leaves open a climb is given so much; when that was too much, each time less. */
const SHARES_OF_REST = [1, 0.9, 0.7, 0.4];

/** Less than this share of the limit is not worth a climb. */
const LEAST_REST = 5e-4;

/** Scalar operations on shapes drawn at random: less within a limit, where more is done besides. */
const WORK_ON_SHAPES = 2e7;
const WORK_ON_SHAPES_WITHIN = 1e7;

/** Where costs nearly cancel what a day brings, to less than this share of it, a small gain is much: the less is left, the longer they are sought. */
const LITTLE_WORTH = 0.15;

/** The first long walk takes a quarter of a second, however little is left to be gained: plans sought less than so much longer need none. */
const WALKED_FROM_TIMES_LONGER = 2;

/** So many of the best plans met on walks are gone on from: the best one alone leads to no plan of another kind. */
const FEW = 6;

/** Plans whose values differ by less are one. */
const SAME_VALUE = 1e-7;

/** How many of them are drawn at most: those of few people cost little. */
const MOST_SHAPES = 1_000;

/** A limit as it is stated of a plan, and as a search sees it. */
interface SeenLimit {
  readonly stated: number;
  readonly seen: number;
}

/** The limit as a search sees it, whose coarser kinds of day show a plan's risk as `seen` where `stated` will be said of it. */
function limitSeen(seen: number, stated: number, riskLimit: number): number {
  return stated > 0 ? Math.min(1, riskLimit * Math.min(MOST_OVERSTATED, seen / stated)) : riskLimit;
}

/** The plan, or one near it, with the limit kept as it is stated. */
function asStated<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, riskLimit: number): Plan {
  if (riskLimit >= 1) return start;
  let plan = start;
  for (const share of SHARES_OF_LIMIT) {
    const stated = moves.statedRisk(plan);
    if (stated <= riskLimit) return plan;
    plan = climbWithin(moves, plan, share * limitSeen(plan.risk, stated, riskLimit));
  }
  return moves.statedRisk(plan) <= riskLimit ? plan : moves.nobody();
}

/** The plan, or a better one near it that uses what the limit as it is stated leaves open: the search's kinds of day overstated the risk. */
function usedUp<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, riskLimit: number): Plan {
  let [plan, stated] = [start, moves.statedRisk(start)];
  for (const share of SHARES_OF_REST) {
    const rest = riskLimit - stated;
    if (stated === 0 || rest < LEAST_REST * riskLimit) break;
    const more = moves.climbed(plan, plan.risk * (1 + (share * rest) / stated));
    if (more.value <= plan.value) break;
    const statedOfMore = moves.statedRisk(more);
    if (statedOfMore <= riskLimit) [plan, stated] = [more, statedOfMore];
  }
  return plan;
}

/** Of a plan that keeps the limit as stated and another one, whose like that keeps it too may be worth less, the better. */
function betterAsStated<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  plan: Plan,
  other: Plan,
  riskLimit: number,
): Plan {
  if (other.value <= plan.value) return plan;
  const kept = asStated(moves, other, riskLimit);
  return isBetter(kept, plan, valueWithin(1)) ? kept : plan;
}

function bestOf<Plan extends CandidatePlan>(plans: readonly Plan[]): Plan {
  return plans.reduce((best, plan) => (plan.value > best.value ? plan : best));
}

/** The best plan to which known shapes lead, of the best of these again, and so on while there is work left to be done; `start` if none is better. */
function bestShape<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  start: Plan,
  limit: SeenLimit,
  end: number,
): Plan {
  let other = start;
  for (const shape of moves.reshaped(start)) {
    if (moves.workDone() >= end) break;
    const plan = climbWithin(moves, shape, limit.seen);
    if (plan.value > other.value) other = plan;
  }
  const best = betterAsStated(moves, start, other, limit.stated);
  return best === start || moves.workDone() >= end ? best : bestShape(moves, best, limit, end);
}

/** The best plan to which shapes drawn at random lead, from the best of them on. */
function bestDrawn<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  start: Plan,
  limit: SeenLimit,
  work: number,
): Plan {
  const random = seededRandom(1);
  const end = moves.workDone() + work;
  let best = start;
  for (let count = 0; count < MOST_SHAPES && moves.workDone() < end; count += 1) {
    const shape = moves.drawn(best, random, limit.seen);
    if (shape === null) break;
    const found = betterAsStated(moves, best, climbWithin(moves, shape, limit.seen), limit.stated);
    if (found !== best) best = bestShape(moves, found, limit, end);
  }
  return best;
}

/** The plan, or a better one near it within the limit as the search sees it of this plan. */
function polished<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, plan: Plan, riskLimit: number): Plan {
  const seen = limitSeen(plan.risk, moves.statedRisk(plan), riskLimit);
  return betterAsStated(moves, plan, moves.polished(plan, seen), riskLimit);
}

/** The best plan to which long walks lead, of days of little worth, each from one of the best few so far. */
function bestWalked<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, start: Plan, riskLimit: number): Plan {
  const times = littleness(moves, start);
  if (times < WALKED_FROM_TIMES_LONGER) return start;
  const end = moves.workDone() + moves.workOfWalks(times);
  let best = start;
  let others: Plan[] = [];
  for (let number = 0; moves.workDone() < end; number += 1) {
    const seen = limitSeen(best.risk, moves.statedRisk(best), riskLimit);
    const walked = moves.polished(moves.walked([best, ...others], seen, number), seen);
    const isNew = [best, ...others].every(({ value }) => Math.abs(walked.value - value) >= SAME_VALUE);
    if (walked.risk > seen || !isNew) continue;
    const better = betterAsStated(moves, best, walked, riskLimit);
    others = [...others, better === best ? walked : best];
    others = others.sort((one, other) => other.value - one.value).slice(0, FEW - 1);
    best = better;
  }
  return best;
}

/** How many times as little a plan is worth as one that is sought no longer than usual. */
function littleness<Plan extends CandidatePlan>({ fullWorth }: PlanMoves<Plan>, { value }: Plan): number {
  return (LITTLE_WORTH * fullWorth) / Math.abs(value);
}

/** How many times as long shapes are drawn for a plan of little worth. */
function timesLonger<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, plan: Plan): number {
  return Math.min(moves.mostTimesLonger, Math.max(1, littleness(moves, plan)));
}

/**
 * The best plan within a risk limit.
 *
 * Method: a climb from an even day, shrunk where it is large, without the limit. Where the limit binds: climbs within it from that plan and
 * from the even day, and on small days, where single people matter, from nobody. Then, from the best of these, other shapes and what is
 * beyond the reach of a climb, and people in blocks; then shapes drawn at random, from the best of them on, and where the plan is worth
 * little, long walks.
 * These are within the limit as they see it, else what they overstate of the risk would be left unused; what comes of them counts within the
 * limit as stated.
 *
 * @param moves      the moves of the scenario
 * @param riskLimit  bound on P(somebody waits too long), 1 for none
 * @returns a plan within all limits as they are stated; within 1 % of the best value that long searches from elsewhere find, or, where that
 *   is next to nothing, within 0.2 % of the interviews held (`.docs/plan.md`)
 */
export function bestPlan<Plan extends CandidatePlan>(moves: PlanMoves<Plan>, riskLimit: number): Plan {
  const value = valueWithin(1);
  const even = moves.even();
  const free = moves.climbed(
    shrunk(moves, even, (smaller, plan) => isBetter(smaller, plan, value)),
    1,
  );
  if (riskLimit >= 1 || (free.risk <= riskLimit && moves.statedRisk(free) <= riskLimit)) {
    const limit = { stated: riskLimit, seen: riskLimit };
    const found = moves.climbed(moves.escaped(free, riskLimit), riskLimit);
    const first = betterAsStated(moves, free, found, riskLimit);
    const shaped = bestShape(moves, first, limit, moves.workDone() + WORK_ON_SHAPES);
    const drawn = bestDrawn(moves, shaped, limit, WORK_ON_SHAPES * timesLonger(moves, shaped));
    const polishedToo = betterAsStated(moves, drawn, moves.polished(drawn, riskLimit), riskLimit);
    return moves.finished(bestWalked(moves, polishedToo, riskLimit), riskLimit);
  }
  const busy = free.value > even.value ? [free, even] : [even];
  const starts = free.invited <= SMALL_DAY ? [...busy, moves.nobody()] : busy;
  const climbed = starts.map((start) => climbWithin(moves, start, riskLimit));
  const first = bestOf(climbed);
  const limit = { stated: riskLimit, seen: limitSeen(first.risk, moves.statedRisk(first), riskLimit) };
  const work = WORK_ON_SHAPES_WITHIN * timesLonger(moves, first);
  const shaped = bestShape(moves, asStated(moves, first, riskLimit), limit, moves.workDone() + work);
  const divided = moves.divided(limit.seen).map((plan) => climbWithin(moves, plan, limit.seen));
  let best = divided.reduce((one, other) => betterAsStated(moves, one, other, riskLimit), shaped);
  const escaped = moves.escaped(best, limit.seen);
  best = betterAsStated(moves, best, escaped, riskLimit);
  best = betterAsStated(moves, best, moves.climbed(escaped, limit.seen), riskLimit);
  if (best !== shaped) best = bestShape(moves, best, limit, moves.workDone() + work);
  const inBlocks = moves.inBlocks(best, limitSeen(best.risk, moves.statedRisk(best), riskLimit));
  // Both: those in blocks are worth less now and then until single people of them are moved, and more then.
  const ends = inBlocks === null ? [best] : [best, asStated(moves, inBlocks, riskLimit)];
  best = bestOf(ends.map((plan) => polished(moves, plan, riskLimit)));
  const atLast = { stated: riskLimit, seen: limitSeen(best.risk, moves.statedRisk(best), riskLimit) };
  best = bestDrawn(moves, best, atLast, work);
  best = bestWalked(moves, polished(moves, best, riskLimit), riskLimit);
  return moves.finished(usedUp(moves, best, riskLimit), riskLimit);
}
