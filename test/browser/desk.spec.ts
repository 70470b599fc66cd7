import type { Browser, Page } from 'playwright-core';
import { ApplicationsService } from '../../src/candidates/index.js';
import type { Stage } from '../../src/candidates/index.js';
import { ROLES } from '../../src/organisations/index.js';
import { listMails, readMail } from '../../src/platform/mail-transport/index.js';
import { openPage, PASSWORD, signedIn, startBrowser, whole } from './support/browser.js';
import { followLinks } from './support/follow-links.js';
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

// A client sees the vacancies of one company: those of the demonstration are nobody's.
test.each(ROLES.filter((role) => role !== 'client'))('no link that is shown to %s leads nowhere', async (role) => {
  const { link } = await product.newPerson(role);
  const { pages, dead } = await followLinks(product.url, link);
  expect(dead).toEqual([]);
  expect(pages).toBeGreaterThan(2);
});

const stageOf = async (id: string): Promise<Stage> =>
  (await product.get(ApplicationsService).get(product.actor, id)).stage;

const currentRow = async (page: Page): Promise<string> =>
  (await page.locator('[data-row][aria-current]').getAttribute('data-row')) ?? '';

/** The list with its first person in the panel. */
async function openList(page: Page, vacancyId: string): Promise<string> {
  await page.goto(`${product.url}/vacancies/${vacancyId}/responses`);
  await page.locator('#panel .panel-name').waitFor();
  return currentRow(page);
}

/** Does something and waits until the list has gone on from the row it was at. */
async function goingOn(page: Page, from: string, work: () => Promise<void>): Promise<string> {
  await work();
  await page.locator(`[data-row][aria-current]:not([data-row="${from}"])`).waitFor();
  const next = await currentRow(page);
  // The panel has followed when its buttons are those of the new person.
  await page.locator(`#panel form[action*="${next}"]:visible`).first().waitFor();
  return next;
}

test('a person signs in by the link of the terminal, chooses a password and signs in by it afterwards', async () => {
  const { link, email } = await product.newPerson();
  const { page, complaints } = await openPage(browser);
  await page.goto(link);
  await page.fill('input[type=password]', PASSWORD);
  await page.click('form button');
  await page.locator('h1', { hasText: 'Сегодня' }).waitFor();
  await page.click('.rail button:has-text("Выйти")');
  await page.waitForURL(/sign-in/);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('form button');
  await page.locator('h1', { hasText: 'Сегодня' }).waitFor();
  expect(complaints).toEqual([]);
});

test('responses are gone through by keyboard: down, shortlist, reject with a reason, undo', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const first = await openList(page, product.waiting.id);
  const second = await goingOn(page, first, () => page.keyboard.press('j'));
  await goingOn(page, second, () => page.keyboard.press('k'));
  expect(await currentRow(page)).toBe(first);

  await goingOn(page, first, () => page.keyboard.press('s'));
  expect(await currentRow(page)).toBe(second);
  await page.locator(`#row-${first} .state`, { hasText: 'отобран' }).waitFor();
  expect(await stageOf(first)).toBe('shortlisted');

  await page.keyboard.press('r');
  const third = await goingOn(page, second, () => page.keyboard.press('3'));
  await page.locator(`#row-${second} .state`, { hasText: 'отказ' }).waitFor();
  const rejected = await product.get(ApplicationsService).get(product.actor, second);
  expect([rejected.stage, rejected.rejectedReason]).toEqual(['rejected', 'salary']);

  await goingOn(page, third, () => page.keyboard.press('u'));
  expect(await currentRow(page)).toBe(second);
  await page.locator(`#row-${second} .state`, { hasText: 'новый' }).waitFor();
  expect(await stageOf(second)).toBe('new');
  expect(complaints).toEqual([]);
});

test('keys work by their place on the keyboard, so a Russian layout changes nothing', async () => {
  const { page } = await signedIn(browser, product);
  const first = await openList(page, product.waiting.id);
  const pressed = `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true }))`;
  const next = await goingOn(page, first, () => page.evaluate(pressed.replace('document.', 'document.activeElement.')));
  expect(next).not.toBe(first);
});

test('while a reason is being written, letters are letters', async () => {
  const { page } = await signedIn(browser, product);
  const first = await openList(page, product.waiting.id);
  await page.keyboard.press('r');
  await page.locator('[data-drop=r] [name=words]').pressSequentially('just so');
  await goingOn(page, first, () => page.keyboard.press('Enter'));
  await page.locator(`#row-${first} .state`, { hasText: 'отказ' }).waitFor();
  expect((await product.get(ApplicationsService).get(product.actor, first)).rejectedReason).toBe('just so');
});

