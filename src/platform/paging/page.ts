/** From where in a list, and how much of it. */
export interface PageRequest {
  /** Cursor that the page before gave as its `next`; nothing for the first page. */
  readonly after?: string | null;
  /** Rows on the page, 1–200; 50 if not said. */
  readonly limit?: number;
}

/** A part of a list. */
export interface Page<Row> {
  readonly rows: Row[];
  /** Cursor of the page after this; null = last page. */
  readonly next: string | null;
}

/** A screenful several times over: more in one answer serves nobody. */
export const LARGEST_PAGE = 200;
export const ORDINARY_PAGE = 50;

/** Rows on a page: a number out of the range counts as the nearest one within. */
export function pageSize({ limit = ORDINARY_PAGE }: PageRequest): number {
  return Math.min(Math.max(Math.trunc(limit), 1), LARGEST_PAGE);
}
