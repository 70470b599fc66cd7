import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const KEYS = 1795000304600;
const WORDS = 1795000305220;
const TAGS = 1795000305430;
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

it('tags that were kept with what nobody sees of them are the tags that they look like, once each', async () => {
  await old.migrateUpTo(TAGS - 1);
  const [person, another, third] = [newId(), newId(), newId()];
  const put = async (organisationId: string, candidateId: string, name: string, by: string): Promise<void> => {
    await old.administrator.query(
      `INSERT INTO candidate_tags (organisation_id, id, candidate_id, name, key, user_name, tagged_at)
       VALUES ($1, $2, $3, $4::text, translate(lower($4), 'ё', 'е'), $5, now())`,
      [organisationId, newId(), candidateId, name, by],
    );
  };
  await put(one, person, '#VIP', 'Анна');
  await put(one, person, 'vip', 'Борис');
  await put(one, person, '# ', 'Борис');
  await put(one, person, 'Тёплый', 'Борис');
  await put(one, another, 'v\u200bip', 'Вера');
  await put(one, another, '##VIP', 'Вера');
  await put(other, third, '## Резе\u00adрв', 'Глеб');
  await old.migrateUpTo(TAGS);
  const { rows } = await old.administrator.query<Record<string, string>>(
    `SELECT candidate_id AS of, name, key, user_name AS by FROM candidate_tags ORDER BY id`,
  );
  expect(rows).toEqual([
    { of: person, name: 'VIP', key: 'vip', by: 'Анна' },
    { of: person, name: 'Тёплый', key: 'теплый', by: 'Борис' },
    { of: another, name: 'VIP', key: 'vip', by: 'Вера' },
    { of: third, name: 'Резерв', key: 'резерв', by: 'Глеб' },
  ]);
});
