import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { WidenBoardActions1795000300101 } from '../../migrations/1795000300101-widen-board-actions.js';
import { CreateBoardTellings1795000300102 } from '../../migrations/1795000300102-create-board-tellings.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const organisationId = newId();
let old: UnboundDatabase;
let dataSource: DataSource;
let client: pg.Client;

beforeAll(async () => {
  old = await openUnbound([organisationId]);
  ({ dataSource, client } = old);
});
afterAll(() => old.close());

test('rejections that were told before keep how they ended, as a code with what the board said', async () => {
  const runner = dataSource.createQueryRunner();
  const migration = new WidenBoardActions1795000300101();
  await migration.down(runner);
  const ends = [
    ['done', null],
    ['done', 'it was rejected at the board already'],
    ['skipped', 'the rejection was taken back'],
    ['skipped', 'telling the board is switched off for this connection'],
    ['refused', 'HeadHunter refused the action (wrong_state). Open the response at the board to see its state there.'],
    ['refused', 'somebody’s words ((('],
    ['unclear', 'the process stopped while it was being sent'],
    ['waiting', 'HeadHunter does not answer properly now (timeout). It is tried again by itself.'],
  ];
  for (const [status, problem] of ends) {
    await client.query(
      `INSERT INTO board_actions (organisation_id, id, response_id, stage_move_id, action, status, problem, requested_at)
       VALUES ($1, $2, $3, $4, 'reject', $5, $6, '2026-01-01T10:00:00Z')`,
      [organisationId, newId(), newId(), newId(), status, problem],
    );
  }
  await migration.up(runner);
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT status, stage, message_kind, problem_code, problem_values ->> 'reason' AS reason,
            due_at - requested_at = interval '10 minutes' AS thought
       FROM board_actions WHERE organisation_id = $1 ORDER BY id`,
    [organisationId],
  );
  expect(rows.map(({ status, problem_code: code, reason }) => [status, code, reason])).toEqual([
    ['done', null, null],
    ['done', 'sourcing.already-there', 'earlier'],
    ['skipped', 'sourcing.moved-on', 'earlier'],
    ['skipped', 'sourcing.telling-off', 'earlier'],
    ['refused', 'job-boards.action-refused', 'wrong_state'],
    ['refused', 'job-boards.action-refused', 'earlier'],
    ['unclear', 'sourcing.unclear', 'earlier'],
    ['waiting', 'job-boards.unavailable', 'timeout'],
  ]);
  for (const row of rows) expect(row).toMatchObject({ stage: 'rejected', message_kind: 'none', thought: true });
  await runner.release();
});

test('the switch that stood among the board’s words goes where it outlasts a new connecting', async () => {
  const runner = dataSource.createQueryRunner();
  const migration = new CreateBoardTellings1795000300102();
  await migration.down(runner);
  const connections: string[] = [];
  for (const capabilities of [
    '{"tellBoard": true}',
    '{"tellBoard": false, "user": {}}',
    '{}',
    '{"tellBoard": "yes"}',
  ]) {
    const id = newId();
    connections.push(id);
    await client.query(
      `INSERT INTO connections (organisation_id, id, board, status, external_user_id, account_name, access_token_encrypted,
                                capabilities, created_at)
       VALUES ($1, $2, 'headhunter', 'connected', gen_random_uuid()::text, 'Кедр', '', $3::jsonb, now())`,
      [organisationId, id, capabilities],
    );
  }
  await migration.up(runner);
  const { rows } = await client.query(
    `SELECT connection_id AS id, tells FROM board_tellings WHERE organisation_id = $1 ORDER BY connection_id`,
    [organisationId],
  );
  expect(rows).toEqual([
    { id: connections[0], tells: true },
    { id: connections[1], tells: false },
  ]);
  const left = await client.query(
    `SELECT 1 FROM connections WHERE organisation_id = $1 AND capabilities ? 'tellBoard'`,
    [organisationId],
  );
  expect(left.rowCount).toBe(0);
  await runner.release();
});
