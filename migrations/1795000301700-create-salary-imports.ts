import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Pay that somebody brings as a table stands beside the wishes of those who respond, and can be taken back. */
export class CreateSalaryImports1795000301700 implements MigrationInterface {
  name = 'CreateSalaryImports1795000301700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE salary_imports (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        file_name text NOT NULL,
        status text NOT NULL,
        headers jsonb NOT NULL,
        columns jsonb NOT NULL,
        row_count integer NOT NULL,
        taken_count integer NOT NULL,
        duplicate_count integer NOT NULL,
        rejected_count integer NOT NULL,
        rejected jsonb,
        uploaded_at timestamptz NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        finished_at timestamptz,
        taken_back_at timestamptz,
        taken_back_by text,
        CONSTRAINT pk_salary_imports PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_salary_imports_status CHECK (status IN ('uploaded', 'done')),
        CONSTRAINT ck_salary_imports_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
      )`);
    await runner.query(`
      ALTER TABLE salary_observations
        ADD COLUMN import_id uuid,
        ADD COLUMN subject uuid,
        ADD COLUMN amount_to double precision,
        ADD COLUMN bound text,
        DROP CONSTRAINT ck_salary_observations_source,
        ADD CONSTRAINT ck_salary_observations_source CHECK (source IN ('wish', 'import')),
        ADD CONSTRAINT ck_salary_observations_import CHECK ((source = 'import') = (import_id IS NOT NULL)),
        ADD CONSTRAINT ck_salary_observations_bound CHECK (bound IN ('from', 'to'))`);
    await runner.query(
      `CREATE INDEX ix_salary_observations_import ON salary_observations (organisation_id, import_id, id)`,
    );
    for (const statement of tenantPolicy('salary_imports')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE salary_observations ADD CONSTRAINT fk_salary_observations_import
        FOREIGN KEY (organisation_id, import_id) REFERENCES salary_imports (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM salary_observations WHERE source = 'import'`);
    await runner.query(`
      ALTER TABLE salary_observations
        DROP CONSTRAINT fk_salary_observations_import,
        DROP CONSTRAINT ck_salary_observations_bound,
        DROP CONSTRAINT ck_salary_observations_import,
        DROP CONSTRAINT ck_salary_observations_source,
        ADD CONSTRAINT ck_salary_observations_source CHECK (source IN ('wish')),
        DROP COLUMN bound,
        DROP COLUMN amount_to,
        DROP COLUMN subject,
        DROP COLUMN import_id`);
    await runner.query(`DROP TABLE salary_imports`);
  }
}
