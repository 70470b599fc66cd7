import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is known through a board without chats alone can be written letters there. */
export class AllowLetterChannel1795000300602 implements MigrationInterface {
  name = 'AllowLetterChannel1795000300602';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT ck_messages_channel,
        ADD CONSTRAINT ck_messages_channel CHECK (channel IN ('email', 'board', 'letter'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE messages SET channel = 'board' WHERE channel = 'letter'`);
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT ck_messages_channel,
        ADD CONSTRAINT ck_messages_channel CHECK (channel IN ('email', 'board'))`);
  }
}
