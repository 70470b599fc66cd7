import type pg from 'pg';
import { RepairForcedRows1795000300701 } from '../../migrations/1795000300701-repair-forced-rows.js';
import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

/** Just before the first of the migrations whose statements saw no row. */
const BEFORE = 1795000200400;
const STAMP = 1795000300701;

const EARLY = '2026-05-01T10:00:00Z';
const LATE = '2026-05-02T10:00:00Z';

let old: OwnedDatabase;
let administrator: pg.Client;
const [one, other] = [newId(), newId()];

async function connection(
  organisationId: string,
  row: { status?: string; problem?: string | null; board?: string; since?: string | null } = {},
): Promise<string> {
  const { status = 'connected', problem = null, board = 'headhunter', since = EARLY } = row;
  const id = newId();
  await administrator.query(
    `INSERT INTO connections (organisation_id, id, board, status, external_user_id, account_name, access_token_encrypted,
                              problem, problem_since, created_at)
     VALUES ($1, $2, $3, $4, gen_random_uuid()::text, '', '', $5, $6, now())`,
    [organisationId, id, board, status, problem, since],
  );
  return id;
}

async function posting(organisationId: string, walkedAt: string | null, archived: boolean): Promise<string> {
  const id = newId();
  await administrator.query(
    `INSERT INTO vacancy_postings (organisation_id, id, connection_id, vacancy_id, external_id, archived, last_walked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, id, newId(), newId(), id, archived, walkedAt],
  );
  return id;
}

/** An application with a response for each reading. */
async function application(organisationId: string, connectionId: string, readAt: (string | null)[]): Promise<string> {
  const id = newId();
  await administrator.query(
    `INSERT INTO applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, rank_points, top_reasons,
                               created_at, version, responded_at_known)
     VALUES ($1, $2, $3, $4, '{}', 'new', now(), -1, '[]', now(), 1, true)`,
    [organisationId, id, newId(), newId()],
  );
  for (const at of readAt) {
    await administrator.query(
      `INSERT INTO responses (organisation_id, id, connection_id, posting_id, external_id, first_seen_at, tombstone, status,
                              attempts, next_read_at, application_id, read_at)
       VALUES ($1, $2, $3, $4, $5, now(), false, 'read', 0, now(), $6, $7)`,
      [organisationId, newId(), connectionId, newId(), newId(), id, at],
    );
  }
  return id;
}

const viewedAt = async (id: string): Promise<string | null> => {
  const { rows } = await administrator.query<{ at: Date | null }>(
    `SELECT viewed_at AS at FROM applications WHERE id = $1`,
    [id],
  );
  return rows[0]?.at?.toISOString() ?? null;
};

interface Posting {
  readonly full: Date | null;
  readonly archived: Date | null;
}

async function walks(id: string): Promise<Posting | undefined> {
  const { rows } = await administrator.query<Posting>(
    `SELECT fully_walked_at AS full, archived_at AS archived FROM vacancy_postings WHERE id = $1`,
    [id],
  );
  return rows[0];
}

const problems = () =>
  administrator.query<{ id: string; during: string; code: string; since: Date }>(
    `SELECT connection_id AS id, during, code, since FROM connection_problems ORDER BY connection_id`,
  );

let quota: string, strange: string, healthy: string, lost: string, ofOther: string;
let walked: string, archived: string, neverWalked: string, forgotten: string, collected: string;
let read: string, unread: string, elsewhere: string, seenLater: string, seenFirst: string;

beforeAll(async () => {
  old = await openOwned('repair_owner');
  ({ administrator } = old);
  await old.migrateUpTo(BEFORE);
  await administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
  quota = await connection(one, { problem: 'job-boards.quota-spent' });
  strange = await connection(one, { problem: `'; DROP TABLE x; --`, since: null });
  healthy = await connection(one);
  lost = await connection(one, { status: 'needs-reconnecting', problem: 'token_revoked' });
  ofOther = await connection(other, { problem: '' });
  const superjob = await connection(one, { board: 'superjob' });
  walked = await posting(one, EARLY, false);
  archived = await posting(other, EARLY, true);
  neverWalked = await posting(one, null, true);
  forgotten = await posting(one, EARLY, false);
  collected = await posting(one, EARLY, false);
  read = await application(one, healthy, [LATE, EARLY, null]);
  unread = await application(one, healthy, [null]);
  elsewhere = await application(one, superjob, [EARLY]);
  seenLater = await application(other, ofOther, [EARLY]);
  seenFirst = await application(other, ofOther, [LATE]);
  await old.migrateUpTo(STAMP - 1);
  // A row that one transaction changes twice is asked for what it leans on.
  await administrator.query(
    `ALTER TABLE vacancy_postings DROP CONSTRAINT fk_vacancy_postings_vacancy, DROP CONSTRAINT fk_vacancy_postings_connection`,
  );
  // What happened between the two.
  await administrator.query(`UPDATE vacancy_postings SET settled_marks = '{}' WHERE id = $1`, [forgotten]);
  await administrator.query(
    `INSERT INTO collection_walks (organisation_id, posting_id, collection, address, walked_at) VALUES ($1, $2, 'response', '', now())`,
    [one, collected],
  );
  await administrator.query(`UPDATE applications SET viewed_at = $2 WHERE id = $1`, [seenLater, LATE]);
  await administrator.query(`UPDATE applications SET viewed_at = $2 WHERE id = $1`, [seenFirst, EARLY]);
});
afterAll(() => administrator.end());