test('everything that a key does a button does, without JavaScript too', async () => {
  const { page } = await signedIn(browser, product, { javaScriptEnabled: false });
  const list = await product
    .get(ApplicationsService)
    .list(product.actor, { vacancyId: product.waiting.id, stages: ['new'], limit: 20 });
  const last = list.rows.at(-1)?.id ?? '';
  await page.goto(`${product.url}/applications/${last}`);
  await page.click('button:has-text("Отобрать")');
  await page.locator('.panel-name .state', { hasText: 'отобран' }).waitFor();
  await page.click('button:has-text("Отменить")');
  await page.locator('.panel-name .state', { hasText: 'новый' }).waitFor();
  expect(await stageOf(last)).toBe('new');
});

test('a proof leads to its words in the résumé', async () => {
  const { page } = await signedIn(browser, product);
  await openList(page, product.waiting.id);
  const link = page.locator('#panel .proof a:visible').first();
  const target = (await link.getAttribute('href')) ?? '';
  await link.click();
  expect(await page.evaluate<string>(`document.querySelector(':target').id`)).toBe(target.slice(1));
});

test('the owner gives access at HeadHunter and comes back connected', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/connections`);
  await page.click('a[href="/connections/headhunter/start"]');
  await page.locator('.notice', { hasText: 'HeadHunter подключён' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a day: planned, approved, confirmed by a candidate, and run on the board', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/plan`);
  await page.fill('[name=address]', 'ул. Кедровая, 12');
  await page.click('button:has-text("Составить план")');
  await page.locator('.sentence').waitFor();
  const invited = async (): Promise<number> => Number(await page.locator('.figure-block .value').first().textContent());
  const recommended = await invited();

  const points = page.locator('.chart').first().locator('[data-choose]');
  const fewer = Number(await points.nth(4).getAttribute('data-choose'));
  await points.nth(4).click();
  await page.locator('.figure-block .value', { hasText: new RegExp(`^${String(fewer)}$`) }).waitFor();
  expect(await invited()).not.toBe(recommended);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.click('button:has-text("Утвердить и отправить")');
  await page.locator('#board').waitFor();
  await whole(page);
  expect(await page.locator('.guest').count()).toBe(fewer);
  await product.runJobs();
  // Somebody may have no address to write to and is phoned instead.
  const mails = (await listMails(product.mailbox)).length;
  expect([mails > fewer / 2, mails <= fewer]).toEqual([true, true]);

  await confirmAsCandidate();
  await page.reload();
  await page.locator('.guest .state', { hasText: 'подтверждено' }).waitFor();
  expect(await page.locator('.guest .state', { hasText: 'подтверждено' }).count()).toBe(1);

  const day = page.url();
  expect(complaints).toEqual([]);
  // Five past ten in Moscow; yesterday's session is over by then, and what the page of yesterday still asks is refused.
  product.clock.moveTo(new Date('2026-06-02T07:05:00Z'));
  const { page: door, complaints: atDoor } = await signedIn(browser, product, {}, 'receptionist');
  await door.goto(day);
  const guest = door.locator('.guest').first();
  await guest.locator('button', { hasText: 'На месте' }).click();
  await guest.locator('.state', { hasText: /на месте|с опозданием/ }).waitFor();
  await guest.locator('button', { hasText: 'Снять отметку' }).click();
  await guest.locator('.state', { hasText: /ждём ответа|подтверждено/ }).waitFor();
  expect(atDoor).toEqual([]);
  product.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
});

