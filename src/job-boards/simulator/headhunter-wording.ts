import { DateTime } from 'luxon';

/** HeadHunter's instants: `2026-05-19T18:14:13+0300`, Moscow time, no colon in the offset. */
export function headhunterInstant(milliseconds: number): string {
  return DateTime.fromMillis(milliseconds, { zone: 'Europe/Moscow' }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZZ");
}

/** `{found, page, pages, per_page, items}`, the envelope of every list. */
export function listEnvelope<T>(
  all: readonly T[],
  page: number,
  perPage: number,
): { found: number; page: number; pages: number; per_page: number; items: T[] } {
  return {
    found: all.length,
    page,
    pages: Math.ceil(all.length / perPage),
    per_page: perPage,
    items: all.slice(page * perPage, (page + 1) * perPage),
  };
}
