import { z } from 'zod';
import { LARGEST_PAGE, ORDINARY_PAGE } from '../../platform/paging/index.js';

/** Longest cursor that is looked at: the longest written one holds a name of 200 characters. */
const LONGEST_CURSOR_CHARACTERS = 2_000;

/** Query of every list: which page. */
export const pageQuery = z.object({
  after: z
    .string()
    .max(LONGEST_CURSOR_CHARACTERS)
    .optional()
    .describe('The "next" of the page before; the first page if left out'),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(ORDINARY_PAGE).describe('Rows on the page'),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** Answer of every list: a page of it under the plural of what it lists. */
export function pageAnswer<Plural extends string, Row extends z.ZodType>(plural: Plural, row: Row) {
  const rows = { [plural]: z.array(row) } as Record<Plural, z.ZodArray<Row>>;
  return z.object({
    ...rows,
    next: z.string().nullable().describe('Send it as "after" to get the next page; null = this is the last'),
  });
}
