import type { FullScenario } from './plan-scenario.js';
import { afterService, mostPresent, overtimeOf, sumOfCounts } from './stream-queue.js';

/** Queues longer than where this much probability is left are cut off: searches compare plans, reports do not use this. */
const NEGLIGIBLE = 1e-11;

/** Expected cost of waiting, idleness and overtime of a plan, and P(somebody waits too long). */
export interface PlanCost {
  readonly cost: number;
  readonly risk: number;
}

/** Expected cost and risk of the whole day by the number who come to one slot: index 0, 1, 2, … people. */
export interface SlotProfile {
  readonly cost: Float64Array;
  readonly risk: Float64Array;
}

/** Costs from the start of a slot on, by the number waiting then. */
interface FutureCosts {
  readonly cost: Float64Array;
  readonly risk: Float64Array;
}

/** What is known about one kind of day around the current plan. */
interface DayLandscape {
  readonly arrivals: readonly Float64Array[];
  /** Per slot: distribution of those waiting before it, and the same among days on which nobody waited too long yet. */
  readonly queues: readonly Float64Array[];
  readonly safeQueues: readonly Float64Array[];
  /** Per slot: cost and risk already fallen due before it. */
  readonly costBefore: readonly number[];
  readonly riskBefore: readonly number[];
  readonly frame: Frame;
  /** Per slot, and one more for the overtime. */
  readonly futures: readonly FutureCosts[];
}

/** The plan's surroundings: changing one or two slots is priced without going through the whole day again. */
export interface PlanLandscape {
  readonly current: PlanCost;
  /** Per kind of day, what one slot costs by the number who come to it. */
  profile(slot: number): readonly SlotProfile[];
  /** The same for earlier slots when the arrivals of `slot` (one distribution per kind of day) are changed too. */
  branch(slot: number, arrivals: readonly Float64Array[]): Branch;
}

/** Walks back from a changed slot. */
export interface Branch {
  /** Goes to the slot before; not beyond the first one. */
  back(): void;
  /** Profiles of the slot reached, per kind of day. */
  profile(): readonly SlotProfile[];
}

function withoutTail(queue: Float64Array): Float64Array {
  let length = queue.length;
  let tail = 0;
  while (length > 1 && tail + queue[length - 1] < NEGLIGIBLE) {
    tail += queue[length - 1];
    length -= 1;
  }
  return length === queue.length ? queue : queue.slice(0, length);
}

/** Prices of the scenario as functions of how many are present at the start of a slot. */
function stageCosts(scenario: FullScenario, size: number): Float64Array {
  const { interviewers, values } = scenario;
  return Float64Array.from({ length: size }, (_, present) =>
    present < interviewers
      ? values.idleInterviewerSlot * (interviewers - present)
      : values.waitPersonSlot * (present - interviewers),
  );
}

function overtimeCosts(scenario: FullScenario, size: number): FutureCosts {
  const cost = Float64Array.from({ length: size }, (_, left) => {
    const overtime = overtimeOf(left, scenario.interviewers);
    return scenario.values.overtimeSlot * overtime.slots + scenario.values.waitPersonSlot * overtime.waitPersonSlots;
  });
  return { cost, risk: new Float64Array(size) };
}

/** What does not change from plan to plan, and the sizes of one kind of day's tables. */
interface Frame {
  readonly interviewers: number;
  readonly mostPresent: number;
  /** Cost of one slot by the number present at its start. */
  readonly stage: Float64Array;
  /** Longest queue and most arrivals that are told apart; `stage` is as long as both together. */
  readonly queueSize: number;
  readonly arrivalsSize: number;
}

/** Cost and risk by the number present at the start of a slot, given the future after it. */
function presentCosts(frame: Frame, after: FutureCosts): FutureCosts {
  const { interviewers, stage } = frame;
  const last = after.cost.length - 1;
  const cost = new Float64Array(stage.length);
  const risk = new Float64Array(stage.length);
  for (let present = 0; present < stage.length; present += 1) {
    const left = Math.min(last, Math.max(0, present - interviewers));
    cost[present] = stage[present] + after.cost[left];
    risk[present] = present > frame.mostPresent ? 1 : after.risk[left];
  }
  return { cost, risk };
}

/** Σ weights[i]·values[i + offset]; the caller sees to it that the values reach far enough. */
function shiftedProduct(weights: Float64Array, values: Float64Array, offset: number): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) sum += weights[index] * values[index + offset];
  return sum;
}

/** Costs by the number waiting before a slot: one step back in time. */
function stepBack(frame: Frame, present: FutureCosts, arrivals: Float64Array): FutureCosts {
  const cost = new Float64Array(frame.queueSize);
  const risk = new Float64Array(frame.queueSize);
  for (let waiting = 0; waiting < frame.queueSize; waiting += 1) {
    cost[waiting] = shiftedProduct(arrivals, present.cost, waiting);
    // So many are only left behind if somebody waits too long already.
    const isLate = waiting > frame.mostPresent - frame.interviewers;
    risk[waiting] = isLate ? 1 : shiftedProduct(arrivals, present.risk, waiting);
  }
  return { cost, risk };
}

