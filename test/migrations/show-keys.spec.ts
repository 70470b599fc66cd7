import type pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const STAMP = 1795000200601;

let old: OwnedDatabase;
let administrator: pg.Client;
const [one, other] = [newId(), newId()];

async function record(organisationId: string, slug: string | null, city: string | null, vacancy: string | null) {
  await administrator.query(
    `INSERT INTO show_records (organisation_id, id, date, outcome, source, source_key, booking_id, recorded_at,
                               city_slug, city_text, vacancy_text, board)
     VALUES ($1, $2, '2026-04-01', 'came', 'booking', 'day', $2, now(), $3, $4, $5, 'Знакомые  СВОИ')`,
    [organisationId, newId(), slug, city, vacancy],
  );
}

beforeAll(async () => {
  old = await openOwned('key_owner');
  ({ administrator } = old);
  await old.migrateUpTo(STAMP - 1);
  await old.addOrganisations([one, other]);
  await record(one, 'moscow', 'г. Москва', null);
  await record(one, null, 'ЁЛКИНО', `'; DROP TABLE x; --`);
  await record(one, null, 'Ёлкино', 'Менеджер\u00a0 по продажам');
  await record(one, null, null, '');
  await record(other, null, 'Ёлкино', 'Кассир');
  await old.migrateUpTo(STAMP);
});
afterAll(() => administrator.end());

it('gives old records of every organisation the keys that they count by', async () => {
  const { rows } = await administrator.query(
    `SELECT city_key, vacancy_key, board_key FROM show_records ORDER BY organisation_id = $1, id`,
    [other],
  );
  const board_key = 'знакомые свои';
  expect(rows).toEqual([
    { city_key: 'moscow', vacancy_key: null, board_key },
    { city_key: 'елкино', vacancy_key: `'; drop table x; --`, board_key },
    { city_key: 'елкино', vacancy_key: 'менеджер по продажам', board_key },
    { city_key: null, vacancy_key: '', board_key },
    { city_key: 'елкино', vacancy_key: 'кассир', board_key },
  ]);
});

it('goes back', async () => {
  const after = await old.dataSource(STAMP);
  await after.undoLastMigration();
  await after.destroy();
  await expect(administrator.query('SELECT city_key FROM show_records')).rejects.toThrow(/city_key/);
});
