import { newId } from '../../../src/kernel/ids.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ConnectionsService, JobBoards, JobBoardsModule, NeedsReconnecting } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let board: FakeBoard;
let app: TestApp;
let twin: TestApp;

const expired = { status: 403, body: { errors: [{ type: 'oauth', value: 'token_expired' }] } };
const page = { body: { items: [], page: 0, pages: 1 } };

beforeAll(async () => {
  board = await startFakeBoard();
  const settings = {
    headhunterUrl: board.url,
    superjobUrl: `${board.url}/2.0`,
    headhunterRequestsPerSecond: 10_000,
    superjobRequestsPerMinute: 100_000,
    encryptionKey: Buffer.alloc(32, 7).toString('base64'),
  };
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  app = await createTestApp({ imports: [JobBoardsModule], settings, clock });
  const databaseUrl = app.settings.databaseUrl ?? undefined;
  // A second process on the same database: its own pool, its own services.
  twin = await createTestApp({ imports: [JobBoardsModule], settings, clock, databaseUrl });
});

afterAll(async () => {
  await twin.close();
  await app.close();
  await board.close();
});

const calls = (route: string): number =>
  board.seen.filter(({ method, url }) => `${method} ${url.split('?')[0]}` === route).length;

async function connect(name: string, organisationId = newId()): Promise<ConnectionView> {
  board.on('POST /token', { body: { access_token: `${name}-A1`, refresh_token: `${name}-R1`, expires_in: 1209600 } });
  board.on('GET /me', { body: { is_employer: true, employer: { id: '500', name: 'Ромашка' }, manager: { id: name } } });
  const actor = { organisationId, userId: null, name: 'Анна' };
  const connection = await app
    .get(ConnectionsService)
    .connectHeadhunter({ actor, code: 'c', redirectUri: 'http://o/' });
  board.seen.length = 0;
  return connection;
}

async function pull(of: TestApp, connection: ConnectionView): Promise<void> {
  const items = of.get(JobBoards).for(connection.board).listVacancies(connection)[Symbol.asyncIterator]();
  while (!(await items.next()).done);
}

const state = (connection: ConnectionView): Promise<ConnectionView> =>
  app.get(ConnectionsService).state(connection.organisationId, connection.connectionId);

