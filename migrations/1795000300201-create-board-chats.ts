import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation, tenantPolicy } from '../src/platform/database/tenancy.js';

/**
 * What is written with applicants at a board is kept here and read from there when it changes. Which chat a response has, its payload
 * says, also that of responses that came before.
 */
export class CreateBoardChats1795000300201 implements MigrationInterface {
  name = 'CreateBoardChats1795000300201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board_chats (
        organisation_id uuid NOT NULL,
        response_id uuid NOT NULL,
        external_id text NOT NULL,
        told_messages integer,
        known_messages integer NOT NULL,
        read_at timestamptz,
        block_reason text,
        answered_at timestamptz,
        unanswered_since timestamptz,
        CONSTRAINT pk_board_chats PRIMARY KEY (organisation_id, response_id),
        CONSTRAINT fk_board_chats_response FOREIGN KEY (organisation_id, response_id)
          REFERENCES responses (organisation_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX ix_board_chats_external ON board_chats (organisation_id, external_id)`);
    await runner.query(`
      CREATE TABLE chat_messages (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        response_id uuid NOT NULL,
        external_id text,
        side text NOT NULL,
        author text,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        seen boolean,
        status text NOT NULL,
        automated boolean NOT NULL,
        idempotency_key uuid,
        user_id uuid,
        attempts integer NOT NULL,
        claimed_at timestamptz,
        answer integer,
        problem text,
        CONSTRAINT pk_chat_messages PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_chat_messages_external UNIQUE (organisation_id, response_id, external_id),
        CONSTRAINT uq_chat_messages_key UNIQUE (organisation_id, idempotency_key),
        CONSTRAINT ck_chat_messages_side CHECK (side IN ('applicant', 'employer', 'board')),
        CONSTRAINT ck_chat_messages_status CHECK (status IN ('waiting', 'sending', 'sent', 'refused', 'failed')),
        CONSTRAINT fk_chat_messages_chat FOREIGN KEY (organisation_id, response_id)
          REFERENCES board_chats (organisation_id, response_id) ON DELETE CASCADE
      )`);
    for (const table of ['board_chats', 'chat_messages']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
    await runner.query(`ALTER TABLE applications ADD COLUMN wrote_at timestamptz`);
    await runner.query(`
      CREATE INDEX ix_applications_wrote ON applications (organisation_id, vacancy_id) WHERE wrote_at IS NOT NULL`);
    await noteKnownChats(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_applications_wrote`);
    await runner.query(`ALTER TABLE applications DROP COLUMN wrote_at`);
    await runner.query(`DROP TABLE chat_messages`);
    await runner.query(`DROP TABLE board_chats`);
  }
}

/** What the last payload of each response says; a count that is none stands for one that is not told. */
async function noteKnownChats(runner: QueryRunner): Promise<void> {
  await inEveryOrganisation(runner, (id) =>
    runner.query(
      `INSERT INTO board_chats (organisation_id, response_id, external_id, told_messages, known_messages)
       SELECT DISTINCT ON (response.id) response.organisation_id, response.id, payload.body ->> 'chat_id', told.messages,
              coalesce(told.messages, 0)
         FROM responses response
         JOIN raw_payloads payload
           ON payload.organisation_id = response.organisation_id AND payload.connection_id = response.connection_id
          AND payload.kind = 'response' AND payload.external_id = response.external_id
        CROSS JOIN LATERAL (
          SELECT CASE WHEN payload.body -> 'counters' ->> 'messages' ~ '^\\d{1,9}$'
                      THEN (payload.body -> 'counters' ->> 'messages')::int END AS messages) told
        WHERE response.organisation_id = $1 AND response.status <> 'erased'
          AND jsonb_typeof(payload.body -> 'chat_id') IN ('number', 'string') AND payload.body ->> 'chat_id' <> ''
        ORDER BY response.id, payload.read_at DESC, payload.id DESC`,
      [id],
    ),
  );
}
