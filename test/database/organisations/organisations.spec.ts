import { AuditService } from '../../../src/audit/index.js';
import {
  ClientsService,
  NotAllowed,
  NotFoundHere,
  OrganisationsService,
  UsersService,
} from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import { addUser, organisationsApp, organisationWithOwner } from './organisation-fixture.js';

let t: TestApp;
beforeAll(async () => {
  t = await organisationsApp();
});
afterAll(() => t.close());

test('a new organisation is in the list of workers and can be read by itself alone', async () => {
  const a = await organisationWithOwner(t, 'Альфа');
  const b = await organisationWithOwner(t, 'Бета');
  const service = t.get(OrganisationsService);
  expect(await service.allOrganisationIds()).toEqual(expect.arrayContaining([a.organisationId, b.organisationId]));
  expect((await service.get(a.organisationId)).name).toBe('Альфа');
  const seen = await t.database.inOrganisation(a.organisationId, (db) =>
    db.query<{ name: string }[]>('select name from organisations'),
  );
  expect(seen).toEqual([{ name: 'Альфа' }]);
});

test('a query without a tenant sees no organisation, user, client or key', async () => {
  await organisationWithOwner(t);
  for (const table of ['organisations', 'users', 'clients', 'api_keys', 'audit_entries']) {
    const rows = await t.database.shared((db) => db.query<unknown[]>(`select * from ${table}`));
    expect(rows).toEqual([]);
  }
  expect(await t.asOwner('select 1 from users')).not.toHaveLength(0);
});

test('a row cannot be written into another organisation', async () => {
  const a = await organisationWithOwner(t);
  const b = await organisationWithOwner(t);
  const foreign = t.database.inOrganisation(a.organisationId, (db) =>
    db.query(`insert into clients values ('${b.organisationId}', '${b.organisationId}', 'чужой', now())`),
  );
  await expect(foreign).rejects.toThrow(/row-level security/);
});

test('refuses an unknown time zone, kind and language, and writes nothing', async () => {
  const service = t.get(OrganisationsService);
  const before = await service.allOrganisationIds();
  const good = { name: 'Х', kind: 'employer', timeZone: 'Europe/Moscow', language: 'ru' } as const;
  await expect(service.createOrganisation({ ...good, timeZone: 'Москва' })).rejects.toThrow('time-zone');
  await expect(service.createOrganisation({ ...good, kind: 'shop' as never })).rejects.toThrow('kind');
  await expect(service.createOrganisation({ ...good, language: 'xx' })).rejects.toThrow('language');
  await expect(service.createOrganisation({ ...good, name: ' \u00a0 ' })).rejects.toThrow('name');
  expect(await service.allOrganisationIds()).toEqual(before);
});

test('an owner changes the organisation, a recruiter may not', async () => {
  const owner = await organisationWithOwner(t);
  const recruiter = await addUser(t, owner, 'recruiter');
  const service = t.get(OrganisationsService);
  const fields = { name: 'Новая', kind: 'employer', timeZone: 'Asia/Almaty', language: 'kk' } as const;
  await expect(service.update(recruiter, fields)).rejects.toThrow(NotAllowed);
  await service.update(owner, fields);
  expect(await service.get(owner.organisationId)).toMatchObject(fields);
});

test('clients: a name once per organisation, two at once are one, another organisation sees none', async () => {
  const owner = await organisationWithOwner(t);
  const other = await organisationWithOwner(t);
  const clients = t.get(ClientsService);
  const results = await Promise.allSettled([clients.create(owner, 'Завод'), clients.create(owner, ' Завод ')]);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await clients.list(owner)).map((client) => client.name)).toEqual(['Завод']);
  expect(await clients.list(other)).toEqual([]);
  const [client] = await clients.list(owner);
  await expect(clients.rename(other, client.id, 'Чужой')).rejects.toThrow(NotFoundHere);
  await clients.create(other, 'Завод');
  await clients.rename(owner, client.id, 'Завод № 1');
  expect((await clients.list(owner))[0]?.name).toBe('Завод № 1');
});

test('a user of role client sees their own client only', async () => {
  const owner = await organisationWithOwner(t);
  const clients = t.get(ClientsService);
  const { clientId } = await clients.create(owner, 'А');
  await clients.create(owner, 'Б');
  const viewer = await addUser(t, owner, 'client', clientId);
  expect((await clients.list(viewer)).map((client) => client.name)).toEqual(['А']);
});

test('the record of what happened cannot be changed or deleted by the application', async () => {
  const owner = await organisationWithOwner(t);
  for (const sql of [`update audit_entries set action = 'x'`, 'delete from audit_entries']) {
    await expect(t.database.inOrganisation(owner.organisationId, (db) => db.query(sql))).rejects.toThrow(
      /permission denied/,
    );
  }
});

test('the record stands or falls with the fact, and is listed newest first, page by page, per organisation', async () => {
  const owner = await organisationWithOwner(t);
  const other = await organisationWithOwner(t);
  const audit = t.get(AuditService);
  const subject = { type: 'candidate', id: 'c1' };
  const failed = t.database.inOrganisation(owner.organisationId, async () => {
    await audit.record(owner, 'contacts.read', { type: 'candidate', id: 'lost' });
    throw new Error('the fact failed');
  });
  await expect(failed).rejects.toThrow('the fact failed');
  for (const n of [1, 2, 3]) await audit.record(owner, `step-${n}`, subject, { n });
  const first = await audit.list(owner.organisationId, { subject, limit: 2 });
  expect(first.rows.map((entry) => entry.action)).toEqual(['step-3', 'step-2']);
  expect(first.rows[0]).toMatchObject({ userId: owner.userId, userName: owner.name, details: { n: 3 } });
  const second = await audit.list(owner.organisationId, { subject, limit: 2, after: first.next });
  expect(second.rows.map((entry) => entry.action)).toEqual(['step-1']);
  expect(second.next).toBeNull();
  const elsewhere = await audit.list(other.organisationId);
  expect(elsewhere.rows.map((entry) => entry.action)).toEqual(['users.created', 'organisation.created']);
  const all = await audit.list(owner.organisationId);
  expect(all.rows.some((entry) => entry.subjectId === 'lost')).toBe(false);
});

test('adding a person by somebody who may not adds nobody', async () => {
  const owner = await organisationWithOwner(t);
  const recruiter = await addUser(t, owner, 'recruiter');
  await expect(addUser(t, recruiter, 'owner')).rejects.toThrow(NotAllowed);
  expect(await t.get(UsersService).list(owner)).toHaveLength(2);
});

test('an organisation whose owner cannot be made is not made either', async () => {
  const { organisationId } = await organisationWithOwner(t, 'Гамма');
  const [taken] = await t.asOwner<{ email: string }>('select email from users where organisation_id = $1', [
    organisationId,
  ]);
  const service = t.get(OrganisationsService);
  const before = await service.allOrganisationIds();
  const fields = { name: 'Дельта', kind: 'employer', timeZone: 'Europe/Moscow', language: 'ru' } as const;
  const making = service.createOrganisation(fields, async (id) => {
    const user = {
      organisationId: id,
      email: taken?.email ?? '',
      name: 'Вера',
      role: 'owner',
      language: 'ru',
    } as const;
    await t.get(UsersService).createUser(user);
  });
  await expect(making).rejects.toThrow(/e-mail already/);
  expect(await service.allOrganisationIds()).toEqual(before);
});
