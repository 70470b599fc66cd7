import type { Browser } from 'playwright-core';
import { seriousFindings, sidewaysPixels, signedIn, startBrowser } from './support/browser.js';
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

test('what is being written outlasts a look at somebody else, what is refused stays, what is sent stands in the panel', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/responses?group=waiting&board=headhunter`);
  const field = page.locator('#panel .conversation textarea');
  const own = await page.locator('[data-row][aria-current]').getAttribute('data-row');
  await field.fill('Ждём вас в казино');
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await page.locator(`#panel:not([data-person="${own ?? ''}"]) .conversation textarea`).waitFor();
  expect(await field.inputValue()).toBe('');
  await page.keyboard.press('k');
  await page.locator(`#panel[data-person="${own ?? ''}"] .conversation textarea`).waitFor();
  expect(await field.inputValue()).toBe('Ждём вас в казино');
  await page.locator('#panel .conversation .btn-primary').click();
  await page.locator('#panel .conversation [role=alert]').waitFor();
  expect(await field.inputValue()).toBe('Ждём вас в казино');
  expect(await seriousFindings(page)).toEqual([]);
  await field.fill('Ждём вас в офисе');
  await page.locator('#panel .conversation .btn-primary').click();
  await page.locator('#panel .message.is-ours', { hasText: 'Ждём вас в офисе' }).waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await sidewaysPixels(page)).toBe(0);
  expect(complaints).toEqual([]);
});
