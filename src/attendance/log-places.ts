import { findCity } from '../vacancies/index.js';
import type { ReadableRow } from './log-reading.js';

/** A place of a log that is none of the cities we know. */
export interface UnknownPlace {
  /** As the log writes it. */
  readonly place: string;
  readonly rows: number;
}

/** Those with most rows, and how many more there are. */
export interface UnknownPlaces {
  readonly shown: readonly UnknownPlace[];
  readonly leftOut: number;
}

/** Nobody reads more of them. */
const MOST_SHOWN = 10;

/** Slugs of the cities that a log names, by their texts. */
export function citiesOf(rows: readonly ReadableRow[]): ReadonlyMap<string, string | null> {
  const slugs = new Map<string, string | null>();
  for (const { row } of rows)
    if (row.city !== null && !slugs.has(row.city)) slugs.set(row.city, findCity(row.city)?.slug ?? null);
  return slugs;
}

/** The places that are taken as they are written, because no city of that name is known. */
export function unknownPlaces(rows: readonly ReadableRow[], slugs: ReadonlyMap<string, string | null>): UnknownPlaces {
  const counts = new Map<string, number>();
  for (const { row } of rows)
    if (row.city !== null && slugs.get(row.city) === null) counts.set(row.city, (counts.get(row.city) ?? 0) + 1);
  const places = [...counts].map(([place, count]) => ({ place, rows: count })).sort((a, b) => b.rows - a.rows);
  return { shown: places.slice(0, MOST_SHOWN), leftOut: Math.max(0, places.length - MOST_SHOWN) };
}
