import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Of somebody who never heard of their interview and came all the same, that is what was recorded first. */
export class CorrectTheNeverHeard1795000302950 implements MigrationInterface {
  name = 'CorrectTheNeverHeard1795000302950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outcome_corrections
        DROP CONSTRAINT ck_outcome_corrections_before,
        ADD CONSTRAINT ck_outcome_corrections_before
          CHECK (outcome_before IN ('came', 'late', 'no-show', 'never-heard'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, (id) =>
      runner.query(`DELETE FROM outcome_corrections WHERE organisation_id = $1 AND outcome_before = 'never-heard'`, [
        id,
      ]),
    );
    await runner.query(`
      ALTER TABLE outcome_corrections
        DROP CONSTRAINT ck_outcome_corrections_before,
        ADD CONSTRAINT ck_outcome_corrections_before CHECK (outcome_before IN ('came', 'late', 'no-show'))`);
  }
}
