import type { CalendarDate } from '../kernel/calendar-date.js';
import { MOST_LINES_ABOVE_HEADER, readRows, tableBelow } from '../platform/tables/index.js';
import type { BrokenLine, SheetUse } from '../platform/tables/index.js';
import { inTurns } from '../platform/turns/index.js';
import type { Level } from '../vacancies/domain/level.js';
import type { Place } from '../vacancies/domain/places.js';
import { distinctObservations } from './domain/distinct-observations.js';
import { hasPay, isHeader, observationColumns } from './domain/observation-columns.js';
import type { ObservationColumns, ObservationField } from './domain/observation-columns.js';
import { areFaults, observationReader } from './domain/read-observations.js';
import type { ObservationFault, ReadObservation } from './domain/read-observations.js';

/** A table of pay, read. */
export interface ObservationsFile {
  readonly observations: readonly ReadObservation[];
  /** Everything that could be read, copies among it, with the lines they stand in. */
  readonly rows: readonly { readonly line: number; readonly read: ReadObservation }[];
  readonly duplicates: number;
  readonly rejected: readonly {
    readonly line: number;
    readonly why: ObservationFault;
    /** What else is wrong with it. */
    readonly also: readonly ObservationFault[];
    readonly cells: readonly string[];
  }[];
  /** Names of all columns; numbers where the table has no header. */
  readonly headers: readonly string[];
  /** What was taken for what: field → name of the column. */
  readonly columns: Readonly<Partial<Record<ObservationField, string>>>;
  /** The same by column: what each holds, null for nothing that is read. */
  readonly fields: readonly (ObservationField | null)[];
  readonly table: PayTable;
}

/** The rows of a table below the names of its columns. */
export interface PayTable {
  /** Names of all columns; numbers where the table has no header. */
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** City and level of rows where no column says it; `today`: rows of later days are refused, rows without a date are of it. */
export interface Otherwise {
  readonly place: Place | null;
  readonly level: Level | null;
  readonly today: CalendarDate;
}

/**
 * Reads a table of pay: CSV with any separator, a workbook or JSON lines.
 *
 * @param told  of broken lines and of sheets, as of `readRows`
 * @returns null where no column holds pay
 * @throws TableFault for what is no table
 */
export async function readObservationsFile(
  file: Uint8Array,
  otherwise: Otherwise,
  told: { readonly broken?: (line: BrokenLine) => void; readonly sheets?: (sheets: readonly SheetUse[]) => void } = {},
): Promise<ObservationsFile | null> {
  const all = await readRows(file, told);
  const above = all.slice(0, MOST_LINES_ABOVE_HEADER);
  // A title of the table fills one cell of many, whatever words stand in it.
  const widest = Math.max(0, ...above.map(({ cells }) => filled(cells)));
  const header = above.findIndex(({ cells }) => filled(cells) > widest / 2 && isHeader(cells));
  const { headers, rows } = tableBelow(all, header === -1 ? null : header);
  const cells = rows.map((row) => row.cells);
  return observe({ headers, rows }, observationColumns(header === -1 ? [] : headers, cells), otherwise);
}

/** Reads the rows of a table by what its columns hold, in turns with whatever else this process does. Null without pay. */
export async function observe(
  { headers, rows }: PayTable,
  columns: ObservationColumns,
  otherwise: Otherwise,
): Promise<ObservationsFile | null> {
  if (!hasPay(columns)) return null;
  const readRow = observationReader({ columns, headers, rows: rows.map(({ cells }) => cells), ...otherwise });
  const taken: { line: number; read: ReadObservation }[] = [];
  const rejected: ObservationsFile['rejected'][number][] = [];
  await inTurns(rows, ({ line, cells: own }) => {
    const read = readRow(own);
    if (areFaults(read)) {
      const [why, ...also] = read;
      if (why !== undefined) rejected.push({ line, why, also, cells: own });
    } else taken.push({ line, read });
  });
  const fields = headers.map((_header, at) => [...columns].find(([, column]) => column === at)?.[0] ?? null);
  return {
    ...distinctObservations(taken.map(({ read }) => read)),
    ...{ rows: taken, rejected, headers, fields, table: { headers, rows } },
    columns: Object.fromEntries([...columns].map(([field, column]) => [field, headers[column] ?? ''])),
  };
}

/** The same the other way round. */
export function columnsHold(fields: readonly (ObservationField | null)[]): ObservationColumns {
  return new Map(fields.flatMap((field, column) => (field === null ? [] : [[field, column] as const])));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
