import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version of a profile that came from a text keeps the duties that the text states. */
export class AddStatedDuties1795000301803 implements MigrationInterface {
  name = 'AddStatedDuties1795000301803';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_profile_versions ADD COLUMN duties jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_profile_versions DROP COLUMN duties`);
  }
}
