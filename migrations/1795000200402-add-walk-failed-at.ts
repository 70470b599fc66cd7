import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run that ends early is carried on by the next: lists that were not tried come before those that failed or were walked. */
export class AddWalkFailedAt1795000200402 implements MigrationInterface {
  name = 'AddWalkFailedAt1795000200402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE vacancy_postings ADD COLUMN walk_failed_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE vacancy_postings DROP COLUMN walk_failed_at`);
  }
}
