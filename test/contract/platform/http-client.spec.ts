import { MovableClock } from '../../../src/kernel/clock.js';
import { HttpClient, HttpFailure } from '../../../src/platform/http-client/index.js';
import type { HttpAttempt, HttpRequest } from '../../../src/platform/http-client/index.js';
import { VirtualTimer } from '../../support/virtual-timer.js';
import { startFakeBoard } from '../job-boards/fake-board.js';
import type { FakeBoard } from '../job-boards/fake-board.js';

let server: FakeBoard;
let other: FakeBoard;
let http: HttpClient;
let timer: VirtualTimer;
let clock: MovableClock;
let attempts: HttpAttempt[];

beforeAll(async () => {
  server = await startFakeBoard();
  other = await startFakeBoard();
});

afterAll(async () => {
  await server.close();
  await other.close();
});

beforeEach(() => {
  timer = new VirtualTimer(true);
  clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  attempts = [];
  server.seen.length = 0;
  other.seen.length = 0;
  http = new HttpClient({
    clock,
    timer,
    random: { next: () => 0.5 },
    onAttempt: (attempt) => attempts.push(attempt),
  });
});

afterEach(() => http.close());

const get = (path: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  label: 'test GET',
  method: 'GET',
  url: server.url + path,
  ...more,
});

describe('repetition', () => {
  it('asks again after 500 and gives the answer that came at last', async () => {
    server.on('GET /a', { status: 500, body: '<h1>Oops</h1>' }, { status: 502 }, { body: { fine: true } });
    const answer = await http.send(get('/a'));
    expect(answer.json()).toEqual({ ok: true, value: { fine: true } });
    expect(timer.pauses).toEqual([750, 1500]);
    expect(attempts.map((one) => one.status)).toEqual([500, 502, 200]);
  });

  it('gives up after four attempts and returns the refusal', async () => {
    server.on('GET /b', { status: 503 });
    expect((await http.send(get('/b'))).status).toBe(503);
    expect(server.seen).toHaveLength(4);
  });

  it.each([
    ['seconds', { 'retry-after': '7' }],
    ['a date', { 'retry-after': 'Mon, 01 Jun 2026 12:00:07 GMT', date: 'Mon, 01 Jun 2026 12:00:00 GMT' }],
  ])('waits as long as the answer asks, in %s', async (_form, headers) => {
    server.on('GET /c', { status: 429, headers }, { body: 1 });
    expect((await http.send(get('/c'))).status).toBe(200);
    expect(timer.pauses).toEqual([7000]);
  });

  it('does not sit and wait for a long pause: the caller is told its length', async () => {
    server.on('GET /d', { status: 429, headers: { 'retry-after': '3600' } });
    const answer = await http.send(get('/d'));
    expect(answer.retryAfterMilliseconds).toBe(3_600_000);
    expect(server.seen).toHaveLength(1);
  });

  it('leaves a system alone for the long pause that it asked for, and other systems not', async () => {
    const pace = { key: 'board', requestsPerSecond: 100, atOnce: 2 };
    server.on('GET /rest', { status: 503, headers: { 'retry-after': '600' }, body: 'closed' }, { body: 1 });
    expect((await http.send(get('/rest', { pace }))).status).toBe(503);
    await timer.wait(400_000);
    const told = await http.send(get('/rest', { pace }));
    expect([told.status, told.text, told.retryAfterSeconds]).toEqual([503, 'closed', 200]);
    expect(server.seen).toHaveLength(1);
    other.on('GET /rest', { body: 2 });
    expect((await http.send({ ...get('/'), url: `${other.url}/rest` })).status).toBe(200);
    await timer.wait(200_000);
    expect((await http.send(get('/rest', { pace }))).status).toBe(200);
  });

  it('asks after an hour whatever pause was asked for', async () => {
    const pace = { key: 'board', requestsPerSecond: 100, atOnce: 2 };
    server.on('GET /years', { status: 429, headers: { 'retry-after': '999999999' } }, { body: 1 });
    await http.send(get('/years', { pace }));
    await timer.wait(3_600_000);
    expect((await http.send(get('/years', { pace }))).status).toBe(200);
  });

  it('never repeats a POST, nor a PUT that is declared unrepeatable; repeats other PUTs', async () => {
    for (const method of ['POST', 'PUT'] as const) server.on(`${method} /e`, { status: 503 });
    await http.send({ label: 'x', method: 'POST', url: `${server.url}/e`, form: {} });
    expect(server.seen).toHaveLength(1);
    await http.send({ label: 'x', method: 'PUT', url: `${server.url}/e`, form: {}, repeatable: false });
    expect(server.seen).toHaveLength(2);
    await http.send({ label: 'x', method: 'PUT', url: `${server.url}/e`, form: {} });
    expect(server.seen).toHaveLength(6);
  });

  it('follows the caller’s verdict on what is worth repeating', async () => {
    server.on('GET /f', { status: 429, body: { spent: true } });
    await http.send(get('/f', { verdict: () => 'accept' }));
    expect(server.seen).toHaveLength(1);
    server.on('GET /g', { body: '{"cut' }, { body: { whole: 1 } });
    const answer = await http.send(get('/g', { verdict: (one) => (one.json().ok ? null : 'repeat') }));
    expect(answer.json()).toEqual({ ok: true, value: { whole: 1 } });
  });

  it('holds the other calls of the credential back after a 429', async () => {
    const pace = { key: 'k', requestsPerSecond: 1000, atOnce: 1 };
    server.on('POST /h', { status: 429, headers: { 'retry-after': '15' } });
    server.on('GET /i', { body: 1 });
    await http.send({ ...get('/h', { pace }), method: 'POST' });
    timer.pauses.length = 0;
    await http.send(get('/i', { pace }));
    expect(timer.pauses).toEqual([15_000]);
  });
});

