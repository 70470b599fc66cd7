import type { FullScenario } from './plan-scenario.js';
import { priceOfOvertime, priceOfSlot } from './slot-prices.js';
import { afterService, mostPresent, sumOfCounts } from './stream-queue.js';

/** Numbers of people beyond which this much probability is left are cut off: searches compare plans, reports do not use this. */
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

/** Costs from some moment on, by a number of people then. */
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
  /** Cost and risk of the whole day. */
  readonly whole: PlanCost;
  /** Per slot, costs from its start on by the number present then. */
  readonly present: readonly FutureCosts[];
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

/** A distribution without its last, negligible part. */
export function withoutTail(counts: Float64Array): Float64Array {
  let length = counts.length;
  let tail = 0;
  while (length > 1 && tail + counts[length - 1] < NEGLIGIBLE) {
    tail += counts[length - 1];
    length -= 1;
  }
  return length === counts.length ? counts : counts.subarray(0, length);
}

/** Prices of the scenario by a number of people, from 0 up to at least the size asked for. */
interface PriceTables {
  /** Of one slot, by the number present at its start. */
  stage(size: number): Float64Array;
  /** Of the overtime, by the number left after the last planned slot. */
  overtime(size: number): Float64Array;
}

/** A table that is made again, twice as long, when it turns out too short. */
function growing(valueAt: (index: number) => number): (size: number) => Float64Array {
  let table = new Float64Array(0);
  return (size) => {
    if (table.length < size) table = Float64Array.from({ length: 2 * size }, (_, index) => valueAt(index));
    return table.subarray(0, size);
  };
}

function priceTables(scenario: FullScenario): PriceTables {
  const { interviewers, values } = scenario;
  return {
    stage: growing((present) => priceOfSlot(values, interviewers, present)),
    overtime: growing((left) => priceOfOvertime(values, interviewers, left)),
  };
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
  const size = stage.length;
  const cost = new Float64Array(size);
  const risk = new Float64Array(size).fill(1);
  for (let present = 0; present < size; present += 1) {
    const left = present < interviewers ? 0 : present - interviewers;
    cost[present] = stage[present] + after.cost[left < last ? left : last];
  }
  // Beyond the most that can be served in time somebody waits too long: the 1 stays.
  for (let present = Math.min(size - 1, frame.mostPresent); present >= 0; present -= 1) {
    const left = present < interviewers ? 0 : present - interviewers;
    risk[present] = after.risk[left < last ? left : last];
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
  const { queueSize } = frame;
  const cost = new Float64Array(queueSize);
  const risk = new Float64Array(queueSize).fill(1);
  for (let waiting = 0; waiting < queueSize; waiting += 1) {
    cost[waiting] = shiftedProduct(arrivals, present.cost, waiting);
  }
  // More are only left behind if somebody waits too long already: the 1 stays.
  const mostLeft = Math.min(queueSize - 1, frame.mostPresent - frame.interviewers);
  for (let waiting = 0; waiting <= mostLeft; waiting += 1) {
    risk[waiting] = shiftedProduct(arrivals, present.risk, waiting);
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
    for (let n = 0; n < present.length; n += 1) cost += present[n] * priceOfSlot(values, interviewers, n);
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
function dayLandscape(
  scenario: FullScenario,
  tables: PriceTables,
  arrivals: readonly Float64Array[],
  { mostArrivals, mostMore }: MostOfDay,
): DayLandscape {
  const most = mostPresent({ interviewers: scenario.interviewers, waitSlots: scenario.limits.waitSlots });
  const passed = forward(scenario, arrivals, most);
  const longest = (lists: readonly Float64Array[]): number => Math.max(...lists.map((list) => list.length));
  const arrivalsSize = Math.max(mostArrivals, longest(arrivals));
  const queueSize = longest([...passed.queues, ...passed.safeQueues]) + mostMore;
  const size = queueSize + arrivalsSize;
  const stage = tables.stage(size);
  const frame = { interviewers: scenario.interviewers, mostPresent: most, stage, queueSize, arrivalsSize };
  const present: FutureCosts[] = [];
  let after: FutureCosts = { cost: tables.overtime(size), risk: new Float64Array(size) };
  for (let slot = scenario.slots - 1; slot >= 0; slot -= 1) {
    const costs = presentCosts(frame, after);
    present.unshift(costs);
    after = stepBack(frame, costs, arrivals[slot]);
  }
  return { ...passed, frame, present, whole: { cost: after.cost[0], risk: after.risk[0] } };
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

/** What a changed slot will be asked for on one kind of day. */
export interface MostOfDay {
  /** Length of the longest distribution of those who come to it. */
  readonly mostArrivals: number;
  /** How many more may come to it than now, and so wait after it: a queue that is told apart up to its present length only costs too little. */
  readonly mostMore: number;
}

/** Makes the surroundings of plans of one scenario. */
export type Surveyor = (
  /** Per kind of day and slot, the probabilities of 0, 1, 2, … people coming. */
  arrivals: readonly (readonly Float64Array[])[],
  most: readonly MostOfDay[],
) => PlanLandscape;

/**
 * Prices of all plans that differ from a given one in one or two slots.
 *
 * Used for: local search over plans. Method: queues forward and expected costs backward in time, for each kind of day;
 * a changed slot is then one scalar product between them, a second changed slot needs the steps between the two only.
 * Cost: kinds of day × slots × longest queue × most arrivals to build; a price costs as much as one or a few slots.
 *
 * @param scenario  a checked scenario
 * @param weights   weights of the kinds of day, sum 1
 * @returns a function from plans to prices that agree with `evaluateSeating` on the same kinds of day within 1e-9 of the
 *   cost's size
 */
export function planSurveyor(scenario: FullScenario, weights: readonly number[]): Surveyor {
  const tables = priceTables(scenario);
  return (arrivals, most) => {
    const days = arrivals.map((ofDay, index) => dayLandscape(scenario, tables, ofDay, most[index]));
    const average = (pick: (day: DayLandscape) => number): number =>
      days.reduce((sum, day, index) => sum + weights[index] * pick(day), 0);
    return {
      current: { cost: average((day) => day.whole.cost), risk: average((day) => day.whole.risk) },
      profile: (slot) => days.map((day) => profileOf(day, slot, day.present[slot])),
      branch: (slot, changedArrivals) => branchFrom(days, slot, changedArrivals),
    };
  };
}

function branchFrom(days: readonly DayLandscape[], changed: number, arrivals: readonly Float64Array[]): Branch {
  let slot = changed;
  let present = days.map((day) => day.present[changed]);
  return {
    back() {
      present = days.map((day, index) => {
        const coming = slot === changed ? arrivals[index] : day.arrivals[slot];
        return presentCosts(day.frame, stepBack(day.frame, present[index], coming));
      });
      slot -= 1;
    },
    profile: () => present.map((costs, index) => profileOf(days[index], slot, costs)),
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
