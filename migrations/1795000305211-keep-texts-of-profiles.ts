import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A profile that was made from a text keeps it: what is published of its vacancy begins with it. */
export class KeepTextsOfProfiles1795000305211 implements MigrationInterface {
  name = 'KeepTextsOfProfiles1795000305211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_profile_versions ADD COLUMN source_text text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_profile_versions DROP COLUMN source_text`);
  }
}
