import type pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openOwned, stampOf } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const [FIRST, LAST] = [1795000300101, 1795000300302];

let old: OwnedDatabase;
let administrator: pg.Client;
const [one, other] = [newId(), newId()];

async function connection(organisationId: string, capabilities: unknown): Promise<void> {
  await administrator.query(
    `INSERT INTO connections (organisation_id, id, board, status, external_user_id, account_name, access_token_encrypted,
                              capabilities, created_at)
     VALUES ($1, $2, 'headhunter', 'connected', gen_random_uuid()::text, 'Кедр', '', $3, now())`,
    [organisationId, newId(), JSON.stringify(capabilities)],
  );
}

async function action(organisationId: string, status: string, problem: string | null): Promise<void> {
  await administrator.query(
    `INSERT INTO board_actions (organisation_id, id, response_id, stage_move_id, action, status, problem, requested_at)
     VALUES ($1, $2, $3, $4, 'reject', $5, $6, '2026-01-01T10:00:00Z')`,
    [organisationId, newId(), newId(), newId(), status, problem],
  );
}

const switches = () =>
  administrator.query<{ ofOne: boolean; tells: boolean }>(
    `SELECT organisation_id = $1 AS "ofOne", tells FROM board_tellings ORDER BY 1 DESC`,
    [one],
  );

beforeAll(async () => {
  old = await openOwned('actions_owner');
  ({ administrator } = old);
  await old.migrateUpTo(FIRST - 1);
  // Rows as they were before, whatever they lean on.
  await administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
  await connection(one, { tellBoard: true });
  await connection(other, { tellBoard: false });
  await connection(other, {});
  await action(one, 'done', null);
  await action(other, 'skipped', 'the rejection was taken back');
  await old.migrateUpTo(LAST);
});
afterAll(() => administrator.end());

it('gives old actions of every organisation the moment they were due at, and why they were not done as a code', async () => {
  const { rows } = await administrator.query(
    `SELECT due_at - requested_at = interval '10 minutes' AS thought, problem_code FROM board_actions
      ORDER BY organisation_id = $1 DESC`,
    [one],
  );
  expect(rows).toEqual([
    { thought: true, problem_code: null },
    { thought: true, problem_code: 'sourcing.moved-on' },
  ]);
});

it('keeps the switches of every organisation', async () => {
  const kept = [
    { ofOne: true, tells: true },
    { ofOne: false, tells: false },
  ];
  expect((await switches()).rows).toEqual(kept);
  const left = await administrator.query(`SELECT 1 FROM connections WHERE capabilities ? 'tellBoard'`);
  expect(left.rowCount).toBe(0);
});

it('goes back and forth without losing anything', async () => {
  const there = await old.dataSource(LAST);
  const count = there.migrations.filter(({ name = '' }) => stampOf(name) >= FIRST).length;
  for (let undone = 0; undone < count; undone += 1) await there.undoLastMigration();
  await there.destroy();
  const { rows } = await administrator.query(
    `SELECT capabilities ->> 'tellBoard' AS tells FROM connections ORDER BY organisation_id = $1 DESC, id`,
    [one],
  );
  expect(rows).toEqual([{ tells: 'true' }, { tells: 'false' }, { tells: null }]);
  await old.migrateUpTo(LAST);
  expect((await switches()).rows).toHaveLength(2);
});
