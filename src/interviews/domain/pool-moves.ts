import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { usuallyAnnealed } from './annealed-seating.js';
import type { DayNode } from './day-nodes.js';
import type { Assessment, CandidatePlan, PlanMoves, Worth } from './plan-climb.js';
import { climb, isBetter, LARGE_PLAN, scaledShares, valueWithin } from './plan-climb.js';
import type { MostOfDay, PlanCost, PlanLandscape, Surveyor } from './plan-landscape.js';
import { planSurveyor, priceOf, withoutTail } from './plan-landscape.js';
import type { FullScenario } from './plan-scenario.js';
import { fullWorth } from './slot-prices.js';
import { evaluateSeating } from './stream-evaluation.js';

/** A plan for a pool: how many are invited to each slot. */
export interface PoolPlan extends CandidatePlan {
  readonly seating: readonly number[];
}

/** Table entries after which a climb goes no further: about two seconds, which only days of hundreds of interviews come to. */
const MOST_WORK = 3e7;

/** Work of a search from one plan at the beginning: of a plan that takes more of it there would be none left for others. */
const MOST_WORK_AT_FIRST = MOST_WORK / 5;

/** Of a plan that takes too much so much is left, until it takes little enough. */
const LESS_AT_FIRST = 0.8;

/** Plans of more invitations are not searched further: their slots are even enough. */
const LARGEST_ANNEALED = 300;

/** Everything that stays the same while plans of one pool are compared. */
interface PoolFrame {
  readonly scenario: FullScenario;
  readonly weights: readonly number[];
  readonly survey: Surveyor;
  /** Most invitations in all and for one slot. */
  readonly available: number;
  readonly perSlot: number;
  /** Probability that somebody invited comes, averaged over days. */
  readonly meanShow: number;
  /** Per kind of day, the distribution of those who come out of so many. */
  arrivals(invited: number): readonly Float64Array[];
  /** Table entries gone through so far: the same for the same scenario on any machine. */
  work: number;
}

function poolFrame(scenario: FullScenario, nodes: readonly DayNode[]): PoolFrame {
  const seen = new Map<number, readonly Float64Array[]>();
  const available = scenario.pool?.available ?? 0;
  const weights = nodes.map((node) => node.weight);
  return {
    scenario,
    weights,
    work: 0,
    survey: planSurveyor(scenario, weights),
    available,
    perSlot: Math.min(available, scenario.limits.perSlot ?? available),
    meanShow: nodes.reduce((sum, node) => sum + node.weight * node.showProbabilities[0], 0),
    arrivals(invited) {
      let found = seen.get(invited);
      if (found === undefined) {
        found = nodes.map((node) => withoutTail(binomialProbabilities(invited, node.showProbabilities[0])));
        seen.set(invited, found);
      }
      return found;
    },
  };
}

function landscapeOf(frame: PoolFrame, seating: readonly number[], step: number): PlanLandscape {
  const perSlot = seating.map((count) => frame.arrivals(count));
  const arrivals = frame.weights.map((_, day) => perSlot.map((ofSlot) => ofSlot[day]));
  const more = frame.arrivals(Math.max(1, step));
  const most = frame
    .arrivals(Math.max(...seating) + step)
    .map(({ length }, day) => ({ mostArrivals: length, mostMore: Math.max(1, more[day].length - 1) }));
  frame.work += workOf(seating.length, most);
  return frame.survey(arrivals, most);
}

function workOf(slots: number, most: readonly Pick<MostOfDay, 'mostArrivals'>[]): number {
  return slots * most.reduce((sum, { mostArrivals }) => sum + mostArrivals * mostArrivals, 0);
}

/** So many to each slot, or fewer: what little is known of a pool may let nearly all come of the many who make one come on average. */
function firstShare(frame: PoolFrame, slots: number, fair: number): number {
  let share = fair;
  const work = (): number =>
    workOf(
      slots,
      frame.arrivals(share).map(({ length }) => ({ mostArrivals: length })),
    );
  while (share > 1 && work() > MOST_WORK_AT_FIRST) share = Math.floor(share * LESS_AT_FIRST);
  return share;
}

function planFrom(frame: PoolFrame, seating: readonly number[], price: PlanCost): PoolPlan {
  const { values } = frame.scenario;
  const invited = seating.reduce((sum, count) => sum + count, 0);
  const interviews = frame.meanShow * invited;
  const value = values.interview * interviews - values.invitation * invited - price.cost;
  return { seating, invited, interviews, value, risk: price.risk };
}

function pricedPlan(frame: PoolFrame, seating: readonly number[]): PoolPlan {
  return planFrom(frame, seating, landscapeOf(frame, seating, 0).current);
}

function changed(seating: readonly number[], changes: readonly (readonly [slot: number, by: number])[]): number[] {
  const result = [...seating];
  for (const [slot, by] of changes) result[slot] += by;
  return result;
}

function mayInvite(frame: PoolFrame, count: number): boolean {
  return count >= 0 && count <= frame.perSlot;
}

/** The plan worth most, or null. */
function most<Plan extends Assessment>(plans: Iterable<Plan>, worth: Worth): Plan | null {
  let best: Plan | null = null;
  let bestWorth = -Infinity;
  for (const plan of plans) {
    const value = worth(plan);
    if (value <= bestWorth) continue;
    best = plan;
    bestWorth = value;
  }
  return best;
}

