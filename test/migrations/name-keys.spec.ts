import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const KEYS = 1795000304600;
const WORDS = 1795000305220;
const [one, other] = [newId(), newId()];

let old: OwnedDatabase;

beforeAll(async () => {
  old = await openOwned('name_keys_owner');
  await old.migrateUpTo(KEYS - 1);
  await old.administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
});
afterAll(() => old.administrator.end());

async function candidate(organisationId: string, lastName: string | null, firstName: string | null): Promise<string> {
  const id = newId();
  await old.administrator.query(
    `INSERT INTO candidates (organisation_id, id, last_name, first_name, last_name_key, first_name_key, language, created_at)
     VALUES ($1, $2, $3::text, $4::text, translate(lower($3), 'ё', 'е'), translate(lower($4), 'ё', 'е'), 'ru', now())`,
    [organisationId, id, lastName, firstName],
  );
  return id;
}

async function keys(): Promise<Record<string, unknown>> {
  const { rows } = await old.administrator.query<{ id: string; keys: unknown }>(
    `SELECT id, ARRAY[last_name_key, first_name_key] AS keys FROM candidates`,
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.keys]));
}

it('people who were there before are found in any spelling of their names, in every organisation', async () => {
  const wanted: readonly (readonly [string, unknown])[] = [
    [await candidate(one, 'O’Neil', 'Mary-Ann'), ['oneil', 'maryann']],
    [await candidate(other, "Дем'янчук", 'Артём'), ['демянчук', 'артем']],
    [await candidate(one, 'ЁЛКИНА', null), ['елкина', null]],
    [await candidate(one, null, null), [null, null]],
    [await candidate(one, '', '🙂 -'), ['', '🙂']],
  ];
  await old.migrateUpTo(KEYS);
  expect(await keys()).toEqual(Object.fromEntries(wanted));
  const source = await old.dataSource(KEYS);
  await source.undoLastMigration();
  await source.destroy();
  expect(await keys()).toMatchObject({ [wanted[0][0]]: ['o’neil', 'mary-ann'], [wanted[2][0]]: ['елкина', null] });
});

it('and by every word of them, in whatever letters', async () => {
  await old.migrateUpTo(WORDS - 1);
  const id = await candidate(one, 'Кузнецов-Артэ', 'Пётр');
  const latin = await candidate(other, 'Shcherbakova', 'Yuliya Anna');
  const nameless = await candidate(one, null, '-');
  await old.migrateUpTo(WORDS);
  const words = async (of: string): Promise<unknown> => {
    const { rows } = await old.administrator.query<{ words: unknown }>(
      `SELECT array_agg(part || ' ' || word ORDER BY part, word) AS words FROM candidate_name_words WHERE candidate_id = $1`,
      [of],
    );
    return rows[0]?.words;
  };
  expect(await words(id)).toEqual(['first petr', 'last arte', 'last kuznetsovarte']);
  expect(await words(latin)).toEqual(['first anna', 'first iuliaanna', 'last sherbakova']);
  expect(await words(nameless)).toBeNull();
  const source = await old.dataSource(WORDS);
  await source.undoLastMigration();
  await source.destroy();
  expect(await keys()).toMatchObject({ [id]: ['кузнецовартэ', 'петр'], [nameless]: [null, ''] });
});
