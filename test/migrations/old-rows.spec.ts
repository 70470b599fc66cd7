import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { AddPeopleSearch1795000120002 } from '../../migrations/1795000120002-add-people-search.js';
import { AddKnownDates1795000120003 } from '../../migrations/1795000120003-add-known-dates.js';
import { CreateConnectionProblems1795000200401 } from '../../migrations/1795000200401-create-connection-problems.js';
import { FindNamesByEveryWord1795000305220 } from '../../migrations/1795000305220-find-names-by-every-word.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [organisationId, vacancyId, connectionId, postingId] = [newId(), newId(), newId(), newId()];
let old: UnboundDatabase;
let dataSource: DataSource;
let client: pg.Client;

beforeAll(async () => {
  old = await openUnbound();
  ({ dataSource, client } = old);
});
afterAll(() => old.close());

async function candidate(lastName: string | null, firstName: string | null): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO candidates (organisation_id, id, last_name, first_name, language, created_at) VALUES ($1, $2, $3, $4, 'ru', now())`,
    [organisationId, id, lastName, firstName],
  );
  return id;
}

async function application(respondedAt: string, responses: readonly (string | null)[]): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, rank_points, top_reasons,
                               created_at, version)
     VALUES ($1, $2, $3, $4, '{}', 'new', $5, -1, '[]', now(), 1)`,
    [organisationId, id, newId(), vacancyId, respondedAt],
  );
  for (const at of responses) {
    await client.query(
      `INSERT INTO responses (organisation_id, id, connection_id, posting_id, external_id, responded_at, first_seen_at, tombstone,
                              status, attempts, next_read_at, application_id)
       VALUES ($1, $2, $3, $4, $5, $6, now(), false, 'read', 0, now(), $7)`,
      [organisationId, newId(), connectionId, postingId, newId(), at, id],
    );
  }
  return id;
}

test('people who were there before are found by their names, whatever the names are', async () => {
  const runner = dataSource.createQueryRunner();
  const migration = new AddPeopleSearch1795000120002();
  const words = new FindNamesByEveryWord1795000305220();
  await words.down(runner);
  await migration.down(runner);
  const people = [
    await candidate('ЁЛКИНА', 'Анна-Мария'),
    await candidate(null, null),
    await candidate('', '🙂 O’Neil'),
  ];
  await migration.up(runner);
  const { rows } = await client.query(
    `SELECT last_name_key, first_name_key FROM candidates WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
    [people],
  );
  expect(rows).toEqual([
    { last_name_key: 'елкина', first_name_key: 'анна-мария' },
    { last_name_key: null, first_name_key: null },
    { last_name_key: '', first_name_key: '🙂 o’neil' },
  ]);
  await words.up(runner);
  await runner.release();
});

test('responses that were there before are known to be undated where no board dates them', async () => {
  const runner = dataSource.createQueryRunner();
  const migration = new AddKnownDates1795000120003();
  await migration.down(runner);
  const early = '2026-05-01T00:00:00Z';
  const late = '2026-05-02T00:00:00Z';
  const ids = [
    await application(early, [null]),
    await application(early, [early]),
    await application(early, [null, early]),
    await application(early, [null, late]),
    await application(early, []),
  ];
  await migration.up(runner);
  await runner.release();
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT responded_at_known AS known FROM applications WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
    [ids],
  );
  expect(rows.map(({ known }) => known)).toEqual([false, true, true, false, true]);
});

test('problems of connections that were noted before stand in the way of their own work; lost accesses keep their word', async () => {
  const runner = dataSource.createQueryRunner();
  const migration = new CreateConnectionProblems1795000200401();
  await migration.down(runner);
  const ids: string[] = [];
  for (const [status, problem, during] of [
    ['connected', 'job-boards.quota-spent', null],
    ['connected', 'job-boards.quota-spent', 'reading'],
    ['connected', 'sourcing.unforeseen', null],
    ['connected', null, null],
    ['needs-reconnecting', 'token_revoked', null],
  ]) {
    const id = newId();
    ids.push(id);
    await client.query(
      `INSERT INTO connections (organisation_id, id, board, status, external_user_id, account_name, access_token_encrypted,
                                problem, problem_during, problem_since, created_at)
       VALUES ($1, $2, 'headhunter', $3, $6, '', '', $4, $5, '2026-05-01T00:00:00Z', now())`,
      [organisationId, id, status, problem, during, id],
    );
  }
  const problems = () =>
    client.query(
      `SELECT problem, during, code FROM connections
         LEFT JOIN connection_problems ON connection_id = connections.id WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
      [ids],
    );
  await migration.up(runner);
  const moved = [
    { problem: null, during: 'reading', code: 'job-boards.quota-spent' },
    { problem: null, during: 'reading', code: 'job-boards.quota-spent' },
    { problem: null, during: 'pulling', code: 'sourcing.unforeseen' },
    { problem: null, during: null, code: null },
    { problem: 'token_revoked', during: null, code: null },
  ];
  expect((await problems()).rows).toEqual(moved);
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();
  expect((await problems()).rows).toEqual(moved);
});
