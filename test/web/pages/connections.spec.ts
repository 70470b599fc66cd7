import { AppModule } from '../../../src/app.module.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { COLLEAGUE_ID, RECRUITER_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import { startSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { settingsFor, waitlessHttp } from '../../database/sourcing/boards-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

/** Longer than any page may take on a busy machine, and than the product waits. */
const SILENT_MILLISECONDS = 10_000;

let simulator: RunningSimulator;
let web: TestWeb;
let desk: Browser;
let connection: ConnectionView;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  simulator = await startSimulator({
    ...{ headhunterPort: 0, superjobPort: 0, seed: 7, stateFile: null, clock },
    market: { responses: 4 },
  });
  simulator.control.change({ headhunterAccounts: [RECRUITER_ID, COLLEAGUE_ID] });
  const settings = testSettings({ ...settingsFor(simulator), databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock, undefined, waitlessHttp(clock));
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(async () => {
  await web.close();
  await simulator.close();
});
beforeEach(async () => {
  const owner = await newPerson(web);
  desk = await signedIn(web, owner);
  const redirectUri = 'http://localhost/callback';
  const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  connection = await web.app
    .get(ConnectionsService, { strict: false })
    .connectHeadhunter({ actor: systemActor(owner.organisationId), code, redirectUri });
});

const page = (): string => `/connections/${connection.connectionId}`;

test('a trial is ended by the owner, who is told beforehand what goes', async () => {
  const list = await desk.get('/connections');
  expect(list.body).toContain(`href='/connections/trial'`);
  expect(textOf((await desk.get('/connections/trial')).body)).toContain('1 подключение к имитации');
  const ended = await desk.submit('/connections/trial');
  expect([ended.status, ended.headers['location']]).toEqual([303, '/connections']);
  const empty = textOf((await desk.get('/connections')).body);
  expect(empty).toContain('Имитация отключена, вымышленное стёрто.');
  expect(empty).toContain('Площадки не подключены');
  expect(empty).toContain('вымышленного не осталось');
  expect((await desk.submit('/connections/trial')).status).toBe(303);
  const twice = textOf((await desk.get('/connections')).body);
  expect(twice).toContain('Стирать нечего: имитация не подключена');
  expect(twice).not.toContain('вымышленное стёрто');
  expect(textOf((await desk.get('/connections/trial')).body)).toContain('Стирать нечего: имитация не подключена');
});

test('the list leads to the page of a connection, which says what the account may do', async () => {
  expect((await desk.get('/connections')).body).toContain(`href='${page()}'`);
  const { status, body } = await desk.get(page());
  expect(status).toBe(200);
  expect(body).toContain('Нина Соколова, support@board.test');
  expect(body).toContain('<option value=');
});

test('accounts are named by whose they are, and of them nothing but the name is kept', async () => {
  const { body } = await desk.get(page());
  expect(body).toMatch(/<option value='7714302'[^>]*>[^<]*Павел/);
  const [row] = await web.asOwner<{ managers: string }>(
    `select capabilities ->> 'managers' as managers from connections where id = $1`,
    [connection.connectionId],
  );
  expect(row?.managers).toContain('Рудаков');
  expect(row?.managers).not.toMatch(/@|\+7/);
});

test('how much of the quota is left is asked when somebody looks; a board that is silent is not waited for', async () => {
  const limit = Number((simulator.control.state()['settings'] as Record<string, unknown>)['resumeViewsPerDay']);
  expect((await desk.get(page())).body).toContain(`использовано 0 из ${limit}`);
  simulator.control.change({ resumeViewsPerDay: limit - 7 });
  expect((await desk.get(page())).body).toContain(`использовано 7 из ${limit}, осталось ${limit - 7}`);
  simulator.control.change({ resumeViewsPerDay: limit });
  simulator.control.queueFault({ kind: 'slow', match: 'limits/resume', delayMilliseconds: SILENT_MILLISECONDS });
  const began = performance.now();
  expect((await desk.get(page())).body).toContain(`использовано 0 из ${limit}`);
  expect(performance.now() - began).toBeLessThan(SILENT_MILLISECONDS);
  simulator.control.clearFaults();
});

test('what a person asked for and a board could not do is theirs to ask again', async () => {
  await desk.get(page());
  simulator.control.queueFault({ kind: 'server-error', match: 'GET /me', times: 9 });
  expect((await desk.submit(`${page()}/read-anew`, {})).status).toBe(303);
  simulator.control.clearFaults();
  const { body } = await desk.get(page());
  expect(body).toContain('попробуйте ещё раз немного позже');
  expect(body).not.toContain('Мы попробуем снова сами');
});

test('it is read anew and another account is chosen, by hand', async () => {
  await desk.get(page());
  expect((await desk.submit(`${page()}/read-anew`, {})).status).toBe(303);
  expect((await desk.get(page())).body).toContain('Сведения обновлены.');
  expect((await desk.submit(`${page()}/account`, { account: COLLEAGUE_ID })).status).toBe(303);
  expect((await desk.get(page())).body).toContain(`Кедровая линия (${COLLEAGUE_ID})`);
  await desk.submit(`${page()}/account`, { account: '1' });
  expect((await desk.get(page())).body).toContain('не предлагает такого аккаунта');
});

test('a broken one is not pulled, and says so', async () => {
  await web.asOwner(`update connections set status = 'blocked', problem = 'x' where id = $1`, [
    connection.connectionId,
  ]);
  await desk.get('/connections');
  expect((await desk.submit(`${page()}/pull`, {})).status).toBe(303);
  expect((await desk.get('/connections')).body).toContain('Это подключение стоит: HeadHunter его не принимает.');
  await desk.submit(`${page()}/read-anew`, {});
  expect((await desk.get(page())).body).toContain('Это подключение стоит');
});

test('another organisation sees no page of it, nor changes anything', async () => {
  const stranger = await signedIn(web, await newPerson(web));
  await stranger.get('/connections');
  expect((await stranger.get(page())).status).toBe(404);
  expect((await stranger.submit(`${page()}/read-anew`, {})).status).toBe(404);
  expect((await stranger.submit(`${page()}/account`, { account: COLLEAGUE_ID })).status).toBe(404);
});

test('a board that has no keys is not connected by one', async () => {
  await desk.get('/connections');
  const { status, body } = await desk.submit('/connections/keys/superjob', { password: 'k' });
  expect(status).toBe(422);
  expect(body).toContain('SuperJob не дал доступа');
  expect((await desk.submit('/connections/keys/nowhere', { password: 'k' })).status).toBeGreaterThanOrEqual(400);
});

test('whoever has gone to the board twice may come back from either; what is no answer to them, or comes again, ends neither', async () => {
  const go = async (): Promise<URL> =>
    new URL(String((await desk.get('/connections/headhunter/start')).headers['location']));
  const said = async (query: Record<string, string>): Promise<string> => {
    await desk.get(`/connections/headhunter/callback?${new URLSearchParams(query).toString()}`);
    return textOf((await desk.get('/connections')).body);
  };
  const answer = (asked: URL): Record<string, string> => {
    const {
      redirect_uri: redirectUri = '',
      code_challenge: codeChallenge = '',
      state = '',
    } = Object.fromEntries(asked.searchParams);
    return { code: simulator.control.authorisationCode({ board: 'headhunter', redirectUri, codeChallenge }), state };
  };
  const first = answer(await go());
  const second = answer(await go());
  const third = await go();
  expect(await said({ code: 'x', state: 'foreign' })).toContain('Этого ответа площадки здесь не ждут');
  // Nor is an address that no board sends shown a form's complaint: the page says what to do.
  expect(await said({ code: 'x'.repeat(2500), state: 'foreign' })).toContain('Этого ответа площадки здесь не ждут');
  for (const address of ['/connections/headhunter/callback?state=a&state=b', '/connections/nowhere/callback?code=x'])
    expect((await desk.get(address)).headers['location']).toBe('/connections');
  expect(await said(first)).toContain('HeadHunter подключён');
  const again = await said(first);
  expect(again).toContain('он уже получен раньше');
  expect(again).not.toContain('не дала доступа');
  expect(await said(second)).toContain('HeadHunter подключён');
  const refusal = { error: 'access_denied', state: third.searchParams.get('state') ?? '' };
  expect(await said(refusal)).toContain('Площадка не дала доступа');
  expect(await said(refusal)).toContain('Этого ответа площадки здесь не ждут');
});
