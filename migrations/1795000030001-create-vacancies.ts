import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Vacancies and where they are published. */
export class CreateVacancies1795000030001 implements MigrationInterface {
  name = 'CreateVacancies1795000030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vacancies (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid,
        title text NOT NULL,
        title_key text NOT NULL,
        profile_slug text NOT NULL,
        city_slug text NOT NULL,
        time_zone text NOT NULL,
        budget_amount integer,
        budget_currency text NOT NULL,
        wanted_count integer NOT NULL,
        deadline date,
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_vacancies PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_vacancies_status CHECK (status IN ('open', 'closed')),
        CONSTRAINT ck_vacancies_wanted CHECK (wanted_count > 0)
      )`);
    await runner.query(`
      CREATE TABLE vacancy_postings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        external_id text NOT NULL,
        url text,
        responses_count integer,
        walked_count integer,
        published_at timestamptz,
        archived boolean NOT NULL,
        last_walked_at timestamptz,
        raw jsonb,
        CONSTRAINT pk_vacancy_postings PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_vacancy_postings_external UNIQUE (organisation_id, connection_id, external_id)
      )`);
    await runner.query(`CREATE INDEX ix_vacancies_title ON vacancies (organisation_id, title_key, city_slug)`);
    await runner.query(`CREATE INDEX ix_vacancy_postings_vacancy ON vacancy_postings (organisation_id, vacancy_id)`);
    for (const statement of [...tenantPolicy('vacancies'), ...tenantPolicy('vacancy_postings')]) {
      await runner.query(statement);
    }
    await runner.query(`
      ALTER TABLE vacancies ADD CONSTRAINT fk_vacancies_client
        FOREIGN KEY (organisation_id, client_id) REFERENCES clients (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE vacancy_postings ADD CONSTRAINT fk_vacancy_postings_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id) ON DELETE CASCADE`);
    await runner.query(`
      ALTER TABLE vacancy_postings ADD CONSTRAINT fk_vacancy_postings_connection
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connections (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE vacancy_postings`);
    await runner.query(`DROP TABLE vacancies`);
  }
}