describe('an expired token', () => {
  it('is renewed once and the call made again; the new pair is stored sealed', async () => {
    const connection = await connect('once');
    board.on('GET /employers/500/vacancies/active', expired, page);
    board.on('POST /token', { body: { access_token: 'once-A2', refresh_token: 'once-R2', expires_in: 60 } });
    await pull(app, connection);
    expect(board.seen.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer once-A1',
      undefined,
      'Bearer once-A2',
    ]);
    expect(new URLSearchParams(board.seen[1].body).get('refresh_token')).toBe('once-R1');
    expect((await state(connection)).tokenExpiresAt).toEqual(new Date('2026-06-01T09:01:00Z'));
    const [row] = await app.asOwner<Record<string, string>>('select * from connections where id = $1', [
      connection.connectionId,
    ]);
    expect(JSON.stringify(row)).not.toMatch(/once-[AR]\d/);
    board.on('GET /employers/500/vacancies/active', page);
    await pull(twin, connection);
    expect(board.seen.at(-1)?.headers['authorization']).toBe('Bearer once-A2');
  });

  it('is renewed once by many calls of two processes at the same time', async () => {
    const connection = await connect('many');
    const rightful = 'Bearer many-A2';
    // Every call with the old token is refused; a second renewal would be refused as well, as the board does.
    board.on(
      'POST /token',
      { body: { access_token: 'many-A2', refresh_token: 'many-R2', expires_in: 60 } },
      { status: 400, body: { error: 'invalid_grant', error_description: 'token has already been refreshed' } },
    );
    board.on('GET /employers/500/vacancies/active', ({ headers }) =>
      headers['authorization'] === rightful ? page : expired,
    );
    await Promise.all([app, twin].flatMap((one) => Array.from({ length: 4 }, () => pull(one, connection))));
    expect(calls('POST /token')).toBe(1);
    expect(board.seen.filter(({ headers }) => headers['authorization'] === rightful)).toHaveLength(8);
    expect((await state(connection)).status).toBe('connected');
  });

  it('keeps the new pair even if the surrounding transaction fails', async () => {
    const connection = await connect('apart');
    board.on('GET /employers/500/vacancies/active', expired, page);
    board.on('POST /token', { body: { access_token: 'apart-A2', refresh_token: 'apart-R2' } });
    const work = app.database.inOrganisation(connection.organisationId, async () => {
      await pull(app, connection);
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    await pull(app, connection);
    expect(board.seen.at(-1)?.headers['authorization']).toBe('Bearer apart-A2');
  });

  it('survives a board that is down while renewing: nothing is lost, the next call tries again', async () => {
    const connection = await connect('down');
    board.on('GET /employers/500/vacancies/active', expired, expired, page);
    board.on('POST /token', { status: 503 }, { body: { access_token: 'down-A2', refresh_token: 'down-R2' } });
    await expect(pull(app, connection)).rejects.toMatchObject({ code: 'job-boards.unavailable' });
    expect((await state(connection)).status).toBe('connected');
    await pull(app, connection);
    expect(board.seen.at(-1)?.headers['authorization']).toBe('Bearer down-A2');
  });
});

describe('a lost connection', () => {
  it.each([
    ['revoked', 'token_revoked'],
    ['broken', 'bad_authorization'],
  ])('is marked and pauses: %s', async (name, value) => {
    const connection = await connect(name);
    board.on('GET /employers/500/vacancies/active', { status: 403, body: { errors: [{ type: 'oauth', value }] } });
    await expect(pull(app, connection)).rejects.toBeInstanceOf(NeedsReconnecting);
    expect(await state(connection)).toMatchObject({
      status: 'needs-reconnecting',
      problems: [
        { during: null, code: 'job-boards.needs-reconnecting', values: { reason: value }, since: app.clock.now() },
      ],
    });
    // A revoked token is not renewed, and no further call reaches the board.
    expect(calls('POST /token')).toBe(0);
    board.seen.length = 0;
    await expect(pull(twin, connection)).rejects.toBeInstanceOf(NeedsReconnecting);
    expect(board.seen).toHaveLength(0);
  });

  it('is one whose refresh token was used up elsewhere', async () => {
    const connection = await connect('used');
    board.on('GET /employers/500/vacancies/active', expired);
    board.on('POST /token', {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'token has already been refreshed' },
    });
    await expect(pull(app, connection)).rejects.toBeInstanceOf(NeedsReconnecting);
    expect(await state(connection)).toMatchObject({
      status: 'needs-reconnecting',
      problems: [{ values: { reason: 'token has already been refreshed' } }],
    });
  });

  it('is not one that the edge blocks, nor one whose quota is spent', async () => {
    const connection = await connect('edge');
    for (const answer of [
      { status: 403, body: '<html>blocked</html>' },
      { status: 429, body: { errors: [{ type: 'resumes', value: 'view_limit_exceeded' }] } },
    ]) {
      board.on('GET /employers/500/vacancies/active', answer);
      await expect(pull(app, connection)).rejects.toMatchObject({ kind: expect.any(String) });
      expect((await state(connection)).status).toBe('connected');
    }
    expect(calls('POST /token')).toBe(0);
  });

  it('works again after reconnecting, in the same row', async () => {
    const connection = await connect('again');
    board.on('GET /employers/500/vacancies/active', {
      status: 403,
      body: { errors: [{ type: 'oauth', value: 'token_revoked' }] },
    });
    await expect(pull(app, connection)).rejects.toBeInstanceOf(NeedsReconnecting);
    const renewed = await connect('again', connection.organisationId);
    expect(renewed).toMatchObject({ connectionId: connection.connectionId, status: 'connected', problems: [] });
    board.on('GET /employers/500/vacancies/active', page);
    await pull(twin, renewed);
  });

  it('a call that began before the reconnecting goes on with the new token', async () => {
    const connection = await connect('late');
    const renew = board.hold('GET /employers/500/vacancies/active', {
      status: 403,
      body: { errors: [{ type: 'oauth', value: 'token_revoked' }] },
    });
    const pulled = pull(app, connection);
    await renew.arrived;
    board.on('POST /token', { body: { access_token: 'late-A9', refresh_token: 'late-R9' } });
    await app.get(ConnectionsService).connectHeadhunter({
      actor: { organisationId: connection.organisationId, userId: null, name: 'Анна' },
      code: 'c',
      redirectUri: 'http://o/',
    });
    board.on('GET /employers/500/vacancies/active', page);
    renew.release();
    await pulled;
    expect(board.seen.at(-1)?.headers['authorization']).toBe('Bearer late-A9');
    expect((await state(connection)).status).toBe('connected');
  });
});

