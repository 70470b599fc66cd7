import { meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { withTrial } from '../../math/poisson-binomial.js';
import type { DayNode } from './day-nodes.js';
import type { FullGroup } from './group-plan-scenario.js';

/** A session that takes place less often than this cannot take place: whoever came to it would nearly always have come in vain. */
export const LEAST_HELD = 0.05;

/** What a session brings. */
export interface SessionFigures {
  readonly shows: number;
  /** P(more come than there is room for) and P(fewer than the minimum come). */
  readonly overflow: number;
  readonly tooFew: number;
}

/** What a number of people who come means for a session. */
export function sessionFigures(
  { capacity, minimum }: Pick<FullGroup, 'capacity' | 'minimum'>,
  coming: Float64Array,
): SessionFigures {
  let overflow = 0;
  for (let n = coming.length - 1; n > capacity; n -= 1) overflow += coming[n];
  let tooFew = 0;
  for (let n = 0; n < Math.min(minimum, coming.length); n += 1) tooFew += coming[n];
  return { shows: meanOfCounts(coming), overflow: Math.min(1, overflow), tooFew: Math.min(1, tooFew) };
}

/** A session while people are dealt out: who is in it, and how many of them come on each kind of day. */
export interface Table {
  readonly members: number[];
  arrivals: Float64Array[];
  figures: SessionFigures;
}

/** A session without anybody. */
export function emptyTable(full: FullGroup, nodes: readonly DayNode[]): Table {
  return {
    members: [],
    arrivals: nodes.map(() => Float64Array.of(1)),
    figures: sessionFigures(full, Float64Array.of(1)),
  };
}

/**
 * Puts somebody into the session that is likeliest to have too few, of those that the person does not make too full.
 *
 * @returns false where there is none
 */
export function seat(full: FullGroup, nodes: readonly DayNode[], tables: readonly Table[], person: number): boolean {
  let neediest: Table | null = null;
  for (const table of tables) {
    if (neediest !== null && table.figures.tooFew <= neediest.figures.tooFew) continue;
    if (overflowWith(full, nodes, table, person) <= full.overflowRisk) neediest = table;
  }
  if (neediest === null) return false;
  addTo(full, nodes, neediest, person);
  return true;
}

/** Puts somebody into a session, whatever becomes of it. */
export function addTo(full: FullGroup, nodes: readonly DayNode[], table: Table, person: number): void {
  table.members.push(person);
  table.arrivals = table.arrivals.map((coming, day) => withTrial(coming, nodes[day].showProbabilities[person]));
  table.figures = sessionFigures(full, mixedOver(nodes, table.arrivals));
}

/** One more person is one too many where that person comes and the room was full just so. */
function overflowWith(
  { capacity }: FullGroup,
  nodes: readonly DayNode[],
  { arrivals, figures }: Table,
  person: number,
): number {
  return nodes.reduce(
    (sum, { weight, showProbabilities }, day) =>
      sum + weight * showProbabilities[person] * (arrivals[day][capacity] ?? 0),
    figures.overflow,
  );
}

export function mixedOver(nodes: readonly DayNode[], arrivals: readonly Float64Array[]): Float64Array {
  return mixCounts(nodes.map(({ weight }, day) => ({ weight, probabilities: arrivals[day] })));
}
