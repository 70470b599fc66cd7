import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { poissonBinomialProbabilities } from '../../math/poisson-binomial.js';
import type { DayNode } from './day-nodes.js';
import { reportNodes } from './day-nodes.js';
import { evenSpread } from './even-spread.js';
import { groupScenarioSchema } from './group-plan-scenario.js';
import { addTo, emptyTable, seat } from './group-tables.js';
import { LEAST_GAIN, planGroup, poolSession, worstOf } from './group-plan.js';
import type { FullGroup, GroupScenario } from './group-plan-scenario.js';
import type { Table } from './group-tables.js';
import type { PlannedSession, SessionRisk } from './group-plan.js';
import { CURVE_REACH, MOST_POINTS } from './plan-curve.js';
import type { ExpectedCount, PlannedSlot } from './stream-evaluation.js';
import { SHOWS_COVERAGE } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** One session of a day: how many are invited, how many of them come, and what may go wrong. */
export interface SessionSlot extends PlannedSlot {
  readonly shows: number;
  /** P(more come than there is room for) and P(fewer than the minimum come). */
  readonly overflow: number;
  readonly tooFew: number;
}

/** What a number of invitations to a day of group sessions brings. */
export interface GroupDayPoint {
  readonly invited: number;
  readonly shows: number;
  /** Sessions to which at least the minimum comes, on average. */
  readonly sessionsHeld: number;
  /** Of the session that is worst off, of those to which anybody is invited. */
  readonly overflow: number;
  readonly tooFew: number;
}

/** What given invitations to a day of group sessions bring and risk. */
export interface GroupEvaluation {
  readonly slots: readonly SessionSlot[];
  readonly invited: number;
  readonly expected: { readonly sessionsHeld: number };
  /** Of the session that is worst off, of those to which anybody is invited. */
  readonly risk: SessionRisk;
  readonly expectedShows: ExpectedCount;
}

/** The plan of a day of group sessions, with all numbers of invitations that a person may choose instead. */
export interface GroupDay {
  readonly chosen: GroupEvaluation;
  readonly curve: readonly GroupDayPoint[];
}

/**
 * A day of group sessions as a whole.
 *
 * Used for: the plan page of a group day. Method: the plan is that of `planGroup`; the curve says for other numbers of invitations what
 * `groupWithTotal` would make of them. Cost: about four times as much as `planGroup`; a quarter of a second for 24 sessions of 200 seats
 * and a pool of 20,000, and for 300 people in 24 sessions of 12 seats.
 *
 * @param scenario  as in `groupScenarioSchema`
 * @returns at most about 40 points by rising number of invitations, the plan among them
 * @throws ZodError that names every bad value
 */
export function planGroupDay(scenario: GroupScenario): GroupDay {
  const full = groupScenarioSchema.parse(scenario);
  const planned = planGroup(scenario);
  // Of a day to which nobody should be invited, what would become of it with everybody there is.
  const reached = planned.invited === 0 ? availableIn(full) : Math.ceil(planned.invited * CURVE_REACH);
  const most = Math.min(availableIn(full), reached);
  const apart = Math.max(1, Math.ceil(most / MOST_POINTS));
  const totals = Array.from({ length: Math.floor(most / apart) + 1 }, (_, point) => point * apart);
  if (!totals.includes(planned.invited)) totals.push(planned.invited);
  totals.sort((left, right) => left - right);
  const curve = bestDivisions(full, totals).map(({ point }) =>
    point.invited === planned.invited ? pointOf(planned.sessions) : point,
  );
  return { chosen: evaluated(full, planned.sessions), curve };
}

/**
 * The best division of a number of invitations that a person chose from the curve instead of the recommended one.
 *
 * Method: the surest people, or so many of the pool, in as many of the sessions as makes the expected number of those held greatest. The
 * bound on overflow is kept as long as that is possible; whoever comes on top goes where it is least broken. The recommended number gives
 * what was recommended.
 *
 * @param scenario  as in `groupScenarioSchema`
 * @param total     invitations, whole, from 0 to the number of those who may be invited
 * @throws ZodError for a bad scenario
 */
export function groupWithTotal(scenario: GroupScenario, total: number): GroupEvaluation {
  const full = groupScenarioSchema.parse(scenario);
  const planned = planGroup(scenario);
  if (planned.invited === total) return evaluated(full, planned.sessions);
  const [{ division }] = bestDivisions(full, [total]);
  return evaluated(full, division);
}

/** How many may be invited. */
function availableIn({ people, pool }: FullGroup): number {
  return people?.length ?? pool?.available ?? 0;
}

interface BestDivision {
  readonly division: readonly PlannedSession[];
  readonly point: GroupDayPoint;
}

/**
 * For each number of invitations, rising, the best division over however many sessions: more of them where it is the same. Of what breaks
 * the bound on overflow only the division over all sessions is looked at: over fewer they would be fuller still.
 */
