import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

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
    await inEveryOrganisation(runner, async (id) => {
      // Under way, it may have arrived: a chat would take it once more.
      await runner.query(
        `UPDATE messages SET status = 'failed', failure = 'unknown',
                problem = 'It was being sent as a letter when letters were taken away. It may have arrived: ask the candidate or send it again.'
          WHERE organisation_id = $1 AND channel = 'letter' AND status = 'sending'`,
        [id],
      );
      await runner.query(`UPDATE messages SET channel = 'board' WHERE organisation_id = $1 AND channel = 'letter'`, [
        id,
      ]);
    });
    await runner.query(`
      ALTER TABLE messages
        DROP CONSTRAINT ck_messages_channel,
        ADD CONSTRAINT ck_messages_channel CHECK (channel IN ('email', 'board'))`);
  }
}
