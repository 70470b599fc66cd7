import type pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const TRADES = 1795000303600;
const MADE_AT = '2026-06-01T09:00:00.000Z';
const [one, other] = [newId(), newId()];

let old: OwnedDatabase;
let administrator: pg.Client;

beforeAll(async () => {
  old = await openOwned('trades_of_texts_owner');
  ({ administrator } = old);
  await old.migrateUpTo(TRADES - 1);
  await administrator.query(`SET session_replication_role = replica`);
  await old.addOrganisations([one, other]);
});
afterAll(() => administrator.end());

/** A profile as it was kept before, with the origins of its versions. */
async function made(
  organisationId: string,
  title: string | null,
  origins: readonly string[],
  kin: string | null = null,
): Promise<string> {
  const id = newId();
  const own = { organisation_id: organisationId, created_at: MADE_AT };
  await administrator.query(`INSERT INTO role_profiles SELECT * FROM jsonb_populate_record(NULL::role_profiles, $1)`, [
    JSON.stringify({
      ...{ ...own, id, slug: `own-${id}`, base_slug: `own-${id}`, version: origins.length },
      ...{ title, title_key: title && id, kin_slug: kin },
    }),
  ]);
  for (const [index, origin] of origins.entries())
    await administrator.query(
      `INSERT INTO role_profile_versions SELECT * FROM jsonb_populate_record(NULL::role_profile_versions, $1)`,
      [
        JSON.stringify({
          ...{ ...own, profile_id: id, version: index + 1, requirements: [], origin, reason: '', user_name: 'Анна' },
        }),
      ],
    );
  return id;
}

it('a profile that was made of a text is of the trade that its title names, in every organisation', async () => {
  const wanted: readonly (readonly [string, string | null])[] = [
    [await made(one, 'Менеджер по работе с клиентами (B2B)', ['from-text']), 'client-manager'],
    [await made(other, 'Старший менеджер по продажам', ['from-text', 'edited']), 'sales-manager'],
    // Titles that name no trade of ours, profiles that are of no text or have no title, and trades that are there stay.
    [await made(one, 'Дәнекерлеуші', ['from-text']), null],
    [await made(one, 'Менеджер по продажам окон', ['copied']), null],
    [await made(one, null, ['from-text']), null],
    [await made(one, 'Менеджер по продажам дверей', ['from-text'], 'client-manager'), 'client-manager'],
  ];
  await old.migrateUpTo(TRADES);
  const { rows } = await administrator.query<{ id: string; kin: string | null }>(
    `SELECT id, kin_slug AS kin FROM role_profiles`,
  );
  expect(wanted.map(([id]) => [id, rows.find((row) => row.id === id)?.kin])).toEqual(wanted);
});
