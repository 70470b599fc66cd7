import { newId } from '../../../src/kernel/ids.js';
import { ConnectionHealth, ConnectionsService, JobBoards, JobBoardsModule } from '../../../src/job-boards/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let board: FakeBoard;
let app: TestApp;
let connections: ConnectionsService;
const actor = (): { organisationId: string; userId: null; name: string } => ({
  organisationId: newId(),
  userId: null,
  name: 'Анна',
});
const request = { code: 'c', redirectUri: 'http://o/' };

beforeAll(async () => {
  board = await startFakeBoard();
  app = await createTestApp({
    imports: [JobBoardsModule],
    settings: {
      headhunterUrl: board.url,
      superjobUrl: `${board.url}/2.0`,
      headhunterRequestsPerSecond: 10_000,
      superjobRequestsPerMinute: 100_000,
    },
  });
  connections = app.get(ConnectionsService);
});

afterAll(async () => {
  await app.close();
  await board.close();
});

beforeEach(() => {
  board.on('POST /token', { body: { access_token: 'A', refresh_token: 'R', expires_in: 60 } });
  board.on('GET /me', { body: { is_employer: true, employer: { id: '500', name: 'Ромашка' }, manager: { id: '12' } } });
});

it('a connection is stored with what the account may do, and its making is on record', async () => {
  board.on('GET /employers/500/managers/12/limits/resume', { body: { left: { resume_view: 50 } } });
  const who = actor();
  const made = await connections.connectHeadhunter({ actor: who, ...request });
  expect(made).toMatchObject({
    board: 'headhunter',
    status: 'connected',
    externalEmployerId: '500',
    accountName: 'Ромашка',
    problems: [],
  });
  expect(made.capabilities).toMatchObject({
    resumeLimits: { left: { resume_view: 50 } },
    methodAccess: { refused: 'job-boards.not-found-at-board' },
  });
  expect(await connections.list(who.organisationId)).toEqual([made]);
  expect(JSON.stringify(made)).not.toMatch(/Encrypted|v1\./);
  const record = await app.asOwner(
    'select action, user_name, subject_id from audit_entries where organisation_id = $1',
    [who.organisationId],
  );
  expect(record).toEqual([{ action: 'connections.made', user_name: 'Анна', subject_id: made.connectionId }]);
});

it('another organisation neither sees nor uses it, though the board account is the same', async () => {
  const [one, other] = [actor(), actor()];
  const made = await connections.connectHeadhunter({ actor: one, ...request });
  expect(await connections.list(other.organisationId)).toEqual([]);
  await expect(connections.state(other.organisationId, made.connectionId)).rejects.toMatchObject({
    code: 'job-boards.no-such-connection',
  });
  const stolen = { ...made, organisationId: other.organisationId };
  await expect(
    app.get(JobBoards).for('headhunter').listVacancies(stolen)[Symbol.asyncIterator]().next(),
  ).rejects.toMatchObject({ code: 'job-boards.no-such-connection' });
  const own = await connections.connectHeadhunter({ actor: other, ...request });
  expect(own.connectionId).not.toBe(made.connectionId);
});

it('connecting twice, one after the other or at the same time, makes one connection', async () => {
  const who = actor();
  const made = await Promise.all(
    Array.from({ length: 6 }, () => connections.connectHeadhunter({ actor: who, ...request })),
  );
  made.push(await connections.connectHeadhunter({ actor: who, ...request }));
  expect(new Set(made.map((one) => one.connectionId)).size).toBe(1);
  expect(await connections.list(who.organisationId)).toHaveLength(1);
});

it.each([
  [
    'a used code',
    'POST /token',
    { status: 400, body: { error: 'invalid_grant', error_description: 'code has already been used' } },
    'job-boards.connection-refused',
  ],
  [
    'wrong credentials of the application',
    'POST /token',
    { status: 400, body: { error: 'invalid_client', error_description: 'client_id or client_secret not found' } },
    'job-boards.misconfigured',
  ],
  ['an applicant', 'GET /me', { body: { is_employer: false, is_applicant: true } }, 'job-boards.connection-refused'],
  ['a board that is down', 'GET /me', { status: 400, body: {} }, 'job-boards.misconfigured'],
])('%s leaves no connection behind', async (_what, route, answer, code) => {
  const who = actor();
  board.on(route, answer);
  await expect(connections.connectHeadhunter({ actor: who, ...request })).rejects.toMatchObject({ code });
  expect(await connections.list(who.organisationId)).toEqual([]);
});

it('a SuperJob account that is no employer’s is refused', async () => {
  board.on('POST /2.0/oauth2/password/', { body: { access_token: 'S' } });
  board.on('GET /2.0/user/current/', { body: { id: 1, hr: 0 } });
  await expect(connections.connectSuperjob({ actor: actor(), login: 'l', password: 'p' })).rejects.toMatchObject({
    code: 'job-boards.connection-refused',
  });
});

