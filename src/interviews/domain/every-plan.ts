import type { CandidatePlan } from './plan-climb.js';
import type { FullScenario } from './plan-scenario.js';
import { arrivalsOfWay, seatingOfWays } from './small-day.js';
import type { SmallDay } from './small-day.js';
import { join, product, serve, sumOfRow } from './queue-tables.js';
import { priceOfOvertime, priceOfSlot } from './slot-prices.js';
import { mostPresent } from './stream-queue.js';

/** Gains below this share are rounding: of plans that are worth the same the first one stays, which begins early. */
const ROUNDING = 1e-12;

/** What is the same for all plans of the day. Tables have a row per number of people and a column per kind of day. */
interface Tables {
  readonly kindsOfDay: number;
  readonly interviewers: number;
  /** The most that can be present so that nobody waits too long. */
  readonly mostPresent: number;
  /** Cost of a slot by the number present at its start. */
  readonly stage: Float64Array;
  /** Per way, the chances of 0, 1, 2, … coming. */
  readonly arrivals: readonly Float64Array[];
  readonly rows: readonly number[];
  /** Per way, what inviting it brings before any queue: interviews less the price of invitations. */
  readonly gains: Float64Array;
  readonly interviews: Float64Array;
  /** Per way for the last slot, by the number waiting before it: its cost with the overtime, and the chance that somebody waits too long. */
  readonly lastCost: readonly Float64Array[];
  readonly lastRisk: readonly Float64Array[];
}

/** A plan being made, slot by slot: what has fallen due, and who waits, each kind of day with its weight. */
interface Progress {
  queue: Float64Array;
  /** The same without the days on which somebody waited too long already. */
  safe: Float64Array;
  rows: number;
  safeRows: number;
  value: number;
  risk: number;
  invited: number;
}

function tablesOf(scenario: FullScenario, day: SmallDay): Tables {
  const { interviewers, values } = scenario;
  const kindsOfDay = day.nodes.length;
  const most = day.ways.counts[day.ways.all];
  const stage = Float64Array.from({ length: most + 1 }, (_, present) => priceOfSlot(values, interviewers, present));
  const withOvertime = stage.map(
    (cost, present) => cost + priceOfOvertime(values, interviewers, Math.max(0, present - interviewers)),
  );
  const tooMany = mostPresent({ interviewers, waitSlots: scenario.limits.waitSlots });
  const risks = Float64Array.from({ length: most + 1 }, (_, present) => (present > tooMany ? 1 : 0));
  const arrivals = day.ways.counts.map((count, way) => {
    const perDay = arrivalsOfWay(day, way);
    return Float64Array.from({ length: (count + 1) * kindsOfDay }, (_, at) => {
      return perDay[at % kindsOfDay][Math.floor(at / kindsOfDay)];
    });
  });
  const interviews = Float64Array.from(day.ways.counts, (_, way) =>
    day.ways.digits(way).reduce((sum, count, kind) => {
      const { chances } = day.kinds[kind];
      return sum + count * chances.reduce((mean, chance, node) => mean + chance * day.nodes[node].weight, 0);
    }, 0),
  );
  const waiting = (way: number, byPresent: Float64Array): Float64Array => {
    const count = day.ways.counts[way];
    const table = new Float64Array((most - count + 1) * kindsOfDay);
    for (let coming = 0; coming <= count; coming += 1) {
      for (let at = 0; at < table.length; at += 1) {
        const node = at % kindsOfDay;
        table[at] += arrivals[way][coming * kindsOfDay + node] * byPresent[(at - node) / kindsOfDay + coming];
      }
    }
    return table;
  };
  return {
    ...{ kindsOfDay, interviewers, mostPresent: tooMany, stage, arrivals, interviews },
    rows: day.ways.counts.map((count) => count + 1),
    gains: interviews.map((mean, way) => values.interview * mean - values.invitation * day.ways.counts[way]),
    lastCost: arrivals.map((_, way) => waiting(way, withOvertime)),
    lastRisk: arrivals.map((_, way) => waiting(way, risks)),
  };
}

