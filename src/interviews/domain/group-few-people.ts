import { withTrial } from '../../math/poisson-binomial.js';
import type { DayNode } from './day-nodes.js';
import type { FullGroup } from './group-plan-scenario.js';
import type { Table } from './group-tables.js';
import { addTo, emptyTable, LEAST_HELD, mixedOver, seat, sessionFigures } from './group-tables.js';

/** Of so many people every division over sessions can be looked at: some five million steps for each session at most. */
export const FEW_PEOPLE = 14;

/**
 * The best division of a few people over sessions, of all that keep the bound on overflow and in which no session is hopeless.
 *
 * Used for: group sessions of people by name, where exchanges of one or two end at a division that only a change of more would better.
 * Method: what each set of people brings as a session, then the best sum over disjoint sets, session by session. Cost: 2ⁿ evaluations of a
 * session and 3ⁿ sums for each session: at most some tenths of a second.
 *
 * @param order  the people, at most `FEW_PEOPLE`, in the order in which those whom it does not need are given places that are left
 * @returns the sessions that take place, the likeliest first; exact up to rounding
 */
export function bestOfFew(full: FullGroup, nodes: readonly DayNode[], order: readonly number[]): readonly Table[] {
  const held = heldBySet(full, nodes, order);
  const tables = bestSets(held, Math.min(full.sessions, order.length)).map((set) => {
    const table = emptyTable(full, nodes);
    for (const [at, person] of order.entries()) if (has(set, at)) addTo(full, nodes, table, person);
    return table;
  });
  const seated = new Set(tables.flatMap(({ members }) => members));
  for (const person of order) if (!seated.has(person)) seat(full, nodes, tables, person);
  return tables.sort((one, other) => one.figures.tooFew - other.figures.tooFew);
}

function has(set: number, at: number): boolean {
  return ((set >> at) & 1) === 1;
}

/** P(at least the minimum come) by set of people, a bit for each; −∞ where the session would be too full or hopeless. */
function heldBySet(full: FullGroup, nodes: readonly DayNode[], people: readonly number[]): Float64Array {
  const held = new Float64Array(2 ** people.length).fill(-Infinity);
  const withMore = (set: number, from: number, arrivals: readonly Float64Array[]): void => {
    for (let at = from; at < people.length; at += 1) {
      const more = arrivals.map((coming, day) => withTrial(coming, nodes[day].showProbabilities[people[at]]));
      const { overflow, tooFew } = sessionFigures(full, mixedOver(nodes, more));
      // Whoever joins only makes it fuller.
      if (overflow > full.overflowRisk) continue;
      const larger = set | (1 << at);
      if (1 - tooFew >= LEAST_HELD) held[larger] = 1 - tooFew;
      withMore(larger, at + 1, more);
    }
  };
  withMore(0, 0, emptyTable(full, nodes).arrivals);
  held[0] = 0;
  return held;
}

/** Disjoint sets, at most as many as there are sessions, whose sum is greatest; empty ones are left out. */
function bestSets(held: Float64Array, sessions: number): number[] {
  const chosen: Int32Array[] = [];
  let sums = new Float64Array(held.length);
  for (let used = 0; used < sessions; used += 1) {
    const more = withOneMore(held, sums);
    sums = more.sums;
    chosen.push(more.chosen);
  }
  let left = held.length - 1;
  return chosen.toReversed().flatMap((sets) => {
    const set = sets[left];
    left ^= set;
    return set > 0 ? [set] : [];
  });
}

/** For each set of people the best sum where one session more is made up of them, and who is in it. */
function withOneMore(
  held: Float64Array,
  before: Float64Array,
): { readonly sums: Float64Array<ArrayBuffer>; readonly chosen: Int32Array } {
  const sums = new Float64Array(held.length);
  const chosen = new Int32Array(held.length);
  for (let all = 1; all < held.length; all += 1) {
    // All sets within it, the largest first, nobody last.
    for (let set = all, isLast = false; !isLast; set = (set - 1) & all) {
      const sum = held[set] + before[all ^ set];
      if (sum > sums[all]) {
        sums[all] = sum;
        chosen[all] = set;
      }
      isLast = set === 0;
    }
  }
  return { sums, chosen };
}
