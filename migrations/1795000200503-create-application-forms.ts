import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Public forms on which people respond to a vacancy by themselves. */
export class CreateApplicationForms1795000200503 implements MigrationInterface {
  name = 'CreateApplicationForms1795000200503';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE application_forms (
        organisation_id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        code text NOT NULL,
        is_open boolean NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_application_forms PRIMARY KEY (organisation_id, vacancy_id),
        CONSTRAINT uq_application_forms_code UNIQUE (organisation_id, code)
      )`);
    for (const statement of tenantPolicy('application_forms')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE application_forms ADD CONSTRAINT fk_application_forms_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE application_forms`);
  }
}
