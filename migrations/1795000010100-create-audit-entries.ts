import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** The record of who did and read what. */
export class CreateAuditEntries1795000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE "audit_entries" (
         "organisation_id" uuid NOT NULL,
         "id" uuid NOT NULL,
         "happened_at" timestamptz NOT NULL,
         "user_id" uuid,
         "user_name" text NOT NULL,
         "action" text NOT NULL,
         "subject_type" text NOT NULL,
         "subject_id" text NOT NULL,
         "details" jsonb,
         CONSTRAINT "pk_audit_entries" PRIMARY KEY ("organisation_id", "id")
       )`,
      `CREATE INDEX "ix_audit_entries_subject"
         ON "audit_entries" ("organisation_id", "subject_type", "subject_id", "id")`,
      ...tenantPolicy('audit_entries', 'append-only'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "audit_entries"`);
  }
}