/** Forward pass: queues, and what has fallen due before each slot. */
function forward(scenario: FullScenario, arrivals: readonly Float64Array[], most: number) {
  const { interviewers, values } = scenario;
  const queues: Float64Array[] = [Float64Array.of(1)];
  const safeQueues: Float64Array[] = [Float64Array.of(1)];
  const costBefore = [0];
  const riskBefore = [0];
  arrivals.forEach((coming, slot) => {
    const present = withoutTail(sumOfCounts(queues[slot], coming));
    let cost = costBefore[slot];
    for (let n = 0; n < present.length; n += 1) {
      cost +=
        n < interviewers
          ? present[n] * values.idleInterviewerSlot * (interviewers - n)
          : present[n] * values.waitPersonSlot * (n - interviewers);
    }
    const safe = sumOfCounts(safeQueues[slot], coming);
    let risk = riskBefore[slot];
    for (let n = most + 1; n < safe.length; n += 1) risk += safe[n];
    queues.push(afterService(present, interviewers));
    safeQueues.push(afterService(safe.slice(0, most + 1), interviewers));
    costBefore.push(cost);
    riskBefore.push(risk);
  });
  return { arrivals, queues, safeQueues, costBefore, riskBefore };
}

/** Both passes for one kind of day. */
function dayLandscape(scenario: FullScenario, arrivals: readonly Float64Array[], mostArrivals: number): DayLandscape {
  const most = mostPresent({ interviewers: scenario.interviewers, waitSlots: scenario.limits.waitSlots });
  const passed = forward(scenario, arrivals, most);
  const longest = (lists: readonly Float64Array[]): number => Math.max(...lists.map((list) => list.length));
  const arrivalsSize = Math.max(mostArrivals, longest(arrivals));
  const queueSize = longest(passed.queues) + 1;
  const size = queueSize + arrivalsSize;
  const stage = stageCosts(scenario, size);
  const frame = { interviewers: scenario.interviewers, mostPresent: most, stage, queueSize, arrivalsSize };
  const futures = [overtimeCosts(scenario, size)];
  for (let slot = scenario.slots - 1; slot >= 0; slot -= 1) {
    futures.unshift(stepBack(frame, presentCosts(frame, futures[0]), arrivals[slot]));
  }
  return { ...passed, frame, futures };
}

function profileOf(day: DayLandscape, slot: number, seen: FutureCosts): SlotProfile {
  const size = day.frame.arrivalsSize;
  const cost = new Float64Array(size);
  const risk = new Float64Array(size);
  for (let coming = 0; coming < size; coming += 1) {
    cost[coming] = day.costBefore[slot] + shiftedProduct(day.queues[slot], seen.cost, coming);
    risk[coming] = day.riskBefore[slot] + shiftedProduct(day.safeQueues[slot], seen.risk, coming);
  }
  return { cost, risk };
}

/**
 * Prices of all plans that differ from the current one in one or two slots.
 *
 * Used for: local search over plans. Method: queues forward and expected costs backward in time, for each kind of day;
 * a changed slot is then one scalar product between them, a second changed slot needs the steps between the two only.
 * Cost: kinds of day × slots × longest queue × most arrivals to build; a price costs as much as one or a few slots.
 *
 * @param scenario      a checked scenario
 * @param weights       weights of the kinds of day, sum 1
 * @param arrivals      per kind of day and slot, the probabilities of 0, 1, 2, … people coming
 * @param mostArrivals  per kind of day, the length of the longest distribution that a changed slot will be asked for
 * @returns prices that agree with `evaluateSeating` on the same kinds of day within 1e-9 of the cost's size
 */
export function planLandscape(
  scenario: FullScenario,
  weights: readonly number[],
  arrivals: readonly (readonly Float64Array[])[],
  mostArrivals: readonly number[],
): PlanLandscape {
  const days = arrivals.map((ofDay, index) => dayLandscape(scenario, ofDay, mostArrivals[index]));
  const present = (day: DayLandscape, after: FutureCosts): FutureCosts => presentCosts(day.frame, after);
  return {
    current: {
      cost: days.reduce((sum, day, index) => sum + weights[index] * day.futures[0].cost[0], 0),
      risk: days.reduce((sum, day, index) => sum + weights[index] * day.futures[0].risk[0], 0),
    },
    profile: (slot) => days.map((day) => profileOf(day, slot, present(day, day.futures[slot + 1]))),
    branch(changed, changedArrivals) {
      let slot = changed;
      let seen = days.map((day) => present(day, day.futures[slot + 1]));
      return {
        back() {
          seen = days.map((day, index) => {
            const coming = slot === changed ? changedArrivals[index] : day.arrivals[slot];
            return present(day, stepBack(day.frame, seen[index], coming));
          });
          slot -= 1;
        },
        profile: () => seen.map((costs, index) => profileOf(days[index], slot, costs)),
      };
    },
  };
}

/**
 * Cost and risk of the day with other arrivals at one slot.
 *
 * @param profiles  of that slot, per kind of day
 * @param weights   of the kinds of day
 * @param arrivals  the slot's new arrivals, per kind of day
 */
export function priceOf(
  profiles: readonly SlotProfile[],
  weights: readonly number[],
  arrivals: readonly Float64Array[],
): PlanCost {
  let cost = 0;
  let risk = 0;
  for (let day = 0; day < weights.length; day += 1) {
    cost += weights[day] * shiftedProduct(arrivals[day], profiles[day].cost, 0);
    risk += weights[day] * shiftedProduct(arrivals[day], profiles[day].risk, 0);
  }
  return { cost, risk };
}
