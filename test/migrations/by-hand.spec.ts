import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const BY_HAND = 1795000304610;
const [one, other] = [newId(), newId()];

let old: OwnedDatabase;

beforeAll(async () => {
  old = await openOwned('by_hand_owner');
  await old.migrateUpTo(BY_HAND);
  await old.administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
});
afterAll(() => old.administrator.end());

it('whoever was added by hand has come with a list for the code before, once, in every organisation', async () => {
  const vacancyId = newId();
  const response = (organisationId: string, source: string, key: string) =>
    old.administrator.query(
      `INSERT INTO direct_responses (organisation_id, id, vacancy_id, source, source_key, received_at)
       VALUES ($1, $2, $3, $4, $5, now())`,
      [organisationId, newId(), vacancyId, source, key],
    );
  const application = (organisationId: string, boards: string[]) =>
    old.administrator.query(
      `INSERT INTO applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, rank_points, top_reasons,
                                 created_at, version)
       VALUES ($1, $2, $3, $4, $5, 'new', now(), -1, '[]', now(), 1)`,
      [organisationId, newId(), newId(), vacancyId, boards],
    );
  await response(one, 'by-hand', 'a');
  await response(one, 'by-hand', 'b');
  await response(one, 'import', 'b');
  await response(other, 'by-hand', 'c');
  await response(other, 'walk-in', 'd');
  await application(one, ['by-hand']);
  await application(one, ['headhunter', 'import', 'by-hand']);
  await application(other, ['by-hand', 'form']);
  const source = await old.dataSource(BY_HAND);
  await source.undoLastMigration();
  await source.destroy();
  const rows = async (sql: string) =>
    (await old.administrator.query<{ found: unknown }>(sql)).rows.map((row) => row.found);
  expect(await rows(`SELECT source || source_key AS found FROM direct_responses ORDER BY source_key`)).toEqual([
    ...['importa', 'importb', 'importc', 'walk-ind'],
  ]);
  expect(await rows(`SELECT boards AS found FROM applications ORDER BY boards::text`)).toEqual([
    ...[['headhunter', 'import'], ['import', 'form'], ['import']],
  ]);
  await expect(response(one, 'by-hand', 'e')).rejects.toMatchObject({ constraint: 'ck_direct_responses_source' });
  expect(await old.migrateUpTo(BY_HAND)).toEqual(['TakePeopleInByHand1795000304610']);
  await response(one, 'by-hand', 'e');
});