function bestDivisions(full: FullGroup, totals: readonly number[]): BestDivision[] {
  const sessionOf = poolSession(full);
  const best: BestDivision[] = [];
  for (let used = full.sessions; used >= 1; used -= 1) {
    const divisions =
      full.people === undefined
        ? divisionsOfPool(full, sessionOf, used, totals)
        : divisionsOfPeople(full, full.people, used, totals);
    let place = 0;
    for (const division of divisions) {
      const point = pointOf(division);
      if (used < full.sessions && point.overflow > full.overflowRisk + LEAST_GAIN) break;
      const known = best.at(place);
      if (known === undefined || isBetter(point, known.point, full.overflowRisk)) best[place] = { division, point };
      place += 1;
    }
  }
  return best;
}

/** Within the bound more sessions held are better; beyond it, a smaller risk is. */
function isBetter(one: GroupDayPoint, other: GroupDayPoint, bound: number): boolean {
  const [over, otherOver] = [one, other].map(({ overflow }) => Math.max(0, overflow - bound - LEAST_GAIN));
  if (over > 0 || otherOver > 0) return over < otherOver - LEAST_GAIN;
  return one.sessionsHeld > other.sessionsHeld + LEAST_GAIN;
}

function* divisionsOfPool(
  full: FullGroup,
  sessionOf: (invite: number) => PlannedSession,
  used: number,
  totals: readonly number[],
): Generator<PlannedSession[]> {
  for (const total of totals) {
    const shares = evenSpread(total, used);
    yield Array.from({ length: full.sessions }, (_, session) => sessionOf(shares[session] ?? 0));
  }
}

/** The surest first, as `planGroup` deals them out; those for whom there was no room at the end, the surest first again. */
function* divisionsOfPeople(
  full: FullGroup,
  people: NonNullable<FullGroup['people']>,
  used: number,
  totals: readonly number[],
): Generator<PlannedSession[]> {
  const nodes = reportNodes(full, people.length);
  const tables = Array.from({ length: used }, () => emptyTable(full, nodes));
  const unused = emptyTable(full, nodes);
  let next = 0;
  for (const invited of dealtOut(full, nodes, tables, surestFirst(people))) {
    if (invited !== totals[next]) continue;
    next += 1;
    yield Array.from({ length: full.sessions }, (_, session) => {
      const { members, figures } = tables[session] ?? unused;
      return { invite: members.length, people: members.map((person) => people[person].id), ...figures };
    });
    if (next === totals.length) return;
  }
}

/** Puts one person after another into the sessions: how many there are, from nobody on. */
function* dealtOut(
  full: FullGroup,
  nodes: readonly DayNode[],
  tables: readonly Table[],
  order: readonly number[],
): Generator<number> {
  let invited = 0;
  yield invited;
  const left: number[] = [];
  for (const person of order) {
    if (seat(full, nodes, tables, person)) yield (invited += 1);
    else left.push(person);
  }
  for (const person of left) {
    addTo(full, nodes, leastFull(tables), person);
    yield (invited += 1);
  }
}

function leastFull(tables: readonly Table[]): Table {
  return tables.reduce((least, table) => (table.figures.overflow < least.figures.overflow ? table : least));
}

function pointOf(sessions: readonly PlannedSession[]): GroupDayPoint {
  const held = sessions.filter(({ invite }) => invite > 0);
  const sum = (pick: (session: PlannedSession) => number): number => held.reduce((all, one) => all + pick(one), 0);
  return {
    invited: sum(({ invite }) => invite),
    shows: sum(({ shows }) => shows),
    sessionsHeld: sum(({ tooFew }) => 1 - tooFew),
    ...worstOf(sessions),
  };
}

function evaluated(full: FullGroup, sessions: readonly PlannedSession[]): GroupEvaluation {
  const { invited, sessionsHeld, overflow, tooFew } = pointOf(sessions);
  const coming = comingOf(full, sessions, invited);
  return {
    slots: sessions,
    invited,
    expected: { sessionsHeld },
    risk: { overflow, tooFew },
    expectedShows: { mean: meanOfCounts(coming), ...centralCountInterval(coming, SHOWS_COVERAGE) },
  };
}

/** How many come to all sessions together: they share the day. */
function comingOf(full: FullGroup, sessions: readonly PlannedSession[], invited: number): Float64Array {
  const placeOf = new Map(full.people?.map(({ id }, place) => [id, place]));
  const places = sessions.flatMap(({ people = [] }) => people.map((id) => placeOf.get(id)!));
  return mixCounts(
    reportNodes(full, invited).map(({ weight, showProbabilities }) => ({
      weight,
      probabilities:
        full.people === undefined
          ? binomialProbabilities(invited, showProbabilities[0])
          : poissonBinomialProbabilities(places.map((place) => showProbabilities[place])),
    })),
  );
}
