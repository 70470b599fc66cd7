import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { statementsOf } from '../../support/statements.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
let owner: { organisationId: string; userId: string; email: string };
let stranger: Browser;
let desk: Browser;
let vacancyId: string;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
  owner = await newPerson(web);
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
  ({ id: vacancyId } = await web.app
    .get(VacanciesService, { strict: false })
    .create(systemActor(owner.organisationId), {
      title: 'Менеджер по работе с клиентами',
      profileSlug: 'client-manager',
      citySlug: 'moscow',
      clientId: null,
      budgetAmount: null,
      budgetCurrency: 'RUR',
      wantedCount: 2,
      deadline: null,
    }));
});
afterAll(() => web.close());

const HTMX = { 'hx-request': 'true' };

test('what a page is put together from is read in one transaction, and of more vacancies by no more statements', async () => {
  const t: Pick<TestApp, 'get'> = { get: (token) => web.app.get(token, { strict: false }) };
  const asked = async (path: string): Promise<string[]> => {
    const statements = await statementsOf(t, async () => expect((await desk.get(path)).status).toBe(200));
    return statements.map(({ sql }) => sql);
  };
  const paths = ['/', '/funnel', `/vacancies/${vacancyId}/responses`];
  // What only a first look asks for is asked for here.
  await desk.get('/');
  const before: number[] = [];
  for (const path of paths) {
    const statements = await asked(path);
    // Who asks, how they are signed in, whether anybody is invented, and the page.
    expect(statements.filter((sql) => sql === 'START TRANSACTION').length).toBeLessThanOrEqual(6);
    before.push(statements.length);
  }
  const vacancies = web.app.get(VacanciesService, { strict: false });
  const known = await vacancies.get(systemActor(owner.organisationId), vacancyId);
  const { profileSlug, citySlug, clientId, budgetAmount, budgetCurrency, wantedCount, deadline } = known;
  const more = { profileSlug, citySlug, clientId, budgetAmount, budgetCurrency, wantedCount, deadline };
  for (const title of ['Второй', 'Третий', 'Четвёртый'])
    await vacancies.create(systemActor(owner.organisationId), { ...more, title });
  const after: number[] = [];
  for (const path of paths) after.push((await asked(path)).length);
  expect(after).toEqual(before);
});

test('a vacancy of another organisation is not there, whatever is asked of it', async () => {
  for (const path of ['responses', 'plan', 'edit']) {
    expect((await stranger.get(`/vacancies/${vacancyId}/${path}`)).status).toBe(404);
  }
  await stranger.get('/vacancies');
  const answer = await stranger.submit(`/vacancies/${vacancyId}/edit`, { title: 'Чужая', wantedCount: '1' });
  expect(answer.status).toBe(404);
  expect((await desk.get(`/vacancies/${vacancyId}/edit`)).body).toContain('Менеджер по работе с клиентами');
  expect((await stranger.get('/vacancies')).body).not.toContain(vacancyId);
});

test('a new vacancy comes into the list; a refused one keeps what was typed', async () => {
  await desk.get('/vacancies');
  const refused = await desk.submit('/vacancies', {
    title: 'Продавец <b>',
    profileSlug: 'sales-manager',
    citySlug: 'kazan',
    wantedCount: 'много',
  });
  expect(refused.status).toBe(200);
  expect(refused.body).toContain("value='Продавец &lt;b&gt;'");
  expect(refused.body).toContain('«Сколько человек»: напишите целое число');
  const made = await desk.submit('/vacancies', {
    title: 'Менеджер по продажам',
    profileSlug: 'sales-manager',
    citySlug: 'kazan',
    budgetAmount: '90 000',
    wantedCount: '3',
  });
  expect(made.status).toBe(303);
  const page = await desk.get(String(made.headers['location']));
  expect(page.body.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
    'Казань · Менеджер по продажам · нужно 3 человека · до 90 000 ₽',
  );
});

test('a vacancy in Almaty has its budget in tenge, and keeps it there when it moves to Moscow', async () => {
  await desk.get('/vacancies');
  const fields = { title: 'Менеджер', profileSlug: 'client-manager', citySlug: 'almaty', wantedCount: '1' };
  const made = await desk.submit('/vacancies', { ...fields, budgetAmount: '400000' });
  const address = String(made.headers['location']);
  const about = async (): Promise<string> => (await desk.get(address)).body.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(await about()).toContain('до 400 000 ₸');
  const edit = address.replace('responses', 'edit');
  expect((await desk.get(edit)).body).toMatch(/<option value='KZT' selected>/);
  const moved = { ...fields, citySlug: 'moscow', budgetAmount: '400000', budgetCurrency: 'KZT' };
  expect(await desk.submit(edit, moved)).toMatchObject({ status: 303 });
  expect(await about()).toMatch(/Бюджет остался в прежней валюте: 400 000 ₸.*Москва · .* до 400 000 ₸/s);
  await desk.submit(edit, { ...fields, citySlug: 'moscow', budgetAmount: '90000', budgetCurrency: '' });
  expect(await about()).toContain('до 90 000 ₽');
});

