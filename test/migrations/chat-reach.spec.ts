import { AddChatReach1795000301301 } from '../../migrations/1795000301301-add-chat-reach.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [organisationId, connectionId] = [newId(), newId()];
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([organisationId]);
});
afterAll(() => old.close());

const insert = (table: string, row: Readonly<Record<string, unknown>>): Promise<unknown> =>
  old.client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify({ organisation_id: organisationId, ...row }),
  ]);

/** A publication as the board sent it, with a chat that was read, or was not. */
async function chat(raw: unknown, readAt: string | null): Promise<string> {
  const [posting, response, at] = [newId(), newId(), '2026-06-01T09:00:00Z'];
  await insert('vacancy_postings', {
    ...{ id: posting, vacancy_id: newId(), connection_id: connectionId, external_id: posting, archived: false, raw },
  });
  await insert('responses', {
    ...{ id: response, connection_id: connectionId, posting_id: posting, external_id: response, first_seen_at: at },
    ...{ tombstone: false, status: 'read', attempts: 0, next_read_at: at },
  });
  await insert('board_chats', { response_id: response, external_id: response, known_messages: 0, read_at: readAt });
  return response;
}

test('publications tell who leads them, and chats that were read beside their leader stay open', async () => {
  const runner = old.dataSource.createQueryRunner();
  const migration = new AddChatReach1795000301301();
  await migration.down(runner);
  const at = '2026-06-01T09:00:00Z';
  await insert('connections', {
    ...{ id: connectionId, board: 'headhunter', status: 'connected', account_name: 'A', external_user_id: '1' },
    ...{
      acting_account_id: '2',
      capabilities: {},
      problem_details: {},
      breaks: 0,
      is_simulated: false,
      created_at: at,
      access_token_encrypted: '\\x00',
    },
  });
  const ours = await chat({ manager: { id: '2', first_name: 'Вера', last_name: '' } }, at);
  const added = await chat({ manager: { id: 3, first_name: 'Павел', last_name: 'Рудаков' } }, at);
  const unread = await chat({ manager: { id: '3' } }, null);
  const untold = await chat({ manager: 'somebody' }, at);
  const odd = await chat(['list'], null);
  await runner.startTransaction();
  await migration.up(runner);
  await runner.commitTransaction();
  await runner.release();
  const { rows } = await old.client.query<Record<string, string | null>>(
    `SELECT response_id AS id, manager_id, manager_name, reached_as, missing_for FROM board_chats chat
       JOIN responses response ON response.id = chat.response_id
       JOIN vacancy_postings posting ON posting.id = response.posting_id ORDER BY response_id`,
  );
  expect(rows).toEqual([
    { id: ours, manager_id: '2', manager_name: 'Вера', reached_as: null, missing_for: null },
    { id: added, manager_id: '3', manager_name: 'Павел Рудаков', reached_as: '2', missing_for: null },
    { id: unread, manager_id: '3', manager_name: null, reached_as: null, missing_for: null },
    { id: untold, manager_id: null, manager_name: null, reached_as: '2', missing_for: null },
    { id: odd, manager_id: null, manager_name: null, reached_as: null, missing_for: null },
  ]);
});
