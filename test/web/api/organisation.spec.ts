import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import { SignInService } from '../../../src/organisations/index.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { Answer, TestApi } from './api-fixture.js';

let board: FakeBoard;
let api: TestApi;
let keyOf: Awaited<ReturnType<typeof organisationWithKeys>>['key'];
let owner: ReturnType<typeof clientOf>;
let stranger: ReturnType<typeof clientOf>;

beforeAll(async () => {
  board = await startFakeBoard();
  api = await startApi({
    superjobUrl: `${board.url}/2.0`,
    superjobRequestsPerMinute: 100_000,
    publicUrl: 'https://otklik.example',
    mailboxLocal: false,
  });
});
afterAll(async () => {
  await api.close();
  await board.close();
});
beforeEach(async () => {
  ({ key: keyOf } = await organisationWithKeys(api));
  owner = clientOf(api, await keyOf('owner'));
  stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
});

let emails = 0;
const person = (role = 'recruiter'): Record<string, unknown> => ({
  name: 'Марина',
  email: `person${(emails += 1)}@example.test`,
  role,
});
const failure = ({ status, body }: Answer): unknown[] => [status, body.type];

describe('the organisation', () => {
  it('is read and changed field by field; two changes at once both stay', async () => {
    const before = (await owner.get('organisation')).body;
    expect(before).toMatchObject({ name: 'Кедр', kind: 'agency', timeZone: 'Europe/Moscow', language: 'ru' });
    await Promise.all([
      owner.patch('organisation', { name: 'Сосна' }),
      owner.patch('organisation', { kind: 'agency' }),
      owner.patch('organisation', { timeZone: 'Asia/Almaty' }),
    ]);
    const after = (await owner.get('organisation')).body;
    expect(after).toEqual({ ...before, name: 'Сосна', kind: 'agency', timeZone: 'Asia/Almaty' });
    expect((await stranger.get('organisation')).body.name).toBe('Кедр');
    expect(failure(await owner.patch('organisation', { timeZone: 'Mars/Base' }))).toEqual([
      422,
      'urn:otklik:organisations.invalid-time-zone',
    ]);
  });

  it('tells a key who it is; a key has no account to change', async () => {
    const recruiter = clientOf(api, await keyOf('recruiter'));
    expect((await recruiter.get('account')).body).toMatchObject({ name: 'recruiter', role: 'recruiter', userId: null });
    expect((await recruiter.patch('account', { name: 'Я', language: 'ru' })).status).toBe(404);
  });
});

