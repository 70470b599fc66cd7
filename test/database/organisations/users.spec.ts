import { AuditService } from '../../../src/audit/index.js';
import {
  ApiKeysService,
  ClientsService,
  EmailTaken,
  NotAllowed,
  NotFoundHere,
  OrganisationsService,
  SignInLinksService,
  subjectOf,
  UsersService,
} from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import { addUser, organisationsApp, organisationWithOwner } from './organisation-fixture.js';

let t: TestApp;
beforeAll(async () => {
  t = await organisationsApp();
});
afterAll(() => t.close());

test('an e-mail signs in one person of the whole installation, however it is written and whoever is first', async () => {
  const a = await organisationWithOwner(t);
  const b = await organisationWithOwner(t);
  const users = t.get(UsersService);
  const person = { name: 'Олег', role: 'recruiter', language: 'ru' } as const;
  const attempts = await Promise.allSettled([
    users.createUser({ ...person, organisationId: a.organisationId, email: ' Oleg@Example.ORG' }, a),
    users.createUser({ ...person, organisationId: b.organisationId, email: 'oleg@example.org ' }, b),
    users.createUser({ ...person, organisationId: a.organisationId, email: 'oleg@example.org' }, a),
  ]);
  const refused = attempts.filter((attempt) => attempt.status === 'rejected');
  expect(refused).toHaveLength(2);
  for (const attempt of refused) expect(attempt.reason).toBeInstanceOf(EmailTaken);
  const found = await t.asOwner(`select 1 from users where email = 'oleg@example.org'`);
  expect(found).toHaveLength(1);
});

test.each(['oleg', 'oleg@', '@example.org', 'o leg@example.org', 'oleg@example', 'a@b@example.org'])(
  'refuses %p as an e-mail',
  async (email) => {
    const owner = await organisationWithOwner(t);
    const user = { organisationId: owner.organisationId, email, name: 'О', role: 'recruiter', language: 'ru' } as const;
    await expect(t.get(UsersService).createUser(user, owner)).rejects.toThrow('not an e-mail');
  },
);

test('the role client needs a client of the same organisation', async () => {
  const owner = await organisationWithOwner(t);
  const other = await organisationWithOwner(t);
  const { clientId } = await t.get(ClientsService).create(other, 'Чужой');
  await expect(addUser(t, owner, 'client')).rejects.toThrow('client');
  await expect(addUser(t, owner, 'client', clientId)).rejects.toThrow(NotFoundHere);
});

test('an employer has no clients, and nobody and no key there has that role', async () => {
  const owner = await organisationWithOwner(t);
  const { clientId } = await t.get(ClientsService).create(owner, 'Завод');
  const person = await addUser(t, owner, 'recruiter');
  await t.get(OrganisationsService).update(owner, { kind: 'employer' });
  await expect(t.get(ClientsService).create(owner, 'Фабрика')).rejects.toThrow('Only an agency');
  await expect(addUser(t, owner, 'client', clientId)).rejects.toThrow('role');
  await expect(t.get(UsersService).edit(owner, person.userId, { role: 'client', clientId })).rejects.toThrow('role');
  const key = { name: '1С', role: 'client', clientId } as const;
  await expect(t.get(ApiKeysService).create(owner, key)).rejects.toThrow('role');
});

test('a name and a role are changed each for itself, recorded once, and twice is once', async () => {
  const owner = await organisationWithOwner(t);
  const { clientId } = await t.get(ClientsService).create(owner, 'Завод');
  const { userId } = await addUser(t, owner, 'recruiter');
  const users = t.get(UsersService);
  for (const change of [{ name: ' Мария  Орлова ' }, { role: 'client', clientId } as const, { name: 'Мария Орлова' }]) {
    await users.edit(owner, userId, change);
    await users.edit(owner, userId, change);
  }
  expect(await users.get(owner, userId)).toMatchObject({ name: 'Мария Орлова', role: 'client', clientId });
  await users.edit(owner, userId, { role: 'receptionist' });
  expect(await users.get(owner, userId)).toMatchObject({ role: 'receptionist', clientId: null });
  const recorded = await t.asOwner('select action, details from audit_entries where subject_id = $1 order by id', [
    userId,
  ]);
  expect(recorded.slice(1)).toEqual([
    { action: 'users.renamed', details: null },
    { action: 'users.role-changed', details: { role: 'client' } },
    { action: 'users.role-changed', details: { role: 'receptionist' } },
  ]);
});

