import type { Random } from '../../kernel/random.js';
import { ComingTables } from './coming-tables.js';
import type { Coming } from './coming-tables.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import type { Seatable } from './plan-shapes.js';
import { priceOfSlot } from './slot-prices.js';
import type { Seats } from './stream-evaluation.js';
import { mostPresent } from './stream-queue.js';

/** Parts of the limit in which the slots' risks are counted. */
const PARTS = 80;

/** Of a choice in the table, in scalar operations of the other searches. */
const WORK_OF_A_CHOICE = 0.3;

/** People are divided of whom so many times as many come as can be interviewed. */
const ENOUGH = 1.2;

/** Divisions are drawn with probabilities up to so much off, on the logarithmic scale, and with so much of the limit. */
const MOST_OFF = 0.25;
const LEAST_SHARE = 0.95;
const MOST_SHARE = 1.15;

/** What it is worth to invite people who follow each other to one slot, and its risk, in parts of the limit. */
interface Block {
  readonly value: number;
  readonly parts: number;
}

/** Best values by the place in the order up to which people are divided (row) and by the parts of the limit that are used (column). */
interface Table {
  readonly values: Float64Array;
  /** How the value came about: size of the last block × `WIDTH` + its parts; −1 if the person before was left out. */
  readonly choices: Int32Array;
}

const WIDTH = PARTS + 1;
const LEFT_OUT = -1;

/** What one slot costs on average, and P(somebody waits too long), where nobody waits before it. */
function slotAlone(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  { table, rows }: Coming,
): { cost: number; risk: number } {
  const { interviewers, values } = scenario;
  const tooMany = mostPresent({ interviewers, waitSlots: scenario.limits.waitSlots });
  let [cost, risk] = [0, 0];
  for (let present = 0; present < rows; present += 1) {
    let chance = 0;
    for (let day = 0; day < nodes.length; day += 1) chance += nodes[day].weight * table[present * nodes.length + day];
    cost += chance * priceOfSlot(values, interviewers, present);
    if (present > tooMany) risk += chance;
  }
  return { cost, risk };
}

/** One slot more: an empty one, or a block behind those of the slots before. */
function withSlot(before: Float64Array, blocks: readonly (readonly Block[])[], empty: number): Table {
  const values = before.map((value) => value + empty);
  const choices = new Int32Array(values.length);
  for (let row = 0; row < values.length; row += WIDTH) {
    for (let used = row; row > 0 && used < row + WIDTH; used += 1) {
      if (values[used - WIDTH] < values[used]) continue;
      values[used] = values[used - WIDTH];
      choices[used] = LEFT_OUT;
    }
    const sizes = blocks.at(row / WIDTH) ?? [];
    for (let size = 1; size <= sizes.length; size += 1) {
      const { value, parts } = sizes[size - 1];
      const to = row + size * WIDTH;
      for (let used = parts; used < WIDTH; used += 1) {
        const worth = before[row + used - parts] + value;
        if (worth <= values[to + used]) continue;
        values[to + used] = worth;
        choices[to + used] = size * WIDTH + parts;
      }
    }
  }
  return { values, choices };
}

/**
 * Seatings in which everybody at a slot follows the others in the order of the surest, some left out between slots.
 *
 * Used for: starts of searches within a limit on waiting, where those alike together make numbers surest. Method: dynamic programming over
 * the order, the slots and the limit, which is shared out between the slots (Boole's inequality); queues from slot to slot are left out, so
 * that it is near the best only where nobody may wait. Cost: people × slots × invitations to a slot × `PARTS`.
 */
export class DividedBlocks {
  /** Scalar operations that were done. */
  work = 0;

  /**
   * @param scenario  a checked scenario with people
   * @param nodes     kinds of day
   * @param people    in which order they are divided
   */
  constructor(
    private readonly scenario: FullScenario,
    private readonly nodes: readonly DayNode[],
    private readonly people: Seatable,
  ) {}

  /** Whether its seatings are near the best ones: where waiting at all is what is limited, so that slots have little to do with each other. */
  isOfUse(riskLimit: number): boolean {
    return this.scenario.limits.waitSlots === 0 && riskLimit > 0 && riskLimit < 1;
  }

  /** The best seating by the sum of the slots' risks, above 0; the day's own is about that. */
  best(riskLimit: number): Seats {
    return this.divided(this.people.surestFirst, riskLimit);
  }

  /** The best one of people in an order near that of the surest, within a limit near the one given. */
  drawn(riskLimit: number, random: Random): Seats {
    const { surestFirst, meanShow } = this.people;
    const off = MOST_OFF * random.next();
    const key = meanShow.map((chance) => chance * Math.exp(off * (2 * random.next() - 1)));
    const order = [...surestFirst].sort((one, other) => key[other] - key[one]);
    return this.divided(order, (LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * random.next()) * riskLimit);
  }

  private divided(everybody: readonly number[], riskLimit: number): Seats {
    const { slots, interviewers, values } = this.scenario;
    const order = this.enough(everybody);
    const blocks = this.blocksOf(order, riskLimit);
    const tables: Table[] = [];
    for (let slot = 0; slot < slots; slot += 1) {
      const before = tables.at(-1)?.values ?? new Float64Array((blocks.length + 1) * WIDTH);
      tables.push(withSlot(before, blocks, -priceOfSlot(values, interviewers, 0)));
    }
    this.work += WORK_OF_A_CHOICE * slots * WIDTH * blocks.reduce((sum, sizes) => sum + sizes.length, 0);
    let [end, left] = [blocks.length, PARTS];
    const lastFirst = tables.toReversed().map(({ choices }) => {
      while (choices[end * WIDTH + left] === LEFT_OUT) end -= 1;
      const choice = choices[end * WIDTH + left];
      const size = Math.floor(choice / WIDTH);
      end -= size;
      left -= choice % WIDTH;
      return order.slice(end, end + size);
    });
    return lastFirst.toReversed();
  }

  /** The first people in an order, of whom more come than there is room for: the rest would only take their places. */
  private enough(order: readonly number[]): readonly number[] {
    let room = ENOUGH * this.scenario.slots * this.scenario.interviewers;
    const count = order.findIndex((person) => (room -= this.people.meanShow[person]) < 0);
    return count < 0 ? order : order.slice(0, count + 1);
  }

  /** The blocks that begin with each person, by size, as long as one of them alone keeps the limit. */
  private blocksOf(order: readonly number[], riskLimit: number): Block[][] {
    const { meanShow, perSlot } = this.people;
    const { interview, invitation } = this.scenario.values;
    const tables = new ComingTables(this.nodes);
    const blocks = order.map((_, first) => {
      const sizes: Block[] = [];
      let coming = tables.of([]);
      let worth = 0;
      for (const person of order.slice(first, first + perSlot)) {
        coming = tables.with(coming, person);
        worth += interview * meanShow[person] - invitation;
        const { cost, risk } = slotAlone(this.scenario, this.nodes, coming);
        if (risk > riskLimit) break;
        sizes.push({ value: worth - cost, parts: Math.round((PARTS * risk) / riskLimit) });
      }
      return sizes;
    });
    this.work += tables.work;
    return blocks;
  }
}
