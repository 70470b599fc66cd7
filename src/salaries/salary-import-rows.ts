import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/ids.js';
import { storableJson } from '../kernel/storable-json.js';
import type { ReadObservation } from './domain/read-observations.js';
import { writtenTable } from './kept-pay-table.js';
import type { KeptPayTable } from './kept-pay-table.js';
import type { ObservationsFile } from './observations-file.js';
import type { SalaryImport } from './salary-import.entity.js';

/** Columns of a row that are kept, and how much of a cell: a description is no pay. */
export const MOST_COLUMNS = 60;
const LONGEST_CELL_CHARACTERS = 300;
/** Rejected rows that are kept to be corrected: of more of them the table itself is wrong. */
const MOST_REJECTED_KEPT = 1_000;
/** Rows put into one statement. */
const ROWS_PER_STATEMENT = 5_000;

type ImportFields = Pick<
  SalaryImport,
  'columns' | 'rowCount' | 'takenCount' | 'duplicateCount' | 'turnedLines' | 'rejectedCount' | 'rejected' | 'keptTable'
>;

/** What came of the rows of a table, as it is stored. */
export function importFields(read: ObservationsFile, kept: KeptPayTable): ImportFields {
  const rejected = read.rejected.slice(0, MOST_REJECTED_KEPT).map(({ line, why, also, cells }) => {
    return { line, why, ...(also.length > 0 && { also }), cells: shortened(cells) };
  });
  const rows = kept.rows.map(({ line, cells }) => ({ line, cells: shortened(cells) }));
  return {
    columns: storableJson(read.columns).value,
    rowCount: read.rows.length + read.rejected.length,
    takenCount: read.observations.length,
    duplicateCount: read.duplicates,
    turnedLines: read.rows
      .flatMap(({ line, read: { isTurned } }) => (isTurned ? [line] : []))
      .slice(0, MOST_REJECTED_KEPT),
    rejectedCount: read.rejected.length,
    rejected: storableJson(rejected).value,
    keptTable: writtenTable({
      ...kept,
      rows,
      headers: kept.headers.slice(0, MOST_COLUMNS),
      fields: kept.fields.slice(0, MOST_COLUMNS),
    }),
  };
}

function shortened(cells: readonly string[]): string[] {
  return cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL_CHARACTERS));
}

/** Puts the observations of a table in the place of those that it had, in the caller's transaction. */
export async function replaceObservations(
  db: EntityManager,
  { organisationId, importId }: { readonly organisationId: string; readonly importId: string },
  observations: readonly ReadObservation[],
): Promise<void> {
  await db.query(`DELETE FROM salary_observations WHERE organisation_id = $1 AND import_id = $2`, [
    organisationId,
    importId,
  ]);
  const subjects = subjectsOf(observations);
  for (let from = 0; from < observations.length; from += ROWS_PER_STATEMENT) {
    const part = observations.slice(from, from + ROWS_PER_STATEMENT);
    const column = <K extends keyof ReadObservation>(name: K): (ReadObservation[K] | null)[] =>
      part.map((row) => row[name] ?? null);
    const ids = part.map(() => newId());
    // One array a column: an object a row takes several times as long.
    await db.query(
      `INSERT INTO salary_observations (organisation_id, import_id, source, id, source_key, subject, city_slug, level,
                                        amount, amount_to, bound, currency, gross, observed_on)
       SELECT $1, $2, 'import', row.id, row.id::text, row.subject, row.city, row.level, row.amount, row.amount_to,
              row.bound, row.currency, row.gross, row.observed_on
         FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::float8[], $8::float8[], $9::text[], $10::text[],
                     $11::boolean[], $12::date[])
           AS row (id, subject, city, level, amount, amount_to, bound, currency, gross, observed_on)`,
      [
        ...[organisationId, importId, ids, subjects.slice(from, from + ROWS_PER_STATEMENT)],
        ...[column('city'), column('level'), column('amount'), column('to'), column('bound'), column('currency')],
        ...[column('gross'), column('date')],
      ],
    );
  }
}

/**
 * Of whom or what each row is, as hashes: nobody is named in the table. A row that does not tell is the same as its like in another table,
 * the second of two alike as the second there.
 */
function subjectsOf(observations: readonly ReadObservation[]): string[] {
  const repeats = new Map<string, number>();
  return observations.map(({ subject, city, level, amount, to, bound, currency, gross, date }) => {
    if (subject !== null) return hashOf(subject);
    const key = JSON.stringify([city, level, amount, to, bound, currency, gross, date]);
    const before = repeats.get(key) ?? 0;
    repeats.set(key, before + 1);
    return hashOf(`${key} ${before}`);
  });
}

/** In the form of a UUID, which takes a third of the room of its digits. */
function hashOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
