import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sharedTable, tenantPolicy } from '../src/platform/database/tenancy.js';

const ROLES = `'owner', 'recruiter', 'hiring-manager', 'interviewer', 'receptionist', 'client'`;
const LANGUAGES = `'ru', 'en', 'uk', 'kk'`;

const TABLES = [
  `CREATE TABLE "organisation_directory" (
     "organisation_id" uuid NOT NULL,
     "created_at" timestamptz NOT NULL,
     CONSTRAINT "pk_organisation_directory" PRIMARY KEY ("organisation_id")
   )`,
  `CREATE TABLE "organisations" (
     "organisation_id" uuid NOT NULL,
     "id" uuid NOT NULL,
     "name" text NOT NULL,
     "kind" text NOT NULL,
     "time_zone" text NOT NULL,
     "language" text NOT NULL,
     "created_at" timestamptz NOT NULL,
     CONSTRAINT "pk_organisations" PRIMARY KEY ("organisation_id", "id"),
     CONSTRAINT "uq_organisations" UNIQUE ("organisation_id"),
     CONSTRAINT "ck_organisations_id" CHECK ("id" = "organisation_id"),
     CONSTRAINT "ck_organisations_kind" CHECK ("kind" IN ('employer', 'agency')),
     CONSTRAINT "ck_organisations_language" CHECK ("language" IN (${LANGUAGES}))
   )`,
  `CREATE TABLE "clients" (
     "organisation_id" uuid NOT NULL,
     "id" uuid NOT NULL,
     "name" text NOT NULL,
     "created_at" timestamptz NOT NULL,
     CONSTRAINT "pk_clients" PRIMARY KEY ("organisation_id", "id"),
     CONSTRAINT "uq_clients_name" UNIQUE ("organisation_id", "name")
   )`,
  `CREATE TABLE "users" (
     "organisation_id" uuid NOT NULL,
     "id" uuid NOT NULL,
     "email" text NOT NULL,
     "name" text NOT NULL,
     "role" text NOT NULL,
     "client_id" uuid,
     "language" text NOT NULL,
     "password_hash" text,
     "created_at" timestamptz NOT NULL,
     "last_signed_in_at" timestamptz,
     "disabled_at" timestamptz,
     CONSTRAINT "pk_users" PRIMARY KEY ("organisation_id", "id"),
     CONSTRAINT "uq_users_email" UNIQUE ("organisation_id", "email"),
     CONSTRAINT "ck_users_email" CHECK ("email" = lower("email")),
     CONSTRAINT "ck_users_language" CHECK ("language" IN (${LANGUAGES})),
     CONSTRAINT "ck_users_role" CHECK ("role" IN (${ROLES})),
     CONSTRAINT "ck_users_client" CHECK (("role" = 'client') = ("client_id" IS NOT NULL))
   )`,
  `CREATE TABLE "api_keys" (
     "organisation_id" uuid NOT NULL,
     "id" uuid NOT NULL,
     "name" text NOT NULL,
     "role" text NOT NULL,
     "client_id" uuid,
     "secret_hash" text NOT NULL,
     "created_at" timestamptz NOT NULL,
     "last_used_at" timestamptz,
     "revoked_at" timestamptz,
     CONSTRAINT "pk_api_keys" PRIMARY KEY ("organisation_id", "id"),
     CONSTRAINT "uq_api_keys_secret" UNIQUE ("organisation_id", "secret_hash"),
     CONSTRAINT "ck_api_keys_role" CHECK ("role" IN (${ROLES})),
     CONSTRAINT "ck_api_keys_client" CHECK (("role" = 'client') = ("client_id" IS NOT NULL))
   )`,
];

const FOREIGN_KEYS = ['clients', 'users', 'api_keys'].map(
  (table) =>
    `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_organisation"
       FOREIGN KEY ("organisation_id") REFERENCES "organisations" ("organisation_id")`,
);

const CLIENT_FOREIGN_KEYS = ['users', 'api_keys'].map(
  (table) =>
    `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_client"
       FOREIGN KEY ("organisation_id", "client_id") REFERENCES "clients" ("organisation_id", "id")`,
);

/** Organisations, the clients of agencies, users and API keys. */
export class CreateOrganisations1795000010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...TABLES,
      ...sharedTable('organisation_directory'),
      ...['organisations', 'clients', 'users', 'api_keys'].flatMap((table) => tenantPolicy(table)),
      ...FOREIGN_KEYS,
      ...CLIENT_FOREIGN_KEYS,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['api_keys', 'users', 'clients', 'organisations', 'organisation_directory']) {
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
