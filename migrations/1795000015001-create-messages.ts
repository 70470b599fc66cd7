import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** The outbox: messages to candidates, written together with the facts that cause them. */
export class CreateMessages1795000015001 implements MigrationInterface {
  name = 'CreateMessages1795000015001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messages (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        channel text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_version integer NOT NULL,
        recipient_candidate_id uuid,
        dedupe_key text NOT NULL,
        status text NOT NULL,
        not_before timestamptz NOT NULL,
        attempts integer NOT NULL,
        claimed_at timestamptz,
        sent_at timestamptz,
        language text,
        rendered_subject text,
        skip_reason text,
        problem text,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_messages PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_messages_dedupe UNIQUE (organisation_id, dedupe_key),
        CONSTRAINT ck_messages_channel CHECK (channel IN ('email')),
        CONSTRAINT ck_messages_status CHECK (status IN ('waiting', 'sending', 'sent', 'skipped', 'failed'))
      )`);
    await runner.query(`CREATE INDEX ix_messages_subject ON messages (organisation_id, subject_type, subject_id)`);
    await runner.query(`CREATE INDEX ix_messages_recipient ON messages (organisation_id, recipient_candidate_id)`);
    await runner.query(`CREATE INDEX ix_messages_status ON messages (organisation_id, status, not_before)`);
    for (const statement of tenantPolicy('messages')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE messages`);
  }
}
