import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { ApplicationsService } from '../../src/candidates/index.js';
import { Database } from '../../src/platform/database/index.js';
import { readTextFile } from '../../src/platform/text-files/index.js';
import { roleProfile, RoleProfilesService } from '../../src/vacancies/index.js';
import type { Requirement } from '../../src/vacancies/index.js';
import { seriousFindings, sidewaysPixels, signedIn, startBrowser, whole } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

let product: WholeProduct;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
  ({ page, complaints } = await signedIn(browser, product));
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const TEXT = `Сварщик
Требования:
- опыт сварки труб от 2 лет
- высшее или среднее специальное образование
- мужчина до 40 лет`;

test('a vacancy printed from a page into a PDF is read as it was written, whatever the width of its columns', async () => {
  const sheet = await browser.newPage();
  const points = [
    'Опыт расчёта заработной платы на предприятии торговли от двух лет',
    'Уверенное знание 1С',
    'Высшее образование',
  ];
  await sheet.setContent(
    `<html lang="ru"><body style="width: 420px"><h1>Бухгалтер</h1><p>Требования:</p><ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`,
  );
  const read = async (tagged: boolean): Promise<string> => (await readTextFile(await sheet.pdf({ tagged }))).text;
  const lines = ['Бухгалтер', 'Требования:', ...points.map((point) => `• ${point}`)];
  expect((await read(true)).split('\n')).toEqual(lines);
  // A PDF without tags has no marks either: the browser draws them.
  expect((await read(false)).split('\n')).toEqual(lines.map((line) => line.replace('• ', '')));
  await sheet.close();
});

/** Nothing stands in the way and nothing is wider than the window. Pages that have an address are looked at in both themes elsewhere. */
async function looksRight(): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(complaints).toEqual([]);
}

