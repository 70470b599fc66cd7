import type { EntityManager } from 'typeorm';
import type { Database } from '../platform/database/index.js';
import type { TakenTable } from './taken-tables.js';

/** As many rows as are in memory at once: a résumé with all of its parts may be some tens of kilobytes. */
const STRETCH = 200;

/** A row with the key by which the next stretch is found. */
interface KeyedRow {
  readonly row: string;
  readonly key: readonly string[];
}

/**
 * The rows of a table of one organisation as JSON lines, stretch by stretch in the order of their keys. Each stretch is a transaction of
 * its own: however slowly the lines are fetched, nobody waits for it. Cost: one index scan, flat memory.
 */
export async function* rowsInStretches(
  database: Database,
  organisationId: string,
  { table, without = [] }: TakenTable,
): AsyncGenerator<string> {
  let after: readonly string[] | null = null;
  for (;;) {
    const from: readonly string[] | null = after;
    const rows: KeyedRow[] = await database.inOrganisation(organisationId, async (db) => {
      const names = (await keyOf(db, table)).map((name) => `one.${name}`);
      const place =
        from === null ? '' : `AND (${names.join(', ')}) > (${names.map((_, at) => `$${at + 3}`).join(', ')})`;
      return db.query<KeyedRow[]>(
        `SELECT (to_jsonb(one) - 'organisation_id' - $2::text[])::text AS row,
                ARRAY[${names.map((name) => `${name}::text`).join(', ')}]::text[] AS key
           FROM ${table} one WHERE organisation_id = $1 ${place} ORDER BY ${names.join(', ') || '1'} LIMIT ${STRETCH}`,
        [organisationId, without, ...(from ?? [])],
      );
    });
    if (rows.length > 0) yield rows.map(({ row }) => `${row}\n`).join('');
    after = rows.at(-1)?.key ?? null;
    if (rows.length < STRETCH || after === null || after.length === 0) return;
  }
}

/** The columns of the primary key besides the organisation. */
async function keyOf(db: EntityManager, table: string): Promise<string[]> {
  const rows = await db.query<{ name: string }[]>(
    `SELECT attribute.attname AS name
       FROM pg_index pk, unnest(pk.indkey) WITH ORDINALITY AS place (attnum, at)
       JOIN pg_attribute attribute ON attribute.attnum = place.attnum
      WHERE pk.indrelid = $1::regclass AND pk.indisprimary AND attribute.attrelid = pk.indrelid
        AND attribute.attname <> 'organisation_id' ORDER BY place.at`,
    [table],
  );
  return rows.map(({ name }) => name);
}
