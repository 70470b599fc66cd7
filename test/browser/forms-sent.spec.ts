import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ApplicationForms } from '../../src/direct-responses/index.js';
import { Database } from '../../src/platform/database/index.js';
import { openPage, signedIn, startBrowser } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

let product: WholeProduct;
let browser: Browser;
let path: string;
/** Of files on a disk: the browser remembers which of them were chosen. */
const folder = mkdtempSync(join(tmpdir(), 'otklik-resumes-'));

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
  const { url } = await product.get(ApplicationForms).switch(product.actor, product.waiting.id, true);
  path = `${product.url}${new URL(url ?? '').pathname}?language=ru`;
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
  rmSync(folder, { recursive: true });
});

const resumesWith = (word: string): Promise<{ n: number }[]> =>
  product
    .get(Database)
    .inOrganisation(product.actor.organisationId, (db) =>
      db.query(`SELECT count(*)::int AS n FROM resumes WHERE content->>'about' LIKE '%' || $1 || '%'`, [word]),
    );

function cv(word: string): string {
  const file = join(folder, `${word}.txt`);
  writeFileSync(file, `Пять лет вела клиентов, приметное слово ${word}`);
  return file;
}

test.each([
  ['still chosen', 'зюзюблик', false],
  ['chosen once more', 'кулябурик', true],
])('a file that is %s after going back in the browser comes along', async (_how, word, again) => {
  const { page, complaints } = await openPage(browser);
  await page.goto(path);
  await page.fill('#firstName', 'Мария');
  await page.fill('#phone', `8 903 123-45-${again ? '68' : '67'}`);
  await page.fill('#pay', 'много');
  await page.setInputFiles('#resume', cv(word));
  await page.check('[name=consent]');
  await page.click('form button.btn-primary');
  await page.locator('#pay-fault').waitFor();
  await page.goBack();
  await page.fill('#pay', '90 000');
  if (again) await page.setInputFiles('#resume', cv(word));
  // Whether the browser remembers the file is its own affair; what it shows as chosen has to come.
  const isShown = (await page.inputValue('#resume')) !== '';
  await page.click('form button.btn-primary');
  await page.locator('[role=status]').waitFor();
  expect((await resumesWith(word))[0]?.n).toBe(isShown ? 1 : 0);
  expect(isShown).toBe(true);
  expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
});

test('a double click adds one person and shows the link that lets them in', async () => {
  const { page } = await signedIn(browser, product);
  await page.goto(`${product.url}/settings`);
  const form = page.locator('form[action="/settings/users"]');
  await form.locator('[name=name]').fill('Ольга Крылова');
  await form.locator('[name=email]').fill('olga@example.com');
  await form.locator('button').dblclick();
  const link = page.locator('.notice code');
  await link.waitFor();
  expect(await link.textContent()).toContain('/sign-in/link/');
  expect(await page.locator('.notice', { has: page.locator('code') }).textContent()).toContain(
    'Ольга Крылова (olga@example.com)',
  );
  // What can be done with her stands in one line.
  const row = await page.locator('tr', { hasText: 'olga@example.com' }).boundingBox();
  expect(row?.height).toBeLessThan(50);
});
