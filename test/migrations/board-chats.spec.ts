import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { CreateBoardChats1795000300201 } from '../../migrations/1795000300201-create-board-chats.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [organisationId, connectionId] = [newId(), newId()];
let old: UnboundDatabase;
let dataSource: DataSource;
let client: pg.Client;

beforeAll(async () => {
  old = await openUnbound([organisationId]);
  ({ dataSource, client } = old);
});
afterAll(() => old.close());

/** A response with what the board said of it, oldest first. */
async function response(payloads: readonly unknown[], status = 'read'): Promise<string> {
  const [id, externalId] = [newId(), newId()];
  await client.query(
    `INSERT INTO responses (organisation_id, id, connection_id, posting_id, external_id, first_seen_at, tombstone, status, attempts,
                            next_read_at)
     VALUES ($1, $2, $3, $4, $5, now(), false, $6, 0, now())`,
    [organisationId, id, connectionId, newId(), externalId, status],
  );
  for (const [hours, body] of payloads.entries()) {
    await client.query(
      `INSERT INTO raw_payloads (organisation_id, id, connection_id, kind, external_id, digest, body, read_at)
       VALUES ($1, $2, $3, 'response', $4, $5, $6, now() + make_interval(hours => $7))`,
      [organisationId, newId(), connectionId, externalId, newId(), JSON.stringify(body), hours],
    );
  }
  return id;
}

test('responses that were there before have the chats that their last payload names, and nothing new in them', async () => {
  const runner = dataSource.createQueryRunner();
  const migration = new CreateBoardChats1795000300201();
  await migration.down(runner);
  const known = await response([
    { chat_id: 1, counters: { messages: 1 } },
    { chat_id: 17, counters: { messages: 4 } },
  ]);
  const asText = await response([{ chat_id: '18', counters: { messages: 'many' } }]);
  const uncounted = await response([{ chat_id: 19, counters: null }]);
  await response([{ chat_id: null }, 'text', ['list'], { chat_id: { id: 1 } }]);
  await response([{ chat_id: '' }]);
  await response([]);
  await response([{ chat_id: 20 }], 'erased');
  await runner.startTransaction();
  await migration.up(runner);
  await runner.commitTransaction();
  await runner.release();
  const { rows } = await client.query(
    `SELECT response_id, external_id, told_messages, known_messages FROM board_chats ORDER BY external_id`,
  );
  expect(rows).toEqual([
    { response_id: known, external_id: '17', told_messages: 4, known_messages: 4 },
    { response_id: asText, external_id: '18', told_messages: null, known_messages: 0 },
    { response_id: uncounted, external_id: '19', told_messages: null, known_messages: 0 },
  ]);
});
