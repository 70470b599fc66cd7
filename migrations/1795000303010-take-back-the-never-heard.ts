import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Of whom it was said by mistake that they came although they never heard of it, that is taken back. */
export class TakeBackTheNeverHeard1795000303010 implements MigrationInterface {
  name = 'TakeBackTheNeverHeard1795000303010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outcome_corrections
        DROP CONSTRAINT ck_outcome_corrections_outcome,
        ADD CONSTRAINT ck_outcome_corrections_outcome
          CHECK (outcome IN ('came', 'late', 'no-show', 'never-heard') AND outcome <> outcome_before)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, (id) =>
      runner.query(`DELETE FROM outcome_corrections WHERE organisation_id = $1 AND outcome = 'never-heard'`, [id]),
    );
    await runner.query(`
      ALTER TABLE outcome_corrections
        DROP CONSTRAINT ck_outcome_corrections_outcome,
        ADD CONSTRAINT ck_outcome_corrections_outcome
          CHECK (outcome IN ('came', 'late', 'no-show') AND outcome <> outcome_before)`);
  }
}
