import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Secrets with which other systems sign the responses that they send. */
export class CreateWebhookSecrets1795000200504 implements MigrationInterface {
  name = 'CreateWebhookSecrets1795000200504';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_secrets (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        secret_encrypted text NOT NULL,
        created_at timestamptz NOT NULL,
        user_name text NOT NULL,
        ends_at timestamptz,
        CONSTRAINT pk_webhook_secrets PRIMARY KEY (organisation_id, id)
      )`);
    for (const statement of tenantPolicy('webhook_secrets')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE webhook_secrets`);
  }
}
