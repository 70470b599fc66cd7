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

/** Who is invited to a slot from now on. */
export interface SeatChange {
  readonly slot: number;
  readonly people: readonly number[];
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

/** Rows that a change may add to a queue before tables are made longer. */
const SPARE_ROWS = 2;

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
 * Cost: of a price, slots between the two × queue × arrivals × kinds of day. Prices agree with `evaluateSeating` on the same nodes within
 * 1e-8 of the cost's size; risks are 0 where the scenario does not limit them.
 */
export class SeatingInWork {
  readonly seats: (readonly number[])[];
  readonly coming: Coming[];
  readonly price: DayPrice = { cost: 0, risk: 0 };
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
  /** Per slot, costs from its start on by the number present then, so many rows of them. */
  private futures: Costs[] = [];
  private readonly reaches: Int32Array;
  private profiles: Profile[] = [];
  /** Rows that the tables have room for. */
  private room = 0;
  private stage: Float64Array = new Float64Array(0);
  private overtime: Float64Array = new Float64Array(0);
  /** Queues on the way from one changed slot to the other, used in turn. */
  private between: Queue[] = [];
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
    this.reaches = new Int32Array(this.slots);
    this.seats = [...start];
    this.coming = start.map((people) => this.comings.of(people));
    this.enlarge(Math.max(...this.coming.map(({ rows }) => rows)) + this.interviewers + 8 * SPARE_ROWS);
    this.settle(0, this.slots - 1);
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
    for (const { slot, people } of changes) {
      this.coming[slot] = this.comings.after(this.coming[slot], this.seats[slot], people);
      this.seats[slot] = people;
    }
    const changed = changes.map(({ slot }) => slot);
    this.settle(Math.min(...changed), Math.max(...changed));
  }

  /** What the day would cost with other people at one slot, or at two of which `first` is the earlier; `last` is `first` for one. */
  priceWith(first: number, comingFirst: Coming, last: number, comingLast: Coming): DayPrice {
    this.ownWork += WORK_OF_A_PRICE;
    const sum = { cost: this.costBefore[first], risk: this.riskBefore[first] };
    if (first === last && this.addProfile(first, comingLast, sum)) return sum;
    let [queue, safe] = [this.queues[first], this.safes[first]];
    for (let slot = first; slot < last; slot += 1) {
      const arrivals = slot === first ? comingFirst : this.coming[slot];
      if (queue.rows + arrivals.rows > this.room) return { cost: Infinity, risk: 1 };
      const [to, safeTo] = [this.between[slot % 2], this.betweenSafe[slot % 2]];
      this.advance([queue, safe], arrivals, [to, safeTo], sum);
      [queue, safe] = [to, safeTo];
    }
    if (queue.rows + comingLast.rows > this.room) return { cost: Infinity, risk: 1 };
    sum.cost += this.expected(queue, comingLast, this.futures[last].cost);
    if (this.hasLimit) sum.risk += this.expected(safe, comingLast, this.futures[last].risk);
    return sum;
  }

  /** The mean of costs by the number present, when people come to a queue. */
  private expected(queue: Queue, coming: Coming, costs: Float64Array): number {
    const { days } = this;
    const present = this.between[2].table;
    const rows = join(present, queue.table, queue.rows, coming.table, coming.rows, days);
    this.ownWork += queue.rows * coming.rows * days;
    return product(present, costs, rows * days);
  }

  /** Adds the price of one slot's change by its profile; false if that does not reach far enough. */
  private addProfile(slot: number, coming: Coming, sum: DayPrice): boolean {
    const { cost, risk, rows } = this.profileOf(slot);
    if (coming.rows > rows) return false;
    const size = coming.rows * this.days;
    sum.cost += product(coming.table, cost, size);
    if (this.hasLimit) sum.risk += product(coming.table, risk, size);
    this.ownWork += 2 * size;
    return true;
  }

