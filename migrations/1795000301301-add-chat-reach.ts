import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/**
 * Who leads a publication, and with which account its chats were had, tell which conversations are closed to us. What boards said of
 * publications is kept; chats that were read although somebody else leads the vacancy were open to
 * the account that acts now.
 */
export class AddChatReach1795000301301 implements MigrationInterface {
  name = 'AddChatReach1795000301301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE vacancy_postings ADD COLUMN manager_id text, ADD COLUMN manager_name text`);
    await runner.query(`ALTER TABLE board_chats ADD COLUMN reached_as text, ADD COLUMN missing_for text`);
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `UPDATE vacancy_postings
            SET manager_id = raw -> 'manager' ->> 'id',
                manager_name = nullif(concat_ws(' ', nullif(raw -> 'manager' ->> 'first_name', ''),
                                                     nullif(raw -> 'manager' ->> 'last_name', '')), '')
          WHERE organisation_id = $1 AND raw -> 'manager' ->> 'id' <> ''`,
        [id],
      );
      await runner.query(
        `UPDATE board_chats chat SET reached_as = coalesce(connection.acting_account_id, connection.external_user_id)
           FROM responses response
           JOIN connections connection ON connection.organisation_id = $1 AND connection.id = response.connection_id
           JOIN vacancy_postings posting ON posting.organisation_id = $1 AND posting.id = response.posting_id
          WHERE chat.organisation_id = $1 AND chat.read_at IS NOT NULL
            AND response.organisation_id = $1 AND response.id = chat.response_id
            AND posting.manager_id IS DISTINCT FROM coalesce(connection.acting_account_id, connection.external_user_id)`,
        [id],
      );
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE board_chats DROP COLUMN missing_for, DROP COLUMN reached_as`);
    await runner.query(`ALTER TABLE vacancy_postings DROP COLUMN manager_name, DROP COLUMN manager_id`);
  }
}