test('a weight that is typed shows at once who would stand where, and saved it is scored by in the background', async () => {
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/profile`);
  const preview = page.locator('#preview');
  const share = page.locator('#share-1');
  const before = await share.textContent();
  await page.locator('input[name=weight]').nth(1).fill('90');
  await preview.locator('td .muted').first().waitFor();
  expect(await preview.textContent()).toContain('веса приводятся к 100');
  expect(await share.textContent()).not.toBe(before);
  // What is no weight is said at its field, and the people stay where they were shown.
  for (const none of ['абв', '-5', '1000000000']) {
    await page.locator('input[name=weight]').nth(2).fill(none);
    await preview.locator('p.tone-bad').waitFor();
    expect(await page.locator('#weight-fault-2').textContent()).toBe('Вес – число от 0 до 1000.');
    expect(await preview.locator('td .muted').count()).toBeGreaterThan(0);
    await page.locator('input[name=weight]').nth(2).fill('5');
    await preview.locator('p.tone-bad').waitFor({ state: 'detached' });
  }
  await page.locator('.profile-line [name=must]').first().check();
  await page.selectOption('[name=add]', 'education:special-secondary');
  await page.selectOption('[name=addTo]', { index: 1 });
  await page.locator('.new-line .btn').click();
  await page.locator('.profile-ways').waitFor();
  await whole(page);
  expect(await page.locator('.profile-ways [name=must]:checked').count()).toBe(2);
  await looksRight();
  await page.locator('.btn-primary', { hasText: 'Сохранить' }).click();
  await page.locator('#versions').waitFor();
  const progress = page.locator('#rescoring');
  await progress.waitFor();
  await page.reload();
  expect(await progress.textContent()).toContain('Пересчёт: готово');
  await product.runJobs();
  await progress.waitFor({ state: 'detached' });
});

test('a text that is pasted, and a file that is uploaded, become requirements once they are confirmed', async () => {
  const address = `${product.url}/vacancies/${product.waiting.id}/profile/from-text`;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await page.fill('#job-text', TEXT);
    await page.locator('form[data-bytes-form] .btn-primary').click();
    await page.locator('#refused-heading').waitFor();
    await whole(page);
    await looksRight();
  }
  const pasted = await page.locator('.found-line').allTextContents();
  await page.setInputFiles('#job-file', { name: 'job.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
  // The lines of the pasted text still stand there while the answer to the file is under way.
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.locator('form[data-bytes-form] .btn-primary').click(),
  ]);
  expect(await page.locator('.found-line').allTextContents()).toEqual(pasted);
  await page.locator('[name=keep]').last().uncheck();
  await page.locator('.btn-primary', { hasText: 'Сделать профилем вакансии' }).click();
  await page.locator('#versions').waitFor();
  await whole(page);
  expect(await page.locator('.profile-line').count()).toBe(pasted.length - 1);
});

test('somebody is compared with another one who is chosen by a tap', async () => {
  const { rows } = await product.get(ApplicationsService).list(product.actor, { vacancyId: product.busiest.id });
  await page.goto(`${product.url}/applications/${rows[0]?.id ?? ''}`);
  await page.getByRole('link', { name: 'Сравнить с другим кандидатом' }).click();
  await page.locator('.list .row-link').first().click();
  await page.locator('.comparison').waitFor();
  await whole(page);
  expect(await page.locator('.comparison thead .row-link').allTextContents()).toEqual([rows[0]?.name, rows[1]?.name]);
  await looksRight();
});

/** Sixty decisions of a person on the vacancy: good exactly where 1C is known. */
async function decided(vacancyId: string, lines: readonly Requirement[]): Promise<void> {
  const applications = product.get(ApplicationsService);
  const { rows } = await applications.list(product.actor, { vacancyId, limit: 60 });
  const { organisationId } = product.actor;
  const decider = { ...product.actor, name: 'Анна' };
  for (const [index, { id }] of rows.entries()) {
    const knows = index % 2 === 0;
    const missing = [index % 4 < 2 ? 'experience-1-year' : 'crm', ...(knows ? [] : ['1c'])];
    const marks = Object.fromEntries(lines.map((line) => [line.id, missing.includes(line.id) ? 'not-met' : 'met']));
    await product
      .get(Database)
      .inOrganisation(organisationId, (db) =>
        db.query(`UPDATE scores SET marks = $3 WHERE organisation_id = $1 AND application_id = $2`, [
          organisationId,
          id,
          JSON.stringify(marks),
        ]),
      );
    await applications.move(decider, id, knows ? 'shortlisted' : 'rejected', { reason: 'skills' });
  }
}

/** What decisions teach, once it is calculated: whoever looks first sees that it is not yet. */
async function learnt(address: string): Promise<void> {
  await page.goto(address);
  await product.runJobs();
  await page.goto(address);
}

test('weights that decisions propose are dismissed, and accepted where they are proposed again', async () => {
  const [vacancyId, other] = [product.waiting.id, product.busiest.id];
  const profiles = product.get(RoleProfilesService);
  const saved = (requirements: readonly Requirement[]) =>
    profiles.save(product.actor, vacancyId, { scope: 'vacancy', origin: 'edited', requirements });
  const { requirements } = await saved(roleProfile('client-manager')?.requirements ?? []);
  await product.runJobs();
  await decided(vacancyId, requirements);
  const address = `${product.url}/vacancies/${vacancyId}/profile/learning`;
  await learnt(address);
  await looksRight();
  await page.locator('.btn', { hasText: 'Отклонить' }).click();
  await page.locator('.notice').waitFor();
  await whole(page);
  expect(await page.locator('.btn', { hasText: 'Принять веса' }).count()).toBe(0);
  await saved(requirements.map((line) => (line.id === 'phone' ? { ...line, weight: 9 } : line)));
  await learnt(address);
  await page.locator('.btn', { hasText: 'Принять веса' }).click();
  await page.locator('#versions').waitFor();
  expect(await page.locator('#versions tbody tr').first().textContent()).toContain('по решениям о кандидатах');
  await page.goto(`${product.url}/vacancies/${other}/profile/learning`);
  expect(await page.locator('.sentence').count()).toBe(1);
});

test('fairness is narrowed by board, salaries say what a budget buys', async () => {
  await page.goto(`${product.url}/fairness`);
  await page.selectOption('[name=source]', 'superjob');
  await page.waitForURL(/source=superjob/);
  expect(await page.locator('[name=source]').inputValue()).toBe('superjob');
  await page.goto(`${product.url}/salaries`);
  await page.fill('[name=city]', 'Екатеринбург');
  await page.fill('[name=amount]', '60000');
  await page.locator('form .btn-primary').click();
  await page.locator('.sentence', { hasText: 'Екатеринбург' }).waitFor();
  await looksRight();
});

test('a job description follows what is typed and comes as a file', async () => {
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/job-description`);
  await page.fill('[name=post]', 'Менеджер по заботе');
  await page.locator('#preview', { hasText: 'Менеджер по заботе' }).waitFor();
  await looksRight();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать DOCX' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  // A DOCX file is a ZIP archive.
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
