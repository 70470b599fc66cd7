import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Job descriptions that were approved, and what is typed once for a company and once for a post. */
export class CreateJobDescriptions1795000301101 implements MigrationInterface {
  name = 'CreateJobDescriptions1795000301101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_description_heads (
        organisation_id uuid NOT NULL,
        company_id uuid NOT NULL,
        client_id uuid,
        facts jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_job_description_heads PRIMARY KEY (organisation_id, company_id),
        CONSTRAINT ck_job_description_heads_company CHECK (company_id = coalesce(client_id, organisation_id))
      )`);
    await runner.query(`
      CREATE TABLE job_description_drafts (
        organisation_id uuid NOT NULL,
        subject text NOT NULL,
        vacancy_id uuid,
        facts jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_job_description_drafts PRIMARY KEY (organisation_id, subject)
      )`);
    await runner.query(`
      CREATE TABLE job_descriptions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        subject text NOT NULL,
        vacancy_id uuid,
        version integer NOT NULL,
        profile_slug text NOT NULL,
        profile_version integer NOT NULL,
        post text NOT NULL,
        language text NOT NULL,
        country text NOT NULL,
        document jsonb NOT NULL,
        approved_on date NOT NULL,
        approved_at timestamptz NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        CONSTRAINT pk_job_descriptions PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_job_descriptions_version UNIQUE (organisation_id, subject, version),
        CONSTRAINT ck_job_descriptions_version CHECK (version > 0),
        CONSTRAINT ck_job_descriptions_language CHECK (language IN ('ru', 'en', 'uk', 'kk')),
        CONSTRAINT ck_job_descriptions_country CHECK (country IN ('ru', 'by', 'ua', 'kz'))
      )`);
    for (const statement of [
      ...tenantPolicy('job_description_heads'),
      ...tenantPolicy('job_description_drafts'),
      ...tenantPolicy('job_descriptions', 'append-only'),
    ]) {
      await runner.query(statement);
    }
    await runner.query(`
      ALTER TABLE job_description_heads ADD CONSTRAINT fk_job_description_heads_client
        FOREIGN KEY (organisation_id, client_id) REFERENCES clients (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE job_description_drafts ADD CONSTRAINT fk_job_description_drafts_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE job_descriptions ADD CONSTRAINT fk_job_descriptions_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['job_descriptions', 'job_description_drafts', 'job_description_heads']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
