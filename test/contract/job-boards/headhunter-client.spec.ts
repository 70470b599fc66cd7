import { createHash } from 'node:crypto';
import {
  AccessTokenExpired,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  EdgeBlocked,
  ForbiddenAddress,
  NeedsReconnecting,
  NotFoundAtBoard,
  PaymentRequired,
  QuotaSpent,
  UnreadableAnswer,
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
  t.timer.pauses.length = 0;
});

const refusal = (type: string, value?: string, more: object = {}): unknown => ({
  request_id: 'r1',
  errors: [{ type, ...(value && { value }), ...more }],
});
const html = '<html><head><title>DDoS-Guard</title></head></html>';

async function failureOf(call: Promise<unknown>): Promise<Error> {
  const failure: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof Error)) throw new Error('It did not fail');
  return failure;
}

it('identifies itself and the token in every call', async () => {
  t.board.on('GET /me', { body: { is_employer: true } });
  await t.headhunter.me('T1');
  expect(t.board.seen[0].headers).toMatchObject({
    'hh-user-agent': 'Otklik/1.0 (hr@example.com)',
    'user-agent': 'Otklik/1.0 (hr@example.com)',
    authorization: 'Bearer T1',
  });
});

it('sends the person to the authorize page as an employer, with PKCE', () => {
  const codeChallenge = createHash('sha256').update('v').digest('base64url');
  const address = new URL(
    t.headhunter.authorizeAddress({ redirectUri: 'https://o.example/back', state: 's', codeChallenge }),
  );
  expect(address.origin + address.pathname).toBe('https://hh.ru/oauth/authorize');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'CLIENT',
    redirect_uri: 'https://o.example/back',
    state: 's',
    role: 'employer',
    force_role: 'true',
    skip_choose_account: 'true',
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
  });
});

it('exchanges codes and refreshes as forms; the refresh goes without the client’s secret', async () => {
  t.board.on('POST /token', { body: { access_token: 'A', refresh_token: 'R', expires_in: 1209600 } });
  expect(await t.headhunter.exchangeCode('c', 'https://o.example/back', 'v')).toEqual({
    accessToken: 'A',
    refreshToken: 'R',
    expiresAt: new Date('2026-06-15T09:00:00Z'),
  });
  await t.headhunter.refresh('R');
  expect(t.board.seen.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    {
      grant_type: 'authorization_code',
      client_id: 'CLIENT',
      client_secret: 'SECRET',
      code: 'c',
      redirect_uri: 'https://o.example/back',
      code_verifier: 'v',
    },
    { grant_type: 'refresh_token', refresh_token: 'R' },
  ]);
});

describe('what a refusal means', () => {
  it.each<[string, Answer, new (...args: never[]) => Error]>([
    ['an expired token', { status: 403, body: refusal('oauth', 'token_expired') }, AccessTokenExpired],
    ['a revoked token', { status: 403, body: refusal('oauth', 'token_revoked') }, NeedsReconnecting],
    ['a broken token', { status: 403, body: refusal('oauth', 'bad_authorization') }, NeedsReconnecting],
    ['a deleted application', { status: 403, body: refusal('oauth', 'application_not_found') }, NeedsReconnecting],
    ['a token of the wrong kind', { status: 403, body: refusal('oauth', 'user_auth_expected') }, NeedsReconnecting],
    ['a page instead of data', { status: 403, body: html }, EdgeBlocked],
    ['a captcha', { status: 403, body: refusal('captcha_required', 'captcha_required') }, EdgeBlocked],
    [
      'access that was not paid for',
      { status: 403, body: refusal('api_access_payment', 'action_must_be_payed') },
      PaymentRequired,
    ],
    [
      'contacts that are not paid for',
      { status: 403, body: refusal('resumes', 'cant_view_contacts') },
      PaymentRequired,
    ],
    ['views of the day', { status: 429, body: refusal('resumes', 'view_limit_exceeded') }, QuotaSpent],
    ['the manager’s quota', { status: 403, body: refusal('resumes', 'quota_exceeded') }, QuotaSpent],
    ['too many requests', { status: 429, body: refusal('too_many_requests') }, BoardUnavailable],
    ['too many requests, without a body', { status: 429 }, BoardUnavailable],
    ['a broken server with a page', { status: 502, body: html }, BoardUnavailable],
    [
      'a chat that is being made',
      { status: 403, body: refusal('negotiations', 'chat_is_not_ready') },
      BoardUnavailable,
    ],
    ['a right that lacks', { status: 403, body: refusal('forbidden') }, ActionRefused],
    ['a vacancy of another manager', { status: 403, body: refusal('negotiations', 'invalid_vacancy') }, ActionRefused],
    ['nothing there', { status: 404, body: refusal('not_found') }, NotFoundAtBoard],
    ['a bad user agent', { status: 400, body: refusal('bad_user_agent', 'blacklisted') }, BoardMisconfigured],
    ['something never seen', { status: 418, body: { surprise: [] } }, BoardMisconfigured],
  ])('%s', async (_what, answer, expected) => {
    t.board.on('GET /me', answer);
    expect(await failureOf(t.headhunter.me('T'))).toBeInstanceOf(expected);
  });

  it('a spent quota is not asked for again at once, and tells when to', async () => {
    t.board.on('GET /me', { status: 429, body: refusal('resumes', 'view_limit_exceeded') });
    const failure = (await failureOf(t.headhunter.me('T'))) as QuotaSpent;
    expect(t.board.seen).toHaveLength(1);
    // 12:00 in Moscow: its next midnight is 21:00 UTC.
    expect(failure.until).toEqual(new Date('2026-06-01T21:00:00Z'));
  });

  it('the wait that a 429 asks for is handed on', async () => {
    t.board.on('GET /me', { status: 429, headers: { 'retry-after': '600' } });
    expect(await failureOf(t.headhunter.me('T'))).toMatchObject({ retryAfterSeconds: 600 });
    await t.timer.wait(600_000);
  });
});

