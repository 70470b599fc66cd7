import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['applications', 'responses'];

/** Where a board gives no date of a response, the time of its arrival here is not shown as one. */
export class AddKnownDates1795000120003 implements MigrationInterface {
  name = 'AddKnownDates1795000120003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE applications ADD COLUMN responded_at_known boolean NOT NULL DEFAULT true`);
    // The policies bind the owner too, and this is about the rows of all organisations.
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE applications application SET responded_at_known = false
       WHERE EXISTS (SELECT 1 FROM responses response
               WHERE response.organisation_id = application.organisation_id AND response.application_id = application.id
                 AND response.responded_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM responses response
               WHERE response.organisation_id = application.organisation_id AND response.application_id = application.id
                 AND response.responded_at <= application.responded_at)`);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE applications DROP COLUMN responded_at_known`);
  }
}