/** One slot further with these people invited to it. */
function advance(tables: Tables, from: Progress, to: Progress, way: number, isLimited: boolean): void {
  const { kindsOfDay, interviewers, stage } = tables;
  const present = join(to.queue, from.queue, from.rows, tables.arrivals[way], tables.rows[way], kindsOfDay);
  let cost = 0;
  for (let row = 0; row < present; row += 1) cost += stage[row] * sumOfRow(to.queue, row, kindsOfDay);
  to.rows = serve(to.queue, present, interviewers, kindsOfDay);
  to.value = from.value + tables.gains[way] - cost;
  to.risk = from.risk;
  if (!isLimited) return;
  const safe = join(to.safe, from.safe, from.safeRows, tables.arrivals[way], tables.rows[way], kindsOfDay);
  for (let row = tables.mostPresent + 1; row < safe; row += 1) to.risk += sumOfRow(to.safe, row, kindsOfDay);
  to.safeRows = serve(to.safe, Math.min(safe, tables.mostPresent + 1), interviewers, kindsOfDay);
}

/** The best plan of one size so far. */
interface Found {
  value: number;
  interviews: number;
  ways: readonly number[];
}

/**
 * The best plan of every size, by looking at all plans.
 *
 * Used for: days so small that single people matter much and that no climb is safe (see `smallDay`). Method: depth first, slot by slot;
 * the queue goes on from slot to slot, the last slot is a scalar product with a table. Cost: one short product per plan, 0.15 s for 8
 * different people, 4 slots and 40 kinds of day.
 *
 * @param scenario   a checked scenario
 * @param day        the same as a small day
 * @param riskLimit  bound on P(somebody waits too long), 1 for none
 * @returns by number of invitations from 0 on, the plan worth most within the limit, or without it where none of this size keeps it;
 *   equal to full enumeration up to rounding. Risks are stated as 0 within the limit and 1 beyond it
 */
export function bestOfEverySize(scenario: FullScenario, day: SmallDay, riskLimit: number): readonly CandidatePlan[] {
  const tables = tablesOf(scenario, day);
  const { counts, all } = day.ways;
  const mostFirst = day.ways.within.map((ways) => ways.toReversed());
  const last = scenario.slots - 1;
  const isLimited = riskLimit < 1;
  const size = (counts[all] + 1) * tables.kindsOfDay;
  const stages = Array.from({ length: scenario.slots }, (): Progress => {
    const room = () => new Float64Array(size);
    return { queue: room(), safe: room(), rows: 1, safeRows: 1, value: 0, risk: 0, invited: 0 };
  });
  day.nodes.forEach(({ weight }, node) => {
    stages[0].queue[node] = weight;
    stages[0].safe[node] = weight;
  });
  const chosen = new Array<number>(scenario.slots).fill(0);
  const inLimit: (Found | undefined)[] = [];
  const beyond: (Found | undefined)[] = [];
  const keep = (found: (Found | undefined)[], invited: number, value: number): void => {
    const interviews = chosen.reduce((sum, way) => sum + tables.interviews[way], 0);
    found[invited] = { value, interviews, ways: [...chosen] };
  };
  const isMore = (found: Found | undefined, value: number): boolean =>
    found === undefined || value > found.value + ROUNDING * Math.abs(found.value);
  const finish = (before: Progress, way: number): void => {
    const lastCost = tables.lastCost[way];
    const rows = before.rows * tables.kindsOfDay;
    const value = before.value + tables.gains[way] - product(before.queue, lastCost, rows);
    const invited = before.invited + counts[way];
    if (!isMore(inLimit[invited], value)) return;
    chosen[last] = way;
    const safeRows = before.safeRows * tables.kindsOfDay;
    const isWithin = !isLimited || before.risk + product(before.safe, tables.lastRisk[way], safeRows) <= riskLimit;
    if (isWithin) keep(inLimit, invited, value);
    else if (isMore(beyond[invited], value)) keep(beyond, invited, value);
  };
  const go = (slot: number, free: number): void => {
    const before = stages[slot];
    for (const way of mostFirst[free]) {
      if (slot === last) {
        finish(before, way);
        continue;
      }
      const after = stages[slot + 1];
      after.invited = before.invited + counts[way];
      advance(tables, before, after, way, isLimited);
      chosen[slot] = way;
      go(slot + 1, free - way);
    }
  };
  go(0, all);
  return Array.from({ length: Math.max(inLimit.length, beyond.length) }, (_, invited) => {
    const found = inLimit[invited] ?? beyond[invited];
    if (found === undefined) throw new RangeError(`no plan invites ${invited}`);
    return {
      ...{ invited, value: found.value, interviews: found.interviews, risk: inLimit[invited] ? 0 : 1 },
      seating: seatingOfWays(day, found.ways, scenario.people === undefined),
    };
  });
}
