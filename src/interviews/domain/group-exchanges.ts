import { withoutTrial, withTrial } from '../../math/poisson-binomial.js';
import type { DayNode } from './day-nodes.js';
import type { FullGroup } from './group-plan-scenario.js';
import type { SessionFigures, Table } from './group-tables.js';
import { addTo, emptyTable, mixedOver, sessionFigures } from './group-tables.js';

/** Places of people in the scenario's list. */
type People = readonly number[];

/** Scalar operations after which no further exchange is looked for: some thousandths of a second. */
const MOST_WORK = 2e5;

/** A smaller gain, in sessions that have too few, is not worth an exchange: the surest first is easier to explain. */
const WORTH_AN_EXCHANGE = 1e-3;

/**
 * People who are dealt out over sessions change places, with each other and with those who have none, as long as fewer sessions have too few
 * for that; each session keeps the bound on overflow.
 *
 * @param start   sessions within the bound
 * @param people  all who may be invited, those in the sessions too
 * @returns sessions that no single exchange betters by much, unless the work was too much
 */
export function exchanged(
  full: FullGroup,
  nodes: readonly DayNode[],
  start: readonly Table[],
  people: readonly number[],
): readonly Table[] {
  return new Exchanges(full, nodes, start, people).done();
}

class Exchanges {
  private readonly tables: Table[];
  private unused: readonly number[];
  private work = 0;

  constructor(
    private readonly full: FullGroup,
    private readonly nodes: readonly DayNode[],
    start: readonly Table[],
    private readonly people: readonly number[],
  ) {
    this.tables = [...start];
    this.unused = this.withoutSeat();
  }

  done(): readonly Table[] {
    let found = true;
    while (found) {
      found = false;
      for (let at = 0; at < this.tables.length; at += 1) {
        while (this.newcomersTo(at)) found = true;
        for (let other = 0; other < at; other += 1) while (this.exchangeOf(at, other)) found = true;
      }
    }
    return this.tables;
  }

  private withoutSeat(): number[] {
    const seated = new Set(this.tables.flatMap(({ members }) => members));
    return this.people.filter((person) => !seated.has(person));
  }

  /** Gives places, free or somebody's, to those who have none. */
  private newcomersTo(at: number): boolean {
    const table = this.tables[at];
    for (const [leaving, joining] of replacements(table.members, this.unused)) {
      if (this.work >= MOST_WORK) return false;
      if (this.gainAt(table, leaving, joining) <= WORTH_AN_EXCHANGE) continue;
      this.change(at, leaving, joining);
      this.unused = this.withoutSeat();
      return true;
    }
    return false;
  }

  /** Exchanges people of two sessions, or moves one. */
  private exchangeOf(at: number, other: number): boolean {
    const [one, two] = [this.tables[at], this.tables[other]];
    for (const [leaving, joining] of replacements(one.members, two.members)) {
      if (this.work >= MOST_WORK) return false;
      if (this.gainAt(one, leaving, joining) + this.gainAt(two, joining, leaving) <= WORTH_AN_EXCHANGE) continue;
      this.change(at, leaving, joining);
      this.change(other, joining, leaving);
      return true;
    }
    return false;
  }

  /** By how much less often the session has too few then; −∞ where it becomes too full. */
  private gainAt(table: Table, leaving: People, joining: People): number {
    const { figures } = table;
    const { overflow, tooFew } = this.figuresWith(table, leaving, joining);
    return overflow <= this.full.overflowRisk ? figures.tooFew - tooFew : -Infinity;
  }

  private figuresWith({ arrivals, members }: Table, leaving: People, joining: People): SessionFigures {
    this.work += 2 * arrivals.length * (members.length + 1) * (leaving.length + joining.length);
    const changed = arrivals.map((coming, day) => {
      const { showProbabilities } = this.nodes[day];
      const rest = leaving.reduce((sum, person) => withoutTrial(sum, showProbabilities[person]), coming);
      return joining.reduce((sum, person) => withTrial(sum, showProbabilities[person]), rest);
    });
    return sessionFigures(this.full, mixedOver(this.nodes, changed));
  }

  /** Made anew from its people, so that rounding does not add up. */
  private change(at: number, leaving: People, joining: People): void {
    const members = [...this.tables[at].members.filter((person) => !leaving.includes(person)), ...joining];
    const table = emptyTable(this.full, this.nodes);
    for (const person of members) addTo(this.full, this.nodes, table, person);
    this.tables[at] = table;
  }
}

/** Some of one group for some of another: nobody or one for one, then one for two and two for one. */
function* replacements(one: People, other: People): Generator<readonly [People, People]> {
  for (const person of one) yield [[person], []];
  for (const leaving of [[], ...one.map((person) => [person])]) for (const person of other) yield [leaving, [person]];
  for (const person of one) for (const pair of pairs(other)) yield [[person], pair];
  for (const pair of pairs(one)) for (const person of other) yield [pair, [person]];
}

function* pairs(people: People): Generator<People> {
  for (let at = 1; at < people.length; at += 1)
    for (let before = 0; before < at; before += 1) yield [people[before], people[at]];
}
