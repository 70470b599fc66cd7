import { AppModule } from '../../../src/app.module.js';
import { systemActor } from '../../../src/organisations/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ConnectionsService, startSimulator } from '../../../src/job-boards/index.js';
import type { RunningSimulator } from '../../../src/job-boards/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { settingsFor } from '../../database/sourcing/boards-fixture.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

let simulator: RunningSimulator;
let web: TestWeb;
let desk: Browser;
let stranger: Browser;
let connectionId: string;
let applicationIds: string[];

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  simulator = await startSimulator({
    headhunterPort: 0,
    superjobPort: 0,
    seed: 7,
    stateFile: null,
    clock,
    market: { responses: 12 },
  });
  const settings = testSettings({ ...settingsFor(simulator), databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
  const owner = await newPerson(web);
  const { organisationId } = owner;
  const redirectUri = 'http://localhost:3000/connections/headhunter';
  const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  const actor = systemActor(organisationId);
  const connections = web.app.get(ConnectionsService, { strict: false });
  ({ connectionId } = await connections.connectHeadhunter({ actor, code, redirectUri }));
  await web.app.get(SourcingService, { strict: false }).pullAll(organisationId);
  const rows = await web.asOwner<{ id: string }>(
    `select application_id as id from responses where organisation_id = $1 and not tombstone and application_id is not null order by id`,
    [organisationId],
  );
  applicationIds = rows.map(({ id }) => id);
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
});
afterAll(async () => {
  await web.close();
  await simulator.close();
});

const stages = (): string => `/connections/${connectionId}/stages`;

test('the page of the connection leads to what its board is told, in the board’s own words for its stages', async () => {
  expect((await desk.get('/connections')).body).toContain(stages());
  const { status, body } = await desk.get(stages());
  expect([status, body.includes('как обычно: Интервью'), body.includes('Приглашение на интервью')]).toEqual([
    200,
    true,
    true,
  ]);
  expect((await stranger.get(stages())).status).toBe(404);
});

test('what is chosen there stays; what is not right is said with what was typed', async () => {
  await desk.get(stages());
  const chosen = { tells: 'yes', invited: 'phone_interview', offered: '-', message: 'own', text: 'Приходите' };
  expect((await desk.submit(stages(), chosen)).headers['location']).toBe(stages());
  const { body } = await desk.get(stages());
  expect(body).toMatch(/value='phone_interview' selected/);
  expect(body).toMatch(/value='-' selected/);
  expect(body).toContain('>Приходите</textarea>');
  const refused = await desk.submit(stages(), { ...chosen, text: '' });
  expect([refused.status, /role='alert'>Напишите, что получит соискатель/.test(refused.body)]).toEqual([422, true]);
  expect(refused.body).toMatch(/name='message' value='own' checked/);
  const wrongStage = await desk.submit(stages(), { ...chosen, text: 'Ждём вас', invited: 'made_up' });
  expect([wrongStage.status, wrongStage.body.includes('>Ждём вас</textarea>')]).toEqual([422, true]);
  await stranger.get('/connections');
  expect((await stranger.submit(stages(), chosen)).status).toBe(404);
});

test('a rejection shows the texts before it is sent: as a page, and as a part of the sheet', async () => {
  const address = `/applications/${applicationIds[0]}/rejection`;
  const { status, body } = await desk.get(address);
  expect([status, body.includes('Спасибо за отклик на вакансию')]).toEqual([200, true]);
  const part = (await desk.get(address, { 'hx-request': 'true' })).body;
  expect([part.includes('<html'), part.includes("value='template:discard_after_response'")]).toEqual([false, true]);
  expect((await stranger.get(address)).status).toBe(404);
});

test('a text of the board that it does not offer is refused where it is chosen', async () => {
  const id = applicationIds.at(-1);
  await desk.get(`/applications/${id}`);
  const made = { to: 'rejected', reason: 'skills', message: 'template:made_up' };
  const refused = await desk.submit(`/applications/${id}/move`, made);
  expect([refused.status, refused.body.includes('площадка для этого человека не предлагает')]).toEqual([422, true]);
  const [row] = await web.asOwner<{ stage: string }>('select stage from applications where id = $1', [id]);
  expect(row?.stage).toBe('new');
});

test('a text that is offered for the next ones goes with the next rejection without a word; one for one person does not', async () => {
  const [, first, second, third] = applicationIds;
  await desk.get(`/applications/${first}`);
  const decided = { to: 'rejected', reason: 'skills', message: 'own', text: 'Спасибо' };
  expect((await desk.submit(`/applications/${third}/move`, { ...decided, text: 'Анна, до встречи' })).status).toBe(303);
  expect((await desk.get(`/applications/${first}/rejection`)).body).not.toContain('Анна, до встречи');
  expect((await desk.submit(`/applications/${first}/move`, { ...decided, offerNext: 'yes' })).status).toBe(303);
  expect((await desk.submit(`/applications/${second}/move`, { to: 'rejected', reason: 'skills' })).status).toBe(303);
  const rows = await web.asOwner<{ kind: string; message: string }>(
    `select message_kind as kind, message from board_actions order by id`,
  );
  expect(rows).toEqual([
    { kind: 'own', message: 'Анна, до встречи' },
    { kind: 'own', message: 'Спасибо' },
    { kind: 'own', message: 'Спасибо' },
  ]);
  const panel = (await desk.get(`/applications/${first}`)).body;
  expect(panel).toMatch(/будет сообщено/);
});

test('what was not told is on the first page and in its list, where it is decided about', async () => {
  await web.asOwner(
    `update board_actions set status = 'refused', finished_at = now(), problem_code = 'sourcing.refused-wrong-state',
            problem_values = '{"board": "HeadHunter", "reason": "wrong_state"}'
      where message = 'Спасибо'`,
  );
  expect((await desk.get('/')).body).toContain('2 решения не сообщены площадкам');
  const list = await desk.get('/untold');
  expect(list.body).toContain('решите там');
  const [retry, dismiss] = ['retry', 'dismiss'].map((word) =>
    [...list.body.matchAll(new RegExp(`/untold/[0-9a-f-]{36}/${word}`, 'g'))].map(([href]) => href),
  );
  await stranger.get('/untold');
  expect((await stranger.submit(retry[0], {})).status).toBe(404);
  expect((await desk.submit(retry[0], {})).headers['location']).toBe('/untold');
  expect((await desk.submit(retry[0], {})).headers['location']).toBe('/untold');
  expect((await desk.submit(dismiss[1], {})).headers['location']).toBe('/untold');
  expect((await desk.get('/untold')).body).toContain('Площадкам сообщено всё');
});
