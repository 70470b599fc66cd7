import type { Pace } from '../../platform/http-client/index.js';

/** Most entries of a page (`count`), by several clients quoting the documentation of the searches. */
export const PAGE_SIZE = 100;

/**
 * Entries that can be paged through in one query: documented for searches, unknown for received résumés
 * (https://api.superjob.ru/, `count` and `page`). Walked to here at least, on while the board says that there is more,
 * and stopped at ten times that, which no vacancy reaches.
 */
export const DOCUMENTED_DEPTH = 500;
export const MOST_PAGES = (10 * DOCUMENTED_DEPTH) / PAGE_SIZE;

/** Calls under way at once: our own choice. */
const AT_ONCE = 2;

/** One pace per application key; 120 a minute was named once, and whether by key or address is unknown. */
export function superjobPace(clientId: string, requestsPerMinute: number): Pace {
  return { key: `superjob:${clientId}`, requestsPerSecond: requestsPerMinute / 60, atOnce: AT_ONCE };
}
