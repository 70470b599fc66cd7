import {
  ApiKeysService,
  ClientsService,
  KeyNameReserved,
  NotAllowed,
  NotFoundHere,
} from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import { addUser, organisationsApp, organisationWithOwner } from './organisation-fixture.js';

let t: TestApp;
beforeAll(async () => {
  t = await organisationsApp();
});
afterAll(() => t.close());

test('a key names its organisation and role, and is kept only as a hash', async () => {
  const owner = await organisationWithOwner(t);
  const keys = t.get(ApiKeysService);
  const { id, key } = await keys.create(owner, { name: ' 1С: Зарплата ', role: 'recruiter' });
  expect(await keys.authenticate(key)).toEqual({
    organisationId: owner.organisationId,
    userId: null,
    role: 'recruiter',
    name: '1С: Зарплата',
    clientId: null,
  });
  const [row] = await t.asOwner('select * from api_keys where id = $1', [id]);
  expect(JSON.stringify(row)).not.toContain(key.slice(40));
  expect(JSON.stringify(await keys.page(owner))).not.toContain(String(row?.['secret_hash']));
});

test('a key moved to another organisation, changed, cut or empty opens nothing', async () => {
  const a = await organisationWithOwner(t);
  const b = await organisationWithOwner(t);
  const keys = t.get(ApiKeysService);
  const { key } = await keys.create(a, { name: 'k', role: 'owner' });
  const moved = key.replace(a.organisationId.replaceAll('-', ''), b.organisationId.replaceAll('-', ''));
  const last = key.endsWith('A') ? 'B' : 'A';
  const nowhere = `otklik_${'7'.repeat(32)}_${'A'.repeat(43)}`;
  for (const bad of [
    nowhere,
    moved,
    key.slice(0, -1) + last,
    key.slice(0, -1),
    `${key}A`,
    '',
    'otklik_',
    `' or 1=1 --`,
  ]) {
    expect(await keys.authenticate(bad)).toBeNull();
  }
});

test('a revoked key stops at once, twice is once, another organisation cannot revoke it', async () => {
  const owner = await organisationWithOwner(t);
  const other = await organisationWithOwner(t);
  const keys = t.get(ApiKeysService);
  const { id, key } = await keys.create(owner, { name: 'k', role: 'recruiter' });
  await expect(keys.revoke(other, id)).rejects.toThrow(NotFoundHere);
  expect(await keys.authenticate(key)).not.toBeNull();
  const revokedAt = t.clock.now();
  await Promise.all([keys.revoke(owner, id), keys.revoke(owner, id)]);
  t.clock.moveByMinutes(5);
  await keys.revoke(owner, id);
  expect(await keys.authenticate(key)).toBeNull();
  expect((await keys.page(owner)).rows[0]?.revokedAt).toEqual(revokedAt);
  const entries = await t.asOwner(`select 1 from audit_entries where action = 'api-keys.revoked' and subject_id = $1`, [
    id,
  ]);
  expect(entries).toHaveLength(1);
  expect((await keys.page(other)).rows).toEqual([]);
});

test('the last use is noted to the minute', async () => {
  const owner = await organisationWithOwner(t);
  const keys = t.get(ApiKeysService);
  const { key } = await keys.create(owner, { name: 'k', role: 'recruiter' });
  const first = t.clock.now();
  await keys.authenticate(key);
  t.clock.moveTo(new Date(first.getTime() + 59_000));
  await keys.authenticate(key);
  expect((await keys.page(owner)).rows[0]?.lastUsedAt).toEqual(first);
  t.clock.moveTo(new Date(first.getTime() + 60_000));
  await keys.authenticate(key);
  expect((await keys.page(owner)).rows[0]?.lastUsedAt).toEqual(t.clock.now());
});

test('only an owner makes keys; a key for a client carries that client', async () => {
  const owner = await organisationWithOwner(t);
  const recruiter = await addUser(t, owner, 'recruiter');
  const keys = t.get(ApiKeysService);
  await expect(keys.create(recruiter, { name: 'k', role: 'owner' })).rejects.toThrow(NotAllowed);
  await expect(keys.create(owner, { name: 'k', role: 'client' })).rejects.toThrow('client');
  await expect(keys.create(owner, { name: 'k', role: 'client', clientId: owner.userId })).rejects.toThrow(NotFoundHere);
  const { clientId } = await t.get(ClientsService).create(owner, 'Завод');
  const { key } = await keys.create(owner, { name: 'k', role: 'client', clientId });
  expect(await keys.authenticate(key)).toMatchObject({ role: 'client', clientId });
});

test.each(['Otklik', ' otklik ', 'Candidate', 'CANDIDATE'])(
  'no key is named as the product or a candidate: %s',
  async (name) => {
    const owner = await organisationWithOwner(t);
    const keys = t.get(ApiKeysService);
    await expect(keys.create(owner, { name, role: 'recruiter' })).rejects.toThrow(KeyNameReserved);
    expect((await keys.page(owner)).rows).toEqual([]);
    await keys.create(owner, { name: `${name} CRM`, role: 'recruiter' });
  },
);
