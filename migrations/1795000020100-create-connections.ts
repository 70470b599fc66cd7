import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** An organisation's connections to the boards. */
export class CreateConnections1795000020100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "connections" (
        "organisation_id" uuid NOT NULL,
        "id" uuid NOT NULL,
        "board" text NOT NULL,
        "status" text NOT NULL,
        "external_employer_id" text,
        "external_user_id" text NOT NULL,
        "account_name" text NOT NULL,
        "access_token_encrypted" text NOT NULL,
        "refresh_token_encrypted" text,
        "token_expires_at" timestamptz,
        "capabilities" jsonb NOT NULL DEFAULT '{}',
        "problem" text,
        "problem_since" timestamptz,
        "last_pulled_at" timestamptz,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "pk_connections" PRIMARY KEY ("organisation_id", "id"),
        CONSTRAINT "uq_connections_account" UNIQUE ("organisation_id", "board", "external_user_id"),
        CONSTRAINT "ck_connections_board" CHECK (board IN ('headhunter', 'superjob')),
        CONSTRAINT "ck_connections_status" CHECK (status IN ('connected', 'needs-reconnecting', 'blocked'))
      )
    `);
    for (const statement of tenantPolicy('connections')) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "connections"`);
  }
}
