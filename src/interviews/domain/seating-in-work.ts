import { ComingTables, NEGLIGIBLE } from './coming-tables.js';
import type { Coming } from './coming-tables.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import { join, meansWith, product, serve, sumOfRow } from './queue-tables.js';
import { priceOfOvertime, priceOfSlot } from './slot-prices.js';
import { mostPresent } from './stream-queue.js';

/** Cost and risk of a whole day. */
export interface DayPrice {
  cost: number;
  risk: number;
}

/** What a day costs with some at a slot, and per kind of day what one more who surely comes there would add. */
export interface Marginals extends DayPrice {
  readonly costOfOneMore: Float64Array;
  readonly riskOfOneMore: Float64Array;
}

/** Who is invited to a slot from now on. */
export interface SeatChange {
  readonly slot: number;
  readonly people: readonly number[];
  /** Those who come of them, where that is known. */
  readonly coming?: Coming;
}

/** What waits before a slot. */
interface Queue {
  readonly table: Float64Array;
  rows: number;
}

/** Costs and risks by a number of people, per kind of day. */
interface Costs {
  readonly cost: Float64Array;
  readonly risk: Float64Array;
}

/** What one slot costs the day by the number who come to it. */
interface Profile extends Costs {
  rows: number;
  isFresh: boolean;
}

/** Rows that tables have beyond what they must hold when they are made, in slots full of those who come. */
const SPARE_SLOTS = 1.5;
const SPARE_ROWS = 8;

/** Rows that a profile has beyond those who come now. */
const SPARE_COMING = 4;

/** What asking for a price costs besides, in scalar operations. */
const WORK_OF_A_PRICE = 300;

function stagesOf({ interviewers, values }: FullScenario, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, present) => priceOfSlot(values, interviewers, present));
}

function overtimesOf({ interviewers, values }: FullScenario, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, left) => priceOfOvertime(values, interviewers, left));
}

/**
 * A seating that is changed over and over, with the queue before and the costs after every slot at hand.
 *
 * Used for: searches that try very many small changes. Method: distributions of the queue forward and expected costs backward in time for
 * all kinds of day together; a change of two slots is priced by going from the one to the other only, a change of one by a scalar product.
 * What a change that is taken makes out of date is made anew when it is asked for: a search that stays at a slot for a while, and goes on to
 * the next, never goes through the day again.
 * Cost: of a price, slots between the two × queue × arrivals × kinds of day; of a change, as many of the slots between it and the next one.
 * Prices agree with `evaluateSeating` on the same nodes within 1e-8 of the cost's size; risks are 0 where the scenario does not limit them.
 */
export class SeatingInWork {
  readonly seats: (readonly number[])[];
  readonly coming: Coming[];
  private readonly comings: ComingTables;
  private readonly days: number;
  private readonly slots: number;
  private readonly interviewers: number;
  private readonly tooMany: number;
  private readonly hasLimit: boolean;
  private ownWork = 0;
  /** Before each slot, and after the last one; the safe ones without the days on which somebody waited too long already. */
  private queues: Queue[] = [];
  private safes: Queue[] = [];
  /** What fell due before each slot. */
  private readonly costBefore: Float64Array;
  private readonly riskBefore: Float64Array;
  /** The last slot before which the queue is up to date. */
  private known = 0;
  /** Per slot, costs from its start on by the number present then. */
  private futures: Costs[] = [];
  /** The first slot of which they are up to date. */
  private foreseen: number;
  private profiles: Profile[] = [];
  /** Rows that the tables have room for. */
  private room = 0;
  private stage: Float64Array = new Float64Array(0);
  private overtime: Float64Array = new Float64Array(0);
  /** Queues on the way from one changed slot to the other, used in turn. */
  private between: Queue[] = [];
  private readonly run: Coming[] = [];
  private betweenSafe: Queue[] = [];
  private waiting: Costs = { cost: new Float64Array(0), risk: new Float64Array(0) };