test('a price that slides shows at once what it changes, and a day of groups is looked at, chosen from and approved', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/plan?day=new`);
  await page.click('summary:has-text("Цены в деньгах")');
  // The sums in use stand there from the start; with the first that is typed all are stated, and none comes back that is taken out.
  expect(await page.getAttribute('[name=moneyInterview]', 'placeholder')).toBe('1000');
  expect(await page.inputValue('[name=moneyInterview]')).toBe('');
  await page.locator('[name=moneyInterview]').pressSequentially('20');
  expect(await page.inputValue('[name=moneyInterview]')).toBe('20');
  expect(await page.inputValue('[name=moneyMove]')).toBe('250');
  await page.fill('[name=moneyMove]', '');
  await page.locator('[name=moneyInterview]').press('Backspace');
  expect(await page.inputValue('[name=moneyMove]')).toBe('');
  await page.reload();
  await page.click('summary:has-text("Цены в деньгах")');
  const waiting = page.locator('[data-slides=moneyWaitingHour]');
  await waiting.focus();
  await page.keyboard.press('End');
  // With the first slider all prices are stated, as the sliders stand.
  expect(await page.inputValue('[name=moneyWaitingHour]')).toBe(await waiting.getAttribute('max'));
  expect(await page.inputValue('[name=moneyInterview]')).toBe('1000');
  const invited = '#plan-preview .figure-block:first-child .value';
  const dear = (await page.textContent(invited)) ?? '';
  await page.keyboard.press('Home');
  await page.locator(invited, { hasNotText: new RegExp(`^${dear}$`) }).waitFor();
  expect(Number(await page.textContent(invited))).toBeGreaterThan(Number(dear));
  // A number that is typed moves its slider.
  await page.fill('[name=moneyWaitingHour]', '900');
  expect(await waiting.inputValue()).toBe('900');

  expect(await page.isVisible('#p-capacity')).toBe(false);
  await page.check('#p-group');
  expect([await page.isVisible('#p-capacity'), await page.isVisible('#p-wait')]).toEqual([true, false]);
  for (const [field, value] of [
    ['slots', '2'],
    ['slotMinutes', '90'],
    ['capacity', '6'],
    ['minimum', '2'],
    ['address', 'ул. Кедровая, 12'],
  ]) {
    await page.fill(`[name=${field}]`, value);
  }
  await page.locator('#plan-preview', { hasText: 'больше, чем есть мест (6)' }).waitFor();
  await page.click('button:has-text("Составить план")');
  await page.locator('.about', { hasText: 'групповые собеседования' }).waitFor();
  const points = page.locator('.line-chart').nth(1).locator('[data-choose]');
  const fewer = (await points.nth(4).getAttribute('data-choose')) ?? '';
  await points.nth(4).click();
  await page.locator('.figure-block .value', { hasText: new RegExp(`^${fewer}$`) }).waitFor();

  await page.fill('#w-wanted', '3');
  await page.click('button:has-text("Рассчитать")');
  await page.locator('#wanted', { hasText: 'с надёжностью 90 % состоятся 3 собеседования' }).waitFor();
  expect(await page.textContent('#wanted')).toMatch(/пригласить стоило \d+/);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.click('button:has-text("Утвердить и отправить")');
  await page.locator('#board').waitFor();
  await whole(page);
  expect(await page.locator('[id^=guest-]').count()).toBe(Number(fewer));
  expect(await page.locator('.slot-head .count').first().textContent()).toContain('6 мест');
  expect(complaints).toEqual([]);
});

test('a person is erased in the panel after a question, and the record goes on as one scrolls to the end', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const id = await openList(page, product.waiting.id);
  const name = (await page.textContent('#panel h2')) ?? '';
  // On the panel other things are asked about in the same way.
  const erasing = page.locator('#panel .confirm', { hasText: 'Удалить данные' });
  await erasing.locator('summary').click();
  await erasing.locator('button').click();
  await page.locator('#panel', { hasText: 'Данные этого человека удалены' }).waitFor();
  await page.locator(`#row-${id}`, { hasText: 'Данные удалены' }).waitFor();
  expect(await page.locator('main', { hasText: name }).count()).toBe(0);
  expect(await stageOf(id)).toBe('withdrawn');

  await page.goto(`${product.url}/audit`);
  const rows = page.locator('tbody tr:not(.more-row)');
  expect(await rows.count()).toBe(50);
  expect(await rows.first().textContent()).toContain('Удалены данные кандидата');
  await page.locator('.more-row').scrollIntoViewIfNeeded();
  await rows.nth(50).waitFor();
  expect(complaints).toEqual([]);
});

/** Opens the newest mail's link on a phone and confirms. */
async function confirmAsCandidate(): Promise<void> {
  const [newest] = await listMails(product.mailbox);
  const mail = await readMail(product.mailbox, newest?.id ?? '');
  const link = /http:\/\/\S+\/c\/[\w.-]+/.exec(mail.text)?.[0] ?? '';
  const { page, complaints } = await openPage(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(link);
  await page.click('button[lang=en]');
  await page.locator('form[action*="/confirm"] button', { hasText: 'I will come' }).click();
  await page.locator('[role=status]', { hasText: 'see you there' }).waitFor();
  await whole(page);
  expect(await page.locator('form[action*="/confirm"]').count()).toBe(0);
  expect(complaints).toEqual([]);
}

test('the currency of a budget follows the city while it is the city’s own, and says so beside a sum', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies`);
  await page.click('summary:has-text("Новая вакансия")');
  const currency = page.locator('select[name=budgetCurrency]');
  const note = page.locator('#v-currency-note');
  expect(await currency.inputValue()).toBe('RUR');
  await page.selectOption('#v-city', 'almaty');
  expect([await currency.inputValue(), await note.textContent()]).toEqual(['KZT', '']);
  await page.fill('#v-budget', '90000');
  await page.selectOption('#v-city', 'moscow');
  expect([await currency.inputValue(), await note.textContent()]).toEqual([
    'RUR',
    expect.stringContaining('проверьте'),
  ]);
  await currency.selectOption('USD');
  await page.selectOption('#v-city', 'almaty');
  expect([await currency.inputValue(), await note.textContent()]).toEqual(['USD', '']);
  expect(complaints).toEqual([]);
});
