import type { Browser, Page } from 'playwright-core';
import { openPage, PASSWORD, startBrowser } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

let product: WholeProduct;
let browser: Browser;
let page: Page;
let email: string;

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

beforeEach(async () => {
  const person = await product.newPerson();
  email = person.email;
  ({ page } = await openPage(browser));
  await page.goto(person.link);
  await page.fill('input[type=password]', PASSWORD);
  await page.click('form button');
  await page.waitForURL(`${product.url}/`);
});
afterEach(async () => page.context().close());

/** Whether the page may be left without a question, as the browser finds out before it closes. */
const LEAVE = "dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/** The night passes, and every session with it. */
function nightPasses(): void {
  product.clock.moveByMinutes(13 * 60);
}

async function signInAgain(at: Page): Promise<void> {
  await at.fill('input[name=email]', email);
  await at.fill('input[name=password]', PASSWORD);
  await at.click('form button');
}

test('a form that was filled in overnight is there again after signing in', async () => {
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/edit`);
  await page.fill('input[name=title]', 'Менеджер по новым клиентам');
  await page.fill('input[name=wantedCount]', '17');
  nightPasses();
  await page.click('form[action$="/edit"] button.btn-primary');
  await page.locator('[role=status]', { hasText: 'поэтому она не принята' }).waitFor();
  await signInAgain(page);
  await page.waitForURL(`${product.url}/vacancies/${product.busiest.id}/edit`);
  await page.locator('#live', { hasText: 'Набранное восстановлено' }).waitFor();
  expect(await page.inputValue('input[name=title]')).toBe('Менеджер по новым клиентам');
  expect(await page.inputValue('input[name=wantedCount]')).toBe('17');
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/edit`);
  expect(await page.inputValue('input[name=title]')).not.toBe('Менеджер по новым клиентам');
});

test('a page stays as it is, signing in happens beside it, and what was decided meanwhile is done then', async () => {
  await page.goto(`${product.url}/vacancies/${product.waiting.id}/responses`);
  await page.locator('#panel .panel-name').waitFor();
  const ids = await Promise.all([0, 1, 2].map((at) => page.locator('[data-row]').nth(at).getAttribute('id')));
  const [first, second, third] = ids.map((id) => page.locator(`#${id}`));
  nightPasses();
  await page.keyboard.press('s');
  const link = page.locator('#live a', { hasText: 'Войти' });
  await link.waitFor();
  expect(await page.locator('#live').textContent()).toContain('Сеанс закончился');
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await page.keyboard.press('u');
  expect(await page.locator('[data-row].is-sent').count()).toBe(2);
  expect(await page.evaluate(LEAVE)).toBe(false);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await tab.locator('[role=status]', { hasText: 'Вас долго не было' }).waitFor();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  // A colleague signs in at the same desk: nothing is done in the colleague's name.
  const colleague = await product.newPerson('hiring-manager');
  await tab.goto(colleague.link);
  await tab.fill('input[type=password]', PASSWORD);
  await tab.click('form button');
  await tab.waitForURL(`${product.url}/`);
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/responses')),
    page.evaluate("dispatchEvent(new Event('focus'))"),
  ]);
  await tab.locator('.desk > .rail form[action="/sign-out"] button').click();
  await tab.goto(`${product.url}/sign-in?back=/vacancies/${product.waiting.id}/responses`);
  await signInAgain(tab);
  await tab.waitForURL(/\/responses/);
  expect(sent).toEqual([]);
  await tab.close();
  await page.evaluate("dispatchEvent(new Event('focus'))");
  await page.locator('#live', { hasText: 'Вы снова вошли' }).waitFor();
  for (const row of [first, second]) await row?.locator('.state', { hasText: 'отобран' }).waitFor();
  expect(await page.locator('[data-row].is-sent, .failure').count()).toBe(0);
  expect(await page.evaluate(LEAVE)).toBe(true);
  expect(await third?.locator('.state', { hasText: 'отобран' }).count()).toBe(0);
  await page.locator('#panel .panel-name').waitFor();
});