  /**
   * @param scenario  a checked scenario with people
   * @param nodes     kinds of day
   * @param start     per slot the people's places in the scenario's list
   */
  constructor(
    private readonly scenario: FullScenario,
    private readonly nodes: readonly DayNode[],
    start: readonly (readonly number[])[],
  ) {
    this.comings = new ComingTables(nodes);
    this.days = nodes.length;
    this.slots = scenario.slots;
    this.interviewers = scenario.interviewers;
    this.tooMany = mostPresent({ interviewers: scenario.interviewers, waitSlots: scenario.limits.waitSlots });
    this.hasLimit = scenario.limits.waitRisk !== null;
    this.costBefore = new Float64Array(this.slots + 1);
    this.riskBefore = new Float64Array(this.slots + 1);
    this.foreseen = this.slots;
    this.seats = [...start];
    this.coming = start.map((people) => this.comings.of(people));
    this.enlarge(
      Math.ceil(SPARE_SLOTS * Math.max(...this.coming.map(({ rows }) => rows))) + this.interviewers + SPARE_ROWS,
    );
  }

  /** What the day costs as it is. Goes through it to the end, so that the tables have room for every queue of it. */
  get price(): DayPrice {
    const last = this.slots - 1;
    return this.priceWith(last, this.coming[last], last, this.coming[last]);
  }

  /** Scalar operations that were done: the same for the same calls on any machine. */
  get work(): number {
    return this.ownWork + this.comings.work;
  }

  /** Those who come to a slot with one person more or less; good until a few more are asked for. */
  withPerson(coming: Coming, person: number): Coming {
    return this.comings.with(coming, person);
  }

  withoutPerson(coming: Coming, person: number): Coming {
    return this.comings.without(coming, person);
  }

  /** Those who come to a slot with these people. */
  comingOf(people: readonly number[]): Coming {
    return this.comings.of(people);
  }

  /** Takes the changes. */
  take(changes: readonly SeatChange[]): void {
    let [first, last] = [this.slots, -1];
    for (const { slot, people, coming } of changes) {
      this.coming[slot] = coming ?? this.comings.after(this.coming[slot], this.seats[slot], people);
      this.seats[slot] = people;
      first = Math.min(first, slot);
      last = Math.max(last, slot);
    }
    this.known = Math.min(this.known, first);
    this.foreseen = Math.max(this.foreseen, last);
    this.profiles.forEach((profile, slot) => {
      if (slot !== first || slot !== last) profile.isFresh = false;
    });
  }

  /** What the day would cost with other people at one slot, or at two of which `first` is the earlier; `last` is `first` for one. */
  priceWith(first: number, comingFirst: Coming, last: number, comingLast: Coming): DayPrice {
    this.run.length = 0;
    for (let slot = first; slot < last; slot += 1) this.run.push(slot === first ? comingFirst : this.coming[slot]);
    this.run.push(comingLast);
    return this.priceOfRun(first, this.run);
  }

  /**
   * What the day would cost if these came to a slot, and what each further person adds: their chances of coming on each kind of day times
   * what is said of it.
   */
  marginalsAt(slot: number, coming: Coming): Marginals {
    const { days } = this;
    const { cost, risk } = this.priceWith(slot, coming, slot, coming);
    if (this.queues[slot].rows + coming.rows + 1 > this.room) this.enlarge(this.room + SPARE_ROWS);
    this.goTo(slot);
    this.foresee(slot);
    const profile = this.profileOf(slot, coming.rows + 1);
    this.ownWork += 2 * coming.rows * days;
    return {
      ...{ cost, risk, costOfOneMore: stepsOf(profile.cost, coming, days) },
      riskOfOneMore: this.hasLimit ? stepsOf(profile.risk, coming, days) : new Float64Array(days),
    };
  }

  /** The same of any changes whose `coming` is known. */
  priceOf(changes: readonly SeatChange[]): DayPrice {
    const slots = changes.map(({ slot }) => slot);
    const [first, last] = [Math.min(...slots), Math.max(...slots)];
    const run = this.coming.slice(first, last + 1);
    for (const { slot, coming } of changes) if (coming !== undefined) run[slot - first] = coming;
    return this.priceOfRun(first, run);
  }

