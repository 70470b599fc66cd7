import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sum that somebody took away can be brought back: it stays, and counts nowhere. */
export class AddRemovedSpends1795000300702 implements MigrationInterface {
  name = 'AddRemovedSpends1795000300702';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE spends ADD COLUMN removed_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE spends DROP COLUMN removed_at`);
  }
}
