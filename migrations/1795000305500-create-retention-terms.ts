import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Organisations say for how many months data of people is kept, by the stage at which they came to rest. */
export class CreateRetentionTerms1795000305500 implements MigrationInterface {
  name = 'CreateRetentionTerms1795000305500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_terms (
        organisation_id uuid NOT NULL,
        months jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_retention_terms PRIMARY KEY (organisation_id),
        CONSTRAINT ck_retention_terms_months CHECK (jsonb_typeof(months) = 'object'
          AND NOT jsonb_path_exists(months, '$.* ? (@.type() != "number" || @ < 1 || @ > 120)'))
      )`);
    for (const statement of tenantPolicy('retention_terms')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE retention_terms`);
  }
}