  /** What the day would cost if these came to the slots from `first` on. */
  private priceOfRun(first: number, run: readonly Coming[]): DayPrice {
    this.ownWork += WORK_OF_A_PRICE;
    for (;;) {
      this.goTo(first);
      this.foresee(first + run.length - 1);
      const sum = { cost: this.costBefore[first], risk: this.riskBefore[first] };
      if (run.length === 1 ? this.addProfile(first, run[0], sum) : this.addRun(first, run, sum)) return sum;
      this.enlarge(Math.ceil(SPARE_SLOTS * this.room) + Math.max(...run.map(({ rows }) => rows)));
    }
  }

  /** Adds the price of several slots; false if the tables are too short for them. */
  private addRun(first: number, run: readonly Coming[], sum: DayPrice): boolean {
    let [queue, safe] = [this.queues[first], this.safes[first]];
    const end = run.length - 1;
    for (let at = 0; at < end; at += 1) {
      if (queue.rows + run[at].rows > this.room) return false;
      const [to, safeTo] = [this.between[at % 2], this.betweenSafe[at % 2]];
      this.advance([queue, safe], run[at], [to, safeTo], sum);
      [queue, safe] = [to, safeTo];
    }
    if (queue.rows + run[end].rows > this.room) return false;
    sum.cost += this.expected(queue, run[end], this.futures[first + end].cost);
    if (this.hasLimit) sum.risk += this.expected(safe, run[end], this.futures[first + end].risk);
    return true;
  }

  /** The mean of costs by the number present, when people come to a queue. */
  private expected(queue: Queue, coming: Coming, costs: Float64Array): number {
    const { days } = this;
    const present = this.between[2].table;
    const rows = join(present, queue.table, queue.rows, coming.table, coming.rows, days);
    this.ownWork += queue.rows * coming.rows * days;
    return product(present, costs, rows * days);
  }

  /** Adds the price of one slot's change by its profile; false if the tables are too short for it. */
  private addProfile(slot: number, coming: Coming, sum: DayPrice): boolean {
    if (this.queues[slot].rows + coming.rows > this.room) return false;
    const { cost, risk } = this.profileOf(slot, coming.rows);
    const size = coming.rows * this.days;
    sum.cost += product(coming.table, cost, size);
    if (this.hasLimit) sum.risk += product(coming.table, risk, size);
    this.ownWork += 2 * size;
    return true;
  }

  /** Made when it is asked for after a change elsewhere. */
  private profileOf(slot: number, wanted: number): Profile {
    const profile = this.profiles[slot];
    if (profile.isFresh && wanted <= profile.rows) return profile;
    const [queue, safe, future] = [this.queues[slot], this.safes[slot], this.futures[slot]];
    profile.rows = Math.min(this.room - queue.rows, Math.max(wanted, this.coming[slot].rows) + SPARE_COMING);
    this.fillProfile(profile.cost, queue, future.cost, profile.rows);
    if (this.hasLimit) this.fillProfile(profile.risk, safe, future.risk, profile.rows);
    profile.isFresh = true;
    return profile;
  }

  private fillProfile(to: Float64Array, { table, rows }: Queue, future: Float64Array, made: number): void {
    meansWith(to, made, table, rows, future, this.days);
    this.ownWork += made * rows * this.days;
  }

  /** One slot further: its cost and risk are added to `sum`, those left are in `to`. */
  private advance(
    [queue, safe]: readonly [Queue, Queue],
    arrivals: Coming,
    [to, safeTo]: readonly [Queue, Queue],
    sum: DayPrice,
  ): void {
    const { days, interviewers } = this;
    const present = join(to.table, queue.table, queue.rows, arrivals.table, arrivals.rows, days);
    this.ownWork += queue.rows * arrivals.rows * days;
    for (let row = 0; row < present; row += 1) sum.cost += this.stage[row] * sumOfRow(to.table, row, days);
    to.rows = rowsThatMatter(to.table, serve(to.table, present, interviewers, days), days);
    if (!this.hasLimit) return;
    const safely = join(safeTo.table, safe.table, safe.rows, arrivals.table, arrivals.rows, days);
    this.ownWork += safe.rows * arrivals.rows * days;
    for (let row = this.tooMany + 1; row < safely; row += 1) sum.risk += sumOfRow(safeTo.table, row, days);
    safeTo.rows = serve(safeTo.table, Math.min(safely, this.tooMany + 1), interviewers, days);
  }

