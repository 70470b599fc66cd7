import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to our own people too: when a connection breaks, the owners are told once. */
export class AddConnectionBreaks1795000300303 implements MigrationInterface {
  name = 'AddConnectionBreaks1795000300303';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections ADD COLUMN breaks integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE messages ADD COLUMN recipient_user_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE messages DROP COLUMN recipient_user_id`);
    await runner.query(`ALTER TABLE connections DROP COLUMN breaks`);
  }
}
