import type { Session } from 'fastify';
import { WebSessionModule, WebSessionStore } from '../../../src/platform/web-session/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let t: TestApp;
let store: WebSessionStore;
beforeAll(async () => {
  t = await createTestApp({ imports: [WebSessionModule], settings: { sessionHours: 3 } });
  store = t.get(WebSessionStore);
});
afterAll(() => t.close());

const load = (id: string): Promise<Session | null> =>
  new Promise((resolve, reject) => {
    store.get(id, (error, session) => (error instanceof Error ? reject(error) : resolve(session ?? null)));
  });
const save = (id: string, session: Partial<Session>): Promise<void> =>
  new Promise((resolve, reject) => {
    store.set(id, { cookie: { originalMaxAge: null }, ...session }, (error) =>
      error instanceof Error ? reject(error) : resolve(),
    );
  });
const end = (id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    store.destroy(id, (error) => (error instanceof Error ? reject(error) : resolve()));
  });

test('gives back what was saved, under its id alone', async () => {
  await save('first', { subject: 'o/u', entries: { notice: 'ёж' } });
  expect(await load('first')).toMatchObject({ subject: 'o/u', entries: { notice: 'ёж' } });
  expect(await load('second')).toBeNull();
});

test('a session that ended while a request was under way is not brought back by that request', async () => {
  await save('open', { subject: 'o/leaver' });
  const underWay = await load('open');
  await store.endAllOf('o/leaver');
  await save('open', { ...underWay, entries: { late: 'yes' } });
  expect(await load('open')).toBeNull();
});

test('two requests of one session save one after the other, and the session stays one row', async () => {
  await save('shared', { subject: 'o/busy' });
  const [one, two] = await Promise.all([load('shared'), load('shared')]);
  await Promise.all([save('shared', { ...one, entries: { a: '1' } }), save('shared', { ...two, entries: { a: '2' } })]);
  const rows = await t.asOwner(`select 1 from web_sessions where subject = 'o/busy'`);
  expect(rows).toHaveLength(1);
  expect(['1', '2']).toContain((await load('shared'))?.entries?.['a']);
});

test('a visitor who is nobody yet is remembered for two hours, not for as long as somebody who signed in', async () => {
  await save('visitor', {});
  await save('person', { subject: 'o/person' });
  t.clock.moveByMinutes(119);
  expect([await load('visitor'), await load('person')]).not.toContain(null);
  t.clock.moveByMinutes(120);
  expect([await load('visitor'), (await load('person'))?.subject]).toEqual([null, 'o/person']);
  await end('person');
});

test('ends after the set hours; ending twice is once; housekeeping removes the dead and keeps the living', async () => {
  await save('dead', { subject: 'o/dead' });
  t.clock.moveByMinutes(180);
  await save('alive', { subject: 'o/alive' });
  expect(await load('dead')).toBeNull();
  await store.clearExpired();
  const left = await t.asOwner<{ subject: string }>('select subject from web_sessions');
  expect(left).toEqual([{ subject: 'o/alive' }]);
  await end('alive');
  await end('alive');
  expect(await load('alive')).toBeNull();
});

test('ends of one person leave those of others', async () => {
  await save('a', { subject: 'o/a' });
  await save('b', { subject: 'o/b' });
  await store.endAllOf('o/a');
  expect([await load('a'), (await load('b'))?.subject]).toEqual([null, 'o/b']);
});

test('a request that fails after its session was read or kept ends nothing else', async () => {
  const lost: unknown[] = [];
  const notice = (why: unknown): void => void lost.push(why);
  process.on('unhandledRejection', notice);
  const thrown = (begin: (callback: () => never) => void): Promise<void> =>
    new Promise((resolve) => {
      begin(() => {
        setImmediate(resolve);
        throw new Error('this answer cannot be written');
      });
    });
  await thrown((callback) => store.get('any', callback));
  await thrown((callback) => store.set('any', { cookie: { originalMaxAge: null } }, callback));
  await thrown((callback) => store.destroy('any', callback));
  process.off('unhandledRejection', notice);
  expect(lost).toEqual([]);
});

test('the id in the cookie is not in the table', async () => {
  await save('very-secret-id', { subject: 'o/s' });
  const rows = await t.asOwner('select * from web_sessions');
  expect(JSON.stringify(rows)).not.toContain('very-secret-id');
});
