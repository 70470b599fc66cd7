import pg from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '../../src/kernel/ids.js';
import { APPLICATION_ROLE, migrationClasses } from '../../src/platform/database/index.js';
import { emptyDatabase } from '../support/test-database.js';

/** The owner of a database in production: policies are forced, so they hold for it as well. */
const OWNER = 'key_owner';

const NAME = 'AddShowKeys1795000200601';

const stampOf = (name: string): number => Number(/\d+$/.exec(name)?.[0]);

let url: string;
let administrator: pg.Client;
const [one, other] = [newId(), newId()];

async function dataSource(upTo: (name: string) => boolean): Promise<DataSource> {
  const migrations = (await migrationClasses()).filter(({ name }) => upTo(name));
  return new DataSource({
    type: 'postgres',
    url: url.replace('user=otklik', `user=${OWNER}`),
    migrations,
    migrationsTableName: 'migrations',
  }).initialize();
}

async function record(organisationId: string, slug: string | null, city: string | null, vacancy: string | null) {
  await administrator.query(
    `INSERT INTO show_records (organisation_id, id, date, outcome, source, source_key, booking_id, recorded_at,
                               city_slug, city_text, vacancy_text, board)
     VALUES ($1, $2, '2026-04-01', 'came', 'booking', 'day', $2, now(), $3, $4, $5, 'Знакомые  СВОИ')`,
    [organisationId, newId(), slug, city, vacancy],
  );
}

beforeAll(async () => {
  url = await emptyDatabase();
  administrator = new pg.Client({ connectionString: url });
  await administrator.connect();
  await administrator.query(`create role ${OWNER} login`);
  await administrator.query(`grant ${APPLICATION_ROLE} to ${OWNER}`);
  await administrator.query(`alter database "${administrator.database}" owner to ${OWNER}`);
  const before = await dataSource((name) => stampOf(name) < stampOf(NAME));
  await before.runMigrations();
  await before.destroy();
  for (const id of [one, other])
    await administrator.query(`INSERT INTO organisation_directory (organisation_id, created_at) VALUES ($1, now())`, [
      id,
    ]);
  await record(one, 'moscow', 'г. Москва', null);
  await record(one, null, 'ЁЛКИНО', `'; DROP TABLE x; --`);
  await record(one, null, 'Ёлкино', 'Менеджер\u00a0 по продажам');
  await record(one, null, null, '');
  await record(other, null, 'Ёлкино', 'Кассир');
  const present = await dataSource((name) => stampOf(name) <= stampOf(NAME));
  await present.runMigrations();
  await present.destroy();
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
  const after = await dataSource((name) => stampOf(name) <= stampOf(NAME));
  await after.undoLastMigration();
  await after.destroy();
  await expect(administrator.query('SELECT city_key FROM show_records')).rejects.toThrow(/city_key/);
});
