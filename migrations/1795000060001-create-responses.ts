import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

const TABLES = [
  `
      CREATE TABLE raw_payloads (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        kind text NOT NULL,
        external_id text NOT NULL,
        digest text NOT NULL,
        body jsonb,
        body_text text,
        problem text,
        read_at timestamptz NOT NULL,
        CONSTRAINT pk_raw_payloads PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_raw_payloads_digest UNIQUE (organisation_id, connection_id, kind, external_id, digest),
        CONSTRAINT ck_raw_payloads_kind CHECK (kind IN ('response', 'resume', 'vacancy'))
      )`,
  `
      CREATE TABLE responses (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        posting_id uuid NOT NULL,
        external_id text NOT NULL,
        application_id uuid,
        candidate_id uuid,
        responded_at timestamptz,
        first_seen_at timestamptz NOT NULL,
        read_at timestamptz,
        state text,
        tombstone boolean NOT NULL,
        status text NOT NULL,
        problem text,
        cover_letter text,
        resume_external_id text,
        resume_url text,
        resume_updated_at timestamptz,
        attempts integer NOT NULL,
        next_read_at timestamptz NOT NULL,
        CONSTRAINT pk_responses PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_responses_external UNIQUE (organisation_id, connection_id, external_id),
        CONSTRAINT ck_responses_status CHECK (status IN ('waiting', 'read', 'unreadable', 'tombstone', 'erased'))
      )`,
  `
      CREATE TABLE board_actions (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        response_id uuid NOT NULL,
        stage_move_id uuid NOT NULL,
        action text NOT NULL,
        status text NOT NULL,
        problem text,
        requested_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT pk_board_actions PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_board_actions_move UNIQUE (organisation_id, response_id, stage_move_id),
        CONSTRAINT ck_board_actions_action CHECK (action IN ('reject')),
        CONSTRAINT ck_board_actions_status CHECK (status IN ('waiting', 'sending', 'done', 'refused', 'skipped', 'unclear'))
      )`,
];

const INDEXES = [
  `
      CREATE INDEX ix_responses_status ON responses (organisation_id, connection_id, status, responded_at, id)`,
  `CREATE INDEX ix_responses_posting ON responses (organisation_id, posting_id, status)`,
  `CREATE INDEX ix_responses_application ON responses (organisation_id, application_id)`,
];

const POLICIES = [...tenantPolicy('raw_payloads'), ...tenantPolicy('responses'), ...tenantPolicy('board_actions')];

/** Last, as a distributed database wants them. */
const FOREIGN_KEYS = [
  `
      ALTER TABLE raw_payloads ADD CONSTRAINT fk_raw_payloads_connection
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connections (organisation_id, id)`,
  `
      ALTER TABLE responses ADD CONSTRAINT fk_responses_connection
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connections (organisation_id, id)`,
  `
      ALTER TABLE responses ADD CONSTRAINT fk_responses_posting
        FOREIGN KEY (organisation_id, posting_id) REFERENCES vacancy_postings (organisation_id, id)`,
  `
      ALTER TABLE responses ADD CONSTRAINT fk_responses_application
        FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id)`,
  `
      ALTER TABLE responses ADD CONSTRAINT fk_responses_candidate
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidates (organisation_id, id)`,
  `
      ALTER TABLE board_actions ADD CONSTRAINT fk_board_actions_response
        FOREIGN KEY (organisation_id, response_id) REFERENCES responses (organisation_id, id) ON DELETE CASCADE`,
];

/** What the boards delivered, as they sent it, and what has been told back to them. */
export class CreateResponses1795000060001 implements MigrationInterface {
  name = 'CreateResponses1795000060001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...POLICIES, ...FOREIGN_KEYS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['board_actions', 'responses', 'raw_payloads']) await runner.query(`DROP TABLE ${table}`);
  }
}