test('a failure on a part of a page is a sentence, on a page it is a page', async () => {
  const missing = '/applications/01900000-0000-7000-8000-000000000000';
  const part = await desk.get(`${missing}/panel`, HTMX);
  expect([part.status, part.headers['content-type'], part.body]).toEqual([
    404,
    'text/plain; charset=utf-8',
    'Такого отклика здесь нет. Обновите список.',
  ]);
  const page = await desk.get(missing);
  expect(page.status).toBe(404);
  expect(page.body).toContain('<!doctype html>');
});

test.each([
  ['level=9', 'Поле «level»: не больше 4'],
  ['level=x', 'Поле «level»: здесь нужно целое число'],
  ['board=monster', 'Поле «board»: такого значения здесь нет'],
  [`text=${'я'.repeat(201)}`, 'Поле «Текст»: не длиннее 200 знаков'],
])('what is wrong in an address is said in the reader’s language: %s', async (query, sentence) => {
  const page = await desk.get(`/vacancies/${vacancyId}/responses?${query}`);
  expect(page.status).toBe(422);
  expect(page.body).toContain(sentence);
});

test.each([
  '/funnel?from=2026-06-01&to=2026-03-01',
  '/funnel?from=2026-06-01&to=yesterday',
  '/fairness?from=2026-06-01&to=2026-03-01',
  '/fairness?from=2026-06-01&to=2026-13-28',
])('a period that is none is asked for again, with the form as it was: %s', async (path) => {
  const page = await desk.get(path);
  expect(page.status).toBe(422);
  expect(page.body).toContain('Укажите два дня, первый не позже второго.');
  expect(page.body).toContain("name='from' value='2026-06-01'");
});

test('whoever is signed in is led on from the sign-in', async () => {
  const led = async (path: string): Promise<unknown> => (await desk.get(path)).headers['location'];
  expect(await led('/sign-in')).toBe('/');
  expect(await led('/sign-in?back=%2Fdays')).toBe('/days');
  expect((await web.browser().get('/sign-in')).status).toBe(200);
});

test('an address that nobody serves has a page in the reader’s language', async () => {
  const page = await web.browser().get('/no/such/page', { 'accept-language': 'en' });
  expect(page.status).toBe(404);
  expect(page.body).toContain('There is no such page');
});

test('without a session a page leads to the sign-in and a part says so', async () => {
  const nobody = web.browser();
  const page = await nobody.get('/vacancies?x=1');
  expect([page.status, page.headers['location']]).toEqual([303, '/sign-in?back=%2Fvacancies%3Fx%3D1']);
  expect((await nobody.get('/days/1/live', HTMX)).status).toBe(401);
});

test('the language that a person chooses stays with their account', async () => {
  const person = await newPerson(web);
  const browser = await signedIn(web, person);
  await browser.get('/');
  const chosen = await browser.submit('/preferences', { language: 'en', back: '//evil.example' });
  expect([chosen.status, chosen.headers['location']]).toEqual([303, '/']);
  expect((await browser.get('/')).body).toContain("<html lang='en'");
  const cyrillic = await browser.submit('/preferences', { theme: 'dark', back: '/вакансии' });
  expect([cyrillic.status, cyrillic.headers['location']]).toEqual([303, encodeURI('/вакансии')]);
  const [user] = await web.asOwner<{ language: string }>('select language from users where id = $1', [person.userId]);
  expect(user?.language).toBe('en');
});

test('static files come compressed, for ever under their hash and for a week without it', async () => {
  const { body } = await desk.get('/');
  const address = (/href='(\/assets\/otklik\.css[^']+)'/.exec(body)?.[1] ?? '').replaceAll('&#x3D;', '=');
  const hashed = await desk.get(address, { 'accept-encoding': 'gzip, br' });
  expect([hashed.status, hashed.headers['content-encoding']]).toEqual([200, 'br']);
  expect(hashed.headers['cache-control']).toContain('immutable');
  const plain = await desk.get('/assets/fonts/inter-cyrillic-wght-normal.woff2');
  expect([plain.status, plain.headers['content-type']]).toEqual([200, 'font/woff2']);
  expect(plain.headers['cache-control']).toBe('public, max-age=604800');
  expect((await desk.get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
});

test('a fresh key is shown once', async () => {
  await desk.get('/settings');
  await desk.submit('/settings/api-keys', { name: '1С', role: 'recruiter' });
  expect((await desk.get('/settings')).body).toMatch(/otklik_[0-9a-f]{32}_/);
  expect((await desk.get('/settings')).body).not.toMatch(/otklik_[0-9a-f]{32}_/);
});
