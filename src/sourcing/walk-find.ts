import type { BoardResponse, ListShortfall, UnreadableItem } from '../job-boards/index.js';

export type ResponseItem = BoardResponse | UnreadableItem;

/** What a walk, or one page of it, brought. */
export interface WalkFind {
  readonly listed: number;
  /** Not known before. */
  readonly fresh: number;
  /** Not known before, or other than they were. */
  readonly changed: number;
  /** What the board counts and does not show; null = nothing. */
  readonly shortfall: ListShortfall | null;
}

export const NOTHING_FOUND: WalkFind = { listed: 0, fresh: 0, changed: 0, shortfall: null };

/** Stores a list page by page until it ends or `enough` says so: given the last page and all of the list so far. */
export type Stored = (
  items: AsyncIterable<ResponseItem>,
  enough: (page: WalkFind, soFar: WalkFind) => boolean,
) => Promise<WalkFind>;

export function sumOf(a: WalkFind, b: WalkFind): WalkFind {
  return {
    listed: a.listed + b.listed,
    fresh: a.fresh + b.fresh,
    changed: a.changed + b.changed,
    shortfall: shortfallOf(a.shortfall, b.shortfall),
  };
}

function shortfallOf(a: ListShortfall | null, b: ListShortfall | null): ListShortfall | null {
  if (a === null || b === null) return a ?? b;
  return { missing: a.missing + b.missing, ignoresFilters: a.ignoresFilters || b.ignoresFilters };
}