it('finds the rows as they stood, for the statements of then saw none', async () => {
  expect((await problems()).rows).toEqual([]);
  expect(await walks(archived)).toEqual({ full: null, archived: null });
  expect(await viewedAt(read)).toBeNull();
});

it('does for every organisation what was meant', async () => {
  await old.migrateUpTo(STAMP);
  expect((await problems()).rows).toEqual([
    { id: quota, during: 'reading', code: 'job-boards.quota-spent', since: new Date(EARLY) },
    { id: strange, during: 'pulling', code: `'; DROP TABLE x; --`, since: expect.any(Date) },
    { id: ofOther, during: 'pulling', code: '', since: new Date(EARLY) },
  ]);
  const left = await administrator.query(`SELECT id FROM connections WHERE problem IS NOT NULL`);
  expect(left.rows).toEqual([{ id: lost }]);
  expect(await walks(walked)).toEqual({ full: new Date(EARLY), archived: null });
  expect(await walks(archived)).toEqual({ full: new Date(EARLY), archived: new Date(EARLY) });
  expect(await walks(neverWalked)).toEqual({ full: null, archived: expect.any(Date) });
  expect(await viewedAt(read)).toBe(new Date(EARLY).toISOString());
  expect(await viewedAt(seenLater)).toBe(new Date(EARLY).toISOString());
});

it('leaves alone what was walked or read since, and what no board shows', async () => {
  expect(await walks(forgotten)).toEqual({ full: null, archived: null });
  expect(await walks(collected)).toEqual({ full: null, archived: null });
  expect([await viewedAt(unread), await viewedAt(elsewhere)]).toEqual([null, null]);
  expect(await viewedAt(seenFirst)).toBe(new Date(EARLY).toISOString());
});

it('finds nothing to do the second time', async () => {
  const rows = () =>
    administrator.query(
      `SELECT (SELECT json_agg(p ORDER BY connection_id) FROM connection_problems p) AS problems,
              (SELECT json_agg(v ORDER BY id) FROM vacancy_postings v) AS postings,
              (SELECT json_agg(a ORDER BY id) FROM applications a) AS applications`,
    );
  const before = (await rows()).rows;
  const source = await old.dataSource(STAMP);
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await new RepairForcedRows1795000300701().up(runner);
  await runner.commitTransaction();
  await runner.release();
  await source.destroy();
  expect((await rows()).rows).toEqual(before);
});