  /** Has the queue before a slot up to date. */
  private goTo(slot: number): void {
    const { queues, safes, coming } = this;
    while (this.known < slot) {
      const at = this.known;
      if (queues[at].rows + coming[at].rows + SPARE_ROWS > this.room) {
        this.enlarge(Math.ceil(SPARE_SLOTS * this.room) + coming[at].rows);
        this.goTo(slot);
        return;
      }
      const sum = { cost: this.costBefore[at], risk: this.riskBefore[at] };
      this.advance([queues[at], safes[at]], coming[at], [queues[at + 1], safes[at + 1]], sum);
      this.costBefore[at + 1] = sum.cost;
      this.riskBefore[at + 1] = sum.risk;
      this.known = at + 1;
    }
  }

  /** Has the costs from a slot on up to date, by the number present there. */
  private foresee(slot: number): void {
    const { days, interviewers, stage, overtime, waiting, tooMany, room } = this;
    while (this.foreseen > slot) {
      const at = this.foreseen - 1;
      const isLast = at === this.slots - 1;
      const { cost, risk } = this.futures[at];
      if (!isLast) this.stepBack(at + 1);
      for (let present = 0; present < room; present += 1) {
        const left = Math.max(0, present - interviewers);
        for (let day = 0; day < days; day += 1) {
          const to = present * days + day;
          const before = left * days + day;
          cost[to] = stage[present] + (isLast ? overtime[left] : waiting.cost[before]);
          risk[to] = present > tooMany ? 1 : isLast ? 0 : waiting.risk[before];
        }
      }
      this.foreseen = at;
    }
  }

  /** Costs by the number waiting before a slot, into `waiting`; where the slot's own do not reach, the last row's. */
  private stepBack(slot: number): void {
    const { days, waiting, room } = this;
    const { table, rows } = this.coming[slot];
    const reach = Math.max(1, room - rows + 1);
    const safeReach = this.hasLimit ? Math.min(reach, this.tooMany + 1) : 0;
    waiting.risk.fill(0);
    meansWith(waiting.cost, reach, table, rows, this.futures[slot].cost, days);
    meansWith(waiting.risk, safeReach, table, rows, this.futures[slot].risk, days);
    for (let to = reach * days; to < room * days; to += days) {
      waiting.cost.copyWithin(to, (reach - 1) * days, reach * days);
    }
    this.ownWork += (reach + safeReach) * rows * days;
  }

  /** Makes all tables anew, with room for longer queues and more arrivals. */
  private enlarge(rows: number): void {
    this.room = rows;
    this.known = 0;
    this.foreseen = this.slots;
    const table = () => new Float64Array(rows * this.days);
    const queues = (count: number) => Array.from({ length: count }, (): Queue => ({ table: table(), rows: 1 }));
    const costs = () => ({ cost: table(), risk: table() });
    this.stage = stagesOf(this.scenario, rows);
    this.overtime = overtimesOf(this.scenario, rows);
    this.queues = queues(this.slots + 1);
    this.safes = queues(this.slots + 1);
    this.between = queues(3);
    this.betweenSafe = queues(2);
    this.waiting = costs();
    this.futures = Array.from({ length: this.slots }, costs);
    this.profiles = Array.from({ length: this.slots }, () => ({ ...costs(), rows: 0, isFresh: false }));
    this.nodes.forEach(({ weight }, day) => {
      this.queues[0].table[day] = weight;
      this.safes[0].table[day] = weight;
    });
  }
}

/** Per kind of day, what one more than those who come adds to costs by their number. */
function stepsOf(costs: Float64Array, { table, rows }: Coming, days: number): Float64Array {
  const steps = new Float64Array(days);
  for (let at = 0; at < rows * days; at += days) {
    for (let day = 0; day < days; day += 1) steps[day] += table[at + day] * (costs[at + days + day] - costs[at + day]);
  }
  return steps;
}

/** Rows of a queue that matter: its columns carry the weights of the days already. */
function rowsThatMatter(table: Float64Array, rows: number, days: number): number {
  let kept = rows;
  for (let tail = 0; kept > 1; kept -= 1) {
    tail += sumOfRow(table, kept - 1, days);
    if (tail >= NEGLIGIBLE) break;
  }
  return kept;
}