describe('problems that pass', () => {
  const silence = { code: 'job-boards.unavailable', values: { reason: 'too-slow' } };
  const quota = { code: 'job-boards.quota-spent', values: { quota: 'view_limit_exceeded' } };
  const made = async () => {
    const who = actor();
    const connection = await connections.connectHeadhunter({ actor: who, ...request });
    const state = () => connections.state(who.organisationId, connection.connectionId);
    return { who, connection, state, health: app.get(ConnectionHealth) };
  };

  it('are noted once for each kind of work, with what the board said, and end with that work', async () => {
    const { who, connection, state, health } = await made();
    await health.noteProblem(connection, 'reading', quota);
    const since = app.clock.now();
    app.clock.moveByMinutes(5);
    await health.noteProblem(connection, 'reading', quota);
    await health.noteProblem(connection, 'pulling', silence);
    const [pulling, reading] = [
      { during: 'pulling', ...silence, since: app.clock.now() },
      { during: 'reading', ...quota, since },
    ];
    expect((await state()).problems).toMatchObject([pulling, reading]);
    expect((await connections.list(who.organisationId))[0]?.problems).toMatchObject([pulling, reading]);
    expect((await connections.page(who.organisationId, {})).rows[0]?.problems).toMatchObject([pulling, reading]);
    await health.notePulled(connection);
    expect(await state()).toMatchObject({ problems: [reading], lastPulledAt: app.clock.now() });
    await health.noteRead(connection);
    expect((await state()).problems).toEqual([]);
  });

  it('give way to another of the same work, to the loss of the access and to a new connection', async () => {
    const { who, connection, state, health } = await made();
    await health.noteProblem(connection, 'pulling', quota);
    app.clock.moveByMinutes(1);
    await Promise.all([1, 2, 3].map(() => health.noteProblem(connection, 'pulling', silence)));
    expect((await state()).problems).toMatchObject([{ ...silence, since: app.clock.now() }]);
    board.on('GET /employers/500/vacancies/active', {
      status: 403,
      body: { errors: [{ type: 'oauth', value: 'token_revoked' }] },
    });
    await expect(
      app.get(JobBoards).for('headhunter').listVacancies(connection)[Symbol.asyncIterator]().next(),
    ).rejects.toThrow();
    await health.noteProblem(connection, 'reading', silence);
    expect((await state()).problems).toMatchObject([{ during: null, code: 'job-boards.needs-reconnecting' }]);
    expect((await connections.connectHeadhunter({ actor: who, ...request })).problems).toEqual([]);
  });

  it('stay, as far as a new connection cures nothing of them: a spent quota is spent still', async () => {
    const { who, connection, state, health } = await made();
    await health.noteProblem(connection, 'reading', quota);
    await health.noteProblem(connection, 'pulling', { code: 'sourcing.lists-failed', values: { failed: 1 } });
    const before = (await state()).problems;
    expect(before).toHaveLength(2);
    app.clock.moveByMinutes(3);
    expect((await connections.connectHeadhunter({ actor: who, ...request })).problems).toEqual(before);
  });

  it('met while another reading went well stay, how long ever they are known, until one that began later goes well', async () => {
    const { connection, state, health } = await made();
    await health.noteProblem(connection, 'reading', quota);
    const { problems: before } = await state();
    app.clock.moveByMinutes(60);
    const began = app.clock.now();
    app.clock.moveByMinutes(1);
    await health.noteProblem(connection, 'reading', quota);
    await health.noteRead(connection, began);
    expect((await state()).problems).toEqual(before);
    app.clock.moveByMinutes(1);
    await health.noteRead(connection, app.clock.now());
    expect((await state()).problems).toEqual([]);
  });

  it('are nobody else’s', async () => {
    const { connection, health } = await made();
    const stranger = { ...connection, organisationId: newId() };
    await health.noteProblem(stranger, 'pulling', silence);
    expect(
      await app.asOwner('select 1 from connection_problems where connection_id = $1', [connection.connectionId]),
    ).toEqual([]);
  });
});

it('the way to the board carries state and, at HeadHunter, a PKCE challenge of the kept verifier', async () => {
  const start = connections.start('headhunter', 'http://o/back');
  const query = new URL(start.address).searchParams;
  expect(query.get('state')).toBe(start.state);
  const { createHash } = await import('node:crypto');
  expect(query.get('code_challenge')).toBe(
    createHash('sha256')
      .update(start.codeVerifier ?? '')
      .digest('base64url'),
  );
  expect(connections.start('headhunter', 'http://o/back').state).not.toBe(start.state);
  expect(connections.start('superjob', 'http://o/back')).toMatchObject({
    codeVerifier: null,
    address: expect.stringContaining('redirect_uri=http%3A%2F%2Fo%2Fback'),
  });
});
