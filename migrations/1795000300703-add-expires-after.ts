import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a publication stands after an order, as the board said when it was done. */
export class AddExpiresAfter1795000300703 implements MigrationInterface {
  name = 'AddExpiresAfter1795000300703';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE posting_orders ADD COLUMN expires_after timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE posting_orders DROP COLUMN expires_after`);
  }
}
