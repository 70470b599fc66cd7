import type pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const CALLS = 1795000303200;
const CALLED = '2026-06-01T09:00:00.000Z';
const [one, other] = [newId(), newId()];

let old: OwnedDatabase;
let administrator: pg.Client;

beforeAll(async () => {
  old = await openOwned('no_answer_owner');
  ({ administrator } = old);
  await old.migrateUpTo(CALLS - 1);
  await administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
});
afterAll(() => administrator.end());

/** A booking as it was kept before. */
async function booked(organisationId: string, sequence: number, noAnswerAt: string | null): Promise<string> {
  const id = newId();
  const row = {
    ...{ organisation_id: organisationId, id, interview_slot_id: newId(), application_id: newId(), status: 'invited' },
    ...{ sequence, no_answer_at: noAnswerAt, walk_in: false, features: {}, moments: [], created_at: CALLED },
  };
  await administrator.query(`INSERT INTO bookings SELECT * FROM jsonb_populate_record(NULL::bookings, $1)`, [
    JSON.stringify(row),
  ]);
  return id;
}

it('a call that nobody picked up is one about the time that they have, in every organisation', async () => {
  const called = [await booked(one, 0, CALLED), await booked(other, 2, CALLED)];
  const never = await booked(one, 1, null);
  await old.migrateUpTo(CALLS);
  const known = async (): Promise<unknown> => {
    const { rows } = await administrator.query<{ id: string; about: number | null; at: Date | null }>(
      `SELECT id, no_answer_sequence AS about, no_answer_at AS at FROM bookings`,
    );
    return [...called, never].map((id) => rows.find((row) => row.id === id)).map((row) => [row?.about, row?.at]);
  };
  const all = [
    [0, new Date(CALLED)],
    [2, new Date(CALLED)],
    [null, null],
  ];
  expect(await known()).toEqual(all);
  // What the code before knows nothing of is forgotten on the way back: a call about an earlier time.
  await administrator.query(`UPDATE bookings SET sequence = 3 WHERE id = $1`, [called[1]]);
  const source = await old.dataSource(CALLS);
  await source.undoLastMigration();
  await source.destroy();
  await old.migrateUpTo(CALLS);
  expect(await known()).toEqual([
    [0, new Date(CALLED)],
    [null, null],
    [null, null],
  ]);
});
