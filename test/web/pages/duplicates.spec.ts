import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
let t: TestApp;
let desk: Browser;
let stranger: Browser;
let vacancyId: string;
let one: { candidateId: string; applicationId: string };
let other: { candidateId: string; applicationId: string };

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  const { app } = web;
  t = { get: (token) => app.get(token, { strict: false }), database: app.get(Database), clock } as TestApp;
  stranger = await signedIn(web, await newPerson(web));
});
afterAll(() => web.close());

beforeEach(async () => {
  const owner = await newPerson(web);
  desk = await signedIn(web, owner);
  const by = systemActor(owner.organisationId);
  await t.get(OrganisationsService).update(by, { duplicates: 'ask' });
  vacancyId = await vacancy(t, by);
  const ref = await connection(t, by, 'superjob');
  const phones = ['+79031234567'];
  one = await receive(t, ref, vacancyId, boardResume({ phones }));
  other = await receive(t, ref, vacancyId, boardResume({ phones }));
});

test('from the first page and from the list a suggestion leads to the two, who become one and two again', async () => {
  expect((await desk.get('/')).body).toContain("href='/duplicates'");
  const list = await desk.get(`/vacancies/${vacancyId}/responses`);
  expect(list.body).toContain('возможный дубль: 1');
  expect(list.body).toContain(`href='/duplicates/${one.candidateId}'`);
  expect((await desk.get('/duplicates')).body).toContain('один телефон');
  const page = `/duplicates/${one.candidateId}`;
  expect((await desk.get(page)).body).toContain('Это один человек?');
  expect((await stranger.get(page)).status).toBe(404);
  const people = [one.candidateId, other.candidateId];
  const merged = await desk.submit(`${page}/merge`, { people });
  expect([merged.status, merged.headers['location']]).toEqual([303, page]);
  expect((await desk.get(page)).body).toContain('Разделить снова');
  expect((await desk.get(`/applications/${other.applicationId}`)).body).toContain('объединено с другими: 1');
  expect((await desk.get(`/vacancies/${vacancyId}/responses`)).body).not.toContain(`row-${other.applicationId}`);
  await desk.get(page);
  const split = await desk.submit(`${page}/split`, { candidate: other.candidateId });
  expect([split.status, split.headers['location']]).toEqual([303, page]);
  expect((await desk.get(`/vacancies/${vacancyId}/responses`)).body).toContain(`row-${other.applicationId}`);
});

test('different people are asked about no more; one box ticked is refused in words', async () => {
  const page = `/duplicates/${one.candidateId}`;
  await desk.get(page);
  const refused = await desk.submit(`${page}/merge`, { people: one.candidateId });
  expect([refused.status, refused.headers['location']]).toEqual([303, page]);
  expect((await desk.get(page)).body).toContain('Отметьте хотя бы двоих');
  const people = [one.candidateId, other.candidateId];
  const told = await desk.submit(`${page}/tell-apart`, { people });
  expect([told.status, told.headers['location']]).toEqual([303, '/duplicates']);
  expect((await desk.get('/duplicates')).body).toContain('Все разные');
  expect((await desk.get('/')).body).not.toContain("href='/duplicates'");
  expect((await desk.get(`/vacancies/${vacancyId}/responses`)).body).not.toContain('возможный дубль');
});
