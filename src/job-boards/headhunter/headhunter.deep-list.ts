import type { HeadhunterArea, HeadhunterPage } from './headhunter.wire.js';
import { MOST_PAGES, SLICED_BY } from './headhunter.limits.js';
import type { Filter } from './headhunter.limits.js';

/** A way of parting a list into lists of their own. No response lies in two of the parts. */
interface Parting {
  parts(address: string): Promise<Part[]>;
}

interface Part {
  readonly address: string;
  /** How the part can be parted further, the coarse first. */
  readonly finer: readonly Parting[];
}

/** How far a list could be read. */
interface Depth {
  /** Items by the board's count. */
  found: number | null;
  isComplete: boolean;
  /** It has more items than are left for it. */
  isTooLong: boolean;
}

/** So much more than the whole is in the parts together only if the board left a filter out; a live list grows by far less. */
const PARTS_OF_WHOLE = 1.5;

/** A list read as deep as the board shows it; what lies deeper is reached by parts of it, each a list of its own. */
export class DeepList {
  private readonly seen = new Set<string>();
  private whole: number | null = null;
  private isCut = false;
  /** The board took no notice of a filter. */
  ignoresFilters = false;

  /**
   * @param read   a page of the list at an address; null where the board does not go that deep
   * @param areas  the board's tree of places, asked for only when it is needed
   */
  constructor(
    private readonly read: (address: string, page: number) => Promise<HeadhunterPage | null>,
    private readonly areas: () => Promise<readonly HeadhunterArea[]>,
  ) {}

  /** Items that the board counts and did not show; known when the list was read to its end. */
  get missing(): number {
    return this.isCut ? Math.max(this.whole === null ? 1 : 0, (this.whole ?? 0) - this.seen.size) : 0;
  }

  /** Parts overlap with the list that they part: an item may come twice. */
  async *items(address: string): AsyncGenerator {
    const depth = newDepth();
    yield* this.pages(address, depth, null);
    this.whole = depth.found;
    if (depth.isComplete) return;
    this.isCut = true;
    yield* this.deeper(address, depth.found, [...SLICED_BY.map(byValues), byAreas(this.areas)]);
  }

  /**
   * A part that is too deep itself is parted by the rest of the filters. If a filter makes no difference, its first part was
   * parted by the others already, and the list with it.
   */
  private async *deeper(address: string, whole: number | null, [parting, ...rest]: readonly Parting[]): AsyncGenerator {
    if (!parting) return;
    let counted = 0;
    for (const part of await parting.parts(address)) {
      const depth = newDepth();
      yield* this.pages(part.address, depth, whole === null ? null : whole * PARTS_OF_WHOLE - counted);
      if (depth.isTooLong) {
        this.ignoresFilters = true;
        return;
      }
      counted += depth.found ?? 0;
      if (!depth.isComplete) yield* this.deeper(part.address, depth.found, [...part.finer, ...rest]);
    }
  }

  /** @param most  a longer list is left at its first page; null = any */
  private async *pages(address: string, depth: Depth, most: number | null): AsyncGenerator {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await this.read(address, page);
      if (answer === null) return;
      depth.found = answer.found ?? depth.found;
      depth.isTooLong = most !== null && depth.found !== null && depth.found > most;
      if (depth.isTooLong) return;
      for (const item of answer.items) this.note(item);
      yield* answer.items;
      depth.isComplete = answer.items.length === 0 || page + 1 >= (answer.pages ?? Number.POSITIVE_INFINITY);
      if (depth.isComplete) return;
    }
  }

  private note(item: unknown): void {
    const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    if (typeof id === 'string' || typeof id === 'number') this.seen.add(String(id));
  }
}

function newDepth(): Depth {
  return { found: null, isComplete: false, isTooLong: false };
}

function byValues({ name, values }: Filter): Parting {
  return {
    parts: (address) =>
      Promise.resolve(values.map((value) => ({ address: filtered(address, name, value), finer: [] }))),
  };
}

/** Countries first, then what they consist of: a filter takes everybody in who lives in a part of the place. */
function byAreas(areas: () => Promise<readonly HeadhunterArea[]>): Parting {
  return {
    parts: async (address) =>
      (await areas()).map(({ id, areas: parts }) => ({
        address: filtered(address, 'area', id),
        finer: parts.length > 0 ? [byAreas(() => Promise.resolve(parts))] : [],
      })),
  };
}

function filtered(address: string, name: string, value: string): string {
  const part = new URL(address);
  part.searchParams.set(name, value);
  return part.href;
}
