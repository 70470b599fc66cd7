import type { DayNode } from './day-nodes.js';

/** Rows that weigh less than this in all are cut off: searches compare plans, reports do not use this. */
export const NEGLIGIBLE = 1e-11;

/** From so many people on a slot is not calculated from the beginning each time. */
const LARGE_SLOT = 24;

/** Proposed tables are written over in turn; as many as a change of two slots needs. */
const PROPOSALS = 4;

/** A table of those who come to a slot, see `queue-tables`. */
export interface Coming {
  readonly table: Float64Array;
  /** Rows of it that matter. */
  readonly rows: number;
  /** True if that are all, up to everybody coming. */
  readonly isWhole: boolean;
}

/** Those who come to slots, with somebody more or less: for very many proposals, of which few are kept. */
export class ComingTables {
  /** Scalar operations that were done. */
  work = 0;
  private readonly days: number;
  private readonly proposals: Float64Array[] = [];
  private proposed = 0;

  constructor(private readonly nodes: readonly DayNode[]) {
    this.days = nodes.length;
  }

  /** Of a slot with these people, to be kept. */
  of(people: readonly number[]): Coming {
    const { days, nodes } = this;
    const table = new Float64Array((people.length + 1) * days);
    table.fill(1, 0, days);
    let rows = 1;
    for (const person of people) {
      for (let day = 0; day < days; day += 1) {
        const chance = nodes[day].showProbabilities[person];
        for (let at = rows * days + day; at >= days; at -= days)
          table[at] = table[at] * (1 - chance) + table[at - days] * chance;
        table[day] *= 1 - chance;
      }
      this.work += rows * days;
      rows = this.rowsThatMatter(table, rows + 1);
    }
    return { table, rows, isWhole: rows === people.length + 1 };
  }

  /** The same, from those who come now where it is a large slot and one person or two that change. */
  after(coming: Coming, seats: readonly number[], people: readonly number[]): Coming {
    if (people.length < LARGE_SLOT || Math.abs(people.length - seats.length) > 1) return this.of(people);
    const [before, after] = [new Set(seats), new Set(people)];
    const leaving = seats.filter((person) => !after.has(person));
    const joining = people.filter((person) => !before.has(person));
    if (leaving.length > 1 || joining.length > 1) return this.of(people);
    const rest = leaving.reduce((left, person) => this.without(left, person), coming);
    const { table, rows, isWhole } = joining.reduce((joined, person) => this.with(joined, person), rest);
    return { table: table.slice(0, rows * this.days), rows, isWhole };
  }

  /** A proposal with one person more. */
  with({ table, rows, isWhole }: Coming, person: number): Coming {
    const { days } = this;
    const size = rows * days;
    const joined = this.proposal(size + days);
    for (let day = 0; day < days; day += 1) {
      const chance = this.nodes[day].showProbabilities[person];
      joined[day] = 0;
      for (let at = day; at < size; at += days) {
        joined[at] += table[at] * (1 - chance);
        joined[at + days] = table[at] * chance;
      }
    }
    this.work += 2 * size;
    const kept = this.rowsThatMatter(joined, rows + 1);
    return { table: joined, rows: kept, isWhole: isWhole && kept === rows + 1 };
  }

  /**
   * A proposal with one person less: as `withoutTrial`, in the direction in which errors shrink; rows that were cut off are as good as
   * nought.
   */
  without({ table, rows, isWhole }: Coming, person: number): Coming {
    const { days } = this;
    const left = isWhole ? rows - 1 : rows;
    const size = left * days;
    const rest = this.proposal(size);
    for (let day = 0; day < days; day += 1) {
      const chance = this.nodes[day].showProbabilities[person];
      let carried = 0;
      if (chance <= 0.5) {
        for (let at = day; at < size; at += days) {
          carried = Math.max(0, (table[at] - chance * carried) / (1 - chance));
          rest[at] = carried;
        }
        continue;
      }
      if (!isWhole) rest[size - days + day] = 0;
      for (let at = (rows - 2) * days + day; at >= 0; at -= days) {
        carried = Math.max(0, (table[at + days] - (1 - chance) * carried) / chance);
        rest[at] = carried;
      }
    }
    this.work += 2 * size;
    const kept = this.rowsThatMatter(rest, left);
    return { table: rest, rows: kept, isWhole: isWhole && kept === left };
  }

  private proposal(size: number): Float64Array {
    this.proposed = (this.proposed + 1) % PROPOSALS;
    const known = this.proposals.at(this.proposed);
    if (known !== undefined && known.length >= size) return known;
    const table = new Float64Array(2 * size);
    this.proposals[this.proposed] = table;
    return table;
  }

  private rowsThatMatter(table: Float64Array, rows: number): number {
    const { days, nodes } = this;
    let kept = rows;
    for (let tail = 0; kept > 1; kept -= 1) {
      for (let day = 0; day < days; day += 1) tail += nodes[day].weight * table[(kept - 1) * days + day];
      if (tail >= NEGLIGIBLE) break;
    }
    return kept;
  }
}
