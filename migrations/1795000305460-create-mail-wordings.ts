import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Organisations say sentences of mails in words of their own. */
export class CreateMailWordings1795000305460 implements MigrationInterface {
  name = 'CreateMailWordings1795000305460';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_wordings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        language text NOT NULL,
        sentences jsonb NOT NULL,
        taken_back jsonb,
        changed_at timestamptz NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        unusable_since timestamptz,
        CONSTRAINT pk_mail_wordings PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_mail_wordings_kind UNIQUE (organisation_id, kind, language),
        CONSTRAINT ck_mail_wordings_language CHECK (language IN ('ru', 'en', 'uk', 'kk'))
      )`);
    for (const statement of tenantPolicy('mail_wordings')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail_wordings`);
  }
}
