import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

const TABLES = [
  `
      CREATE TABLE candidate_imports (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        file_name text NOT NULL,
        headers jsonb NOT NULL,
        columns jsonb NOT NULL,
        status text NOT NULL,
        row_count integer NOT NULL,
        uploaded_at timestamptz NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        finished_at timestamptz,
        taken_back_at timestamptz,
        taken_back_by text,
        CONSTRAINT pk_candidate_imports PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_candidate_imports_status CHECK (status IN ('uploaded', 'running', 'done')),
        CONSTRAINT ck_candidate_imports_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
      )`,
  `
      CREATE TABLE candidate_import_rows (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        line integer NOT NULL,
        cells jsonb,
        status text NOT NULL,
        fault text,
        CONSTRAINT pk_candidate_import_rows PRIMARY KEY (organisation_id, import_id, line),
        CONSTRAINT ck_candidate_import_rows_status CHECK (status IN ('waiting', 'imported', 'already-there', 'rejected'))
      )`,
  `
      CREATE TABLE direct_responses (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        source text NOT NULL,
        source_key text NOT NULL,
        import_id uuid,
        application_id uuid,
        resume_id uuid,
        origin text,
        received_at timestamptz NOT NULL,
        consent_version text,
        consent_text text,
        CONSTRAINT pk_direct_responses PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_direct_responses_key UNIQUE (organisation_id, vacancy_id, source, source_key),
        CONSTRAINT ck_direct_responses_source CHECK (source IN ('import', 'form', 'webhook')),
        CONSTRAINT ck_direct_responses_import CHECK (import_id IS NULL OR source = 'import'),
        CONSTRAINT ck_direct_responses_consent CHECK ((consent_version IS NULL) = (consent_text IS NULL))
      )`,
];

const INDEXES = [
  `CREATE INDEX ix_candidate_imports_vacancy ON candidate_imports (organisation_id, vacancy_id, id)`,
  `CREATE INDEX ix_candidate_import_rows_status ON candidate_import_rows (organisation_id, import_id, status, line)`,
  `CREATE INDEX ix_direct_responses_application ON direct_responses (organisation_id, application_id)`,
  `CREATE INDEX ix_direct_responses_import ON direct_responses (organisation_id, import_id)`,
];

/** Last, as a distributed database wants them. */
const FOREIGN_KEYS = [
  `
      ALTER TABLE candidate_imports ADD CONSTRAINT fk_candidate_imports_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`,
  `
      ALTER TABLE candidate_import_rows ADD CONSTRAINT fk_candidate_import_rows_import
        FOREIGN KEY (organisation_id, import_id) REFERENCES candidate_imports (organisation_id, id) ON DELETE CASCADE`,
  `
      ALTER TABLE direct_responses ADD CONSTRAINT fk_direct_responses_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`,
  `
      ALTER TABLE direct_responses ADD CONSTRAINT fk_direct_responses_import
        FOREIGN KEY (organisation_id, import_id) REFERENCES candidate_imports (organisation_id, id)`,
  `
      ALTER TABLE direct_responses ADD CONSTRAINT fk_direct_responses_application
        FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id)
        ON DELETE SET NULL (application_id)`,
];

/** Responses that no board brings, and lists of people on their way to be such responses. */
export class CreateDirectResponses1795000200502 implements MigrationInterface {
  name = 'CreateDirectResponses1795000200502';

  async up(runner: QueryRunner): Promise<void> {
    const policies = ['candidate_imports', 'candidate_import_rows', 'direct_responses'].flatMap((table) =>
      tenantPolicy(table),
    );
    for (const statement of [...TABLES, ...INDEXES, ...policies, ...FOREIGN_KEYS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['direct_responses', 'candidate_import_rows', 'candidate_imports']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
