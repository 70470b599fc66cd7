import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys by which records are counted are kept with them, so that the database does the counting: as texts are compared elsewhere too,
 * which no collation of a database does.
 */
export class AddShowKeys1795000200601 implements MigrationInterface {
  name = 'AddShowKeys1795000200601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE show_records
        ADD COLUMN city_key text,
        ADD COLUMN vacancy_key text,
        ADD COLUMN board_key text`);
    const organisations = (await runner.query(
      `SELECT organisation_id AS id FROM organisation_directory ORDER BY 1`,
    )) as { id: string }[];
    // Policies hold for the owner of the tables as well: rows are seen and changed one organisation after the other.
    for (const { id } of organisations) {
      await runner.query(`SET LOCAL otklik.organisation_id = '${id}'`);
      await addKeys(runner);
    }
    await runner.query(`SET LOCAL otklik.organisation_id = ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE show_records
        DROP COLUMN city_key,
        DROP COLUMN vacancy_key,
        DROP COLUMN board_key`);
  }
}

/** The organisation that the transaction works for. */
const OWN = `current_setting('otklik.organisation_id')::uuid`;

/** Texts and their keys. */
const KEYS = { city_text: 'city_key', vacancy_text: 'vacancy_key', board: 'board_key' } as const;

/** Texts that one statement takes at once. */
const TEXTS_PER_STATEMENT = 5_000;

async function addKeys(runner: QueryRunner): Promise<void> {
  for (const [text, key] of Object.entries(KEYS)) {
    const rows = (await runner.query(`
      SELECT DISTINCT ${text} AS text FROM show_records
       WHERE organisation_id = ${OWN} AND ${text} IS NOT NULL`)) as { text: string }[];
    for (let from = 0; from < rows.length; from += TEXTS_PER_STATEMENT) {
      const texts = rows.slice(from, from + TEXTS_PER_STATEMENT).map((row) => row.text);
      await runner.query(
        `UPDATE show_records record SET ${key} = written.key
           FROM unnest($1::text[], $2::text[]) AS written (text, key)
          WHERE record.organisation_id = ${OWN} AND record.${text} = written.text`,
        [texts, texts.map(keyOf)],
      );
    }
  }
  await runner.query(`
    UPDATE show_records SET city_key = city_slug WHERE organisation_id = ${OWN} AND city_slug IS NOT NULL`);
}

/** As the import writes keys today. */
function keyOf(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();
}
