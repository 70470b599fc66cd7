import { textOf } from '../../pages/support/rendering.js';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { ClientsService, OrganisationsService, systemActor, UsersService } from '../../../src/organisations/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
let organisationId: string;
let clientId: string;
let desk: Browser;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
});
afterAll(() => web.close());
beforeEach(async () => {
  const owner = await newPerson(web);
  ({ organisationId } = owner);
  const clients = web.app.get(ClientsService, { strict: false });
  ({ clientId } = await clients.create(systemActor(organisationId), 'Завод'));
  desk = await signedIn(web, owner);
});

const fields = { title: 'Менеджер завода', profileSlug: 'client-manager', citySlug: 'moscow', wantedCount: '2' };
const idOf = ({ headers }: Answer): string => /vacancies\/([^/]+)/.exec(String(headers['location']))?.[1] ?? '';
const seenAt = async (address: string): Promise<string> =>
  (/name='seen' value='([^']*)'/.exec((await desk.get(address)).body)?.[1] ?? '').replaceAll('&quot;', '"');
const vacancy = (id: string) => web.app.get(VacanciesService, { strict: false }).get(systemActor(organisationId), id);

test('the form says for which client a vacancy is, and the list is narrowed by it', async () => {
  await desk.get('/vacancies');
  const id = idOf(await desk.submit('/vacancies', { ...fields, clientId }));
  await desk.submit('/vacancies', { ...fields, title: 'Для себя', clientId: 'none' });
  expect((await vacancy(id)).clientId).toBe(clientId);
  expect((await desk.get(`/vacancies/${id}/responses`)).body).toContain('Завод');
  for (const page of ['/vacancies', '/', '/funnel', '/fairness']) {
    const { body } = await desk.get(`${page}?client=${clientId}`);
    expect([page, body.includes('Менеджер завода'), body.includes('Для себя')]).toEqual([page, true, false]);
    expect(body).toContain(`<option value='${clientId}' selected>Завод`);
  }
  // The form still sends the vacancy of whoever was chosen before.
  const another = idOf(await desk.submit('/vacancies', { ...fields, title: 'Не для завода', clientId: 'none' }));
  for (const page of ['/funnel', '/fairness']) {
    const { body } = await desk.get(`${page}?client=${clientId}&vacancy=${another}`);
    expect(body).toContain(`?client&#x3D;${clientId}&amp;from`);
  }
  expect((await desk.get('/vacancies?client=nobody')).body).toContain('Для себя');
  await desk.get(`/vacancies/${id}/edit`);
  await desk.submit(`/vacancies/${id}/edit`, { ...fields, clientId: 'none' });
  expect((await vacancy(id)).clientId).toBeNull();
});

test.each(['nobody', '01980000-0000-7000-8000-000000000000'])(
  'a client that is not there is refused: %s',
  async (no) => {
    await desk.get('/vacancies');
    expect((await desk.submit('/vacancies', { ...fields, clientId: no })).body).toContain('«Заказчик»: выберите');
  },
);

test('of two people who have the form of a vacancy open each changes what they touched', async () => {
  await desk.get('/vacancies');
  const opened = { ...fields, clientId, budgetAmount: '90000', budgetCurrency: 'RUR', deadline: '2026-07-01' };
  const id = idOf(await desk.submit('/vacancies', opened));
  const seen = await seenAt(`/vacancies/${id}/edit`);
  await desk.submit(`/vacancies/${id}/edit`, { ...opened, wantedCount: '3', deadline: '', seen });
  await desk.submit(`/vacancies/${id}/edit`, { ...opened, title: 'Менеджер цеха', seen });
  expect(await vacancy(id)).toMatchObject({
    ...{ title: 'Менеджер цеха', wantedCount: 3, clientId },
    ...{ budgetAmount: 90_000, budgetCurrency: 'RUR', deadline: null },
  });
});

test('whoever renames a colleague from an older page leaves the client that was chosen for them meanwhile', async () => {
  const users = web.app.get(UsersService, { strict: false });
  const person = { organisationId, email: `${newId()}@example.test`, name: 'Ольга', language: 'ru' };
  const { userId } = await users.createUser({ ...person, role: 'recruiter' });
  const address = `/settings/users/${userId}/edit`;
  const seen = await seenAt(address);
  await desk.submit(address, { name: 'Ольга', role: 'client', clientId, seen });
  const renamed = await desk.submit(address, { name: 'Ольга Иванова', role: 'recruiter', clientId: '', seen });
  expect([renamed.status, JSON.parse(await seenAt(address))]).toEqual([
    303,
    { name: 'Ольга Иванова', role: 'client', clientId },
  ]);
  // Another client for somebody who is no client any more: the role goes along.
  const { clientId: another } = await web.app
    .get(ClientsService, { strict: false })
    .create(systemActor(organisationId), 'Порт');
  const page = { name: 'Ольга Иванова', role: 'client', clientId, seen: await seenAt(address) };
  await desk.submit(address, { ...page, role: 'recruiter' });
  const changed = await desk.submit(address, { ...page, clientId: another });
  expect([changed.status, changed.body.includes('тем временем изменил кто-то другой')]).toEqual([422, true]);
  const promoted = await desk.submit(address, { ...page, role: 'receptionist' });
  expect(textOf(promoted.body)).toContain('изменил кто-то другой: теперь там «рекрутёр»');
  // Once more, it is meant.
  await desk.submit(address, { ...page, clientId: another, seen: await seenAt(address) });
  expect(JSON.parse(await seenAt(address))).toMatchObject({ role: 'client', clientId: another });
});

test('an employer is not asked for clients, and what was chosen before stays', async () => {
  await desk.get('/vacancies');
  const id = idOf(await desk.submit('/vacancies', { ...fields, clientId }));
  const organisations = web.app.get(OrganisationsService, { strict: false });
  await organisations.update(systemActor(organisationId), { kind: 'employer' });
  for (const path of ['/vacancies', `/vacancies/${id}/edit`]) {
    expect((await desk.get(path)).body).not.toContain('Заказчик');
  }
  await desk.submit(`/vacancies/${id}/edit`, { ...fields, wantedCount: '5' });
  expect(await vacancy(id)).toMatchObject({ clientId, wantedCount: 5 });
});
