import { AppModule } from '../../../src/app.module.js';
import { AttendanceService } from '../../../src/attendance/index.js';
import { InterviewRulesService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { workbookFile } from '../../../src/platform/tables/index.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

const LOG = 'Дата;ФИО;Явка\n04.05.2026;Анна;пришла\n05.05.2026;Борис;нет\n';

let web: TestWeb;
let organisationId: string;
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
  desk = await signedIn(web, person);
  stranger = await signedIn(web, await newPerson(web));
  await desk.get('/attendance');
  await stranger.get('/attendance');
});

const importLog = (text = LOG, fileName = 'май.csv') => desk.submit('/attendance/import', { text, fileName });
const invited = async (): Promise<number> => {
  const rates = await web.app.get(AttendanceService, { strict: false }).rates(systemActor(organisationId));
  return rates.total?.invited ?? 0;
};
const hrefOf = (body: string, verb: string): string =>
  new RegExp(`/attendance/logs/[0-9a-f-]{36}/${verb}`).exec(body)?.[0] ?? '';

test('an import is taken back and brought back by the buttons of the page; both leave a sentence', async () => {
  const imported = await importLog();
  expect(imported.body).toContain('Добавлено: 2.');
  const taken = await desk.submit(hrefOf(imported.body, 'take-back'));
  expect([taken.status, taken.headers['location']]).toEqual([303, '/attendance']);
  expect(await invited()).toBe(0);
  const { body } = await desk.get('/attendance');
  expect(body).toContain('Загрузка отменена: её встречи больше не учитываются.');
  await desk.submit(hrefOf(body, 'bring-back'));
  expect(await invited()).toBe(2);
  expect((await desk.get('/attendance')).body).toContain('Загрузка возвращена');
});

test('dates that may be read in two ways are read the other way round by a button of the page', async () => {
  const text = 'Дата;Явка\n04/05/2026;да\n05/03/2026;нет\n';
  const { body } = await importLog(text);
  expect(body).toContain('Даты прочитаны как день/месяц, например 04/05/2026 &#x3D; 4 мая 2026 г.');
  const [, sent = ''] = /<textarea name='text' hidden[^>]*>\n([^<]*)<\/textarea>/.exec(body) ?? [];
  expect(sent).toBe(text);
  const other = await desk.submit('/attendance/import', { text: sent, fileName: 'май.csv', dates: 'month-first' });
  expect(other.body).toContain('Даты прочитаны как месяц/день, например 04/05/2026 &#x3D; 5 апреля 2026 г.');
  expect(await invited()).toBe(2);
  expect((await desk.submit('/attendance/import', { text, dates: 'sideways' })).status).toBe(422);
});

test('a log is looked at, its columns are named by hand, and it is imported as it was shown', async () => {
  const text = 'Когда;Кто;Финал;Ещё\n04.05.2026;А;да;нет\n05.05.2026;Б;нет;да\n06.05.2026;В;да;да\n';
  const looked = await desk.submit('/attendance/import/check', { text, fileName: 'май.csv' });
  expect(looked.body).toContain('Укажите, в каком столбце исход');
  expect(looked.body).not.toContain('Загрузить 3 строки');
  const [, content = ''] = /name='content' value='([^']*)'/.exec(looked.body) ?? [];
  expect(Buffer.from(content, 'base64url').toString()).toBe(text);
  const header = ['Когда', 'Кто', 'Финал', 'Ещё'];
  const sent = { content, fileName: 'май.csv', header, column: ['date', 'none', 'outcome', 'answer'] };
  const { body } = await desk.submit('/attendance/import/check', sent);
  expect(body).toContain('Загрузить 3 строки');
  expect(body).toContain('«да» на напоминание');
  expect(await invited()).toBe(0);
  expect((await desk.submit('/attendance/import', sent)).body).toContain('Добавлено: 3.');
  expect(await invited()).toBe(3);
  const doubled = await desk.submit('/attendance/import', { ...sent, column: ['date', 'none', 'outcome', 'outcome'] });
  expect([doubled.status, doubled.body.includes('«исход» указано у двух столбцов')]).toEqual([422, true]);
});

/** The choice of each select of a name, as the page shows it. */
const chosenIn = (body: string, name: string): string[] =>
  [...body.matchAll(new RegExp(`<select[^>]*name='${name}'>(.*?)</select>`, 'gsu'))].map(
    ([, options = '']) => /value='([^']*)' selected/u.exec(options)?.[1] ?? '',
  );

test('empty cells may mean that nobody came, where they are the only ones that are not understood', async () => {
  const text = 'Дата;Итог;Город\n01.02.2025;пришёл;Вологда\n03.02.2025;не пришёл;Вологда\n02.02.2025;;Вологда\n';
  const header = ['Дата', 'Итог', 'Город'];
  const sent = { text, header, column: ['date', 'outcome', 'city'], word: '', meaning: 'no-show' };
  const { body } = await desk.submit('/attendance/import/check', sent);
  expect(chosenIn(body, 'meaning')).toEqual(['no-show']);
  expect(body).toContain('Загрузить 3 строки');
  expect((await desk.submit('/attendance/import', sent)).body).toContain('Добавлено: 3.');
  expect((await desk.submit('/attendance/import/check', { ...sent, meaning: 'none' })).body).toContain(
    "value='none' selected",
  );
});

