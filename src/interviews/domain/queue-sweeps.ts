import { withoutTrial } from '../../math/poisson-binomial.js';
import type { FullScenario } from './plan-scenario.js';
import { priceOfOvertime, priceOfSlot } from './slot-prices.js';
import { afterService, interviewersOfOvertime, mostPresentAt, sumOfCounts } from './stream-queue.js';
import type { StaffedShape } from './stream-queue.js';

/** What the queue of a day costs, and P(somebody waits too long). */
export interface QueuePrice {
  readonly cost: number;
  readonly risk: number;
}

/** Somebody who is taken out of a slot, or put into one. */
export interface Chance {
  readonly slot: number;
  readonly probability: number;
}

/** Counts less likely than this are left out: thousands of them would not move a price by a billionth. */
const NEVER = 1e-17;

/**
 * The queue of one kind of day from both ends: how likely each length is before a slot, and what each length costs from there on.
 *
 * Used for: the price of thousands of days that differ from this one by one person. Method: the price is linear in the arrivals of each
 * slot, so whoever is put into a slot needs the lengths before it and the prices behind it only; whoever is taken out of one, the slots
 * between the two as well. Cost: whoever joins, one length of the queue; whoever moves, one evaluation of the slots between for all
 * times together.
 */
export class QueueSweeps {
  private readonly later: number;
  private readonly most: readonly number[];
  /** Per slot: those who are present once its people have come, what was spent before, and the same of days on which nobody waits too long. */
  private readonly present: Float64Array[] = [];
  private readonly queued: Float64Array[] = [];
  private readonly spent: number[] = [];
  private readonly safe: Float64Array[] = [];
  private readonly safeQueued: Float64Array[] = [];
  /** Per slot and number of those present, from that slot on: what it costs, and P(nobody waits too long). */
  private readonly ahead: Float64Array[];
  private readonly safeAhead: Float64Array[];
  /** Multiplications so far, so that a search knows how long it has been at it on any machine. */
  work = 0;

  constructor(
    private readonly shape: StaffedShape,
    private readonly values: FullScenario['values'],
    private readonly arrivals: readonly Float64Array[],
  ) {
    this.later = interviewersOfOvertime(shape.interviewers);
    this.most = mostPresentAt(shape);
    let [queue, safe, spent]: [Float64Array, Float64Array, number] = [Float64Array.of(1), Float64Array.of(1), 0];
    arrivals.forEach((coming, slot) => {
      this.queued.push(queue);
      this.safeQueued.push(safe);
      this.spent.push(spent);
      this.present.push(this.sum(queue, coming));
      this.safe.push(this.sum(safe, coming).slice(0, this.most[slot] + 1));
      spent += this.costOf(this.present[slot], slot);
      queue = afterService(this.present[slot], shape.interviewers[slot]);
      safe = afterService(this.safe[slot], shape.interviewers[slot]);
    });
    this.ahead = arrivals.map(() => new Float64Array(0));
    this.safeAhead = arrivals.map(() => new Float64Array(0));
    for (let slot = arrivals.length - 1; slot >= 0; slot -= 1) {
      this.ahead[slot] = this.before(slot, this.ahead[slot + 1], arrivals[slot + 1]);
      this.safeAhead[slot] = this.safeBefore(slot, this.safeAhead[slot + 1], arrivals[slot + 1]);
    }
  }

  /** As it stands. */
  asItIs(): QueuePrice {
    return this.joined(0, 0);
  }

  /** Once somebody more is put into a slot. */
  joined(slot: number, probability: number): QueuePrice {
    const cost = this.spent[slot] + expected(this.present[slot], this.ahead[slot], probability);
    return { cost, risk: 1 - expected(this.safe[slot], this.safeAhead[slot], probability, 0) };
  }

  /** Once somebody is taken out of a slot and put into each of these, of which that slot is none; in their order. */
  moved(from: Chance, to: readonly Chance[]): QueuePrice[] {
    const rest = withoutTrial(this.arrivals[from.slot], from.probability);
    const [first, last] = [Math.min(...to.map(({ slot }) => slot)), Math.max(...to.map(({ slot }) => slot))];
    const chances = new Map(to.map(({ slot, probability }) => [slot, probability]));
    const prices = new Map<number, QueuePrice>();
    this.sweepOn(from.slot, rest, last, chances, prices);
    this.sweepBack(from.slot, rest, first, chances, prices);
    return to.map(({ slot }) => prices.get(slot) ?? this.asItIs());
  }

