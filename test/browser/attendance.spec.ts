import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { WORKBOOK_TYPE, workbookFile } from '../../src/platform/tables/index.js';
import { openPage, seriousFindings, signedIn, startBrowser } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

let product: WholeProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const LOG = 'Дата;ФИО;Город;Явка\r\n04.05.2026;Иванова;Москва;пришла\r\n05.05.2026;Петров;Москва;нет\r\n';

/** A window of its own on the page, of a person who signed in. */
async function openAttendance(): Promise<{ page: Page; complaints: string[] }> {
  const watched = await signedIn(browser, product);
  await watched.page.goto(`${product.url}/attendance`);
  return watched;
}

const choose = (page: Page, name: string, content: Buffer | string): Promise<void> =>
  page.setInputFiles('#log-file', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function send(page: Page, name: string, content: Buffer | string): Promise<void> {
  await choose(page, name, content);
  // Required: valid as soon as the text of the file is in it.
  await page.locator('#log-text:valid').waitFor();
  await Promise.all([page.waitForURL(/attendance\/import\/check/), page.click('[data-file-form] button')]);
}

/** What was looked at is imported. */
const take = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForURL(/attendance\/import(#|$)/), page.click('[formaction]')]);

/** What is said in red beside the form, and that the rest of the page is still there. */
async function faultOf(page: Page): Promise<string> {
  const fault = (await page.locator('[data-file-form] [role=alert]:visible').innerText()).trim();
  expect(await page.locator('section[aria-label="Кто приходит"]').isVisible()).toBe(true);
  return fault;
}

test('invented history gives way to a file of one’s own, and comes back when that is taken back', async () => {
  const { page, complaints } = await openAttendance();
  await page.getByText('Эти встречи вымышлены').waitFor();
  await send(page, 'май.csv', `${LOG}когда-то;=Сидорова();Москва;пришла\r\n`);
  await page.getByText('Эти строки не прочитаны').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await take(page);
  await page.getByText('Добавлено: 2. Уже были: 0. Не прочитано: 1.').waitFor();
  await page.getByText(/вымышленн\S+ встреч\S* больше не учитыва/).waitFor();
  expect(await page.locator('.row-whole').innerText()).toMatch(/^Все встречи\s+2\s+1\s+50\s%/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
  expect(download.suggestedFilename()).toBe('непрочитанные строки.csv');
  expect(readFileSync(await download.path(), 'utf8')).toBe(
    '\uFEFF"Дата";"ФИО";"Город";"Явка";"Номер строки";"Причина"\r\n' +
      '"когда-то";"\'=Сидорова()";"Москва";"пришла";"4";"дата «когда-то» непонятна"\r\n',
  );
  expect(await seriousFindings(page)).toEqual([]);
  await page.locator('#logs button', { hasText: 'Отменить загрузку' }).first().click();
  await page.getByText('Загрузка отменена').waitFor();
  await page.getByText('Эти встречи вымышлены').waitFor();
  await page.locator('#logs button', { hasText: 'Вернуть' }).click();
  await page.getByText('Загрузка возвращена').waitFor();
  expect(await page.locator('.row-whole').innerText()).toMatch(/^Все встречи\s+2\s+1/);
  await page.locator('#logs button', { hasText: 'Отменить загрузку' }).first().click();
  await page.getByText('Загрузка отменена').waitFor();
  expect(complaints).toEqual([]);
});

const PICTURE = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
  Buffer.from('JFIF\u0000\u0001'),
  Buffer.alloc(4_000_000, '\u0000\u0001\u00ff', 'latin1'),
]);
const WORKBOOK = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000'), Buffer.alloc(3_000_000, 7)]);

test.each([
  ['a broken workbook with another name', 'log.csv', WORKBOOK, /^Это не таблица/],
  ['a picture', 'log.csv', PICTURE, /^Это не таблица в виде текста/],
  ['only a header', 'log.csv', 'Дата;Явка\r\n', /^В журнале нет строк под заголовком/],
  ['no table', 'log.csv', 'Привет\nмир\n', /^В журнале нет столбцов: дата, исход\./],
])('%s is told beside the form', async (_, name, content, sentence) => {
  const { page, complaints } = await openAttendance();
  await send(page, name, content);
  expect(await faultOf(page)).toMatch(sentence);
  expect(complaints).toEqual([]);
});

test.each([
  ['nothing', 0, /^Файл пуст: в нём нет ни одной строки/],
  ['fifty megabytes', 50_000_000, /^Файл слишком большой/],
])(
  '%s is told beside the form before it is sent, and what is wrong goes with the next file',
  async (_, bytes, sentence) => {
    const { page } = await openAttendance();
    // From the disk, as a person would: through the debugger it would take as long as the test may.
    const file = join(mkdtempSync(join(tmpdir(), 'otklik-log-')), 'log.csv');
    writeFileSync(file, '');
    truncateSync(file, bytes);
    await page.setInputFiles('#log-file', file);
    await page.locator('[data-file-fault]:visible').waitFor();
    expect(await faultOf(page)).toMatch(sentence);
    expect(await page.inputValue('#log-text')).toBe('');
    // Sent all the same, it is the file that is spoken of, not the field for pasted lines.
    await page.click('[data-file-form] button');
    expect(await faultOf(page)).toMatch(sentence);
    await choose(page, 'май.csv', LOG);
    await page.locator('[data-file-fault]:visible').waitFor({ state: 'detached' });
    expect(await page.inputValue('#log-text')).toContain('Иванова');
  },
);

test('a workbook is taken as it is, and its columns can be named by hand', async () => {
  const { page, complaints } = await openAttendance();
  const rows = [
    ['Когда', 'Финал', 'Ещё'],
    ['2026-05-04', 'да', 'нет'],
    ['2026-05-05', 'нет', 'да'],
  ];
  await page.setInputFiles('#log-file', {
    name: 'май.xlsx',
    mimeType: WORKBOOK_TYPE,
    buffer: workbookFile('май', rows),
  });
  await page.locator('#log-text:valid').waitFor();
  await Promise.all([page.waitForURL(/import\/check/), page.click('[data-file-form] button')]);
  await page.getByText('Укажите, в каком столбце исход').waitFor();
  await page.getByLabel('Финал').selectOption('outcome');
  await page.getByRole('button', { name: 'Показать заново' }).click();
  await page.getByText('Загрузить 2 строки').waitFor();
  await take(page);
  await page.getByText('Добавлено: 2.').waitFor();
  await page.locator('#logs button', { hasText: 'Отменить загрузку' }).first().click();
  await page.getByText('Загрузка отменена').waitFor();
  expect(complaints).toEqual([]);
});

test('a file of blank lines is told to be empty, and a form without anything what to do', async () => {
  const { page, complaints } = await openAttendance();
  await page.click('[data-file-form] button');
  expect(await faultOf(page)).toBe('Выберите файл или вставьте строки журнала.');
  await choose(page, 'log.csv', '\uFEFF\r\n \r\n');
  await page.locator('[data-file-fault=empty]:visible').waitFor();
  expect(await faultOf(page)).toMatch(/^Файл пуст/);
  expect(complaints).toEqual([]);
});

test('a pasted text that is too large to be sent is told beside the form and stays there', async () => {
  const { page } = await openAttendance();
  await page.evaluate(`document.querySelector('#log-text').value = ('дата;явка;'.repeat(100) + '\\n').repeat(2_000)`);
  await page.click('[data-file-form] button');
  expect(await faultOf(page)).toMatch(/^Файл слишком большой/);
  expect((await page.inputValue('#log-text')).length).toBe(2_002_000);
});

test('without JavaScript a log is pasted, and its rejected rows come as a file', async () => {
  const { page: helper } = await signedIn(browser, product);
  const cookies = await helper.context().cookies();
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.context().addCookies(cookies);
  await page.goto(`${product.url}/attendance`);
  expect(await page.locator('#log-file').isVisible()).toBe(false);
  await page.fill('#log-text', `${LOG}когда-то;Сидорова;Москва;пришла\n`);
  await page.click('[data-file-form] button');
  await take(page);
  await page.getByText('Не прочитано: 1.').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('"Сидорова"');
});
