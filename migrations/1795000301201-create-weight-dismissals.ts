import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Proposals of learnt weights that somebody did not want: they come back when there are more decisions. */
export class CreateWeightDismissals1795000301201 implements MigrationInterface {
  name = 'CreateWeightDismissals1795000301201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE weight_dismissals (
        organisation_id uuid NOT NULL,
        profile_slug text NOT NULL,
        profile_version integer NOT NULL,
        decisions integer NOT NULL,
        dismissed_at timestamptz NOT NULL,
        CONSTRAINT pk_weight_dismissals PRIMARY KEY (organisation_id, profile_slug, profile_version),
        CONSTRAINT ck_weight_dismissals_decisions CHECK (decisions >= 0)
      )`);
    for (const statement of tenantPolicy('weight_dismissals')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE weight_dismissals`);
  }
}
