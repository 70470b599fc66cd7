import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People are found by the beginnings of their names and contacts. Plain columns in byte order, compared by < and >=: row-level
 * security lets an index be entered by these, not by functions of a column, nor by LIKE.
 */
export class AddPeopleSearch1795000120002 implements MigrationInterface {
  name = 'AddPeopleSearch1795000120002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidates
        ADD COLUMN last_name_key text COLLATE "C",
        ADD COLUMN first_name_key text COLLATE "C"`);
    // The policies bind the owner too, and this is about the rows of all organisations.
    await runner.query(`ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE candidates SET last_name_key = translate(lower(last_name), 'ё', 'е'),
                            first_name_key = translate(lower(first_name), 'ё', 'е')`);
    await runner.query(`ALTER TABLE candidates FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE INDEX ix_candidates_last_name ON candidates (organisation_id, last_name_key)`);
    await runner.query(`CREATE INDEX ix_candidates_first_name ON candidates (organisation_id, first_name_key)`);
    await runner.query(`
      CREATE INDEX ix_candidate_contacts_beginning
        ON candidate_contacts (organisation_id, kind, normalised COLLATE "C")`);
    await runner.query(`
      CREATE INDEX ix_applications_responded_first ON applications (organisation_id, vacancy_id, responded_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_applications_responded_first`);
    await runner.query(`DROP INDEX ix_candidate_contacts_beginning`);
    await runner.query(`DROP INDEX ix_candidates_first_name`);
    await runner.query(`DROP INDEX ix_candidates_last_name`);
    await runner.query(`ALTER TABLE candidates DROP COLUMN last_name_key, DROP COLUMN first_name_key`);
  }
}
