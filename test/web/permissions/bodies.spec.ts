import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ApiKeysService, systemActor } from '../../../src/organisations/index.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const FORM = 'application/x-www-form-urlencoded';

let web: TestWeb;
const largeRoutes: string[] = [];
beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock, (server) => {
    // Looked at when everything is registered: the limit is set by a hook that comes after this one.
    server.addHook('onRoute', (route) => {
      if (route.config?.takesFiles) largeRoutes.push(`${String(route.method)} ${route.url}`);
    });
  });
  await web.app.listen(0, '127.0.0.1');
});
afterAll(() => web.close());

const send = (url: string, payload: string, headers: Record<string, string>) =>
  web.app.inject({ method: 'POST', url, payload, headers });

test('large bodies are taken where files are, and nowhere else', () => {
  expect(largeRoutes.sort()).toEqual([
    'POST /api/v1/attendance/logs',
    'POST /api/v1/attendance/logs/preview',
    'POST /api/v1/role-profiles/from-text',
    'POST /api/v1/salaries/imports',
    'POST /api/v1/vacancies/:id/imports',
    'POST /api/v1/vacancies/:id/profile/from-text',
    'POST /apply/:code',
    'POST /attendance/import',
    'POST /attendance/import/check',
    'POST /role-profiles/from-text',
    'POST /role-profiles/from-text/confirm',
    'POST /salaries/imports',
    'POST /vacancies/:id/profile/from-text',
    'POST /vacancies/:id/profile/from-text/confirm',
    'POST /vacancies/:vacancyId/imports',
  ]);
});

test.each([
  ['/sign-in', FORM, `password=${'x'.repeat(300 * KILOBYTE)}`],
  ['/sign-in', FORM, 'a=1&'.repeat(2_001)],
  ['/c/x/confirm', 'application/json', `[${'[],'.repeat(100_000)}1]`],
  ['/c/x/confirm', 'text/csv', 'x'.repeat(300 * KILOBYTE)],
  ['/c/x/confirm', 'text/plain', 'x'.repeat(300 * KILOBYTE)],
])('more than a form of ours holds is refused in words: %s as %s', async (url, type, payload) => {
  const answer = await send(url, payload, { 'content-type': type, 'accept-language': 'en' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  expect(answer.body).toContain('up to 256 KB and 2,000 fields are taken');
});

test('the API says so as a problem', async () => {
  const answer = await send('/api/v1/vacancies', `{"title":"${'x'.repeat(300 * KILOBYTE)}"}`, {
    'content-type': 'application/json',
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({ status: 413, detail: expect.stringContaining('256 KB') });
});

test.each([
  ['broken JSON', 'application/json', '/api/v1/vacancies', '{', 400, 'request.malformed'],
  ['an unknown address', 'application/json', '/api/v1/nothing', '{}', 404, 'request.no-operation'],
  ['another kind of data', 'application/pdf', '/api/v1/vacancies', 'x', 415, 'request.media-type'],
  ['too much', 'application/json', '/api/v1/vacancies', `"${'x'.repeat(300 * KILOBYTE)}"`, 413, 'request.too-large'],
])('of %s the API says so in its own words', async (_what, type, path, payload, status, code) => {
  const answer = await send(path, payload, {
    ...{ 'content-type': type, 'accept-language': 'ru', authorization: 'Bearer otklik_x' },
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const problem = answer.json<Record<string, string>>();
  expect(problem).toMatchObject({ type: `urn:otklik:${code}`, title: code, status });
  expect(problem['instance']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(problem['detail']).not.toMatch(/page|Go back|[а-я]/i);
});

test('many fields are too many for a file, too', async () => {
  const desk = await signedIn(web, await newPerson(web));
  await desk.get('/attendance');
  const answer = await desk.postText('/attendance/import', `_csrf=${desk.token}${'&a=1'.repeat(2_001)}`);
  expect(answer.status).toBe(413);
  expect(answer.body).toMatch(/до 2\s000 полей/);
});

/** Sends the head of a request with the beginning of a large body, and waits for the answer with the rest outstanding. */
async function answerToBeginning(path: string, headers: Record<string, string>): Promise<number> {
  const { port } = web.app.getHttpServer().address() as { port: number };
  const length = { 'content-length': String(7 * MEGABYTE) };
  const sending = request({ port, path, method: 'POST', headers: { ...headers, ...length } });
  sending.on('error', () => undefined);
  sending.write('x'.repeat(KILOBYTE));
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  answer.resume();
  sending.destroy();
  return answer.statusCode ?? 0;
}

test.each([
  ['/attendance/import', { 'content-type': FORM }],
  ['/vacancies/x/imports', { 'content-type': FORM }],
  ['/api/v1/vacancies/x/imports', { 'content-type': 'text/csv' }],
  ['/attendance/import', { 'content-type': FORM, cookie: 'otklik-session-3000=made-up' }],
  ['/api/v1/attendance/logs', { 'content-type': 'text/csv' }],
  ['/api/v1/attendance/logs', { 'content-type': 'text/csv', authorization: `Bearer otklik_${'0'.repeat(32)}_x` }],
])('of a stranger no file is read: %s with %p', async (path, headers: Record<string, string>) => {
  // Pages lead strangers to the sign-in.
  expect(await answerToBeginning(path, headers)).toBe(path.startsWith('/api/') ? 401 : 303);
});

test('of a form that does not exist no file is read', async () => {
  expect(await answerToBeginning('/apply/x', { 'content-type': FORM })).toBe(404);
});

test('of somebody known it is', async () => {
  const person = await newPerson(web);
  const desk = await signedIn(web, person);
  await desk.get('/attendance');
  const text = `date,city,came\n${'2026-05-04,Kazan,yes\n'.repeat(15_000)}`;
  expect((await desk.submit('/attendance/import', { text, fileName: 'log.csv' })).status).toBe(200);
  const keys = web.app.get(ApiKeysService, { strict: false });
  const { key } = await keys.create(systemActor(person.organisationId), { name: 'script', role: 'recruiter' });
  const answer = await send('/api/v1/attendance/logs', text, {
    authorization: `Bearer ${key}`,
    'content-type': 'text/csv',
  });
  expect(answer.statusCode).toBe(200);
});