describe('a protection that refuses this machine', () => {
  const pace = { key: 'guarded', requestsPerSecond: 1000, atOnce: 4 };
  const call = (path: string, urgent = false) =>
    http.send(get(path, { pace, urgent, verdict: ({ status }) => (status === 403 ? 'blocked' : null) }));

  it('is not asked again at once; after three refusals in a row calls rest, for longer each time', async () => {
    server.on('GET /guarded', { status: 403, body: '<html>' });
    for (let time = 0; time < 5; time += 1) expect((await call('/guarded')).status).toBe(403);
    expect(server.seen).toHaveLength(3);
    const tried: number[] = [];
    for (let minute = 1; minute <= 3; minute += 1) {
      clock.moveByMinutes(1);
      await Promise.all([call('/guarded'), call('/guarded'), call('/guarded')]);
      tried.push(server.seen.length);
    }
    // One call finds out, the others go on resting; then two minutes.
    expect(tried).toEqual([4, 4, 5]);
  });

  it('calls that wait for their turn meanwhile are not made, and those on their way do not lengthen the rest', async () => {
    server.on('GET /guarded', { status: 403, body: '<html>' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => call('/guarded')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
    const made = server.seen.length;
    expect(made).toBeLessThanOrEqual(pace.atOnce + 2);
    clock.moveByMinutes(1);
    await Promise.all([call('/guarded'), call('/guarded')]);
    expect(server.seen).toHaveLength(made + 1);
    clock.moveByMinutes(2);
    await call('/guarded');
    expect(server.seen).toHaveLength(made + 2);
  });

  it('a good answer between two refusals says that they were meant for one address only', async () => {
    server.on('GET /guarded', { status: 403, body: '<html>' });
    server.on('GET /open', { body: 1 });
    for (let time = 0; time < 4; time += 1) {
      await call('/guarded');
      await call('/open');
    }
    expect(server.seen).toHaveLength(8);
  });

  it('an urgent call is made all the same, and its good answer ends the rest', async () => {
    server.on('GET /guarded', { status: 403, body: '<html>' });
    server.on('GET /open', { body: 1 });
    for (let time = 0; time < 3; time += 1) await call('/guarded');
    expect((await call('/open')).status).toBe(403);
    expect((await call('/open', true)).status).toBe(200);
    expect((await call('/open')).status).toBe(200);
  });
});

describe('bad connections', () => {
  it('an answer cut in the middle is asked for again', async () => {
    server.on('GET /cut', { cut: true, body: { long: 'x'.repeat(5000) } }, { body: 1 });
    expect((await http.send(get('/cut'))).status).toBe(200);
    expect(attempts.map((one) => one.failure)).toEqual(['cut-off', null]);
  });

  it('silence ends in time', async () => {
    server.on('GET /silent', { silent: true });
    const call = http.send(get('/silent', { timeoutSeconds: 0.05 }));
    await expect(call).rejects.toMatchObject({ kind: 'too-slow' });
    expect(server.seen).toHaveLength(4);
  });

  it('a body beyond all measure is refused at once', async () => {
    server.on('GET /huge', { body: 'x'.repeat(33 * 1024 * 1024) });
    await expect(http.send(get('/huge'))).rejects.toMatchObject({ kind: 'too-large' });
    expect(server.seen).toHaveLength(1);
  });

  it('nobody there', async () => {
    const call = http.send({ label: 'x', method: 'GET', url: 'http://127.0.0.1:1/' });
    await expect(call).rejects.toMatchObject({ kind: 'no-connection', code: 'ECONNREFUSED' });
  });
});

describe('secrets and strangers', () => {
  it('a failure tells nothing of the request but its label', async () => {
    const call = http.send({
      label: 'test POST /token',
      method: 'POST',
      url: 'http://127.0.0.1:1/?password=hunter2',
      headers: { Authorization: 'Bearer hunter2' },
      form: { name: 'hunter2' },
    });
    const failure: unknown = await call.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HttpFailure);
    const everything =
      JSON.stringify(failure, Object.getOwnPropertyNames(failure)) + String(failure) + JSON.stringify(attempts);
    expect(everything).not.toContain('hunter2');
    expect((failure as Error).cause).toBeUndefined();
  });

  it('goes along to another path of the same origin, never to another origin', async () => {
    server.on('GET /old', { status: 301, headers: { location: '/new/' } });
    server.on('GET /new/', { body: { here: true } });
    expect((await http.send(get('/old', { headers: { Authorization: 'Bearer t' } }))).json()).toEqual({
      ok: true,
      value: { here: true },
    });
    server.on('GET /away', { status: 302, headers: { location: `${other.url}/steal` } });
    expect((await http.send(get('/away', { headers: { Authorization: 'Bearer t' } }))).status).toBe(302);
    expect(other.seen).toHaveLength(0);
  });
});

it('sends forms with repeated keys and JSON', async () => {
  server.on('POST /form', { body: 1 });
  await http.send({ label: 'x', method: 'POST', url: `${server.url}/form`, form: { id: ['1', '2'], text: 'Ж & 🙂' } });
  expect(new URLSearchParams(server.seen[0].body).getAll('id')).toEqual(['1', '2']);
  expect(new URLSearchParams(server.seen[0].body).get('text')).toBe('Ж & 🙂');
  await http.send({ label: 'x', method: 'POST', url: `${server.url}/form`, json: { a: 1 } });
  expect(server.seen[1]).toMatchObject({ body: '{"a":1}', headers: { 'content-type': 'application/json' } });
});
