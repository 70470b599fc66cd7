import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles that an organisation makes for itself, outside the catalogue, have a name of their own. */
export class NameRoleProfiles1795000301600 implements MigrationInterface {
  name = 'NameRoleProfiles1795000301600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_profiles ADD COLUMN title text`);
    await runner.query(`ALTER TABLE role_profiles ADD COLUMN title_key text`);
    await runner.query(`ALTER TABLE role_profiles ADD COLUMN kin_slug text`);
    await runner.query(`
      ALTER TABLE role_profiles ADD CONSTRAINT uq_role_profiles_title UNIQUE (organisation_id, title_key)`);
    await runner.query(`
      ALTER TABLE role_profiles ADD CONSTRAINT ck_role_profiles_title
        CHECK ((title IS NULL) = (title_key IS NULL) AND (title IS NULL OR vacancy_id IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_profiles DROP CONSTRAINT ck_role_profiles_title`);
    await runner.query(`ALTER TABLE role_profiles DROP CONSTRAINT uq_role_profiles_title`);
    await runner.query(`ALTER TABLE role_profiles DROP COLUMN kin_slug`);
    await runner.query(`ALTER TABLE role_profiles DROP COLUMN title_key`);
    await runner.query(`ALTER TABLE role_profiles DROP COLUMN title`);
  }
}
