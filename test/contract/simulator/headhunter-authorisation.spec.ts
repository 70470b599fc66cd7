import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { AGENT, HeadhunterCaller, call, startForTest, tokenCall } from './board-callers.js';
import type { Answer } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

const RETURN_ADDRESS = 'http://localhost:3000/connect/headhunter';

describe('authorization at the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let client: { client_id: string; client_secret: string };

  beforeEach(async () => {
    simulator = await startForTest();
    const { headhunterClientId, headhunterClientSecret } = simulator.credentials;
    client = { client_id: headhunterClientId, client_secret: headhunterClientSecret };
  });

  afterEach(() => simulator.close());

  function authorize(query: Record<string, string>): Promise<Answer> {
    const all = { response_type: 'code', client_id: client.client_id, redirect_uri: RETURN_ADDRESS, ...query };
    return call('GET', `${simulator.headhunterUrl}/oauth/authorize?${new URLSearchParams(all).toString()}`);
  }

  async function codeFor(query: Record<string, string> = {}): Promise<string> {
    const answer = await authorize(query);
    return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  }

  function exchange(code: string, more: Record<string, string> = {}): Promise<Answer> {
    const form = { grant_type: 'authorization_code', code, redirect_uri: RETURN_ADDRESS, ...client, ...more };
    return tokenCall(simulator, form);
  }

  function refresh(token: string): Promise<Answer> {
    return tokenCall(simulator, { grant_type: 'refresh_token', refresh_token: token });
  }

  it('sends the browser back with a code and the state', async () => {
    const answer = await authorize({ state: 'жди/меня', role: 'employer', force_role: 'true' });
    expect(answer.status).toBe(302);
    const target = new URL(answer.headers.get('location') ?? '');
    expect(target.origin + target.pathname).toBe(RETURN_ADDRESS);
    expect(target.searchParams.get('state')).toBe('жди/меня');
    expect(target.searchParams.get('code')).toMatch(/^\w{20,}$/);
  });

  it('shows a page instead of sending the browser anywhere for a stranger', async () => {
    const answer = await authorize({ client_id: 'somebody else' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('exchanges a code once', async () => {
    const code = await codeFor();
    const first = await exchange(code);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ token_type: 'bearer', expires_in: 1_209_600 });
    const second = await exchange(code);
    expect(second.status).toBe(400);
    expect(second.body).toEqual({ error: 'invalid_grant', error_description: 'code has already been used' });
  });

  it('wants the verifier of the challenge', async () => {
    const verifier = 'a-verifier-of-more-than-forty-three-characters-1234567890';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const query = { code_challenge: challenge, code_challenge_method: 'S256' };
    expect((await authorize({ code_challenge: challenge })).status).toBe(400);
    const wrong = await exchange(await codeFor(query), { code_verifier: 'another' });
    expect(wrong.body.error_description).toBe('code verifier mismatch');
    expect((await exchange(await codeFor(query), { code_verifier: verifier })).status).toBe(200);
  });

  it('wants the same return address again, a known client, a fresh code and a form', async () => {
    const other = await exchange(await codeFor(), { redirect_uri: `${RETURN_ADDRESS}/` });
    expect(other.body).toEqual({ error: 'invalid_request', error_description: 'bad redirect url' });
    const stranger = await exchange(await codeFor(), { client_secret: 'guess' });
    expect(stranger.body).toEqual({ error: 'invalid_request', error_description: 'account not found' });
    const code = await codeFor();
    simulator.clock.moveByMinutes(11);
    expect((await exchange(code)).body.error_description).toBe('code expired');
    const asJson = await call('POST', `${simulator.headhunterUrl}/token`, {
      headers: { 'HH-User-Agent': AGENT },
      json: { grant_type: 'authorization_code', code: await codeFor(), ...client },
    });
    expect(asJson.body.error).toBe('unsupported_grant_type');
  });

  it('keeps to the registered return address, deeper paths and subdomains allowed', async () => {
    const strict = await startForTest({
      credentials: { headhunterRedirectUri: 'https://otklik.test/connect' },
    });
    const tryAddress = async (redirectUri: string): Promise<number> => {
      const query = { response_type: 'code', client_id: client.client_id, redirect_uri: redirectUri };
      return (await call('GET', `${strict.headhunterUrl}/oauth/authorize?${new URLSearchParams(query).toString()}`))
        .status;
    };
    try {
      expect(await tryAddress('https://otklik.test/connect/deeper?x=1')).toBe(302);
      expect(await tryAddress('https://app.otklik.test/connect')).toBe(302);
      expect(await tryAddress('http://otklik.test/connect')).toBe(400);
      expect(await tryAddress('https://otklik.test:8443/connect')).toBe(400);
      expect(await tryAddress('https://otklik.test/connected')).toBe(400);
      expect(await tryAddress('https://evil-otklik.test/connect')).toBe(400);
    } finally {
      await strict.close();
    }
  });

  it('refreshes only after expiry and only once', async () => {
    const caller = await HeadhunterCaller.connect(simulator);
    const early = await refresh(caller.tokens.refresh_token);
    expect(early.body).toEqual({ error: 'invalid_grant', error_description: 'token not expired' });
    expect((await caller.get('/me')).status).toBe(200);

    simulator.clock.moveByMinutes(14 * 24 * 60 + 1);
    const expired = await caller.get('/me');
    expect(expired.status).toBe(403);
    expect(expired.body.errors).toEqual([{ type: 'oauth', value: 'token_expired' }]);
    expect(expired.body.oauth_error).toBe('token-expired');
    expect(expired.body.request_id).toBe(expired.headers.get('x-request-id'));

    const [one, two] = await Promise.all([refresh(caller.tokens.refresh_token), refresh(caller.tokens.refresh_token)]);
    expect([one.status, two.status].sort()).toEqual([200, 400]);
    const [good, bad] = one.status === 200 ? [one, two] : [two, one];
    expect(bad.body.error_description).toBe('token has already been refreshed');
    caller.tokens = good.body;
    expect((await caller.get('/me')).status).toBe(200);
  });

  it('ends both tokens when they are given back', async () => {
    const caller = await HeadhunterCaller.connect(simulator);
    expect((await caller.call('DELETE', '/token')).status).toBe(204);
    expect((await caller.get('/me')).body.errors[0].value).toBe('token_revoked');
    expect((await refresh(caller.tokens.refresh_token)).body.error_description).toBe('token was revoked');
  });

  it('deactivates every token when the password is changed', async () => {
    const caller = await HeadhunterCaller.connect(simulator);
    simulator.control.tokens({ board: 'headhunter', action: 'change-password' });
    expect((await caller.get('/me')).body.errors[0].value).toBe('token_revoked');
    expect((await refresh(caller.tokens.refresh_token)).body.error_description).toBe('token deactivated');
    expect((await HeadhunterCaller.connect(simulator).then((fresh) => fresh.get('/me'))).status).toBe(200);
  });

  it('gives an application a token that cannot do a recruiter’s work, once in five minutes', async () => {
    const first = await tokenCall(simulator, { grant_type: 'client_credentials', ...client });
    expect(first.body.refresh_token).toBeUndefined();
    const caller = new HeadhunterCaller(simulator, first.body);
    expect((await caller.get('/me')).body.is_application).toBe(true);
    expect((await caller.get('/negotiations?vacancy_id=1')).body.errors[0].value).toBe('user_auth_expected');
    const soon = await tokenCall(simulator, { grant_type: 'client_credentials', ...client });
    expect([soon.status, soon.body.error_description]).toEqual([403, 'app token refresh too early']);
    simulator.clock.moveByMinutes(6);
    expect((await tokenCall(simulator, { grant_type: 'client_credentials', ...client })).status).toBe(200);
    expect((await caller.get('/me')).body.errors[0].value).toBe('token_revoked');
  });

  it('refuses a call without a name before it looks at the token', async () => {
    const nameless = await rawGet(`${simulator.headhunterUrl}/me`, {});
    expect([nameless.status, nameless.body.errors[0]]).toEqual([400, { type: 'bad_user_agent', value: 'unset' }]);
    const sample = 'MyApp/1.0 (my-app-feedback@example.com)';
    const blacklisted = await rawGet(`${simulator.headhunterUrl}/me`, { 'User-Agent': sample });
    expect(blacklisted.body.errors[0].value).toBe('blacklisted');
    // With both headers only the board's own counts.
    const both = await rawGet(`${simulator.headhunterUrl}/me`, { 'User-Agent': AGENT, 'HH-User-Agent': sample });
    expect(both.body.errors[0].value).toBe('blacklisted');
    const named = await rawGet(`${simulator.headhunterUrl}/me`, { 'User-Agent': AGENT });
    expect([named.status, named.body.errors[0].type]).toEqual([403, 'forbidden']);
  });

  it('knows one recruiter’s account only', async () => {
    const caller = await HeadhunterCaller.connect(simulator);
    const { current_account_id: own } = (await caller.get('/manager_accounts/mine')).body;
    const withAccount = (id: string): Promise<Answer> =>
      caller.call('GET', '/me', { headers: { 'X-Manager-Account-Id': id } });
    expect((await withAccount(own as string)).status).toBe(200);
    expect((await withAccount('1')).body.errors[0].value).toBe('manager_extra_account_not_found');
  });
});

/** `fetch` always names itself; this does not. */
function rawGet(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: any }> /* eslint-disable-line @typescript-eslint/no-explicit-any */ {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    })
      .on('error', reject)
      .end();
  });
}