  /** Made when it is asked for after a change. */
  private profileOf(slot: number): Profile {
    const profile = this.profiles[slot];
    if (profile.isFresh) return profile;
    const [queue, safe, future] = [this.queues[slot], this.safes[slot], this.futures[slot]];
    profile.rows = Math.max(0, this.reaches[slot] - queue.rows + 1);
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

  /** Makes everything anew that a change of slots from `first` to `last` concerns. */
  private settle(first: number, last: number): void {
    if (this.forward(first)) this.backward(this.areWithinReach(last) ? last : this.slots - 1);
    else {
      do this.enlarge(Math.ceil(1.5 * this.room));
      while (!this.forward(0));
      this.backward(this.slots - 1);
    }
    for (const profile of this.profiles) profile.isFresh = false;
    const left = this.queues[this.slots];
    this.price.cost = this.costBefore[this.slots];
    for (let row = 0; row < left.rows; row += 1)
      this.price.cost += this.overtime[row] * sumOfRow(left.table, row, this.days);
    this.price.risk = this.riskBefore[this.slots];
  }

  /** Queues before all slots after `from`; false if the tables are too short for them. */
  private forward(from: number): boolean {
    const { queues, safes, coming } = this;
    for (let slot = from; slot < this.slots; slot += 1) {
      if (queues[slot].rows + coming[slot].rows + SPARE_ROWS > this.room) return false;
      const sum = { cost: this.costBefore[slot], risk: this.riskBefore[slot] };
      this.advance([queues[slot], safes[slot]], coming[slot], [queues[slot + 1], safes[slot + 1]], sum);
      this.costBefore[slot + 1] = sum.cost;
      this.riskBefore[slot + 1] = sum.risk;
    }
    return true;
  }

  /** True if after a change the costs behind it still go as far as the queues. */
  private areWithinReach(last: number): boolean {
    for (let slot = last + 1; slot < this.slots; slot += 1) {
      if (this.queues[slot].rows + this.coming[slot].rows + SPARE_ROWS > this.reaches[slot]) return false;
    }
    return true;
  }

  /** Costs by the number present at all slots up to `from`, as far as queues reach and some rows further. */
  private backward(from: number): void {
    const { days, interviewers, stage, overtime, waiting, tooMany } = this;
    for (let slot = from; slot >= 0; slot -= 1) {
      const isLast = slot === this.slots - 1;
      const { cost, risk } = this.futures[slot];
      const reach = Math.min(this.room, this.queues[slot].rows + this.coming[slot].rows + 2 * SPARE_ROWS);
      if (!isLast) this.stepBack(slot + 1, Math.max(0, reach - 1 - interviewers) + 1);
      for (let present = 0; present < reach; present += 1) {
        const left = Math.max(0, present - interviewers);
        for (let day = 0; day < days; day += 1) {
          const at = present * days + day;
          const before = left * days + day;
          cost[at] = stage[present] + (isLast ? overtime[left] : waiting.cost[before]);
          risk[at] = present > tooMany ? 1 : isLast ? 0 : waiting.risk[before];
        }
      }
      this.reaches[slot] = reach;
    }
  }

  /** Costs by the number waiting before a slot, into `waiting`; where the slot's own do not reach, the last row's. */
  private stepBack(slot: number, wanted: number): void {
    const { days, waiting } = this;
    const { table, rows } = this.coming[slot];
    const reach = Math.max(1, Math.min(wanted, this.reaches[slot] - rows + 1));
    const safeReach = this.hasLimit ? Math.min(reach, this.tooMany + 1) : 0;
    waiting.risk.fill(0, 0, wanted * days);
    meansWith(waiting.cost, reach, table, rows, this.futures[slot].cost, days);
    meansWith(waiting.risk, safeReach, table, rows, this.futures[slot].risk, days);
    for (let to = reach * days; to < wanted * days; to += days) {
      waiting.cost.copyWithin(to, (reach - 1) * days, reach * days);
    }
    this.ownWork += (reach + safeReach) * rows * days;
  }

  /** Makes all tables anew, with room for longer queues and more arrivals. */
  private enlarge(rows: number): void {
    this.room = rows;
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

/** Rows of a queue that matter: its columns carry the weights of the days already. */
function rowsThatMatter(table: Float64Array, rows: number, days: number): number {
  let kept = rows;
  for (let tail = 0; kept > 1; kept -= 1) {
    tail += sumOfRow(table, kept - 1, days);
    if (tail >= NEGLIGIBLE) break;
  }
  return kept;
}
