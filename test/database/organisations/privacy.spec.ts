import { newId } from '../../../src/kernel/ids.js';
import { systemActor } from '../../../src/organisations/index.js';
import { PersonalDataRegistry, PrivacyModule, PrivacyService } from '../../../src/privacy/index.js';
import type { PersonalDataHolder } from '../../../src/privacy/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

/** Stands for a capability's table: a real one of this database, made for the test. */
function holderOf(table: string, erased: string[]): PersonalDataHolder {
  return {
    table,
    columns: ['name'],
    export: ({ candidateId }, db) => db.query(`select name from ${table} where candidate_id = $1`, [candidateId]),
    erase: async ({ candidateId }, db) => {
      erased.push(table);
      const [, count] = await db.query<[unknown, number]>(`delete from ${table} where candidate_id = $1`, [
        candidateId,
      ]);
      return count;
    },
  };
}

let t: TestApp;
const erased: string[] = [];
const by = systemActor(newId());
beforeAll(async () => {
  t = await createTestApp({ imports: [PrivacyModule] });
  for (const table of ['people', 'papers']) {
    await t.asOwner(`create table ${table} (candidate_id uuid, name text)`);
    await t.asOwner(`grant select, insert, delete on ${table} to otklik_app`);
    t.get(PersonalDataRegistry).register(holderOf(table, erased));
  }
});
afterAll(() => t.close());

async function person(): Promise<string> {
  const id = newId();
  for (const table of ['people', 'papers'])
    await t.asOwner(`insert into ${table} values ($1, $2)`, [id, `${table} row`]);
  return id;
}

test('an export holds the rows of every holder and of this person alone', async () => {
  const id = await person();
  await person();
  expect(await t.get(PrivacyService).exportCandidate(by, id)).toEqual({
    people: [{ name: 'people row' }],
    papers: [{ name: 'papers row' }],
  });
});

test('an erasure asks the last registered first, reaches all, leaves others, and twice is once', async () => {
  const id = await person();
  const other = await person();
  erased.length = 0;
  expect(await t.get(PrivacyService).eraseCandidate(by, id)).toEqual({ papers: 1, people: 1 });
  expect(erased).toEqual(['papers', 'people']);
  expect(await t.get(PrivacyService).eraseCandidate(by, id)).toEqual({ papers: 0, people: 0 });
  expect(await t.asOwner('select 1 from people where candidate_id = $1', [other])).toHaveLength(1);
});

test('if one holder fails nothing is erased and nothing is recorded', async () => {
  const id = await person();
  await t.asOwner('revoke delete on people from otklik_app');
  await expect(t.get(PrivacyService).eraseCandidate(by, id)).rejects.toThrow(/permission denied/);
  await t.asOwner('grant delete on people to otklik_app');
  expect(await t.asOwner('select 1 from papers where candidate_id = $1', [id])).toHaveLength(1);
  expect(await t.asOwner('select 1 from audit_entries where subject_id = $1', [id])).toHaveLength(0);
});

test('the registry lists its columns and refuses a second holder of a table', () => {
  const registry = t.get(PersonalDataRegistry);
  expect(registry.personalColumns()).toEqual(['papers.name', 'people.name']);
  expect(() => registry.register(holderOf('people', []))).toThrow('people');
});
