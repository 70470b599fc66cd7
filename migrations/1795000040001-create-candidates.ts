import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

const TABLES = [
  `
      CREATE TABLE candidates (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        first_name text,
        last_name text,
        middle_name text,
        language text NOT NULL,
        city_slug text,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_candidates PRIMARY KEY (organisation_id, id)
      )`,
  `
      CREATE TABLE candidate_contacts (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        kind text NOT NULL,
        value text NOT NULL,
        normalised text NOT NULL,
        CONSTRAINT pk_candidate_contacts PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_candidate_contacts_normalised UNIQUE (organisation_id, kind, normalised),
        CONSTRAINT ck_candidate_contacts_kind CHECK (kind IN ('phone', 'email', 'board-person', 'board-resume'))
      )`,
  `
      CREATE TABLE resumes (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        board text NOT NULL,
        external_id text NOT NULL,
        title text,
        content jsonb NOT NULL,
        language text NOT NULL,
        updated_at_board timestamptz,
        read_at timestamptz NOT NULL,
        problems jsonb NOT NULL,
        search tsvector,
        CONSTRAINT pk_resumes PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_resumes_external UNIQUE (organisation_id, connection_id, external_id)
      )`,
  `
      CREATE TABLE duplicate_hints (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        other_candidate_id uuid NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT pk_duplicate_hints PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_duplicate_hints_pair UNIQUE (organisation_id, candidate_id, other_candidate_id)
      )`,
];

const INDEXES = [
  `CREATE INDEX ix_candidate_contacts_candidate ON candidate_contacts (organisation_id, candidate_id)`,
  `CREATE INDEX ix_resumes_candidate ON resumes (organisation_id, candidate_id)`,
  `CREATE INDEX ix_resumes_search ON resumes USING gin (search)`,
];

const POLICIES = [
  ...tenantPolicy('candidates'),
  ...tenantPolicy('candidate_contacts'),
  ...tenantPolicy('resumes'),
  ...tenantPolicy('duplicate_hints'),
];

/** Last, as a distributed database wants them. */
const FOREIGN_KEYS = [
  `
      ALTER TABLE candidate_contacts ADD CONSTRAINT fk_candidate_contacts_candidate
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`,
  `
      ALTER TABLE resumes ADD CONSTRAINT fk_resumes_candidate
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`,
  `
      ALTER TABLE resumes ADD CONSTRAINT fk_resumes_connection
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connections (organisation_id, id)`,
  `
      ALTER TABLE duplicate_hints ADD CONSTRAINT fk_duplicate_hints_candidate
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`,
  `
      ALTER TABLE duplicate_hints ADD CONSTRAINT fk_duplicate_hints_other
        FOREIGN KEY (organisation_id, other_candidate_id) REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`,
];

/** Candidates, what identifies them, their résumés, and hints that two of them may be one person. */
export class CreateCandidates1795000040001 implements MigrationInterface {
  name = 'CreateCandidates1795000040001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...POLICIES, ...FOREIGN_KEYS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['duplicate_hints', 'resumes', 'candidate_contacts', 'candidates']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
