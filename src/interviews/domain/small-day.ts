import { poissonBinomialProbabilities } from '../../math/poisson-binomial.js';
import type { DayNode } from './day-nodes.js';
import { reportNodes } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import type { Seating } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** People who come equally surely: who of them is invited makes no difference. */
export interface Equals {
  /** Places in the scenario's list; empty for a pool. */
  readonly places: readonly number[];
  readonly count: number;
  /** Probability of coming, per kind of day. */
  readonly chances: readonly number[];
}

/**
 * Ways to invite some of those who are still free to one slot. A way is a number: how many of each kind of equals, in mixed radix, so that
 * "free less invited" is a plain subtraction.
 */
export interface Ways {
  /** Everybody is free. */
  readonly all: number;
  /** Per way, how many it invites. */
  readonly counts: readonly number[];
  /** Per set of free people, the ways to invite some of them to one slot. */
  readonly within: readonly (readonly number[])[];
  /** How many of each kind. */
  digits(way: number): number[];
}

/** A day with so few people and slots that every plan can be looked at. */
export interface SmallDay {
  readonly kinds: readonly Equals[];
  readonly nodes: readonly DayNode[];
  readonly ways: Ways;
}

/** Ways to fill a single slot beyond which a day is not small. */
const MOST_WAYS = 4_096;

/** Plans × (kinds of day + the work that every plan takes) that are looked at within a fifth of a second: 8 people, 4 slots, 40 kinds of day. */
const MOST_WORK = 2e7;
const WORK_OF_A_PLAN = 10;

/** The day as one whose plans can all be looked at; null if they are too many. */
export function smallDay(scenario: FullScenario): SmallDay | null {
  const { slots, limits } = scenario;
  const available = scenario.people?.length ?? scenario.pool?.available ?? 0;
  const perSlot = Math.min(limits.perSlot ?? available, available);
  // Of a pool no more can be invited than all slots take.
  const most = scenario.people === undefined ? Math.min(available, slots * perSlot) : available;
  if (most > MOST_WAYS) return null;
  const nodes = reportNodes(scenario, most);
  const kinds = kindsOf(scenario, nodes, most);
  const size = kinds.reduce((product, { count }) => product * (count + 1), 1);
  if (size > MOST_WAYS) return null;
  const mostPlans = MOST_WORK / (nodes.length + WORK_OF_A_PLAN);
  const ways = waysOf(kinds, perSlot, size, mostPlans);
  if (ways === null || plansOf(ways, slots, mostPlans) > mostPlans) return null;
  return { kinds, nodes, ways };
}

function kindsOf({ people, pool }: FullScenario, nodes: readonly DayNode[], most: number): Equals[] {
  if (people === undefined || pool !== undefined) {
    return [{ places: [], count: most, chances: nodes.map(({ showProbabilities }) => showProbabilities[0]) }];
  }
  const kinds: { places: number[]; count: number; chances: number[] }[] = [];
  let previous = Number.NaN;
  for (const place of surestFirst(people)) {
    if (people[place].showProbability !== previous) {
      previous = people[place].showProbability;
      kinds.push({
        places: [],
        count: 0,
        chances: nodes.map(({ showProbabilities }) => showProbabilities[place]),
      });
    }
    const kind = kinds[kinds.length - 1];
    kind.places.push(place);
    kind.count += 1;
  }
  return kinds;
}

/** Null where there are more pairs of free and invited people than plans that may be looked at. */
function waysOf(kinds: readonly Equals[], perSlot: number, size: number, mostPairs: number): Ways | null {
  const digits = (way: number): number[] => {
    let rest = way;
    return kinds.map(({ count }) => {
      const digit = rest % (count + 1);
      rest = (rest - digit) / (count + 1);
      return digit;
    });
  };
  const counts = Array.from({ length: size }, (_, way) => digits(way).reduce((sum, digit) => sum + digit, 0));
  const within: number[][] = [];
  let pairs = 0;
  for (let free = 0; free < size; free += 1) {
    let found = [0];
    let stride = 1;
    digits(free).forEach((most, kind) => {
      const before = found;
      found = [];
      for (let digit = 0; digit <= most; digit += 1) {
        for (const way of before) {
          if (counts[way] + digit <= perSlot) found.push(way + digit * stride);
        }
      }
      stride *= kinds[kind].count + 1;
    });
    within.push(found);
    pairs += found.length;
    if (pairs > mostPairs) return null;
  }
  return { all: size - 1, counts, within, digits };
}

/** Number of plans, or a number beyond `most`. */
function plansOf({ all, within }: Ways, slots: number, most: number): number {
  let plans: number[] = within.map(() => 1);
  for (let slot = 0; slot < slots && plans[all] <= most; slot += 1) {
    const fewer = plans;
    plans = within.map((ways, free) => ways.reduce((sum, way) => sum + fewer[free - way], 0));
  }
  return plans[all];
}

/** Per way and kind of day, the probabilities of 0, 1, 2, … people coming. */
export function arrivalsOfWay({ kinds, nodes, ways }: SmallDay, way: number): Float64Array[] {
  const digits = ways.digits(way);
  return nodes.map((_, day) =>
    poissonBinomialProbabilities(digits.flatMap((count, kind) => Array<number>(count).fill(kinds[kind].chances[day]))),
  );
}

/** The plan that fills the slots in these ways. */
export function seatingOfWays({ kinds, ways }: SmallDay, perSlot: readonly number[], isPool: boolean): Seating {
  if (isPool) return perSlot.map((way) => ways.counts[way]);
  const taken = kinds.map(() => 0);
  return perSlot.map((way) =>
    ways.digits(way).flatMap((count, kind) => {
      taken[kind] += count;
      return kinds[kind].places.slice(taken[kind] - count, taken[kind]);
    }),
  );
}
