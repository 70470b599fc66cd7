import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Salaries seen: wishes of those who respond. */
export class CreateSalaryObservations1795000050001 implements MigrationInterface {
  name = 'CreateSalaryObservations1795000050001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE salary_observations (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        source text NOT NULL,
        source_key text NOT NULL,
        city_slug text NOT NULL,
        level integer NOT NULL,
        amount double precision NOT NULL,
        currency text NOT NULL,
        gross boolean,
        observed_on date NOT NULL,
        CONSTRAINT pk_salary_observations PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_salary_observations_source UNIQUE (organisation_id, source, source_key),
        CONSTRAINT ck_salary_observations_source CHECK (source IN ('wish')),
        CONSTRAINT ck_salary_observations_level CHECK (level BETWEEN 1 AND 4),
        CONSTRAINT ck_salary_observations_amount CHECK (amount > 0)
      )`);
    await runner.query(`
      CREATE INDEX ix_salary_observations_city_level ON salary_observations (organisation_id, city_slug, level)`);
    for (const statement of tenantPolicy('salary_observations')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE salary_observations`);
  }
}
