import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { mixCounts } from '../../math/discrete-distribution.js';
import { withTrial } from '../../math/poisson-binomial.js';
import { reportNodes } from './day-nodes.js';
import { evenSpread } from './even-spread.js';
import { exchanged } from './group-exchanges.js';
import { bestOfFew, FEW_PEOPLE } from './group-few-people.js';
import type { FullGroup, GroupScenario } from './group-plan-scenario.js';
import { groupScenarioSchema } from './group-plan-scenario.js';
import type { SessionFigures, Table } from './group-tables.js';
import { emptyTable, LEAST_HELD, mixedOver, seat, sessionFigures } from './group-tables.js';
import { CURVE_REACH, MOST_POINTS } from './plan-curve.js';
import { withoutAbsent } from './plan-scenario.js';
import { surestFirst } from './surest-first.js';

/** One session of a plan. */
export interface PlannedSession extends SessionFigures {
  readonly invite: number;
  /** Ids, only where the scenario names people. */
  readonly people?: readonly string[];
}

/** A number of invitations for one session, with what it brings. */
export interface GroupCurvePoint extends SessionFigures {
  readonly invited: number;
}

/** P(more come than there is room for) and P(fewer than the minimum come). */
export interface SessionRisk {
  readonly overflow: number;
  readonly tooFew: number;
}

/** Whom to invite to each session. */
export interface GroupPlan {
  /** Sessions without invitations are those that too few people are left for. */
  readonly sessions: readonly PlannedSession[];
  readonly invited: number;
  readonly expected: { readonly shows: number; readonly sessionsHeld: number };
  /** Of the session that is worst off, of those to which anybody is invited; where nobody is, none can be held. */
  readonly risk: SessionRisk;
  /** Of one session, by the number of its invitations: of a pool, or of the surest people. */
  readonly curve: readonly GroupCurvePoint[];
}

/** Fewer failing sessions than this are no reason to call one off. */
export const LEAST_GAIN = 1e-9;

/**
 * The best plan for group sessions: as many invitations as the room allows, to as many sessions as there are people for.
 *
 * Used for: group interviews, and the command `plan`. Each session keeps the bound on overflow; within it the expected number of sessions
 * with too few is least. Where no session can take place (`LEAST_HELD`) nobody is invited. Method: exact distribution of those who come,
 * averaged over what people of a day share (`reportNodes`). Of a pool the largest number within the bound is found by bisection; where people
 * are too few for all sessions they are spread over one, two, … sessions and the best is taken. Named people are dealt out from the surest
 * on, each to the session that needs them most and has room: the surer they are, the less the number who come varies. Then they change places
 * while that is better (`exchanged`); of a few people all divisions are looked at (`bestOfFew`).
 * Cost: milliseconds for a pool; people × sessions × capacity × 40 kinds of day for people, about a second for 1,000.
 *
 * @param scenario  as in `groupScenarioSchema`
 * @throws ZodError that names every bad value
 */
export function planGroup(scenario: GroupScenario): GroupPlan {
  const full = withoutAbsent(groupScenarioSchema.parse(scenario));
  const planned = full.people === undefined ? poolSessions(full) : peopleSessions(full);
  const sum = (pick: (session: PlannedSession) => number): number => planned.reduce((all, one) => all + pick(one), 0);
  return {
    sessions: planned,
    invited: sum(({ invite }) => invite),
    expected: { shows: sum(({ shows }) => shows), sessionsHeld: sum(({ tooFew }) => 1 - tooFew) },
    risk: worstOf(planned),
    curve: curveOf(full, Math.max(1, ...planned.map(({ invite }) => invite))),
  };
}

/** Each risk at the session that is worst off; one that nobody is invited to takes no place and risks nothing. */
export function worstOf(sessions: readonly PlannedSession[]): SessionRisk {
  const held = sessions.filter(({ invite }) => invite > 0);
  if (held.length === 0) return { overflow: 0, tooFew: 1 };
  return {
    overflow: Math.max(...held.map(({ overflow }) => overflow)),
    tooFew: Math.max(...held.map(({ tooFew }) => tooFew)),
  };
}

/**
 * The division of people over sessions in which fewest sessions have too few, on average; more sessions where it is the same, and none where
 * no session could take place.
 */
