import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { Database } from '../../../src/platform/database/index.js';
import { SalariesService } from '../../../src/salaries/index.js';
import { systemActor } from '../../../src/organisations/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
let organisationId: string;
let desk: Browser;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
});
afterAll(() => web.close());
beforeEach(async () => {
  const person = await newPerson(web);
  ({ organisationId } = person);
  desk = await signedIn(web, person);
});

const observe = (amounts: readonly number[]): Promise<void> =>
  web.app.get(Database, { strict: false }).inOrganisation(organisationId, async (db) => {
    const salaries = web.app.get(SalariesService, { strict: false });
    const wishes = amounts.map((amount) => {
      const wish = { amount, currency: 'RUR', gross: false } as const;
      return { applicationId: newId(), citySlug: 'yekaterinburg', level: 2, wish } as const;
    });
    await salaries.observeWishes(db, organisationId, wishes);
  });

const open = (budgetAmount: number | null, citySlug = 'yekaterinburg'): Promise<unknown> =>
  web.app.get(VacanciesService, { strict: false }).create(systemActor(organisationId), {
    ...{ title: 'Менеджер по работе с клиентами', profileSlug: 'client-manager', citySlug },
    ...{ budgetAmount, budgetCurrency: 'RUR', wantedCount: 1, deadline: null, clientId: null },
  });

it('says what to do while there is no city to speak of, and answers for any city all the same', async () => {
  expect((await desk.get('/salaries')).body).toContain('Пока нечего сравнивать');
  const { status, body } = await desk.get('/salaries?city=арзамас&amount=60 000&level=2');
  expect(status).toBe(200);
  expect(body).toMatch(/60\s000\s₽, Арзамас: \d+\s% кандидатов уровня 2 просят не больше/u);
});

it('shows bands of the cities with vacancies, their budgets, and how many people stand behind them', async () => {
  await open(110_000);
  await open(null);
  await observe([90_000, 100_000, 110_000, 105_000, 95_000]);
  const { body } = await desk.get('/salaries');
  expect(body).toContain('Екатеринбург');
  expect(body).toContain('5 наблюдений');
  expect(body).toContain('взято у соседей');
  expect(body).toMatch(/data-label='Уровень\s1'>\d+\s%</u);
  expect(body).toContain('бюджет не указан');
  const stranger = await signedIn(web, await newPerson(web));
  expect((await stranger.get('/salaries')).body).not.toContain('5 наблюдений');
});

it('names near cities for one that there is not, and refuses what is no sum, with what was typed', async () => {
  const unknown = await desk.get('/salaries?city=Екатеренбург&amount=60000');
  expect(unknown.body).toContain('Похоже на: Екатеринбург');
  expect(unknown.body).toContain('value=&#x27;Екатеренбург&#x27;'.replaceAll('&#x27;', "'"));
  const wrong = await desk.get('/salaries?city=Омск&amount=много');
  expect(wrong.body).toContain('здесь нужна сумма за месяц');
  expect(wrong.body).toContain("value='много'");
  const nowhere = await desk.get('/salaries?city=&amount=400000');
  expect([nowhere.status, nowhere.body]).toEqual([422, expect.stringContaining('укажите, о каком городе речь')]);
  expect(nowhere.body).toContain("value='400000'");
  expect(nowhere.body).not.toContain('просят не больше (');
  const zeros = await desk.get('/salaries?city=Омск&amount=9 000 000 000');
  expect([zeros.status, textOf(zeros.body)]).toEqual([422, expect.stringMatching(/Здесь бывает до 20\s000\s000\s₽/u)]);
  expect(zeros.body).toContain("value='9 000 000 000'");
  const spoken = await desk.get('/salaries?city=Омск&amount=60 тыс');
  expect(textOf(spoken.body)).toMatch(/60\s000\s₽, Омск:/u);
});

it('is taken home as a table', async () => {
  await open(110_000);
  const { headers, body } = await desk.get('/salaries/export');
  expect(headers['content-type']).toContain('text/csv');
  const [head = '', first = ''] = body.split('\r\n');
  expect(head).toContain('"Медиана не меньше (90 %)"');
  expect(first).toMatch(/^"Екатеринбург";"1";"\d+";"\d+";"\d+";"\d+";"\d+";"0";"RUR";"2026-06-01"$/u);
});

it('is taken home as a workbook as well', async () => {
  await open(110_000);
  const { headers, body } = await desk.get('/salaries/export?format=xlsx');
  expect(headers['content-type']).toContain('spreadsheetml');
  expect(body.slice(0, 2)).toBe('PK');
});

it('takes a table of pay in by the buttons of the pages, and back', async () => {
  const table = 'Город;Уровень;Зарплата\nКазань;2;90000\nКазань;2;до 100 000\nЛондон;2;80000\n';
  expect((await desk.get('/salaries')).body).toContain("href='/salaries/imports'");
  await desk.get('/salaries/imports');
  const uploaded = await desk.submit('/salaries/imports', { text: table, fileName: 'май.csv' });
  const href = String(uploaded.headers['location']);
  const check = textOf((await desk.get(href)).body);
  expect(check).toContain('Прочитано: 2, повторов: 0, не принято: 1.');
  expect(check).toContain('Строка 4: неизвестный город');
  expect(check).toContain('до 100 000 ₽');
  expect((await desk.get(`${href}/rejected`)).body).toContain('"Лондон";"2";"80000";"4";"неизвестный город"');
  await desk.get(href);
  expect((await desk.submit(`${href}/start`)).status).toBe(303);
  expect(textOf((await desk.get(href)).body)).toContain('Вилки пересчитаны: добавлено 2 наблюдения.');
  expect(textOf((await desk.get('/salaries')).body)).toContain('2 наблюдения');
  await desk.get(href);
  await desk.submit(`${href}/take-back`);
  expect(textOf((await desk.get('/salaries/imports')).body)).toContain('май.csv отменена');
  const stranger = await signedIn(web, await newPerson(web));
  expect((await stranger.get(href)).status).toBe(404);
});

