import type pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const [IMPORTS, VERDICTS] = [1795000301920, 1795000301960];
const DAY = '2026-06-01T09:00:00.000Z';
const [one, other] = [newId(), newId()];

let old: OwnedDatabase;
let administrator: pg.Client;

beforeAll(async () => {
  old = await openOwned('taken_back_owner');
  ({ administrator } = old);
  await old.migrateUpTo(IMPORTS - 1);
  await administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
});
afterAll(() => administrator.end());

const insert = (table: string, row: Readonly<Record<string, unknown>>): Promise<unknown> =>
  administrator.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify(row),
  ]);

/** Undoes the last migration up to a stamp. */
async function goBack(stamp: number): Promise<void> {
  const source = await old.dataSource(stamp);
  await source.undoLastMigration();
  await source.destroy();
}

/** An import as it was kept before. */
async function imported(organisationId: string, takenBackAt: string | null, status = 'done'): Promise<string> {
  const id = newId();
  await insert('candidate_imports', {
    ...{ organisation_id: organisationId, id, vacancy_id: newId(), file_name: 'a.csv', headers: [], columns: [] },
    ...{ status, row_count: 1, uploaded_at: DAY, user_name: 'Анна' },
    ...{ taken_back_at: takenBackAt, taken_back_by: takenBackAt && 'Анна' },
  });
  return id;
}

it('imports that were taken back before are done, in every organisation; of others nothing is said', async () => {
  const taken = [await imported(one, DAY), await imported(other, DAY)];
  const standing = [await imported(one, null), await imported(other, null, 'running')];
  const undone = async (): Promise<(Date | null | undefined)[]> => {
    const { rows } = await administrator.query<{ id: string; at: Date | null }>(
      `SELECT id, undone_at AS at FROM candidate_imports WHERE undo_all = 0`,
    );
    const known = new Map(rows.map(({ id, at }) => [id, at]));
    return [...taken, ...standing].map((id) => known.get(id));
  };
  await old.migrateUpTo(IMPORTS);
  expect(await undone()).toEqual([new Date(DAY), new Date(DAY), null, null]);
  await goBack(IMPORTS);
  await old.migrateUpTo(IMPORTS);
  expect(await undone()).toEqual([new Date(DAY), new Date(DAY), null, null]);
});

/** A word that stands beside another's, on one question. */
const said = (organisationId: string, demand: string, verdict: string, byCandidate: boolean): Promise<unknown> =>
  insert('verdict_answers', {
    ...{ organisation_id: organisationId, application_id: organisationId, demand, verdict },
    ...{ user_name: '', by_candidate: byCandidate, answered_at: DAY },
  });

const kept = async (organisationId: string): Promise<string[]> => {
  const { rows } = await administrator.query<{ words: string }>(
    `SELECT concat_ws(' ', demand, verdict, CASE WHEN by_candidate THEN 'candidate' ELSE 'us' END) AS words
       FROM verdict_answers WHERE organisation_id = $1 ORDER BY 1`,
    [organisationId],
  );
  return rows.map(({ words }) => words);
};

it('going back leaves one word on each question: ours where both spoke, and none that nothing is known', async () => {
  await old.migrateUpTo(VERDICTS);
  await said(one, 'both', 'met', true);
  await said(one, 'both', 'not-met', false);
  await said(one, 'candidate', 'met', true);
  await said(one, 'doubted', 'met', true);
  await said(one, 'doubted', 'unknown', false);
  await said(one, 'unknown', 'unknown', false);
  await said(one, 'us', 'partly', false);
  await said(other, 'both', 'not-met', true);
  await said(other, 'both', 'met', false);
  await goBack(VERDICTS);
  const left = ['both not-met us', 'candidate met candidate', 'doubted met candidate', 'us partly us'];
  expect(await kept(one)).toEqual(left);
  expect(await kept(other)).toEqual(['both met us']);
  await expect(said(one, 'us', 'met', true)).rejects.toThrow('pk_verdict_answers');
  await expect(said(one, 'new', 'unknown', false)).rejects.toThrow('ck_verdict_answers_verdict');
  await old.migrateUpTo(VERDICTS);
  expect(await kept(one)).toEqual(left);
  await said(one, 'us', 'met', true);
  await said(one, 'new', 'unknown', false);
  expect(await kept(one)).toHaveLength(left.length + 2);
});