/** All plans with `by` people more (fewer, if negative) in one slot. */
function* plansWith(frame: PoolFrame, plan: PoolPlan, by: number): Generator<PoolPlan> {
  if (plan.invited + by > frame.available) return;
  const landscape = landscapeOf(frame, plan.seating, Math.max(0, by));
  for (let slot = 0; slot < plan.seating.length; slot += 1) {
    const count = plan.seating[slot] + by;
    if (!mayInvite(frame, count)) continue;
    const price = priceOf(landscape.profile(slot), frame.weights, frame.arrivals(count));
    yield planFrom(frame, changed(plan.seating, [[slot, by]]), price);
  }
}

/** All plans in which `slot` gives one person to, or takes one from, an earlier slot within reach. */
function* plansWithShift(
  frame: PoolFrame,
  landscape: PlanLandscape,
  seating: readonly number[],
  slot: number,
  reach: number,
): Generator<PoolPlan> {
  for (const by of [1, -1]) {
    if (!mayInvite(frame, seating[slot] + by)) continue;
    const branch = landscape.branch(slot, frame.arrivals(seating[slot] + by));
    for (let earlier = slot - 1; earlier >= Math.max(0, slot - reach); earlier -= 1) {
      branch.back();
      if (!mayInvite(frame, seating[earlier] - by)) continue;
      const price = priceOf(branch.profile(), frame.weights, frame.arrivals(seating[earlier] - by));
      yield planFrom(
        frame,
        changed(seating, [
          [slot, by],
          [earlier, -by],
        ]),
        price,
      );
    }
  }
}

function rearranged(frame: PoolFrame, start: PoolPlan, worth: Worth, reach: number): PoolPlan {
  let plan = start;
  let landscape = landscapeOf(frame, plan.seating, 1);
  for (let slot = plan.seating.length - 1; slot >= 1; slot -= 1) {
    const next = most(plansWithShift(frame, landscape, plan.seating, slot, reach), worth);
    if (next === null || !isBetter(next, plan, worth)) continue;
    plan = next;
    landscape = landscapeOf(frame, plan.seating, 1);
  }
  return plan;
}

/** The same shape with another total, as far as the limits allow; one by one is quick enough below `LARGE_PLAN`. */
function scaled(frame: PoolFrame, plan: PoolPlan, total: number): PoolPlan | null {
  if (plan.invited < LARGE_PLAN || total > frame.available) return null;
  const seating = scaledShares(plan.seating, total).map((share) => Math.min(share, frame.perSlot));
  return pricedPlan(frame, seating);
}

/** Those of the pool who may be wanted besides, as a share of the plan and in number: of more a search would choose only the same. */
const SPARE_SHARE = 1.5;
const SPARE_PEOPLE = 10;

/** Looks beyond single moves as for people who happen to be alike; of a large plan single invitations do not matter so much. */
function escaped(frame: PoolFrame, nodes: readonly DayNode[], plan: PoolPlan, riskLimit: number): PoolPlan {
  if (plan.invited >= LARGEST_ANNEALED) return plan;
  const count = Math.min(frame.available, Math.ceil(SPARE_SHARE * plan.invited) + SPARE_PEOPLE);
  const people = Array.from({ length: count }, (_, id) => ({ id: String(id), showProbability: frame.meanShow }));
  const alike = nodes.map(({ weight, showProbabilities }) => ({
    weight,
    showProbabilities: new Float64Array(count).fill(showProbabilities[0]),
  }));
  let next = 0;
  const start = plan.seating.map((invited) => Array.from({ length: invited }, () => (next += 1) - 1));
  const found = usuallyAnnealed({ ...frame.scenario, people }, alike, start, riskLimit);
  return pricedPlan(
    frame,
    found.map(({ length }) => length),
  );
}

/**
 * Moves between plans for a pool of equal people: add, remove, shift from any slot to any other.
 *
 * @param scenario  a checked scenario with a pool
 * @param nodes     the days to average over
 */
export function poolMoves(scenario: FullScenario, nodes: readonly DayNode[]): PlanMoves<PoolPlan> {
  const frame = poolFrame(scenario, nodes);
  const { slots, interviewers } = scenario;
  const busy = frame.meanShow > 0 ? interviewers / frame.meanShow : 0;
  const mayGoOn = (): boolean => frame.work < MOST_WORK;
  const fair = Math.floor(Math.min(busy, frame.perSlot, frame.available / slots));
  return {
    ...{ slots, crew: interviewers, fullWorth: fullWorth(scenario), mostTimesLonger: 1, workOfWalks: () => 0 },
    climbed(plan, riskLimit) {
      return climb(this, plan, riskLimit);
    },
    nobody: () => pricedPlan(frame, Array<number>(slots).fill(0)),
    even: () => pricedPlan(frame, Array<number>(slots).fill(firstShare(frame, slots, fair))),
    inBlocks: () => null,
    divided: () => [],
    coarseStep: (plan) => Math.ceil(Math.max(...plan.seating) / 4),
    scaled: (plan, total) => scaled(frame, plan, total),
    withMore: (plan, count, worth) => (mayGoOn() ? most(plansWith(frame, plan, count), worth) : null),
    withFewer: (plan, count, worth) => most(plansWith(frame, plan, -count), worth),
    rearranged: (plan, riskLimit, reach) => (mayGoOn() ? rearranged(frame, plan, valueWithin(riskLimit), reach) : plan),
    reshaped: () => [],
    drawn: () => null,
    walked: ([best]) => best,
    workDone: () => frame.work,
    finished: (plan) => plan,
    statedRisk: ({ seating }) => evaluateSeating(scenario, seating).risk.someoneWaitsOver,
    escaped: (plan, riskLimit) => escaped(frame, nodes, plan, riskLimit),
    polished: (plan) => plan,
  };
}
