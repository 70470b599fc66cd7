import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A score that could not be made anew says by what it was tried, so that it is not tried by the same again and again. */
export class AddFailedScorings1795000301802 implements MigrationInterface {
  name = 'AddFailedScorings1795000301802';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE scores ADD COLUMN failed_by text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE scores DROP COLUMN failed_by`);
  }
}
