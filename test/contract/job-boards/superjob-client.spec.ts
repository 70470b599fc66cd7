import {
  AccessTokenExpired,
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  ForbiddenAddress,
  EdgeBlocked,
  NeedsReconnecting,
  NotFoundAtBoard,
} from '../../../src/job-boards/job-boards.errors.js';
import { openAdapters } from './adapter-fixture.js';
import type { AdapterFixture } from './adapter-fixture.js';
import type { Answer } from './fake-board.js';

let t: AdapterFixture;
beforeAll(async () => {
  t = await openAdapters();
});
afterAll(() => t.close());
beforeEach(() => {
  t.board.seen.length = 0;
});

async function failureOf(call: Promise<unknown>): Promise<Error> {
  const failure: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof Error)) throw new Error('It did not fail');
  return failure;
}

it('carries the secret key and the token in every call, and a slash at the end of the path', async () => {
  t.board.on('GET /2.0/user/current/', { body: { id: 1, hr: 1 } });
  expect(await t.superjob.currentUser('T')).toMatchObject({ id: '1', hr: true });
  expect(t.board.seen[0]).toMatchObject({
    url: '/2.0/user/current/',
    headers: { 'x-api-app-id': 'KEY', authorization: 'Bearer T' },
  });
});

it('sends the person to the authorize page', () => {
  expect(t.superjob.authorizeAddress({ redirectUri: 'https://o.example/back', state: 's' })).toBe(
    'https://www.superjob.ru/authorize/?client_id=1381&redirect_uri=https%3A%2F%2Fo.example%2Fback&state=s',
  );
});

describe('tokens', () => {
  it('code, password and refresh go in a body; expiry is a moment or a duration', async () => {
    t.board.on('POST /2.0/oauth2/access_token/', {
      body: { access_token: 'A', refresh_token: 'R', ttl: 1_800_000_000 },
    });
    t.board.on('POST /2.0/oauth2/password/', { body: { access_token: 'A', expires_in: 60 } });
    t.board.on('POST /2.0/oauth2/refresh_token/', { body: { access_token: 'A', ttl: 60, expires_in: 120 } });
    expect(await t.superjob.exchangeCode('c', 'https://o.example/back')).toEqual({
      accessToken: 'A',
      refreshToken: 'R',
      expiresAt: new Date(1_800_000_000_000),
    });
    expect(await t.superjob.signIn('hr@example.com', 'p&ss')).toEqual({
      accessToken: 'A',
      refreshToken: null,
      expiresAt: new Date('2026-06-01T09:01:00Z'),
    });
    expect((await t.superjob.refresh('R')).expiresAt).toEqual(new Date('2026-06-01T09:02:00Z'));
    const bodies = t.board.seen.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(bodies).toEqual([
      { code: 'c', redirect_uri: 'https://o.example/back', client_id: '1381', client_secret: 'KEY' },
      { login: 'hr@example.com', password: 'p&ss', hr: '1', client_id: '1381', client_secret: 'KEY' },
      { refresh_token: 'R', client_id: '1381', client_secret: 'KEY' },
    ]);
    expect(t.board.seen.every(({ url }) => !url.includes('?'))).toBe(true);
  });

  it('a server that takes them by address only gets them there', async () => {
    t.board.on('POST /2.0/oauth2/refresh_token/', { status: 405 });
    t.board.on('GET /2.0/oauth2/refresh_token/', { body: { access_token: 'A2' } });
    expect(await t.superjob.refresh('R')).toMatchObject({ accessToken: 'A2' });
  });

  it.each<[string, Answer, new (...args: never[]) => Error]>([
    ['flat refusal', { status: 400, body: { error: 'invalid_grant', error_description: 'x' } }, NeedsReconnecting],
    [
      'nested refusal',
      { status: 400, body: { error: { code: 400, error: 'invalid_grant', message: 'x' } } },
      NeedsReconnecting,
    ],
    ['expired refresh token', { status: 410, body: { error: { code: 410 } } }, NeedsReconnecting],
    ['forbidden', { status: 403, body: { error: { code: 403, message: 'x' } } }, NeedsReconnecting],
    ['server down', { status: 500, body: '<h1>500</h1>' }, BoardUnavailable],
  ])('%s', async (_what, answer, expected) => {
    t.board.on('POST /2.0/oauth2/refresh_token/', answer);
    expect(await failureOf(t.superjob.refresh('R'))).toBeInstanceOf(expected);
  });
});