  private sweepOn(
    from: number,
    rest: Float64Array,
    last: number,
    chances: ReadonlyMap<number, number>,
    prices: Map<number, QueuePrice>,
  ): void {
    let [queue, safe, spent] = [this.queued[from], this.safeQueued[from], this.spent[from]];
    for (let slot = from; slot <= last; slot += 1) {
      const coming = slot === from ? rest : this.arrivals[slot];
      const present = this.sum(queue, coming);
      const safePresent = this.sum(safe, coming).slice(0, this.most[slot] + 1);
      const probability = chances.get(slot);
      if (slot > from && probability !== undefined) {
        prices.set(slot, {
          cost: spent + expected(present, this.ahead[slot], probability),
          risk: 1 - expected(safePresent, this.safeAhead[slot], probability, 0),
        });
      }
      spent += this.costOf(present, slot);
      queue = afterService(present, this.shape.interviewers[slot]);
      safe = afterService(safePresent, this.shape.interviewers[slot]);
    }
  }

  private sweepBack(
    from: number,
    rest: Float64Array,
    first: number,
    chances: ReadonlyMap<number, number>,
    prices: Map<number, QueuePrice>,
  ): void {
    let [ahead, safeAhead] = [this.ahead[from], this.safeAhead[from]];
    for (let slot = from - 1; slot >= first; slot -= 1) {
      const coming = slot + 1 === from ? rest : this.arrivals[slot + 1];
      ahead = this.before(slot, ahead, coming);
      safeAhead = this.safeBefore(slot, safeAhead, coming);
      const probability = chances.get(slot);
      if (probability === undefined) continue;
      prices.set(slot, {
        cost: this.spent[slot] + expected(this.present[slot], ahead, probability),
        risk: 1 - expected(this.safe[slot], safeAhead, probability, 0),
      });
    }
  }

  /** What each number of those present costs from a slot on, from what it costs from the next one on. */
  private before(slot: number, ahead: Float64Array | undefined, coming: Float64Array | undefined): Float64Array {
    // One more than can be there, and that one may be put there.
    const costs = new Float64Array(this.present[slot].length + 1);
    const interviewers = this.shape.interviewers[slot];
    for (let n = 0; n < costs.length; n += 1) {
      const left = Math.max(0, n - interviewers);
      costs[n] = priceOfSlot(this.values, interviewers, n) + this.costLater(left, ahead, coming);
    }
    return costs;
  }

  private costLater(left: number, ahead: Float64Array | undefined, coming: Float64Array | undefined): number {
    if (ahead === undefined || coming === undefined) return priceOfOvertime(this.values, this.later, left);
    this.work += coming.length;
    const end = ahead.length - 1;
    let cost = 0;
    for (let n = 0; n < coming.length; n += 1) cost += coming[n] * ahead[Math.min(end, left + n)];
    return cost;
  }

  private safeBefore(slot: number, ahead: Float64Array | undefined, coming: Float64Array | undefined): Float64Array {
    const chances = new Float64Array(this.most[slot] + 1);
    const interviewers = this.shape.interviewers[slot];
    for (let n = 0; n < chances.length; n += 1) {
      if (ahead === undefined || coming === undefined) {
        chances[n] = 1;
        continue;
      }
      const left = Math.max(0, n - interviewers);
      const end = Math.min(coming.length, ahead.length - left);
      for (let more = 0; more < end; more += 1) chances[n] += coming[more] * ahead[left + more];
    }
    this.work += chances.length * (coming?.length ?? 0);
    return chances;
  }

  private costOf(present: Float64Array, slot: number): number {
    let cost = 0;
    for (let n = 0; n < present.length; n += 1)
      cost += present[n] * priceOfSlot(this.values, this.shape.interviewers[slot], n);
    return cost;
  }

  private sum(queue: Float64Array, coming: Float64Array): Float64Array {
    this.work += queue.length * coming.length;
    const sum = sumOfCounts(queue, coming);
    let length = sum.length;
    while (length > 1 && sum[length - 1] < NEVER) length -= 1;
    return length === sum.length ? sum : sum.subarray(0, length);
  }
}

/**
 * Mean of what lies ahead of those present and, with this probability, of one more.
 *
 * @param beyond  what lies ahead of more than are counted
 */
function expected(
  present: Float64Array,
  ahead: Float64Array,
  probability: number,
  beyond = ahead[ahead.length - 1],
): number {
  let mean = 0;
  for (let n = 0; n < present.length; n += 1) {
    const same = n < ahead.length ? ahead[n] : beyond;
    const more = n + 1 < ahead.length ? ahead[n + 1] : beyond;
    mean += present[n] * ((1 - probability) * same + probability * more);
  }
  return mean;
}
