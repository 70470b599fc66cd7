import { findCity, titleKeyOf } from '../vacancies/index.js';
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
  // However it is written: as it is written first.
  const counts = new Map<string, { place: string; rows: number }>();
  for (const { row } of rows) {
    if (row.city === null || slugs.get(row.city) !== null) continue;
    const key = titleKeyOf(row.city);
    const known = counts.get(key) ?? { place: row.city, rows: 0 };
    counts.set(key, { ...known, rows: known.rows + 1 });
  }
  const places = [...counts.values()].sort((a, b) => b.rows - a.rows);
  return { shown: places.slice(0, MOST_SHOWN), leftOut: Math.max(0, places.length - MOST_SHOWN) };
}
