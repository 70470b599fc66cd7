import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has no e-mail address is told by the board's own chat. */
export class AllowBoardChannel1795000300202 implements MigrationInterface {
  name = 'AllowBoardChannel1795000300202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT ck_messages_channel,
        ADD CONSTRAINT ck_messages_channel CHECK (channel IN ('email', 'board'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT ck_messages_channel,
        ADD CONSTRAINT ck_messages_channel CHECK (channel IN ('email'))`);
  }
}
