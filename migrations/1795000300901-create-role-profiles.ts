import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Role profiles that organisations edit, with every version that ever counted. */
export class CreateRoleProfiles1795000300901 implements MigrationInterface {
  name = 'CreateRoleProfiles1795000300901';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_profiles (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        slug text NOT NULL,
        base_slug text NOT NULL,
        vacancy_id uuid,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_role_profiles PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_role_profiles_slug UNIQUE (organisation_id, slug),
        CONSTRAINT uq_role_profiles_vacancy UNIQUE (organisation_id, vacancy_id)
      )`);
    await runner.query(`
      CREATE TABLE role_profile_versions (
        organisation_id uuid NOT NULL,
        profile_id uuid NOT NULL,
        version integer NOT NULL,
        requirements jsonb NOT NULL,
        origin text NOT NULL,
        restores_version integer,
        reason text NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_role_profile_versions PRIMARY KEY (organisation_id, profile_id, version),
        CONSTRAINT ck_role_profile_versions_origin
          CHECK (origin IN ('catalogue', 'copied', 'edited', 'from-text', 'learnt')),
        CONSTRAINT ck_role_profile_versions_version CHECK (version > 0)
      )`);
    await runner.query(`CREATE INDEX ix_vacancies_profile ON vacancies (organisation_id, profile_slug)`);
    for (const statement of [
      ...tenantPolicy('role_profiles'),
      ...tenantPolicy('role_profile_versions', 'append-only'),
    ]) {
      await runner.query(statement);
    }
    await runner.query(`
      ALTER TABLE role_profiles ADD CONSTRAINT fk_role_profiles_vacancy FOREIGN KEY (organisation_id, vacancy_id)
        REFERENCES vacancies (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE role_profile_versions ADD CONSTRAINT fk_role_profile_versions_profile
        FOREIGN KEY (organisation_id, profile_id) REFERENCES role_profiles (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_vacancies_profile`);
    await runner.query(`DROP TABLE role_profile_versions`);
    await runner.query(`DROP TABLE role_profiles`);
  }
}
