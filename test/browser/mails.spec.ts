import type { Browser, Page } from 'playwright-core';
import { PlanningService } from '../../src/interviews/index.js';
import { listMails, readMail } from '../../src/platform/mail-transport/index.js';
import { openPage, seriousFindings, sidewaysPixels, signedIn, startBrowser } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

const PHONE = { viewport: { width: 360, height: 740 } };

let product: WholeProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
  const planning = product.get(PlanningService);
  const fields = { date: '2026-06-02', startTime: '10:00', slots: 4, slotMinutes: 30, interviewers: 1 };
  const place = { address: 'ул. Лесная, 5', directions: 'Вход со двора', contactPhone: '+7 495 123-45-67' };
  const day = await planning.planDay(product.actor, { vacancyId: product.busiest.id, ...fields, ...place });
  await planning.approve(product.actor, day.id);
  await product.runJobs();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** By how many pixels the mail is taller than the frame it is shown in. */
async function hiddenPixels(page: Page): Promise<number> {
  const frame = await (await page.waitForSelector('.mail-frame')).contentFrame();
  await frame?.waitForSelector('a[href*="/c/"]');
  return (await frame?.evaluate<number>('document.documentElement.scrollHeight - innerHeight')) ?? Number.NaN;
}

/** The link of somebody who is invited at this time. To those of the last time of a full day no other one is open. */
async function linkOf(time: string): Promise<string> {
  const mails = await listMails(product.mailbox);
  const texts = await Promise.all(mails.map(async ({ id }) => (await readMail(product.mailbox, id)).text));
  return /http:\/\/\S+\/c\/[\w.-]+/.exec(texts.find((text) => text.includes(time)) ?? '')?.[0] ?? '';
}

describe('the mailbox', () => {
  test('on a desk shows list and letter side by side, the letter whole', async () => {
    const { page, complaints } = await signedIn(browser, product);
    await page.goto(`${product.url}/mailbox`);
    expect(await hiddenPixels(page)).toBe(0);
    await page.locator('.mail-row').nth(3).click();
    await page.locator('.mail-row').nth(3).and(page.locator('[aria-current]')).waitFor();
    expect(await page.locator('.mails-back').isVisible()).toBe(false);
    expect(await hiddenPixels(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('on a phone a tap on a mail shows the mail, and a link leads back to the list', async () => {
    const { page } = await signedIn(browser, product, PHONE);
    await page.goto(`${product.url}/mailbox`);
    expect(await page.locator('.mail-sheet').isVisible()).toBe(false);
    await page.locator('.mail-row').nth(3).click();
    const subject = page.locator('#mail-subject');
    await subject.waitFor();
    expect((await subject.boundingBox())?.y).toBeLessThan(370);
    expect(await page.locator('.mails-list').isVisible()).toBe(false);
    expect(await hiddenPixels(page)).toBe(0);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.click('.mails-back');
    await page.locator('.mail-row').first().waitFor();
  });
});

describe('a candidate with a phone', () => {
  test('confirms, moves and takes it back, cancels and comes back, and nothing sticks out', async () => {
    const { page, complaints } = await openPage(browser, PHONE);
    await page.goto(await linkOf('10:00'));
    const state = page.locator('.state');
    const settles = async (word: RegExp): Promise<void> => {
      await state.filter({ hasText: word }).waitFor();
      expect(await sidewaysPixels(page)).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
    };
    await page.click('button[lang=ru], span[lang=ru]');
    await settles(/ждём/);
    const time = await page.locator('.appointment-time').textContent();
    await page.click('summary:has-text("Другое время")');
    await page.locator('.times button').first().click();
    await settles(/подтвердили/);
    await page.click('button:has-text("Вернуть прежнее время")');
    await page.locator('.appointment-time', { hasText: time ?? '' }).waitFor();
    await page.click('summary:has-text("Не приду")');
    await page.click('a:has-text("Неудобное время")');
    await page.locator('h2', { hasText: 'другое время' }).waitFor();
    await settles(/подтвердили/);
    await page.click('button:has-text("Ни одно не подходит")');
    await settles(/попросили другой день/);
    await page.click('button:has-text("Всё-таки приду")');
    await settles(/подтвердили/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    expect(file.suggestedFilename()).toBe('interview.ics');
    expect(complaints).toEqual([]);
  });
});

test('own words stand in the mail while somebody types them, and what stands for a value comes by a tap', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/settings/mails/invitation/ru`);
  await page.locator('#wording-lead').fill('Добрый день, ');
  await page.locator('[data-into="wording-lead"][data-insert="{{имя}}"]').click();
  await page.keyboard.type('! Ждём.');
  expect(await page.locator('#wording-lead').inputValue()).toBe('Добрый день, {{имя}}! Ждём.');
  await page.frameLocator('.mail-frame').getByText('Добрый день, Ирина! Ждём.').waitFor();
  expect(await page.locator('#preview pre').first().textContent()).toContain('Добрый день, Ирина! Ждём.');
  // A link to a map is longer than any screen is wide.
  await page.setViewportSize(PHONE.viewport);
  await page.locator('#wording-lead').fill(`Карта: https://maps.test/${'a'.repeat(400)}`);
  await page.frameLocator('.mail-frame').getByText('https://maps.test').waitFor();
  const frame = await (await page.waitForSelector('.mail-frame')).contentFrame();
  expect(await frame?.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  await page.locator('#wording-lead').fill('{{имя');
  await page.locator('#preview').getByText('Строка 1').waitFor();
  expect(await page.locator('.mail-frame').count()).toBe(0);
  expect(complaints).toEqual([]);
});
