import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sharedTable } from '../src/platform/database/tenancy.js';

/** What is read before the tenant is known: names that people sign in with, one-time links, counted attempts, web sessions. */
export class CreateSignIn1795000010300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE "sign_in_names" (
         "email" text NOT NULL,
         "organisation_id" uuid NOT NULL,
         "user_id" uuid NOT NULL,
         CONSTRAINT "pk_sign_in_names" PRIMARY KEY ("email")
       )`,
      `CREATE TABLE "sign_in_links" (
         "token_hash" text NOT NULL,
         "organisation_id" uuid NOT NULL,
         "user_id" uuid NOT NULL,
         "created_at" timestamptz NOT NULL,
         "expires_at" timestamptz NOT NULL,
         "used_at" timestamptz,
         CONSTRAINT "pk_sign_in_links" PRIMARY KEY ("token_hash")
       )`,
      `CREATE TABLE "sign_in_attempts" (
         "key" varchar(255) NOT NULL,
         "points" integer NOT NULL DEFAULT 0,
         "expire" bigint,
         CONSTRAINT "pk_sign_in_attempts" PRIMARY KEY ("key")
       )`,
      `CREATE TABLE "web_sessions" (
         "id_hash" text NOT NULL,
         "subject" text,
         "content" jsonb NOT NULL,
         "created_at" timestamptz NOT NULL,
         "expires_at" timestamptz NOT NULL,
         CONSTRAINT "pk_web_sessions" PRIMARY KEY ("id_hash")
       )`,
      `CREATE INDEX "ix_sign_in_names_user" ON "sign_in_names" ("organisation_id", "user_id")`,
      `CREATE INDEX "ix_sign_in_links_user" ON "sign_in_links" ("organisation_id", "user_id")`,
      `CREATE INDEX "ix_web_sessions_subject" ON "web_sessions" ("subject")`,
      `CREATE INDEX "ix_web_sessions_expires_at" ON "web_sessions" ("expires_at")`,
      ...['sign_in_names', 'sign_in_links', 'sign_in_attempts', 'web_sessions'].flatMap((table) => sharedTable(table)),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['web_sessions', 'sign_in_attempts', 'sign_in_links', 'sign_in_names']) {
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
