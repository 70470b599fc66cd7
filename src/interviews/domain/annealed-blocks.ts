import { seededRandom } from '../../kernel/random.js';
import { BlocksInOrder } from './blocks-in-order.js';
import type { ChangedBlocks } from './blocks-in-order.js';
import type { Coming } from './coming-tables.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import { dealtOut } from './plan-shapes.js';
import type { Seatable } from './plan-shapes.js';
import { PriceOfRisk } from './price-of-risk.js';
import type { Pricing } from './price-of-risk.js';
import { SeatingInWork } from './seating-in-work.js';
import type { SeatChange } from './seating-in-work.js';
import type { Seats } from './stream-evaluation.js';

/** How a search goes on. */
export interface BlockSearch {
  /** Bound on P(somebody waits too long). */
  readonly riskLimit: number;
  /** Scalar operations after which it ends. */
  readonly work: number;
  /** Losses that are taken lightly at first, as a share of the largest price. */
  readonly from?: number;
  /** Where risk costs. */
  readonly pricing?: Pricing;
  readonly seed?: number;
}

/** Losses that are taken lightly at first if nothing else is said, and at the end, as shares of the largest price. */
const FROM = 0.03;
const TO = 3e-4;

/** Moves that cannot be made cost no work: a bound for days on which there are no others, for each million of operations. */
const MOST_STEPS = 10_000;

/** A change of slots whose people are known, with what they bring more than those who sat there. */
interface Proposed {
  readonly changes: SeatChange[];
  readonly gain: number;
}

/** A seating in blocks, with what is calculated once of each block. */
class BlockedDay {
  readonly seating: SeatingInWork;
  private readonly known = new Map<number, Coming>();

  constructor(
    private readonly scenario: FullScenario,
    nodes: readonly DayNode[],
    private readonly people: Seatable,
    private readonly blocks: BlocksInOrder,
  ) {
    const seats: (readonly number[])[] = [];
    blocks.slots.forEach((slot, block) => {
      seats[slot] = blocks.of(block);
    });
    this.seating = new SeatingInWork(scenario, nodes, seats);
  }

  /** What people bring before queues. */
  gainOf(people: readonly number[]): number {
    const { interview, invitation } = this.scenario.values;
    return people.reduce((sum, person) => sum + interview * this.people.meanShow[person] - invitation, 0);
  }

  proposed({ first, last }: ChangedBlocks): Proposed {
    const changes: SeatChange[] = [];
    let gain = 0;
    for (let block = first; block <= last; block += 1) {
      const slot = this.blocks.slots[block];
      const people = this.blocks.of(block);
      gain += this.gainOf(people) - this.gainOf(this.seating.seats[slot]);
      changes.push({ slot, people, coming: this.comingTo(block, people) });
    }
    return { changes, gain };
  }

  private comingTo(block: number, people: readonly number[]): Coming {
    const key = this.blocks.key(block);
    const coming = this.known.get(key) ?? this.seating.comingOf(people);
    this.known.set(key, coming);
    return coming;
  }
}

/**
 * The best seating met in which everybody at a slot follows the others in the order of the surest.
 *
 * Used for: days within a limit on waiting. What a limit costs at a slot grows with the spread of the number who come there, Σ p·(1−p) of
 * its people: at the same numbers on average it is least where Σ p² is greatest for the slots at which it matters most, and so people are
 * best divided into blocks that follow each other. One more person at a slot then means other people at every slot behind it in the order,
 * and no move of single people gets from the one to the other through plans that are any good. Method: annealing over the edges of the
 * blocks, the limit as a price of risk (`PriceOfRisk`); single people are moved afterwards.
 *
 * @param start      a seating; each slot is as busy at first as there, the first one with the surest
 * @returns null if no seating was met that keeps the limit on these nodes
 */
export function annealedBlocks(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  people: Seatable,
  start: Seats,
  { riskLimit, work, from = FROM, pricing, seed = 1 }: BlockSearch,
): Seats | null {
  const { interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot } = scenario.values;
  const unit = Math.max(interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot);
  const random = seededRandom(seed);
  const loads = start.map((seated) => seated.reduce((sum, person) => sum + people.meanShow[person], 0));
  const seats = dealtOut(people, loads, [...start.keys()]);
  const blocks = new BlocksInOrder(
    people,
    [...start.keys()],
    seats.map((seated) => seated.length),
  );
  const day = new BlockedDay(scenario, nodes, people, blocks);
  const { seating } = day;
  const price = new PriceOfRisk(riskLimit, unit, pricing);
  const mostSteps = (MOST_STEPS * work) / 1e6;
  let gains = day.gainOf(seats.flat());
  let now = { value: gains - seating.price.cost, risk: seating.price.risk };
  let best: { value: number; seats: Seats | null } = { value: -Infinity, seats: null };
  for (let steps = 0; seating.work < work && steps < mostSteps; steps += 1) {
    if (now.risk <= riskLimit && now.value > best.value) best = { value: now.value, seats: [...seating.seats] };
    const changed = blocks.move(random);
    if (changed === null) continue;
    const { changes, gain } = day.proposed(changed);
    price.adapt(now.risk);
    const { cost, risk } = seating.priceOf(changes);
    const value = gains + gain - cost;
    const loss = now.value - price.of(now.risk) - (value - price.of(risk));
    const temperature = unit * from * (TO / from) ** (seating.work / work);
    const isTooFar = risk > Math.max(now.risk, price.farthest);
    if (isTooFar || (loss > 0 && random.next() >= Math.exp(-loss / temperature))) {
      blocks.undo();
      continue;
    }
    seating.take(changes);
    gains += gain;
    now = { value, risk };
  }
  return best.seats;
}