describe('SuperJob', () => {
  const actor = { organisationId: newId(), userId: null, name: 'Анна' };

  it('renews on 410 and keeps the old refresh token where no new one comes', async () => {
    board.on('POST /2.0/oauth2/password/', { body: { access_token: 'S1', refresh_token: 'SR1' } });
    board.on('GET /2.0/user/current/', { body: { id: 31, name: 'HR', hr: true } });
    const connection = await app.get(ConnectionsService).connectSuperjob({ actor, login: 'l', password: 'p' });
    const gone = { status: 410, body: { error: { code: 410 } } };
    const none = { body: { objects: [], more: false } };
    board.on('POST /2.0/oauth2/refresh_token/', { body: { access_token: 'S2' } }, { body: { access_token: 'S3' } });
    board.on('GET /2.0/vacancies/', gone, none);
    await pull(app, connection);
    board.on('GET /2.0/vacancies/', gone, none);
    await pull(app, connection);
    const refreshes = board.seen.filter(({ url }) => url.includes('refresh_token'));
    expect(refreshes.map(({ body }) => new URLSearchParams(body).get('refresh_token'))).toEqual(['SR1', 'SR1']);
    expect(board.seen.at(-1)?.headers['authorization']).toBe('Bearer S3');
  });

  it('a blocked account pauses', async () => {
    const [connection] = await app.get(ConnectionsService).list(actor.organisationId);
    board.on('GET /2.0/vacancies/', {
      status: 403,
      body: { error: { code: 403, errors: [{ reason: 'client_blocked' }] } },
    });
    await expect(pull(app, connection)).rejects.toMatchObject({ code: 'job-boards.account-blocked' });
    expect(await state(connection)).toMatchObject({
      status: 'blocked',
      problems: [{ code: 'job-boards.account-blocked', values: { reason: 'client_blocked' } }],
    });
  });

  it('an account that a colleague blocked keeps who it was', async () => {
    const { organisationId } = actor;
    const login = { actor, login: 'l', password: 'p' };
    const connection = await app.get(ConnectionsService).connectSuperjob(login);
    const errors = [{ reason: 'user_blocked_by_other_user', user_name: 'Павел Рудаков' }];
    board.on('GET /2.0/vacancies/', { status: 403, body: { error: { code: 403, errors } } });
    await expect(pull(app, connection)).rejects.toMatchObject({ values: { userName: 'Павел Рудаков' } });
    const values = { reason: 'user_blocked_by_other_user', userName: 'Павел Рудаков' };
    expect(await state(connection)).toMatchObject({ status: 'blocked', problems: [{ values }] });
    // Whoever asks later hears the same.
    await expect(pull(app, connection)).rejects.toMatchObject({ code: 'job-boards.account-blocked', values });
    expect((await app.get(ConnectionsService).connectSuperjob(login)).problems).toEqual([]);
    expect((await app.get(ConnectionsService).list(organisationId)).map(({ status }) => status)).toContain('connected');
  });
});