it('has the columns of a table of pay chosen by hand, and counts it as they are chosen', async () => {
  const table = 'Город;Уровень;Зарплата;Доход\nКазань;2;50000;200000\nКазань;2;60000;220000\n';
  await desk.get('/salaries/imports');
  const uploaded = await desk.submit('/salaries/imports', { text: table });
  const href = String(uploaded.headers['location']);
  expect(textOf((await desk.get(href)).body)).toContain('50 000 ₽');
  const doubled = await desk.submit(`${href}/columns`, { column: ['city', 'level', 'pay', 'pay'] });
  expect([doubled.status, textOf(doubled.body)]).toEqual([
    422,
    expect.stringContaining('«Зарплата» выбраны два столбца'),
  ]);
  expect(doubled.body.match(/<option value='pay' selected>/g)).toHaveLength(2);
  expect((await desk.submit(`${href}/columns`, { column: ['city', 'level', 'none', 'pay'] })).status).toBe(303);
  expect(textOf((await desk.get(href)).body)).toContain('200 000 ₽');
  expect((await desk.submit(`${href}/start`, { column: ['city', 'level', 'pay', 'none'] })).status).toBe(303);
  const counted = await desk.get(href);
  expect(textOf(counted.body)).toContain('50 000 ₽');
  expect(counted.body).not.toContain('<select');
});

it('names the value for which a row was not taken, near cities, and the rows of which the range was turned', async () => {
  await desk.get('/salaries/imports');
  const table = [
    'Город;Уровень;Зарплата от;Зарплата до;Дата',
    ...['Москва;2;90000;70000;01.05.2026', 'Масквва;2;60000;80000;01.05.2026', 'Казань;2;много;;01.05.2026'],
    ...['Пермь;2;60000;80000;35.05.2026', 'Уфа;2;;;01.05.2026', 'Уфа;2;60000;80000;01.05.2026'],
  ].join('\n');
  const uploaded = await desk.submit('/salaries/imports', { text: table });
  const href = String(uploaded.headers['location']);
  const said = textOf((await desk.get(href)).body);
  expect(said).toContain('Строка 2: «от» больше «до». Прочитали наоборот');
  expect(said).toMatch(/Строка 3: неизвестный город: «Масквва» в столбце «Город». Похоже на: Москва/);
  expect(said).toContain('Строка 4: зарплата непонятна: «много» в столбце «Зарплата от»');
  expect(said).toContain(
    'Строка 5: дата непонятна, напишите 31.10.2026, 10.2026 или 2026: «35.05.2026» в столбце «Дата»',
  );
  expect(said).toMatch(/Строка 6: нет зарплаты(?!:)/);
  // Said as long as the table stands, not only before it counts.
  await desk.submit(`${href}/start`);
  expect(textOf((await desk.get(href)).body)).toContain('Строка 2: «от» больше «до»');
});

it('says which sheet of a workbook was not read, before the table counts and after', async () => {
  await desk.get('/salaries/imports');
  const header = ['Город', 'Уровень', 'Зарплата'];
  const book = workbookOfSheets([
    [header, ['Казань', '2', '90000']],
    [
      ['Должность', 'Отдел'],
      ['Кассир', 'Зал'],
    ],
    [header, ['Казань', '2', '95000']],
  ]);
  const sent = { content: book.toString('base64url'), fileName: 'год.xlsx' };
  const href = String((await desk.submit('/salaries/imports', sent)).headers['location']);
  const left = 'Лист не прочитан: «s1» (2 строки).';
  const said = textOf((await desk.get(href)).body);
  expect(said).toContain(left);
  expect(said).toContain('Прочитано: 2');
  await desk.submit(`${href}/start`);
  expect(textOf((await desk.get(href)).body)).toContain(left);
});

it('calls one and twenty rows of turned ranges by the plural', async () => {
  await desk.get('/salaries/imports');
  const rows = Array.from({ length: 21 }, (_none, at) => `Москва;2;${90_000 + at * 1000};70000;01.05.2026`);
  const text = ['Город;Уровень;Зарплата от;Зарплата до;Дата', ...rows].join('\n');
  const uploaded = await desk.submit('/salaries/imports', { text });
  const said = textOf((await desk.get(String(uploaded.headers['location']))).body);
  expect(said).toMatch(/Строки 2, 3, .*: «от» больше «до»/);
});

it('opens on the city where most open vacancies are, and says what to write', async () => {
  await open(null);
  for (let count = 0; count < 2; count += 1) await open(null, 'kazan');
  const { body } = await desk.get('/salaries');
  expect(body).toContain("name='city' value='Казань'");
  expect(textOf(body)).toContain('Впишите сверху, сколько можете платить в месяц');
});

it('says what is wrong with a table on the page, with what was typed', async () => {
  await desk.get('/salaries/imports');
  const wrong = await desk.submit('/salaries/imports', { text: 'a;b\nc;d\n', city: 'Казань', level: '3' });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('нет столбца с зарплатой');
  expect(wrong.body).toContain("value='Казань'");
  expect(wrong.body).toContain("<option value='3' selected>");
  const near = await desk.submit('/salaries/imports', { text: 'Зарплата\n90000\n', city: 'Казонь' });
  expect(near.body).toContain('Похоже на: Казань');
});
