import { gunzipSync, gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ApiKeysService, systemActor, UsersService } from '../../../src/organisations/index.js';
import { sessionCookieName } from '../../../src/platform/web-session/index.js';
import { DeskModule } from './desk-fixture.js';
import { linkOf, newPerson, PASSWORD, signedIn, startWeb } from './web-fixture.js';
import type { TestWeb } from './web-fixture.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb([DeskModule]);
});
afterAll(() => web.close());

const COOKIE = sessionCookieName('http://localhost:3000');

test('two copies on one machine keep their sessions apart; an address of its own needs no mark', () => {
  expect(COOKIE).toBe('otklik-session-3000');
  expect(sessionCookieName('http://127.0.0.1:4710')).toBe('otklik-session-4710');
  expect(sessionCookieName('https://otklik.example.com:8443')).toBe('otklik-session');
});

let lastUnknown = 0;
const unknownEmail = (): string => `nobody-${(lastUnknown += 1)}@example.org`;

describe('the one-time link', () => {
  test('first use: asks for a password, lets in, and the page knows who it is', async () => {
    const person = await newPerson(web);
    const browser = web.browser();
    const link = await linkOf(web, person);
    const page = await browser.get(link);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Здравствуйте, Анна!');
    expect(page.body).toContain(person.email);
    const entered = await browser.submit(link, { password: PASSWORD });
    expect([entered.status, entered.headers['location']]).toEqual([303, '/']);
    const desk = await browser.get('/desk');
    expect(JSON.parse(desk.body)).toMatchObject({
      actor: { organisationId: person.organisationId, userId: person.userId, role: 'owner', name: 'Анна' },
      language: 'ru',
      organisationName: 'Ромашка',
      timeZone: 'Europe/Moscow',
    });
  });

  test('looking at it any number of times uses nothing up', async () => {
    const person = await newPerson(web);
    const link = await linkOf(web, person);
    for (let times = 0; times < 3; times += 1) expect((await web.browser().get(link)).status).toBe(200);
    const browser = web.browser();
    await browser.get(link);
    expect((await browser.submit(link, { password: PASSWORD })).status).toBe(303);
  });

  test('a short password is refused with the link alive; a used link says what to do', async () => {
    const person = await newPerson(web);
    const link = await linkOf(web, person);
    const browser = web.browser();
    await browser.get(link);
    const refused = await browser.submit(link, { password: 'короткий' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('от 10 до 200 символов');
    expect((await browser.submit(link, { password: PASSWORD })).status).toBe(303);
    const again = await web.browser().get(link);
    expect(again.status).toBe(422);
    expect(again.body).toContain('уже использована или устарела');
    expect(again.body).toContain("href='/sign-in'");
  });

  test('two browsers at once: one is let in, the other is told', async () => {
    const person = await newPerson(web);
    const link = await linkOf(web, person);
    const browsers = [web.browser(), web.browser()];
    for (const browser of browsers) await browser.get(link);
    const answers = await Promise.all(browsers.map((browser) => browser.submit(link, { password: PASSWORD })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
  });
});

describe('the password', () => {
  test('lets in and leads back to the page that was asked for', async () => {
    const person = await newPerson(web);
    await signedIn(web, person);
    const browser = web.browser();
    const sent = await browser.get('/desk?tab=2');
    expect([sent.status, sent.headers['location']]).toEqual([303, '/sign-in?back=%2Fdesk%3Ftab%3D2']);
    const page = await browser.get(String(sent.headers['location']));
    expect(page.status).toBe(200);
    const entered = await browser.submit('/sign-in', { email: person.email, password: PASSWORD });
    expect([entered.status, entered.headers['location']]).toEqual([303, '/desk?tab=2']);
    expect((await browser.get('/desk?tab=2')).status).toBe(200);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in', ''])(
    'never leads to %p afterwards',
    async (back) => {
      const person = await newPerson(web);
      await signedIn(web, person);
      const browser = web.browser();
      await browser.get('/sign-in');
      const entered = await browser.submit('/sign-in', { email: person.email, password: PASSWORD, back });
      expect(entered.headers['location']).toBe('/');
    },
  );

  test.each([
    ['/вакансии', '/%D0%B2%D0%B0%D0%BA%D0%B0%D0%BD%D1%81%D0%B8%D0%B8'],
    ['/\u0000', '/'],
    ['/x\r\nset-cookie: a=b', '/'],
    ['/.//evil.example', '/'],
    ['/./sign-in', '/'],
  ])('leads to %p in the letters of a header', async (back, to) => {
    const person = await newPerson(web);
    await signedIn(web, person);
    const browser = web.browser();
    await browser.get('/sign-in');
    const entered = await browser.submit('/sign-in', { email: person.email, password: PASSWORD, back });
    expect([entered.status, entered.headers['location']]).toEqual([303, to]);
    expect((await browser.get('/desk')).status).toBe(200);
  });

  test('a wrong one keeps what was typed, escaped, and says what to do', async () => {
    const browser = web.browser();
    await browser.get('/sign-in?language=en');
    const email = `<b>'"${unknownEmail()}`;
    const answer = await browser.submit('/sign-in', { email, password: 'wrong' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('E-mail or password is wrong');
    expect(answer.body).toContain('&lt;b&gt;');
    expect(answer.body).not.toContain('<b>');
    expect(answer.body).not.toContain('wrong</');
  });

  test('too many failures: 429, minutes to wait in words and in a header', async () => {
    const email = unknownEmail();
    const browser = web.browser();
    await browser.get('/sign-in');
    for (let i = 0; i < 10; i += 1) await browser.submit('/sign-in', { email, password: `${i}` });
    const answer = await browser.submit('/sign-in', { email, password: 'x' });
    expect(answer.status).toBe(429);
    expect(answer.body).toContain('через 15 мин.');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
    await web.asOwner('delete from sign_in_attempts');
  });

  test('a form without fields, or with a list for a field, is a wrong password and not a failure', async () => {
    const browser = web.browser();
    await browser.get('/sign-in');
    expect((await browser.submit('/sign-in')).status).toBe(422);
    const list = `_csrf=${browser.token}&email=a&email=b&password=x`;
    expect((await browser.postText('/sign-in', list)).status).toBe(422);
  });
});

test.each([
  ['ru', 'Вход'],
  ['en', 'Sign in'],
  ['uk', 'Вхід'],
  ['kk', 'Кіру'],
])('the page speaks %s when the browser does, and remembers another choice', async (language, title) => {
  const asked = await web.browser().get('/sign-in', { 'accept-language': `${language};q=0.9` });
  expect(asked.body).toContain(`<h1>${title}</h1>`);
  const browser = web.browser();
  await browser.get(`/sign-in?language=${language}`);
  expect((await browser.get('/sign-in', { 'accept-language': 'de' })).body).toContain(`<h1>${title}</h1>`);
});

describe('the session', () => {
  test('has a new id after signing in, so that a planted one is worth nothing', async () => {
    const person = await newPerson(web);
    const browser = web.browser();
    const link = await linkOf(web, person);
    await browser.get(link);
    const planted = browser.cookies.get(COOKIE);
    await browser.submit(link, { password: PASSWORD });
    expect(planted).toBeDefined();
    expect(browser.cookies.get(COOKIE)).not.toBe(planted);
    const thief = web.browser();
    thief.cookies.set(COOKIE, planted ?? '');
    expect((await thief.get('/desk')).status).toBe(303);
  });

  test('its cookie is for this server alone, and secure behind https', async () => {
    const person = await newPerson(web);
    const link = await linkOf(web, person);
    const page = await web.browser().get(link);
    expect(String(page.headers['set-cookie'])).toMatch(/^otklik-session-3000=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('nobody who only reads public pages gets one', async () => {
    const browser = web.browser();
    await browser.post('/c/token', {});
    expect(browser.cookies.size).toBe(0);
  });

  test('ends on signing out, also for a copy of the cookie', async () => {
    const person = await newPerson(web);
    const browser = await signedIn(web, person);
    const copy = web.browser();
    copy.cookies.set(COOKIE, browser.cookies.get(COOKIE) ?? '');
    expect((await copy.get('/desk')).status).toBe(200);
    await browser.get('/account/password');
    const left = await browser.submit('/sign-out');
    expect([left.status, left.headers['location']]).toEqual([303, '/sign-in']);
    expect(browser.cookies.has(COOKIE)).toBe(false);
    expect((await copy.get('/desk')).status).toBe(303);
  });

  test('ends after the set hours without use, and use moves the end, to thirty days at most', async () => {
    const person = await newPerson(web);
    const idle = await signedIn(web, person);
    const busy = await signedIn(web, await newPerson(web));
    for (let hours = 0; hours < 24; hours += 8) {
      web.clock.moveByMinutes(8 * 60);
      expect((await busy.get('/desk')).status).toBe(200);
    }
    expect((await idle.get('/desk')).status).toBe(303);
    for (let hours = 24; hours < 30 * 24 - 8; hours += 8) {
      web.clock.moveByMinutes(8 * 60);
      await busy.get('/desk');
    }
    expect((await busy.get('/desk')).status).toBe(200);
    web.clock.moveByMinutes(8 * 60);
    expect((await busy.get('/desk')).status).toBe(303);
  });

  test('a new password ends all other sessions; disabling ends all of them at once', async () => {
    const person = await newPerson(web);
    const first = await signedIn(web, person);
    const second = await signedIn(web, person);
    expect((await first.get('/desk')).status).toBe(303);
    expect((await second.get('/desk')).status).toBe(200);
    const { organisationId } = person;
    const users = web.app.get(UsersService, { strict: false });
    const by = systemActor(organisationId);
    await users.createUser({
      organisationId,
      email: `second-${person.email}`,
      name: 'Б',
      role: 'owner',
      language: 'ru',
    });
    await users.disable(by, person.userId);
    expect((await second.get('/desk')).status).toBe(303);
    await users.enable(by, person.userId);
    expect((await second.get('/desk')).status).toBe(303);
    expect((await (await signedIn(web, person)).get('/desk')).status).toBe(200);
  });

  test('a changed role counts from the next request on', async () => {
    const person = await newPerson(web);
    const browser = await signedIn(web, person);
    await browser.get('/account/password');
    expect((await browser.submit('/decide')).status).toBe(201);
    await web.asOwner(`update users set role = 'interviewer' where id = $1`, [person.userId]);
    expect((await browser.submit('/decide')).status).toBe(403);
  });

  test('a cookie that was changed or invented is as good as none', async () => {
    const browser = await signedIn(web, await newPerson(web));
    const real = browser.cookies.get(COOKIE) ?? '';
    for (const cookie of [`${real.slice(0, -2)}xx`, 'nonsense', `${'a'.repeat(32)}.b`]) {
      const thief = web.browser();
      thief.cookies.set(COOKIE, cookie);
      expect((await thief.get('/desk')).status).toBe(303);
    }
    const [row] = await web.asOwner<{ id_hash: string }>('select id_hash from web_sessions limit 1');
    const thief = web.browser();
    thief.cookies.set(COOKIE, row?.id_hash ?? '');
    expect((await thief.get('/desk')).status).toBe(303);
  });
});

describe('a session that is over', () => {
  const HTMX = { 'hx-request': 'true' };
  const from = (page: string): Record<string, string> => ({ referer: `http://localhost${page}`, host: 'localhost' });
  let person: Awaited<ReturnType<typeof newPerson>>;
  let browser: Awaited<ReturnType<typeof signedIn>>;

  beforeEach(async () => {
    person = await newPerson(web);
    browser = await signedIn(web, person);
    await browser.get('/sign-in');
    web.clock.moveByMinutes(13 * 60);
  });

  test('is said on the sign-in page, which leads back', async () => {
    const sent = await browser.get('/desk?tab=2');
    expect(sent.headers['location']).toBe('/sign-in?back=%2Fdesk%3Ftab%3D2&reason=session-over');
    const page = await browser.get(String(sent.headers['location']));
    expect(page.body).toContain('Вас долго не было, и сеанс закончился');
    expect(page.body).toContain('reason&#x3D;session-over&amp;language&#x3D;en');
    const wrong = await browser.submit('/sign-in', { email: person.email, password: 'wrong' });
    expect(wrong.body).toContain('Вас долго не было');
    const entered = await browser.submit('/sign-in', { email: person.email, password: PASSWORD });
    expect(entered.headers['location']).toBe('/desk?tab=2');
  });

  test('is not said to whoever comes for the first time, or has signed out', async () => {
    expect((await web.browser().get('/desk')).headers['location']).toBe('/sign-in?back=%2Fdesk');
    const leaver = await signedIn(web, person);
    await leaver.get('/account/password');
    await leaver.submit('/sign-out');
    expect((await leaver.get('/desk')).headers['location']).toBe('/sign-in?back=%2Fdesk');
  });

  test.each(['with its cookie', 'without any'])(
    'takes no form, %s: it says so and leads back to where that was',
    async (cookie) => {
      if (cookie === 'without any') browser.cookies.clear();
      const sent = await browser.submit('/decide', { text: 'долгий текст' }, from('/desk?tab=2'));
      expect([sent.status, sent.headers['location']]).toEqual([303, '/sign-in?back=%2Fdesk%3Ftab%3D2&reason=not-sent']);
      const page = await browser.get(String(sent.headers['location']));
      expect(page.body).toContain('поэтому она не принята');
      const entered = await browser.submit('/sign-in', { email: person.email, password: PASSWORD });
      expect(entered.headers['location']).toBe('/desk?tab=2');
    },
  );

  test.each(['https://evil.example/desk', 'http://localhost//evil.example', 'nonsense', ''])(
    'leads nowhere else when the form comes from %p',
    async (referer) => {
      const sent = await browser.submit('/decide', {}, { referer, host: 'localhost' });
      expect(sent.headers['location']).toBe('/sign-in?back=%2F&reason=not-sent');
    },
  );

  test('is a sentence to a part of a page, which then stays as it is', async () => {
    for (const answer of [await browser.submit('/decide', {}, HTMX), await browser.get('/desk', HTMX)]) {
      expect([answer.status, answer.headers['location'], answer.headers['hx-redirect']]).toEqual([
        401,
        undefined,
        undefined,
      ]);
      expect(answer.body).toBe('Сеанс закончился. Войдите ещё раз: набранное здесь останется.');
    }
  });

  test('is another thing than a form with the wrong token', async () => {
    const present = await signedIn(web, person);
    const refused = await present.post('/decide', { _csrf: 'x' }, from('/desk?tab=2'));
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('Форма устарела');
    expect(refused.body).toContain("href='/desk?tab&#x3D;2'");
    expect(refused.headers['x-form-outdated']).toBeUndefined();
    const part = await present.post('/decide', { _csrf: 'x' }, HTMX);
    expect([part.status, part.headers['x-form-outdated']]).toEqual([403, 'true']);
  });
});

test('a person changes their password: this browser stays in, all others are out', async () => {
  const person = await newPerson(web);
  const elsewhere = await signedIn(web, person);
  const browser = web.browser();
  await browser.get('/sign-in');
  await browser.submit('/sign-in', { email: person.email, password: PASSWORD });
  await browser.get('/account/password');
  const wrong = await browser.submit('/account/password', { present: 'не тот пароль', next: 'новый пароль 12' });
  expect([wrong.status, wrong.body.includes('Нынешний пароль введён неверно')]).toEqual([422, true]);
  const short = await browser.submit('/account/password', { present: PASSWORD, next: 'x' });
  expect([short.status, short.body.includes('от 10 до 200')]).toEqual([422, true]);
  const changed = await browser.submit('/account/password', { present: PASSWORD, next: 'новый пароль 12' });
  expect([changed.status, changed.headers['location']]).toEqual([303, '/']);
  expect((await browser.get('/account/password')).body).toContain('Пароль изменён');
  expect((await elsewhere.get('/desk')).status).toBe(303);
});

describe('a form', () => {
  test('needs the token of its own session, in a field or in the header that htmx sends', async () => {
    const browser = await signedIn(web, await newPerson(web));
    const other = await signedIn(web, await newPerson(web));
    await browser.get('/account/password');
    await other.get('/account/password');
    expect((await browser.post('/decide', {})).status).toBe(403);
    expect((await browser.post('/decide', { _csrf: other.token })).status).toBe(403);
    expect((await browser.post('/decide', {}, { 'x-csrf-token': browser.token })).status).toBe(201);
    expect((await browser.submit('/decide')).status).toBe(201);
    const refused = await browser.post('/decide', {}, { accept: 'text/html' });
    expect(refused.body).toContain('открыта слишком долго');
  });

  test('signing in needs it too: nobody is signed in to somebody else’s account by another site', async () => {
    const person = await newPerson(web);
    await signedIn(web, person);
    expect((await web.browser().post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(403);
  });

  test('behind a signed address needs none', async () => {
    const answer = await web.browser().post('/c/token', {});
    expect([answer.status, answer.body]).toEqual([201, 'confirmed']);
    expect((await web.browser().post('//c/token', {})).status).not.toBe(201);
    expect((await web.browser().post('/c/../decide', {})).status).not.toBe(201);
  });
});

describe('an API key', () => {
  test('opens what its role may, without session and token; a session is not looked at beside it', async () => {
    const person = await newPerson(web);
    const keys = web.app.get(ApiKeysService, { strict: false });
    const by = systemActor(person.organisationId);
    const recruiter = await keys.create(by, { name: 'CRM', role: 'recruiter' });
    const interviewer = await keys.create(by, { name: 'Табло', role: 'interviewer' });
    const stranger = web.browser();
    const withKey = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
    const who = await stranger.get('/who', withKey(recruiter.key));
    expect(JSON.parse(who.body)).toMatchObject({ organisationId: person.organisationId, userId: null, name: 'CRM' });
    expect((await stranger.post('/decide', {}, withKey(recruiter.key))).status).toBe(201);
    expect((await stranger.post('/decide', {}, withKey(interviewer.key))).status).toBe(403);
    const owner = await signedIn(web, person);
    expect((await owner.post('/decide', {}, withKey('otklik_nonsense'))).status).toBe(401);
    expect((await owner.post('/decide', {}, withKey(interviewer.key))).status).toBe(403);
    // A password box of a proxy in front makes browsers send this by themselves: it must not stand for the token.
    expect((await owner.post('/decide', {}, { authorization: 'Basic YTpi' })).status).toBe(403);
  });
});

test('an answer that cannot be sent fails alone, also after its session was kept', async () => {
  const person = await newPerson(web);
  await signedIn(web, person);
  const browser = web.browser();
  const answer = await browser.post('/c/unsendable', {});
  expect([answer.status, answer.headers['x-word']]).toEqual([500, undefined]);
  expect(answer.body).toContain('<!doctype html>');
});

test('what failed is written down, and not that whoever asked has gone on before the answer was there', async () => {
  const written = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const browser = web.browser();
  await browser.get('/c/left');
  expect(written).not.toHaveBeenCalled();
  expect((await browser.get('/c/broken')).status).toBe(500);
  expect(written).toHaveBeenCalledTimes(1);
  written.mockRestore();
});

test('a route without an entry is refused to everybody, owners included', async () => {
  const owner = await signedIn(web, await newPerson(web));
  const answer = await owner.get('/forgotten');
  expect(answer.status).toBe(403);
  expect(answer.body).not.toContain('secret');
});

test('nothing inline, nothing from elsewhere, no framing by others', async () => {
  const page = await web.browser().get('/sign-in');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'self'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect(page.headers['referrer-policy']).toBe('same-origin');
  expect(page.headers['strict-transport-security']).toBeUndefined();
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.body).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=/);
});

test('a page goes compressed to whom that suits, with another form token each time; what comes in compressed is not unfolded', async () => {
  const browser = web.browser();
  const token = (page: string): string | undefined => /name='_csrf' value='([^']+)'/.exec(page)?.[1];
  const plain = await browser.get('/sign-in');
  const cookie = String(plain.headers['set-cookie']).split(';')[0];
  const ask = (encoding: string) =>
    web.app.inject({ url: '/sign-in', headers: { 'accept-encoding': encoding, ...(cookie ? { cookie } : {}) } });
  const small = await ask('gzip, br');
  expect([small.headers['content-encoding'], small.headers['vary']]).toEqual(['gzip', 'accept-encoding']);
  const page = gunzipSync(small.rawPayload).toString();
  expect(small.rawPayload.length).toBeLessThan(page.length * 0.6);
  // Were the token the same, its guesses could be told from the lengths of compressed pages.
  expect(token(page)).toMatch(/.{20}/);
  expect(token(gunzipSync((await ask('gzip')).rawPayload).toString())).not.toBe(token(page));
  expect((await ask('identity')).headers['content-encoding']).toBeUndefined();
  const folded = await web.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' },
    payload: gzipSync(`_csrf=${String(token(page))}&email=a`),
  });
  expect(folded.statusCode).toBe(403);
});

describe('behind a proxy that speaks https', () => {
  const viaProxy = (address: string): Record<string, string> => ({
    'x-forwarded-proto': 'https',
    'x-forwarded-for': address,
  });
  let secure: TestWeb;
  beforeAll(async () => {
    secure = await startWeb([DeskModule], { secureCookies: true, publicUrl: 'https://otklik.example' });
  });
  afterAll(() => secure.close());

  test('strict transport, and a cookie that never travels openly', async () => {
    const answer = await secure.browser().get('/sign-in', viaProxy('203.0.113.1'));
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
    expect(String(answer.headers['content-security-policy'])).toContain('upgrade-insecure-requests');
    expect(String(answer.headers['set-cookie'])).toMatch(/^otklik-session=.*HttpOnly; Secure; SameSite=Lax$/);
    const open = await secure.browser().get('/sign-in', { 'x-forwarded-proto': 'http' });
    expect(open.headers['set-cookie']).toBeUndefined();
  });

  test.each(['10.1.2.3', '192.168.1.7', '169.254.1.1', 'fd00::7', '203.0.113.9'])(
    'a neighbour at %s is nobody’s proxy: a cookie for https is not given, an address of another is not believed',
    async (remoteAddress) => {
      const answer = await secure.app.inject({ url: '/sign-in', headers: viaProxy('203.0.113.1'), remoteAddress });
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('a proxy in another network is believed when it is named', async () => {
    const named = await startWeb([DeskModule], { secureCookies: true, trustedProxies: ['10.0.0.0/8', '::1'] });
    const cookieAt = async (remoteAddress: string): Promise<unknown> =>
      (await named.app.inject({ url: '/sign-in', headers: viaProxy('203.0.113.1'), remoteAddress })).headers[
        'set-cookie'
      ];
    expect(String(await cookieAt('10.1.2.3'))).toContain('Secure');
    expect(String(await cookieAt('::ffff:10.1.2.3'))).toContain('Secure');
    expect(await cookieAt('11.1.2.3')).toBeUndefined();
    await named.close();
  });

  test('failed sign-ins are counted for the visitor, not for the proxy', async () => {
    const browser = secure.browser();
    const bad = viaProxy('203.0.113.2');
    await browser.get('/sign-in', bad);
    const tries = Array.from({ length: 51 }, () => ({ email: unknownEmail(), password: 'x' }));
    const answers = await Promise.all(tries.map((fields) => browser.submit('/sign-in', fields, bad)));
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
    const neighbour = await browser.submit(
      '/sign-in',
      { email: unknownEmail(), password: 'x' },
      viaProxy('203.0.113.3'),
    );
    expect(neighbour.status).toBe(422);
  });
});
