import { AppModule } from '../../../src/app.module.js';
import { ImportRun } from '../../../src/direct-responses/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { workbook, workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { textOf } from '../../pages/support/rendering.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

const LIST = 'Имя;Тел;Почта\nОрлова Мария;8 903 123-45-67;maria@example.com\nБез Контакта;;\n';

let web: TestWeb;
let organisationId: string;
let vacancyId: string;
let desk: Browser;
let stranger: Browser;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(() => web.close());
beforeEach(async () => {
  const person = await newPerson(web);
  ({ organisationId } = person);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  vacancyId = await vacancy(t, systemActor(organisationId));
  desk = await signedIn(web, person);
  stranger = await signedIn(web, await newPerson(web));
  await desk.get(`/vacancies/${vacancyId}/imports`);
  await stranger.get('/vacancies');
});

const upload = async (fields: Record<string, string>): Promise<string> => {
  const answer = await desk.submit(`/vacancies/${vacancyId}/imports`, fields);
  expect(answer.status).toBe(303);
  return String(answer.headers['location']);
};
const finish = (href: string): Promise<void> =>
  web.app.get(ImportRun, { strict: false }).run(organisationId, href.split('/').at(-1) ?? '');

test('a list is brought, looked at, imported and taken back by the buttons of the pages', async () => {
  expect((await desk.get(`/vacancies/${vacancyId}/responses`)).body).toContain(`/vacancies/${vacancyId}/imports`);
  await desk.get(`/vacancies/${vacancyId}/imports`);
  const href = await upload({ text: LIST, fileName: 'май.csv' });
  const check = await desk.get(href);
  expect(textOf(check.body)).toContain('Орлова Мария 8 903 123-45-67, maria@example.com');
  expect(textOf(check.body)).toContain('нет ни телефона, ни почты');
  const started = await desk.postText(`${href}/start`, `_csrf=${desk.token}&column=name&column=phone&column=email`);
  expect([started.status, started.headers['location']]).toEqual([303, href]);
  expect((await desk.get(href)).body).toContain(`hx-get='${href}/outcome'`);
  await finish(href);
  const done = await desk.get(href);
  expect(textOf(done.body)).toContain('Добавлено: 1. Уже были: 0. Не принято: 1. Строка 3: нет ни телефона, ни почты');
  const file = await desk.get(`${href}/rejected`);
  expect(file.body.split('\r\n')).toEqual([
    '\uFEFF"Имя";"Тел";"Почта";"Номер строки";"Причина"',
    '"Без Контакта";"";"";"3";"нет ни телефона, ни почты"',
    '',
  ]);
  const rows = (await desk.get(`/vacancies/${vacancyId}/responses?group=all&board=import`)).body;
  expect(textOf(rows)).toContain('Орлова Мария');
  await desk.get(href);
  expect((await desk.submit(`${href}/take-back`)).status).toBe(303);
  expect(textOf((await desk.get(href)).body)).toContain('Загрузка отменена: убран 1 отклик.');
  expect(textOf((await desk.get(`/vacancies/${vacancyId}/imports`)).body)).toContain('май.csv отменена');
});

test('a contact that is none is said before and after, and the person is there', async () => {
  const href = await upload({ text: 'Имя;Тел;Почта\nОрлова Мария;1234;bob@@example\n' });
  const check = textOf((await desk.get(href)).body);
  expect(check).toContain('Не распознано: 1234 и bob@@example. Человека добавим');
  expect(check).toContain('В 1 строке телефон или почта не распознаны');
  await desk.submit(`${href}/start`);
  await finish(href);
  expect(textOf((await desk.get(href)).body)).toContain('Строка 2: телефон или почта не распознаны. Человек добавлен');
  const rows = (await desk.get(`/vacancies/${vacancyId}/responses?group=all&board=import`)).body;
  expect(textOf(rows)).toContain('Орлова Мария');
});

test('a workbook comes as its bytes', async () => {
  const book = workbook([
    ['ФИО', 'Телефон'],
    ['Ким Инна', 79035550101],
  ]);
  const href = await upload({ content: book.toString('base64url'), fileName: 'люди.xlsx' });
  expect(textOf((await desk.get(href)).body)).toContain('Ким Инна 79035550101');
});

test('of a workbook with several sheets rows are named with their sheet, and a sheet that is not read is said', async () => {
  const header = ['ФИО', 'Телефон'];
  const book = workbookOfSheets([
    [header, ['Ким Инна', '+79035550101']],
    [['Лось Олег', '+79035550102']],
    [header, ['', '+79035550104']],
  ]);
  const href = await upload({ content: book.toString('base64url'), fileName: 'люди.xlsx' });
  const check = textOf((await desk.get(href)).body);
  expect(check).toContain('Лист не прочитан: «s1» (1 строка). Над строками этого листа нет того же заголовка');
  expect(check).toMatch(/2 \(лист «s0»\)\s+Ким Инна/);
  expect(check).toMatch(/2 \(лист «s2»\)\s+нет имени/);
  await desk.submit(`${href}/start`);
  await finish(href);
  const done = textOf((await desk.get(href)).body);
  expect(done).toContain('Строка 2 (лист «s2»): нет имени');
  expect(done).toContain('Лист не прочитан: «s1»');
  expect((await desk.get(`${href}/rejected`)).body).toContain('2 (лист «s2»)');
});

test('what is no list is refused on the page, with what was pasted', async () => {
  const answer = await desk.submit(`/vacancies/${vacancyId}/imports`, { text: '%PDF-1.7', fileName: 'a.pdf' });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Это файл .pdf, а не список людей. Если это резюме одного человека');
  expect(answer.body).toContain('>%PDF-1.7</textarea>');
});

test('columns that make nobody are refused, and stay as they were chosen', async () => {
  const href = await upload({ text: LIST });
  await desk.get(href);
  const answer = await desk.postText(`${href}/start`, `_csrf=${desk.token}&column=none&column=phone&column=phone`);
  expect(answer.status).toBe(422);
  expect(textOf(answer.body)).toContain('Укажите, в каком столбце имя.');
  expect(answer.body.match(/<option value='phone' selected>/g)).toHaveLength(2);
  const again = await desk.get(`${href}?column=lastName&column=none&column=email`);
  expect(again.body).toContain(`<option value='lastName' selected>`);
});

test('a list of another organisation is not there', async () => {
  const href = await upload({ text: LIST });
  for (const path of [href, `${href}/outcome`, `${href}/rejected`, `/vacancies/${vacancyId}/imports`])
    expect([path, (await stranger.get(path, { 'hx-request': 'true' })).status]).toEqual([path, 404]);
  await stranger.get('/vacancies');
  for (const path of [`${href}/start`, `${href}/take-back`, `/vacancies/${vacancyId}/imports`])
    expect([path, (await stranger.submit(path, { text: LIST })).status]).toEqual([path, 404]);
});
