import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a person was erased: what is left of them is shown as such, and nothing more is done with it. */
export class AddErasure1795000100001 implements MigrationInterface {
  name = 'AddErasure1795000100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidates ADD COLUMN erased_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidates DROP COLUMN erased_at`);
  }
}
