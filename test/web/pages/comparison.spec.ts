import { AppModule } from '../../../src/app.module.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor, UsersService } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
let desk: Browser;
let stranger: Browser;
let onlooker: Browser;
let actor: ReturnType<typeof systemActor>;
let vacancyId: string;
let first: string;
let second: string;

beforeAll(async () => {
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(() => web.close());
beforeEach(async () => {
  const owner = await newPerson(web);
  actor = systemActor(owner.organisationId);
  const { app } = web;
  const t = { get: (token) => app.get(token, { strict: false }), database: app.get(Database), clock } as TestApp;
  vacancyId = await vacancy(t, actor);
  const ref = await connection(t, actor, 'headhunter');
  ({ applicationId: first } = await receive(t, ref, vacancyId, boardResume({ firstName: 'Пётр', lastName: 'Орлов' })));
  ({ applicationId: second } = await receive(
    t,
    ref,
    vacancyId,
    boardResume({ firstName: 'Марина', lastName: 'Кузнецова' }),
  ));
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
  const { organisationId } = owner;
  const person = { organisationId, email: `i-${organisationId}@example.org`, name: 'Борис', language: 'ru' };
  const { userId } = await web.app.get(UsersService, { strict: false }).createUser({ ...person, role: 'interviewer' });
  onlooker = await signedIn(web, { organisationId, userId });
});

const pairPath = (): string => `/vacancies/${vacancyId}/comparison?first=${first}&second=${second}`;
const leadsTo = ({ headers }: Answer): string => String(headers['location'] ?? '');
const stagesOf = () =>
  Promise.all(
    [first, second].map(async (id) => {
      const { stage, history } = await web.app.get(ApplicationsService, { strict: false }).get(actor, id);
      return [stage, history.length];
    }),
  );
const choose = (id: string) => desk.submit(`/applications/${id}/move`, { to: 'shortlisted', back: pairPath() });

describe('decisions beside each other', () => {
  test('are made for either side and answered with the comparison, where they can be taken back', async () => {
    const before = await desk.get(pairPath());
    expect(before.body.match(/data-decides/g)).toHaveLength(2);
    expect(leadsTo(await choose(first))).toBe(pairPath());
    const rejection = await desk.get(`/applications/${second}/rejection?back=${encodeURIComponent(pairPath())}`);
    expect(textOf(rejection.body)).toContain('Кузнецова Марина');
    const form = rejection.body.slice(rejection.body.indexOf("class='sheet-body rejection'"));
    const back = /name='back' value='([^']*)'/.exec(form)?.[1]?.replaceAll('&amp;', '&');
    expect(back?.replaceAll('&#x3D;', '=')).toBe(pairPath());
    const rejected = { to: 'rejected', reason: 'skills', back: pairPath() };
    expect(leadsTo(await desk.submit(`/applications/${second}/move`, rejected))).toBe(pairPath());
    expect((await stagesOf()).map(([stage]) => stage)).toEqual(['shortlisted', 'rejected']);
    expect(textOf((await desk.get(pairPath())).body)).toMatch(/отобран.*отказ/iu);
    expect(leadsTo(await desk.submit(`/applications/${second}/undo`, { back: pairPath() }))).toBe(pairPath());
    expect((await stagesOf()).map(([stage]) => stage)).toEqual(['shortlisted', 'new']);
  });

  test('are made once, however often and by however many they are pressed', async () => {
    await desk.get(pairPath());
    await Promise.all([choose(first), choose(first), choose(first)]);
    await choose(first);
    const [[stage, moves]] = await stagesOf();
    expect([stage, moves]).toEqual(['shortlisted', 2]);
  });

  test('are taken back once, however often that is pressed', async () => {
    for (const to of ['reviewed', 'shortlisted']) {
      await desk.get(pairPath());
      await desk.submit(`/applications/${first}/move`, { to, back: pairPath() });
    }
    const page = (await desk.get(pairPath())).body;
    const [, move] = /\/undo'[^]*?name='move' value='([^']+)'/.exec(page)!;
    const undo = () => desk.submit(`/applications/${first}/undo`, { move, back: pairPath() });
    await Promise.all([undo(), undo()]);
    expect(leadsTo(await undo())).toBe(pairPath());
    expect((await stagesOf())[0]).toEqual(['reviewed', 4]);
  });

  test('are not for another organisation, nor for who may only look', async () => {
    await stranger.get('/vacancies');
    const form = { to: 'shortlisted', back: pairPath() };
    expect((await stranger.submit(`/applications/${first}/move`, form)).status).toBe(404);
    const looked = await onlooker.get(pairPath());
    expect(looked.body).not.toContain('data-decides');
    expect((await onlooker.submit(`/applications/${first}/move`, form)).status).toBe(403);
    expect((await stagesOf()).map(([stage]) => stage)).toEqual(['new', 'new']);
  });

  test('never lead to another site', async () => {
    await desk.get(pairPath());
    const form = { to: 'shortlisted', back: 'https://elsewhere.invalid/' };
    expect(leadsTo(await desk.submit(`/applications/${first}/move`, form))).toBe('/');
  });
});

test('the bare address of a vacancy leads to its responses, for its organisation alone', async () => {
  const bare = await desk.get(`/vacancies/${vacancyId}`);
  expect([bare.status, leadsTo(bare)]).toEqual([303, `/vacancies/${vacancyId}/responses`]);
  expect((await stranger.get(`/vacancies/${vacancyId}`)).status).toBe(404);
  expect((await desk.get('/vacancies/nothing')).status).toBe(404);
});