describe('people', () => {
  it('are added with a link that works once, get a new one, are disabled and enabled', async () => {
    const added = await owner.post('users', person());
    expect(added.status).toBe(201);
    const { user, signInLink } = added.body;
    expect(user).toMatchObject({ name: 'Марина', role: 'recruiter', disabledAt: null, lastSignedInAt: null });
    const tokenOf = (link: string): string => link.replace('https://otklik.example/sign-in/link/', '');
    const signIn = api.t.get(SignInService);
    const renewed = await owner.post(`users/${user.id}/link`);
    await expect(signIn.signInByLink(tokenOf(signInLink), 'long enough password')).rejects.toThrow();
    await signIn.signInByLink(tokenOf(renewed.body.signInLink), 'long enough password');
    const changed = await owner.patch(`users/${user.id}`, { name: 'Мария', role: 'interviewer' });
    expect(changed.body).toMatchObject({ id: user.id, name: 'Мария', role: 'interviewer' });
    expect((await owner.patch(`users/${user.id}`, { role: 'client' })).status).toBe(422);
    const disabled = await owner.post(`users/${user.id}/disable`);
    expect(disabled.body.disabledAt).not.toBeNull();
    expect((await owner.post(`users/${user.id}/disable`)).body).toEqual(disabled.body);
    expect((await owner.post(`users/${user.id}/link`)).status).toBe(404);
    expect((await owner.post(`users/${user.id}/enable`)).body.disabledAt).toBeNull();
    for (const what of ['link', 'disable', 'enable'])
      expect((await stranger.post(`users/${user.id}/${what}`)).status).toBe(404);
  });

  it('have an e-mail each, and the last owner stays', async () => {
    const one = person('owner');
    const answers = await Promise.all([owner.post('users', one), owner.post('users', one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id } = (await owner.get('users')).body.users[0];
    expect(failure(await owner.post(`users/${id}/disable`))).toEqual([409, 'urn:otklik:organisations.last-owner']);
    expect((await owner.post('users', { ...person(), email: 'nobody' })).status).toBe(422);
  });
});

describe('clients', () => {
  it('are added, renamed, and have a name each', async () => {
    const { body } = await owner.post('clients', { name: 'Завод' });
    expect((await owner.patch(`clients/${body.id}`, { name: 'Завод № 1' })).body).toEqual({
      ...body,
      name: 'Завод № 1',
    });
    const twice = await Promise.all([1, 2].map(() => owner.post('clients', { name: 'Банк' })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await stranger.patch(`clients/${body.id}`, { name: 'Наш' })).status).toBe(404);
    expect((await owner.get('clients')).body.clients.map(({ name }: { name: string }) => name)).toEqual([
      'Банк',
      'Завод № 1',
    ]);
  });
});

describe('keys', () => {
  it('are made, work in their role, are listed without the secret, and are revoked once', async () => {
    const { status, body } = await owner.post('api-keys', { name: '1С', role: 'interviewer' });
    expect(status).toBe(201);
    const made = clientOf(api, body.key);
    expect((await made.get('vacancies')).status).toBe(200);
    const listed = await owner.get('api-keys');
    expect(JSON.stringify(listed.body)).not.toContain(body.key);
    expect((await stranger.delete(`api-keys/${body.id}`)).status).toBe(404);
    const revoked = await Promise.all([owner.delete(`api-keys/${body.id}`), owner.delete(`api-keys/${body.id}`)]);
    expect(revoked.map((answer) => answer.status)).toEqual([204, 204]);
    expect((await made.get('vacancies')).status).toBe(401);
    const { apiKeys } = (await owner.get('api-keys')).body;
    expect(apiKeys[0]).toMatchObject({ id: body.id, revokedAt: expect.any(String) });
  });

  it('cannot raise themselves: only an owner’s key makes keys, people and links, and nothing changes a key’s role', async () => {
    const recruiter = clientOf(api, await keyOf('recruiter'));
    const { id } = (await owner.post('users', person('owner'))).body.user;
    const keys = (await owner.get('api-keys')).body.apiKeys as { id: string; name: string }[];
    const own = keys.find(({ name }) => name === 'recruiter')?.id ?? '';
    for (const [path, body] of [
      ['api-keys', { name: 'k', role: 'owner' }],
      ['users', person('owner')],
      [`users/${id}/link`, undefined],
      [`users/${id}/disable`, undefined],
    ] as const) {
      expect([path, (await recruiter.post(path, body)).status]).toEqual([path, 403]);
    }
    expect((await recruiter.delete(`api-keys/${own}`)).status).toBe(403);
    expect((await owner.patch(`api-keys/${own}`, { role: 'owner' })).status).toBe(404);
    expect((await recruiter.get('account')).body.role).toBe('recruiter');
  });
});

describe('connections', () => {
  const login = { login: 'hr@example.test', password: 'secret' };

  it('SuperJob is connected by login and password, which are not kept; twice is once', async () => {
    board.on('POST /2.0/oauth2/password/', { body: { access_token: 'S' } });
    board.on('GET /2.0/user/current/', { body: { id: 7, name: 'Кедр', hr: 1 } });
    const made = await Promise.all([1, 2].map(() => owner.post('connections/superjob', login)));
    expect(made[0]).toMatchObject({
      status: 201,
      body: { board: 'superjob', status: 'connected', accountName: 'Кедр' },
    });
    expect(made[1].body.id).toBe(made[0].body.id);
    expect((await owner.get('connections')).body.connections).toHaveLength(1);
    expect((await stranger.get('connections')).body.connections).toEqual([]);
    expect(JSON.stringify(made)).not.toContain('secret');
  });

  it('a wrong password is said so, and leaves nothing behind', async () => {
    board.on('POST /2.0/oauth2/password/', { status: 400, body: { error: 'invalid_grant' } });
    const { status, body } = await owner.post('connections/superjob', login);
    expect([status < 500, body.type]).toEqual([true, 'urn:otklik:job-boards.connection-refused']);
    expect((await owner.get('connections')).body.connections).toEqual([]);
  });

  it('HeadHunter wants a person at a browser: the answer says where to send them', async () => {
    expect((await owner.get('connections/headhunter/start')).body).toEqual({
      address: 'https://otklik.example/connections/headhunter/start',
    });
  });
});

it('where mails leave by a real server there is no mailbox', async () => {
  for (const path of ['mailbox', 'mailbox/000000000000001-000000001-00000000'])
    expect(failure(await owner.get(path))).toEqual([404, 'urn:otklik:mail-transport.no-local-mailbox']);
});

it('the audit tells what a key did, by its name, and finds it by area and by person', async () => {
  const { body } = await owner.post('clients', { name: 'Завод' });
  const { entries } = (await owner.get('audit?area=clients')).body;
  expect(entries).toEqual([
    expect.objectContaining({
      action: 'clients.created',
      by: 'owner',
      userId: null,
      subject: { type: 'client', id: body.id },
    }),
  ]);
  expect((await owner.get(`audit?userId=${body.id}`)).body.entries).toEqual([]);
  expect((await owner.get(`audit?subjectType=client&subjectId=${body.id}`)).body.entries).toHaveLength(1);
  expect((await clientOf(api, await keyOf('recruiter')).get('audit')).status).toBe(403);
});
