import { newId } from '../../src/kernel/ids.js';
import { openOwned, stampOf } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const STAMP = 1795000300602;
const [one, other] = [newId(), newId()];
let old: OwnedDatabase;

beforeAll(async () => {
  old = await openOwned('letter_owner');
  await old.migrateUpTo(STAMP);
  await old.administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
});
afterAll(() => old.administrator.end());

const message = (organisationId: string, channel: string, status: string): Promise<unknown> =>
  old.administrator.query(
    `INSERT INTO messages (organisation_id, id, kind, channel, subject_type, subject_id, subject_version, dedupe_key, status,
                           not_before, attempts, created_at)
     VALUES ($1, $2::uuid, 'invitation', $3, 'booking', $2::uuid, 0, $2::uuid::text, $4, now(), 1, now())`,
    [organisationId, newId(), channel, status],
  );

it('going back, letters of every organisation count as written in chats, and one under way is not written once more', async () => {
  await message(one, 'letter', 'sent');
  await message(one, 'email', 'sending');
  await message(other, 'letter', 'sending');
  await message(other, 'letter', 'waiting');
  const there = await old.dataSource(STAMP);
  expect(stampOf(there.migrations.at(-1)?.name ?? '')).toBe(STAMP);
  await there.undoLastMigration();
  await there.destroy();
  const { rows } = await old.administrator.query<Record<string, string>>(
    `SELECT channel, status, failure FROM messages ORDER BY id`,
  );
  expect(rows).toEqual([
    { channel: 'board', status: 'sent', failure: null },
    { channel: 'email', status: 'sending', failure: null },
    { channel: 'board', status: 'failed', failure: 'unknown' },
    { channel: 'board', status: 'waiting', failure: null },
  ]);
  expect(await old.migrateUpTo(STAMP)).toHaveLength(1);
});