test.each([
  [{ name: ' ' }, 'name'],
  [{ role: 'king' as 'owner' }, 'role'],
  [{ role: 'client' as const }, 'client'],
  [{ role: 'client' as const, clientId: 'nobody' }, 'client'],
  [{ role: 'client' as const, clientId: '01980000-0000-7000-8000-000000000000' }, 'client'],
])('a change to %p is refused, and nothing is changed', async (changes, about) => {
  const owner = await organisationWithOwner(t);
  const person = await addUser(t, owner, 'recruiter');
  const users = t.get(UsersService);
  await expect(users.edit(owner, person.userId, changes)).rejects.toThrow(about);
  expect(await users.get(owner, person.userId)).toMatchObject({ name: person.name, role: 'recruiter', clientId: null });
  await expect(users.edit(person, owner.userId, { name: 'Чужая' })).rejects.toThrow(NotAllowed);
  await expect(users.edit(owner, 'nobody', { name: 'Никто' })).rejects.toThrow(NotFoundHere);
});

test('of two owners who step down at the same moment one stays', async () => {
  const first = await organisationWithOwner(t);
  const second = await addUser(t, first, 'owner');
  const users = t.get(UsersService);
  const outcomes = await Promise.allSettled(
    [first, second].map((one) => users.edit(first, one.userId, { role: 'recruiter' })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('people of another organisation are neither listed nor changed nor given links', async () => {
  const a = await organisationWithOwner(t);
  const b = await organisationWithOwner(t);
  const users = t.get(UsersService);
  expect((await users.list(a)).map((user) => user.id)).toEqual([a.userId]);
  await expect(users.disable(a, b.userId)).rejects.toThrow(NotFoundHere);
  await expect(users.edit(a, b.userId, { role: 'recruiter' })).rejects.toThrow(NotFoundHere);
  await expect(t.get(SignInLinksService).createSignInLink(a, b.userId)).rejects.toThrow(NotFoundHere);
});

test('the last owner stays: alone, and when two owners disable each other at once', async () => {
  const first = await organisationWithOwner(t);
  const users = t.get(UsersService);
  await expect(users.disable(first, first.userId)).rejects.toThrow('only owner');
  await expect(users.edit(first, first.userId, { role: 'recruiter' })).rejects.toThrow('only owner');
  const second = await addUser(t, first, 'owner');
  const results = await Promise.allSettled([users.disable(first, second.userId), users.disable(second, first.userId)]);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const active = (await users.list(first)).filter((user) => user.disabledAt === null);
  expect(active).toHaveLength(1);
});

test('disabling twice keeps the first moment, enabling restores', async () => {
  const owner = await organisationWithOwner(t);
  const person = await addUser(t, owner, 'interviewer');
  const users = t.get(UsersService);
  const stateOf = async (): Promise<Date | null | undefined> =>
    (await users.list(owner)).find((user) => user.id === person.userId)?.disabledAt;
  const first = t.clock.now();
  await users.disable(owner, person.userId);
  t.clock.moveByMinutes(10);
  await users.disable(owner, person.userId);
  expect(await stateOf()).toEqual(first);
  const { rows } = await t
    .get(AuditService)
    .list(owner.organisationId, { subject: { type: 'user', id: person.userId } });
  expect(rows.filter(({ action }) => action === 'users.disabled')).toHaveLength(1);
  await users.enable(owner, person.userId);
  expect(await stateOf()).toBeNull();
});

test('a session from before a person was disabled stays dead when they are enabled again', async () => {
  const owner = await organisationWithOwner(t);
  const person = await addUser(t, owner, 'recruiter');
  const users = t.get(UsersService);
  const subject = subjectOf({ organisationId: owner.organisationId, userId: person.userId });
  await t.asOwner(
    `insert into web_sessions (id_hash, subject, content, created_at, expires_at)
     values ($1, $1, '{}', now(), now() + interval '1 day')`,
    [subject],
  );
  await users.disable(owner, person.userId);
  await users.enable(owner, person.userId);
  expect(await t.asOwner('select 1 from web_sessions where subject = $1', [subject])).toEqual([]);
});

test('a person changes their own name and language and nobody else', async () => {
  const owner = await organisationWithOwner(t);
  const person = await addUser(t, owner, 'receptionist');
  const users = t.get(UsersService);
  await users.changeOwnAccount(person, { name: '  Айгуль   Н. ', language: 'kk' });
  const list = await users.list(owner);
  expect(list.find((user) => user.id === person.userId)).toMatchObject({ name: 'Айгуль Н.', language: 'kk' });
  expect(list.find((user) => user.id === owner.userId)).toMatchObject({ name: owner.name, language: 'ru' });
});
