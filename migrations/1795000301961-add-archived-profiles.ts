import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Own profiles that nobody goes by any more are put away, and brought back. */
export class AddArchivedProfiles1795000301961 implements MigrationInterface {
  name = 'AddArchivedProfiles1795000301961';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_profiles
        ADD COLUMN archived_at timestamptz,
        ADD CONSTRAINT ck_role_profiles_archived CHECK (archived_at IS NULL OR title IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_profiles DROP CONSTRAINT ck_role_profiles_archived, DROP COLUMN archived_at`);
  }
}
