import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** What the nightly walk through every list found that the looks of the day had missed. */
export class CreateReconciliations1795000200405 implements MigrationInterface {
  name = 'CreateReconciliations1795000200405';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reconciliations (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        began_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL,
        postings integer NOT NULL,
        listed integer NOT NULL,
        missed integer NOT NULL,
        changed integer NOT NULL,
        failed integer NOT NULL,
        postings_left integer NOT NULL,
        CONSTRAINT pk_reconciliations PRIMARY KEY (organisation_id, id),
        CONSTRAINT fk_reconciliations_connection FOREIGN KEY (organisation_id, connection_id)
          REFERENCES connections (organisation_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE INDEX ix_reconciliations_connection ON reconciliations (organisation_id, connection_id, finished_at)`,
    );
    for (const statement of tenantPolicy('reconciliations')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reconciliations`);
  }
}