test('choices that are refused are shown as they were made, to be corrected', async () => {
  const text = 'Дата;Ещё дата;Итог;Город\n01.02.2025;02.02.2025;пришёл;Вологда\n03.02.2025;04.02.2025;ждём;Вологда\n';
  const column = ['date', 'date', 'outcome', 'none'];
  const sent = { text, header: ['Дата', 'Ещё дата', 'Итог', 'Город'], column, word: 'ждём', meaning: 'late' };
  for (const path of ['/attendance/import/check', '/attendance/import']) {
    const { status, body } = await desk.submit(path, sent);
    expect(status).toBe(422);
    expect(chosenIn(body, 'column')).toEqual(column);
    expect(chosenIn(body, 'meaning')).toEqual(['late']);
  }
});

test('a workbook is taken as it is', async () => {
  const rows = [
    ['Дата', 'Явка'],
    ['2026-05-04', 'да'],
  ];
  const content = workbookFile('log', rows).toString('base64url');
  expect((await desk.submit('/attendance/import/check', { content, fileName: 'май.xlsx' })).body).toContain(
    'Загрузить 1 строку',
  );
  expect((await desk.submit('/attendance/import', { content, fileName: 'май.xlsx' })).body).toContain('Добавлено: 1.');
});

test('of a workbook with several sheets it is said which was not read', async () => {
  const book = workbookOfSheets([
    [
      ['Дата', 'Явка'],
      ['2026-05-04', 'да'],
    ],
    [
      ['Кто', 'Когда'],
      ['Ким', '2026-05-05'],
      ['Лось', '2026-05-06'],
    ],
  ]);
  const sent = { content: book.toString('base64url'), fileName: 'май.xlsx' };
  const { body } = await desk.submit('/attendance/import/check', sent);
  expect(textOf(body)).toContain('Лист не прочитан: «s1» (3 строки). Над строками этого листа нет того же заголовка');
});

test('an import of another organisation is not there', async () => {
  const { body } = await importLog();
  for (const href of [hrefOf(body, 'take-back'), hrefOf(body, 'take-back').replace('take', 'bring')]) {
    expect((await stranger.submit(href)).status).toBe(404);
  }
  expect(await invited()).toBe(2);
  expect((await stranger.get('/attendance')).body).not.toContain('май.csv');
});

test('a log that is refused is told on the page, with what was typed', async () => {
  for (const path of ['/attendance/import', '/attendance/import/check']) {
    const { status, body } = await desk.submit(path, { text: 'Привет\nмир\n', fileName: 'май.csv' });
    expect(status).toBe(200);
    expect(body).toContain('В журнале нет столбцов: дата, исход.');
    expect(body).toContain('>Привет\nмир\n</textarea>');
  }
});

test('more imports than fit on the page are led to', async () => {
  for (let day = 10; day < 22; day += 1) await importLog(`date,outcome\n2026-05-${day},show\n`, `${day}.csv`);
  const first = (await desk.get('/attendance')).body;
  expect(first.match(/class='log-about'/g)).toHaveLength(10);
  const href = /href='(\/attendance\?after[^']+)#logs'/.exec(first)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
  const second = (await desk.get(href)).body;
  expect(second.match(/class='log-about'/g)).toHaveLength(2);
  expect(second).toContain('10.csv');
  expect((await desk.get('/attendance?after=nonsense')).status).toBe(422);
});

test('a form larger than the server takes is refused with its limit', async () => {
  const { status, body } = await importLog('x'.repeat(9 * 1024 * 1024));
  expect(status).toBe(413);
  expect(body).toContain('За один раз принимается до 8 МБ, а буква кириллицы');
});

test('the addresses of answers lead to the page', async () => {
  for (const path of ['/attendance/import', '/attendance/import/check', '/attendance/rules']) {
    const { status, headers } = await desk.get(path);
    expect([status, headers['location']]).toEqual([303, '/attendance']);
  }
});

test('the owner decides who is late and whether reminders are tried; what cannot be is told beside the form', async () => {
  const rules = web.app.get(InterviewRulesService, { strict: false });
  const actor = systemActor(organisationId);
  const typed = { lateAfterMinutes: '15', cancelLateHours: '24', triesReminders: 'yes' };
  const { status, headers } = await desk.submit('/attendance/rules', typed);
  expect([status, headers['location']]).toEqual([303, '/attendance#reminders']);
  expect(await rules.get(actor)).toEqual({ lateAfterMinutes: 15, cancelLateHours: 24, triesReminders: true });
  expect((await desk.get('/attendance')).body).toContain('проба идёт');
  const refused = await desk.submit('/attendance/rules', { ...typed, lateAfterMinutes: 'скоро' });
  expect(refused.body).toContain('Опоздание: укажите целое число минут от 0 до 120.');
  expect(refused.body).toContain("value='скоро'");
  await desk.submit('/attendance/rules', { lateAfterMinutes: '15', cancelLateHours: '' });
  expect(await rules.get(actor)).toEqual({ lateAfterMinutes: 15, cancelLateHours: null, triesReminders: false });
  expect(await rules.get(systemActor((await newPerson(web)).organisationId))).toMatchObject({ lateAfterMinutes: 10 });
});
