import type { Browser, Locator, Page } from 'playwright-core';
import { sidewaysPixels, signedIn, startBrowser } from './support/browser.js';
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

const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];

/** Pixels by which the lowest of them stands below what is seen; what is cut by the sheet around it counts as unseen too. */
async function unseenPixels(page: Page, wanted: Locator, sheet: Locator): Promise<number> {
  const [box, around] = [await wanted.last().boundingBox(), await sheet.boundingBox()];
  if (!box || !around) return Infinity;
  const seenTo = Math.min(page.viewportSize()?.height ?? 0, around.y + around.height);
  return Math.max(0, Math.ceil(box.y + box.height - seenTo), Math.ceil(around.y - box.y));
}

/** The page of somebody who waits and came from a board that can be written to. */
async function person(page: Page): Promise<string> {
  await page.goto(`${product.url}/vacancies/${product.waiting.id}/responses?board=headhunter`);
  const href = await page.locator('[data-row] .row-link').first().getAttribute('href');
  return `${product.url}${href?.split('?')[0] ?? ''}`;
}

test.each(SIZES)('a rejection with its texts is decided without scrolling at $width × $height', async (viewport) => {
  const { page, complaints } = await signedIn(browser, product, { viewport });
  const address = await person(page);
  await page.goto(address);
  await page.locator("details[data-drop='r'] > summary").click();
  const sheet = page.locator("details[data-drop='r'] > .drop-sheet");
  expect(await unseenPixels(page, sheet.locator("[name='words']"), sheet)).toBe(0);
  await sheet.locator('[data-write]').click();
  for (const value of ['none', 'own', 'template:']) {
    await sheet.locator(`[name='message'][value^='${value}']`).first().check();
    expect([value, await unseenPixels(page, sheet.locator("[name='reason']"), sheet)]).toEqual([value, 0]);
    expect([value, await unseenPixels(page, sheet.locator("[name='words']"), sheet)]).toEqual([value, 0]);
  }
  await page.goto(`${address}/rejection`);
  const form = page.locator('.rejection');
  for (const value of ['none', 'own', 'template:']) {
    await form.locator(`[name='message'][value^='${value}']`).first().check();
    expect([value, await unseenPixels(page, form.locator('.btn-error'), form)]).toEqual([value, 0]);
  }
  expect(await sidewaysPixels(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test('on the page of a person the résumé stands beside the reasons where there is room, and below where there is none', async () => {
  const { page } = await signedIn(browser, product);
  await page.goto(await person(page));
  const [reasons, read] = [page.locator('.reasons').first(), page.locator('.panel-read')];
  const boxes = async () => [await reasons.boundingBox(), await read.boundingBox()];
  const [left, right] = await boxes();
  expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  expect(right?.y ?? Infinity).toBeLessThan(left?.y ?? 0);
  expect((right?.x ?? 0) + (right?.width ?? 0)).toBeGreaterThan(1300);
  await page.setViewportSize({ width: 360, height: 740 });
  const [above, below] = await boxes();
  expect(below?.y ?? 0).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
});

test('what the list shows is kept under a name, opened by one click, renamed and deleted', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const list = `${product.url}/vacancies/${product.waiting.id}/responses`;
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    await page.goto(`${list}?level=2&sort=newest`);
    const menu = page.locator('details:has(> .saved-filters)');
    await menu.locator('summary').click();
    await menu.locator("[name='name']").fill('Second level');
    await page.keyboard.press('Enter');
    await page.waitForURL(/group=waiting&level=2&sort=newest/);
    const kept = page.url();
    await page.goto(list);
    await menu.locator('summary').click();
    expect(await sidewaysPixels(page)).toBe(0);
    await menu.getByRole('link', { name: 'Second level' }).click();
    expect([page.url(), await menu.locator("[aria-current='page']").count()]).toEqual([kept, 1]);
    await page.goBack();
    await page.goForward();
    await menu.locator('summary').click();
    await menu.locator("a[href^='/saved-filters']").click();
    await page.locator("[name='name']").fill('Level two');
    await page.keyboard.press('Enter');
    await page.locator("[name='name'][value='Level two']").waitFor();
    expect(await sidewaysPixels(page)).toBe(0);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.locator(".saved-filter [action$='/remove'] button").click();
    await page.locator('.saved-filter').waitFor({ state: 'detached' });
    await page.locator('.crumb').click();
    expect(page.url()).toBe(kept);
  }
  expect(complaints).toEqual([]);
});

test('a tag is put on in the list, stands at its row, narrows the list and is taken off, without leaving it', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const list = `${product.url}/vacancies/${product.waiting.id}/responses`;
  await page.goto(list);
  const row = page.locator('[data-row]').nth(1);
  const id = (await row.getAttribute('data-row')) ?? '';
  await row.locator('.column-stage').click();
  const panel = page.locator(`#panel[data-person='${id}']`);
  const put = async (name: string): Promise<void> => {
    await panel.locator("[name='name']").fill(name);
    // Letters of a tag decide about nobody.
    await panel.locator("[name='name']").press('s');
    await page.keyboard.press('Enter');
    await panel.locator('.tag-own', { hasText: `${name}s` }).waitFor();
  };
  await panel.locator('.tag-add > summary').click();
  await put('call back & 1');
  // Several are put on one after the other.
  await put('vip');
  expect(await row.locator('.tag-own').allTextContents()).toEqual(['call back & 1s', 'vips']);
  expect(page.url()).toBe(list);
  await page.goto(list);
  await page.locator(".filters [name='tag']").selectOption('vips');
  await page.waitForURL(/tag=vips/);
  const rows = page.locator('[data-row]');
  expect([await rows.count(), await rows.first().getAttribute('data-row')]).toEqual([1, id]);
  expect(await sidewaysPixels(page)).toBe(0);
  await panel.locator('.tag-own button').first().click();
  await page.locator('[data-row] .tag-own', { hasText: 'call back' }).waitFor({ state: 'detached' });
  const own = page.locator('.tags-line');
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    await page.goto(`${product.url}/applications/${id}`);
    await own.locator('.tag-add > summary').click();
    expect([await sidewaysPixels(page), await own.locator('.tag-own').count()]).toEqual([0, 1]);
  }
  await own.locator('.tag-own button').click();
  await own.locator('.tag-own').waitFor({ state: 'detached' });
  await page.goto(list);
  expect(await page.locator(".filters [name='tag'], .tag-own").count()).toBe(0);
  expect(complaints).toEqual([]);
});