describe('what a refused token call means', () => {
  it.each<[string, Answer, new (...args: never[]) => Error]>([
    [
      'used twice',
      { status: 400, body: { error: 'invalid_grant', error_description: 'token has already been refreshed' } },
      NeedsReconnecting,
    ],
    [
      'password changed',
      { status: 400, body: { error: 'invalid_grant', error_description: 'token deactivated' } },
      NeedsReconnecting,
    ],
    [
      'too early',
      { status: 400, body: { error: 'invalid_grant', error_description: 'token not expired' } },
      BoardUnavailable,
    ],
    [
      'wrong client',
      { status: 400, body: { error: 'invalid_client', error_description: 'client_id or client_secret not found' } },
      BoardMisconfigured,
    ],
    ['server down', { status: 503, body: html }, BoardUnavailable],
    ['blocked at the edge', { status: 403, body: html }, EdgeBlocked],
    ['form unknown', { status: 400, body: [] }, BoardUnavailable],
  ])('%s', async (_what, answer, expected) => {
    t.board.on('POST /token', answer);
    expect(await failureOf(t.headhunter.refresh('R'))).toBeInstanceOf(expected);
    // The fate of a one-shot call is unknown: it is never repeated by itself.
    expect(t.board.seen).toHaveLength(1);
  });
});

describe('answers that were damaged on their way', () => {
  it('are asked for again', async () => {
    t.board.on(
      'GET /me',
      { cut: true, body: { is_employer: true, id: 'x'.repeat(999) } },
      { body: '{"is_empl' },
      { body: { id: 7 } },
    );
    expect(await t.headhunter.me('T')).toMatchObject({ id: '7' });
  });

  it('a résumé that stays broken is handed over as it came', async () => {
    t.board.on('GET /resumes/1', { body: '{"id":"1","title":"Мен' });
    const failure = await failureOf(t.headhunter.resume('T', `${t.board.url}/resumes/1?topic_id=2`));
    expect(failure).toBeInstanceOf(UnreadableAnswer);
    expect(failure).toMatchObject({ body: '{"id":"1","title":"Мен' });
  });

  it('a list without its items is no list', async () => {
    t.board.on('GET /employers/5/vacancies/active', { body: { found: 3 } });
    expect(await failureOf(t.headhunter.activeVacancies('T', '5', 0))).toBeInstanceOf(BoardUnavailable);
  });
});

describe('lists', () => {
  it('vacancies of all managers that may be seen, 50 a page', async () => {
    t.board.on('GET /employers/5/vacancies/active', { body: { items: [], pages: 1 } });
    await t.headhunter.activeVacancies('T', '5', 3);
    expect(t.board.seen[0].url).toBe('/employers/5/vacancies/active?all_accessible=true&page=3&per_page=50');
  });

  it('the address of a collection is the board’s, whatever its name', async () => {
    t.board.on('GET /negotiations/anything_at_all', { body: { items: [{ id: 1 }] } });
    const url = `${t.board.url}/negotiations/anything_at_all?vacancy_id=9&mark=%D0%96`;
    expect((await t.headhunter.topics('T', url, 0))?.items).toEqual([{ id: 1 }]);
    expect(t.board.seen[0].url).toBe('/negotiations/anything_at_all?vacancy_id=9&mark=%D0%96&page=0&per_page=50');
  });

  it('the depth at which the board ends is an end, not a failure', async () => {
    t.board.on('GET /negotiations/x', {
      status: 400,
      body: {
        errors: [
          { type: 'bad_argument', value: 'page' },
          { type: 'bad_argument', value: 'per_page' },
        ],
      },
    });
    expect(await t.headhunter.topics('T', `${t.board.url}/negotiations/x`, 200)).toBeNull();
  });
});

describe('addresses out of answers', () => {
  const paid = ['?with_contact=1', '/get_with_contact', '/download_with_contact'];

  it.each(paid)('no method calls one that spends a contact: %s', async (tail) => {
    const url = `${t.board.url}/resumes/1${tail}`;
    const calls = [
      t.headhunter.resume('T', url),
      t.headhunter.topics('T', url, 0),
      t.headhunter.act('T', { method: 'PUT', url }, {}),
    ];
    for (const call of calls) expect(await failureOf(call)).toBeInstanceOf(ForbiddenAddress);
    expect(t.board.seen).toEqual([]);
  });

  it('no method takes the token to another origin', async () => {
    const url = 'http://127.0.0.1:1/resumes/1';
    for (const call of [
      t.headhunter.resume('T', url),
      t.headhunter.topics('T', url, 0),
      t.headhunter.act('T', { method: 'PUT', url }, {}),
    ]) {
      expect(await failureOf(call)).toMatchObject({ reason: 'other-origin' });
    }
  });
});

it('an action is done once, by its own method and address, whatever the answer', async () => {
  t.board.on('PUT /negotiations/offer/1', { status: 503 });
  const action = { method: 'PUT', url: `${t.board.url}/negotiations/offer/1` };
  expect(await failureOf(t.headhunter.act('T', action, { message: 'Здравствуйте' }))).toBeInstanceOf(BoardUnavailable);
  expect(t.board.seen).toHaveLength(1);
  expect(new URLSearchParams(t.board.seen[0].body).get('message')).toBe('Здравствуйте');
  t.board.on('PUT /negotiations/offer/1', { status: 204 });
  expect(await t.headhunter.act('T', action, {})).toEqual({ status: 204, requestId: null, body: null });
});