describe('what a refusal means', () => {
  const blocked = (reason: string): unknown => ({
    error: {
      code: 403,
      message: 'Ваша регистрация заблокирована',
      errors: [{ reason, reason_text: 'x', user_name: 'Иванова' }],
    },
  });
  it.each<[string, Answer, new (...args: never[]) => Error]>([
    ['an expired token', { status: 410, body: { error: { code: 410, message: 'x' } } }, AccessTokenExpired],
    [
      'an expired token behind another status',
      { status: 403, body: { error: { code: 410, message: ['x'] } } },
      AccessTokenExpired,
    ],
    ['no token', { status: 401, body: {} }, AccessTokenExpired],
    ['a blocked company', { status: 403, body: blocked('client_blocked') }, AccountBlocked],
    ['a user blocked by the board', { status: 403, body: blocked('user_blocked_by_admin') }, AccountBlocked],
    ['a user blocked by a colleague', { status: 403, body: blocked('user_blocked_by_other_user') }, AccountBlocked],
    [
      'no application key',
      { status: 400, body: { error: { code: 400, error: 'app_key_required', message: 'x' } } },
      BoardMisconfigured,
    ],
    [
      'no application key, with another status',
      { status: 403, body: { error: { error: 'app_key_required' } } },
      BoardMisconfigured,
    ],
    [
      'messages as a map',
      { status: 422, body: { error: { code: 422, message: { town: [{ description: 'x' }] } } } },
      BoardMisconfigured,
    ],
    ['forbidden', { status: 403, body: { error: { code: 403, message: 'x' } } }, ActionRefused],
    ['nothing there', { status: 404, body: { error: { code: 404 } } }, NotFoundAtBoard],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '6' }, body: { error: { code: 429 } } },
      BoardUnavailable,
    ],
    ['a page at the edge', { status: 403, body: '<html></html>' }, EdgeBlocked],
    ['a captcha', { status: 403, body: { error: { code: 403, error: 'captcha_required' } } }, EdgeBlocked],
    ['text', { status: 500, body: 'упс' }, BoardUnavailable],
    ['an error of error', { status: 400, body: { error: [[]] } }, BoardMisconfigured],
    ['null', { status: 400, body: null }, BoardMisconfigured],
  ])('%s', async (_what, answer, expected) => {
    t.board.on('GET /2.0/user/current/', answer);
    const failure = await failureOf(t.superjob.currentUser('T'));
    expect(failure).toBeInstanceOf(expected);
    // The board names the colleague who blocked; that is nobody's business in a log.
    expect(failure.message).not.toContain('Иванова');
  });
});

it('asks for own vacancies and received résumés by 100', async () => {
  t.board.on('GET /2.0/vacancies/', { body: { objects: [], more: false } });
  t.board.on('GET /2.0/resumes/received/9/', { body: { objects: [{}], total: 1 } });
  await t.superjob.vacancies('T', '31', 0);
  expect(await t.superjob.received('T', '9', 2)).toEqual({ objects: [{}], total: 1, more: null });
  expect(t.board.seen.map(({ url }) => url)).toEqual([
    '/2.0/vacancies/?id_user=31&published=1&page=0&count=100',
    '/2.0/resumes/received/9/?page=2&count=100',
  ]);
});

it('refuses an applicant once, whatever the answer', async () => {
  t.board.on('POST /2.0/hr/resumes/8/reject/', { status: 503 });
  expect(await failureOf(t.superjob.reject('T', '8'))).toBeInstanceOf(BoardUnavailable);
  expect(t.board.seen).toHaveLength(1);
});

it('invites an applicant only where that unproven call is switched on, once whatever the answer', async () => {
  t.board.on('POST /2.0/hr/resumes/8/invite/', { status: 200, body: { result: true } });
  expect(await failureOf(t.superjob.invite('T', '8', '5', null))).toBeInstanceOf(ForbiddenAddress);
  expect(t.board.seen).toHaveLength(0);
  expect(await t.daringSuperjob.invite('T', '8', '5', 'Приходите')).toMatchObject({ status: 200 });
  expect(t.board.seen.map(({ body }) => body)).toEqual([
    new URLSearchParams({ id_vacancy: '5', text: 'Приходите' }).toString(),
  ]);
  t.board.on('POST /2.0/hr/resumes/9/invite/', { status: 503 });
  expect(await failureOf(t.daringSuperjob.invite('T', '9', '5', null))).toBeInstanceOf(BoardUnavailable);
  expect(t.board.seen).toHaveLength(2);
});

it('writes a letter only where that unproven call is switched on, once whatever the answer', async () => {
  t.board.on('POST /2.0/hr/resumes/8/send_mail/', { status: 200, body: { result: true } });
  expect(await failureOf(t.superjob.sendMail('T', '8', '5', 'Приходите'))).toBeInstanceOf(ForbiddenAddress);
  expect(t.board.seen).toHaveLength(0);
  expect(await t.daringSuperjob.sendMail('T', '8', '5', 'Приходите')).toMatchObject({ status: 200 });
  expect(t.board.seen.map(({ body }) => body)).toEqual([
    new URLSearchParams({ id_vacancy: '5', text: 'Приходите' }).toString(),
  ]);
  t.board.on('POST /2.0/hr/resumes/9/send_mail/', { status: 503 });
  expect(await failureOf(t.daringSuperjob.sendMail('T', '9', '5', 'Приходите'))).toBeInstanceOf(BoardUnavailable);
  expect(t.board.seen).toHaveLength(2);
});
