import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** With a problem of a connection stands when it was last met: what began before and went well says nothing about it. */
export class AddNotedAtOfProblems1795000303500 implements MigrationInterface {
  name = 'AddNotedAtOfProblems1795000303500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connection_problems ADD COLUMN noted_at timestamptz`);
    await inEveryOrganisation(runner, (id) =>
      runner.query(`UPDATE connection_problems SET noted_at = since WHERE organisation_id = $1`, [id]),
    );
    await runner.query(`ALTER TABLE connection_problems ALTER COLUMN noted_at SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connection_problems DROP COLUMN noted_at`);
  }
}
