import type { Random } from '../../kernel/random.js';
import type { Seatable } from './plan-shapes.js';

/** So often two blocks that follow each other change their slots; else edges are moved. */
const SWAPS = 0.05;

/** Of the moves of edges so many are of a single one, so many of two next to each other; of the rest half are of all up to the end. */
const ONE_EDGE = 0.35;
const TWO_EDGES = 0.45;
const TO_THE_END = 0.5;

/** Edges go by one person mostly, by up to so many now and then. */
const FURTHEST = 3;
const FAR = 0.2;

/** Blocks that a move has changed. */
export interface ChangedBlocks {
  readonly first: number;
  readonly last: number;
}

/** Edges to be moved from `first` to `last`, and by how many people. */
interface Shift {
  readonly first: number;
  readonly last: number;
  readonly by: number;
}

function drawnShift(count: number, random: Random): Shift {
  const size = random.next() < FAR ? 1 + Math.floor(FURTHEST * random.next()) : 1;
  const by = random.next() < 0.5 ? -size : size;
  const one = Math.floor(random.next() * count);
  const kind = random.next();
  if (kind < ONE_EDGE) return { first: one, last: one, by };
  if (kind < ONE_EDGE + TWO_EDGES) return { first: one, last: Math.min(count - 1, one + 1), by };
  if (random.next() < TO_THE_END) return { first: one, last: count - 1, by };
  const other = Math.floor(random.next() * count);
  return { first: Math.min(one, other), last: Math.max(one, other), by };
}

/**
 * Who is invited as blocks of people who follow each other in the order of the surest, one for every slot.
 *
 * Each block has two edges, where it begins and where it ends: between two blocks there may be people who are not invited. To move all
 * edges from one on is to make one block larger and to have all blocks behind it go on by as many people.
 */
export class BlocksInOrder {
  /** Slots by block. */
  readonly slots: number[];
  private readonly edges: Int32Array;
  private readonly slotsBefore: number[];
  private readonly edgesBefore: Int32Array;

  /**
   * @param slots  the one with the surest people first
   * @param sizes  people in each block at first; no one is left out between them
   */
  constructor(
    private readonly people: Seatable,
    slots: readonly number[],
    sizes: readonly number[],
  ) {
    this.slots = [...slots];
    this.edges = new Int32Array(2 * sizes.length);
    let end = 0;
    sizes.forEach((size, block) => {
      this.edges[2 * block] = end;
      end = Math.min(people.surestFirst.length, end + size);
      this.edges[2 * block + 1] = end;
    });
    this.slotsBefore = [...slots];
    this.edgesBefore = this.edges.slice();
  }

  /** Makes a move at random; null if the one drawn cannot be made. */
  move(random: Random): ChangedBlocks | null {
    this.edges.forEach((edge, at) => (this.edgesBefore[at] = edge));
    this.slots.forEach((slot, at) => (this.slotsBefore[at] = slot));
    const shift = drawnShift(this.edges.length, random);
    if (this.slots.length > 1 && random.next() < SWAPS)
      return this.swapped(1 + Math.floor(random.next() * (this.slots.length - 1)));
    return this.shifted(shift);
  }

  /** Takes the last move back. */
  undo(): void {
    this.edges.set(this.edgesBefore);
    this.slotsBefore.forEach((slot, at) => (this.slots[at] = slot));
  }

  /** The people of a block. */
  of(block: number): readonly number[] {
    return this.people.surestFirst.slice(this.edges[2 * block], this.edges[2 * block + 1]);
  }

  /** The same for the same people, and for them alone. */
  key(block: number): number {
    return this.edges[2 * block] * (this.people.surestFirst.length + 1) + this.edges[2 * block + 1];
  }

  private shifted({ first, last, by }: Shift): ChangedBlocks | null {
    for (let edge = first; edge <= last; edge += 1) this.edges[edge] += by;
    const changed = { first: first >> 1, last: last >> 1 };
    return this.areRight(changed) ? changed : this.nothing();
  }

  /** A block and the one before it change their slots, each slot as busy as it was. */
  private swapped(block: number): ChangedBlocks | null {
    const { edges, slots } = this;
    const { meanShow, surestFirst } = this.people;
    let due = this.of(block).reduce((sum, person) => sum + meanShow[person], 0);
    const end = edges[2 * block + 1];
    let cut = edges[2 * block - 2];
    for (; cut < end && due >= meanShow[surestFirst[cut]] / 2; cut += 1) due -= meanShow[surestFirst[cut]];
    edges.fill(cut, 2 * block - 1, 2 * block + 1);
    [slots[block - 1], slots[block]] = [slots[block], slots[block - 1]];
    const changed = { first: block - 1, last: block };
    return this.areRight(changed) ? changed : this.nothing();
  }

  private nothing(): null {
    this.undo();
    return null;
  }

  /** Whether blocks begin behind those before them, end before they are too large, and with the list. */
  private areRight({ first, last }: ChangedBlocks): boolean {
    const { edges, people } = this;
    for (let block = first; block <= last; block += 1) {
      const [begin, end] = [edges[2 * block], edges[2 * block + 1]];
      if (begin < (block === 0 ? 0 : edges[2 * block - 1]) || end < begin || end - begin > people.perSlot) return false;
    }
    const next = last + 1 < this.slots.length ? edges[2 * last + 2] : people.surestFirst.length;
    return edges[2 * last + 1] <= next;
  }
}
