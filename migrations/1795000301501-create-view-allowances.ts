import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** What a board said last of how many résumés may still be read, less what was taken of it: whoever reads one need not ask each time. */
export class CreateViewAllowances1795000301501 implements MigrationInterface {
  name = 'CreateViewAllowances1795000301501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE view_allowances (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        views_left integer NOT NULL,
        asked_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CONSTRAINT pk_view_allowances PRIMARY KEY (organisation_id, connection_id)
      )`);
    for (const statement of tenantPolicy('view_allowances')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE view_allowances ADD CONSTRAINT fk_view_allowances_connection
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connections (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE view_allowances`);
  }
}
