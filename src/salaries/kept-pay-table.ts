import { storableJsonText } from '../kernel/storable-json.js';
import type { Level } from '../vacancies/domain/level.js';
import { placeBySlug } from '../vacancies/domain/places.js';
import type { Place } from '../vacancies/domain/places.js';
import type { ObservationField } from './domain/observation-columns.js';
import type { PayTable } from './observations-file.js';

/** What each column of a table holds, in their order; null = nothing that is read. */
export type PayColumns = readonly (ObservationField | null)[];

/** A table of pay as it is kept until it counts. */
export interface KeptPayTable extends PayTable {
  readonly fields: PayColumns;
  /** Of rows where no column tells it. */
  readonly place: Place | null;
  readonly level: Level | null;
}

interface Written {
  readonly headers: string[];
  readonly rows: (readonly [line: number, cells: string[]])[];
  readonly fields: (ObservationField | null)[];
  readonly place: string | null;
  readonly level: Level | null;
}

/** As text in which a phone or an address is found as it was written. */
export function writtenTable({ headers, rows, fields, place, level }: KeptPayTable): string {
  const lines = rows.map(({ line, cells }) => [line, cells]);
  return storableJsonText({ headers, rows: lines, fields, place: place?.slug ?? null, level });
}

/** The table that was written. */
export function keptTable(text: string): KeptPayTable {
  const { headers, rows, fields, place, level } = JSON.parse(text) as Written;
  return {
    ...{ headers, fields, level },
    rows: rows.map(([line, cells]) => ({ line, cells })),
    place: place === null ? null : (placeBySlug(place) ?? null),
  };
}
