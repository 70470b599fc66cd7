import { AppModule } from '../../../src/app.module.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { systemActor, UsersService } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { Asking } from '../../../src/scoring/index.js';
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
let otherId: string;
let people: string[];
let elsewhere: string;

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
  otherId = await vacancy(t, actor);
  const ref = await connection(t, actor, 'headhunter');
  const received = async (of: string, lastName: string) =>
    (await receive(t, ref, of, boardResume({ firstName: 'Пётр', lastName }))).applicationId;
  people = [await received(vacancyId, 'Орлов'), await received(vacancyId, 'Зимин'), await received(vacancyId, 'Белов')];
  elsewhere = await received(otherId, 'Чужой');
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
  const { organisationId } = owner;
  const person = { organisationId, email: `i-${organisationId}@example.org`, name: 'Борис', language: 'ru' };
  const { userId } = await web.app.get(UsersService, { strict: false }).createUser({ ...person, role: 'interviewer' });
  onlooker = await signedIn(web, { organisationId, userId });
  await desk.get(`/vacancies/${vacancyId}/responses`);
});

const at = (step = ''): string => `/vacancies/${vacancyId}/several${step}`;
const stages = async (ids = people): Promise<string[]> => {
  const applications = web.app.get(ApplicationsService, { strict: false });
  return Promise.all(ids.map(async (id) => (await applications.get(actor, id)).stage));
};
const moves = async (id: string): Promise<number> =>
  (await web.app.get(ApplicationsService, { strict: false }).get(actor, id)).history.length;
const ticks = ({ body }: Answer): string[] =>
  [...body.matchAll(/name='application' value='([^']*)'/g)].map(([, value = '']) => value);

test('the list has a box for each person and one bar of actions; whoever may only look has neither', async () => {
  const list = await desk.get(`/vacancies/${vacancyId}/responses`);
  expect(ticks(list).sort()).toEqual([...people].sort());
  expect(list.body).toContain(`action='${at()}'`);
  const looked = await onlooker.get(`/vacancies/${vacancyId}/responses`);
  expect([ticks(looked), looked.body.includes('data-several')]).toEqual([[], false]);
  expect((await onlooker.submit(at(), { kind: 'shortlist', application: people })).status).toBe(403);
});

test('several are read by name first, and shortlisted once, however often it is pressed, and taken back', async () => {
  const [first = '', second = '', third = ''] = people;
  const asked = await desk.submit(at(), { kind: 'shortlist', application: [first, second, elsewhere] });
  expect(textOf(asked.body)).toContain('Отобрать 2 человек?');
  expect([...['Орлов', 'Зимин', 'Чужой', 'Белов'].map((name) => asked.body.includes(name))]).toEqual([
    ...[true, true, false, false],
  ]);
  expect(await stages()).toEqual(['new', 'new', 'new']);
  const form = { kind: 'shortlist', application: [...ticks(asked), elsewhere] };
  const pressed = await Promise.all([desk.submit(at('/carry-out'), form), desk.submit(at('/carry-out'), form)]);
  const again = await desk.submit(at('/carry-out'), form);
  for (const { body } of [...pressed, again]) expect(textOf(body)).toContain('Отобраны 2 человека');
  expect(await stages([first, second, third, elsewhere])).toEqual(['shortlisted', 'shortlisted', 'new', 'new']);
  expect(await moves(first)).toBe(2);
  const back = { application: ticks(again) };
  expect(textOf((await desk.submit(at('/take-back'), back)).body)).toContain('Решение отменено для 2 человек');
  expect(await stages()).toEqual(['new', 'new', 'new']);
  // Nothing is left to be taken back: that is told of each by name.
  const twice = await desk.submit(at('/take-back'), back);
  expect(textOf(twice.body)).toContain('С этими людьми так не выйдет');
  expect(await moves(first)).toBe(3);
});

test('a rejection needs one reason for all, and leaves alone whom it does not fit', async () => {
  const [first = '', second = '', third = ''] = people;
  await desk.submit(`/applications/${third}/move`, { to: 'rejected', reason: 'city' });
  const asked = await desk.submit(at(), { kind: 'reject', application: people });
  expect(ticks(asked)).toHaveLength(2);
  expect(textOf(asked.body)).toContain('так уже решено');
  const form = { kind: 'reject', application: ticks(asked) };
  const refused = await desk.submit(at('/carry-out'), form);
  expect([refused.status, refused.body.includes("role='alert'")]).toEqual([422, true]);
  expect(await stages()).toEqual(['new', 'new', 'rejected']);
  await desk.submit(at('/carry-out'), { ...form, reason: 'skills' });
  const applications = web.app.get(ApplicationsService, { strict: false });
  const reasons = await Promise.all(
    [first, second, third].map(async (id) => (await applications.get(actor, id)).rejectedReason),
  );
  expect(reasons).toEqual(['skills', 'skills', 'city']);
});

test('questions go once to each who leaves something open', async () => {
  const asked = await desk.submit(at(), { kind: 'ask', application: people });
  expect(ticks(asked).length).toBe(3);
  expect(textOf(asked.body)).toMatch(/\d вопрос/);
  const form = { kind: 'ask', application: ticks(asked) };
  await Promise.all([desk.submit(at('/carry-out'), form), desk.submit(at('/carry-out'), form)]);
  const done = await desk.submit(at('/carry-out'), form);
  expect(textOf(done.body)).toContain('Вопросы уходят 3 людям');
  expect(done.body).not.toContain(at('/take-back'));
  for (const id of people) {
    expect(await web.app.get(Asking, { strict: false }).rounds(actor, id)).toHaveLength(1);
  }
});

test('of another organisation there is nobody, and of nobody nothing is asked', async () => {
  await stranger.get('/vacancies');
  const form = { kind: 'reject', reason: 'skills', application: people };
  for (const step of ['', '/carry-out', '/take-back']) expect((await stranger.submit(at(step), form)).status).toBe(404);
  expect(await stages()).toEqual(['new', 'new', 'new']);
  const nobody = await desk.submit(at(), { kind: 'reject', back: `/vacancies/${vacancyId}/responses?group=all` });
  expect(nobody.headers['location']).toBe(`/vacancies/${vacancyId}/responses?group=all`);
  const crowd = [...people, ...Array.from({ length: 200 }, () => newId())];
  const many = textOf((await desk.submit(at(), { kind: 'reject', application: crowd })).body);
  expect(many).toContain('За раз решают не больше чем о 200: ещё 3 человека остались в списке.');
});