function bestDivision(sessions: number, divisionOver: (count: number) => PlannedSession[]): PlannedSession[] {
  let best: PlannedSession[] | null = null;
  let fewest = Infinity;
  for (let used = sessions; used >= 1; used -= 1) {
    const division = divisionOver(used);
    if (division.some(({ invite, tooFew }) => invite > 0 && 1 - tooFew < LEAST_HELD)) continue;
    const failing = failingOf(division);
    if (failing >= fewest - LEAST_GAIN) continue;
    best = division;
    fewest = failing;
  }
  return best ?? divisionOver(0);
}

/** How many sessions have too few, on average. */
function failingOf(division: readonly PlannedSession[]): number {
  return division.reduce((sum, { tooFew }) => sum + tooFew, 0);
}

/** Enough kinds of day for any number of invitations. */
const POOL_NODES_FOR = 128;

/** What so many invitations from the pool bring to a session; each number is calculated once. */
export function poolSession(full: FullGroup): (invite: number) => PlannedSession {
  const nodes = reportNodes(full, POOL_NODES_FOR);
  const seen = new Map<number, PlannedSession>();
  return (invite) => {
    const known = seen.get(invite);
    if (known) return known;
    const coming = mixCounts(
      nodes.map(({ weight, showProbabilities }) => ({
        weight,
        probabilities: binomialProbabilities(invite, showProbabilities[0]),
      })),
    );
    const session = { invite, ...sessionFigures(full, coming) };
    seen.set(invite, session);
    return session;
  };
}

function poolSessions(full: FullGroup): PlannedSession[] {
  const sessionOf = poolSession(full);
  const available = full.pool?.available ?? 0;
  const most = largest(
    (invite) => sessionOf(invite).overflow <= full.overflowRisk,
    Math.min(available, full.capacity),
    available,
  );
  return bestDivision(full.sessions, (used) => {
    const shares = used === 0 ? [] : evenSpread(Math.min(available, used * most), used);
    return Array.from({ length: full.sessions }, (_, session) => sessionOf(shares[session] ?? 0));
  });
}

/** The largest whole number that is allowed, from `least`, which is, to `most`; beyond the first that is not, none is. */
function largest(isAllowed: (n: number) => boolean, least: number, most: number): number {
  let low = least;
  let high = Math.max(1, 2 * least);
  while (high <= most && isAllowed(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, most + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAllowed(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function peopleSessions(full: FullGroup): PlannedSession[] {
  const people = full.people ?? [];
  const nodes = reportNodes(full, people.length);
  const order = surestFirst(people);
  const planned = (tables: readonly Table[]): PlannedSession[] =>
    Array.from({ length: full.sessions }, (_, session) => {
      const { members, figures } = tables[session] ?? emptyTable(full, nodes);
      return { invite: members.length, people: members.map((person) => people[person].id), ...figures };
    });
  const dealt = bestDivision(full.sessions, (used) => {
    const tables = Array.from({ length: used }, (): Table => emptyTable(full, nodes));
    for (const person of order) seat(full, nodes, tables, person);
    return planned(exchanged(full, nodes, tables, order));
  });
  if (people.length > FEW_PEOPLE) return dealt;
  const best = planned(bestOfFew(full, nodes, order));
  // The surest first is easier to explain where it is as good.
  return failingOf(dealt) <= failingOf(best) + LEAST_GAIN ? dealt : best;
}

function curveOf(full: FullGroup, planned: number): GroupCurvePoint[] {
  const available = full.people?.length ?? full.pool?.available ?? 0;
  const most = Math.min(available, Math.ceil(planned * CURVE_REACH));
  const apart = Math.max(1, Math.ceil(most / MOST_POINTS));
  const figuresOf = full.people === undefined ? poolSession(full) : surestSession(full, most);
  return Array.from({ length: Math.floor(most / apart) + 1 }, (_, point) => {
    const { shows, overflow, tooFew } = figuresOf(point * apart);
    return { invited: point * apart, shows, overflow, tooFew };
  });
}

/** A session of so many of the surest people. */
function surestSession(full: FullGroup, most: number): (invite: number) => SessionFigures {
  const people = full.people ?? [];
  const nodes = reportNodes(full, people.length);
  const surest = surestFirst(people).slice(0, most);
  const table = emptyTable(full, nodes);
  const figures = [table.figures];
  for (const person of surest) {
    table.arrivals = table.arrivals.map((coming, day) => withTrial(coming, nodes[day].showProbabilities[person]));
    figures.push(sessionFigures(full, mixedOver(nodes, table.arrivals)));
  }
  return (invite) => figures[invite];
}
