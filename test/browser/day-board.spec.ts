import type { Browser, Page } from 'playwright-core';
import { FirstDay } from '../../src/first-run/first-day.service.js';
import { BookingDesk, DayBoardService } from '../../src/interviews/index.js';
import { Database } from '../../src/platform/database/index.js';
import { listMails, readMail } from '../../src/platform/mail-transport/index.js';
import { openPage, seriousFindings, sidewaysPixels, signedIn, startBrowser, whole } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

let product: WholeProduct;
let browser: Browser;
let dayId: string;

const PHONE = { viewport: { width: 360, height: 740 } };
const TEN = new Date('2026-06-02T07:05:00Z');

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
  ({ id: dayId } = await product.get(FirstDay).planTomorrow(product.actor, product.busiest));
  await product.runJobs();
  await losesMailOfTwo();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** Two people whose invitations no server took in the end: they have to be phoned. */
async function losesMailOfTwo(): Promise<void> {
  const { organisationId } = product.actor;
  await product.get(Database).inOrganisation(organisationId, (db) =>
    db.query(
      `UPDATE messages SET status = 'failed'
        WHERE organisation_id = $1 AND id IN (
          SELECT message.id FROM messages message
            JOIN bookings booking ON booking.organisation_id = $1 AND booking.id = message.subject_id
            JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = booking.interview_slot_id
            JOIN applications application ON application.organisation_id = $1 AND application.id = booking.application_id
           WHERE message.organisation_id = $1 AND message.kind = 'invitation' AND slot.interview_day_id = $2
             AND EXISTS (SELECT 1 FROM candidate_contacts contact
                   WHERE contact.organisation_id = $1 AND contact.candidate_id = application.candidate_id
                     AND contact.kind = 'phone')
           ORDER BY message.id LIMIT 2)`,
      [organisationId, dayId],
    ),
  );
}

/** Waits until the board has read itself again and shows what it read. */
async function readAgain(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().endsWith(`/days/${dayId}/live`));
  await page.locator('#board:not(.htmx-request, .htmx-swapping)').waitFor({ state: 'attached' });
}

const active = (page: Page, what: string): Promise<string> => page.evaluate<string>(`document.activeElement.${what}`);

test('before the day the phone list is worked off on a phone: no answer, comes, cannot come', async () => {
  const { page, complaints } = await signedIn(browser, product, PHONE, 'recruiter');
  await page.goto(`${product.url}/days/${dayId}`);
  const count = async (): Promise<number> =>
    (await product.get(DayBoardService).board(product.actor, dayId)).totals.toPhone;
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await page.click('a:has-text("Обзвонить")');
  await whole(page);
  expect(await page.locator('a[href^="tel:+"]').count()).toBe(before);
  await page.locator('.call').first().locator('button', { hasText: 'Нет ответа' }).click();
  await page.locator('.notice', { hasText: 'позвоните позже' }).waitFor();
  expect(await page.locator('.call').first().textContent()).toContain('нет ответа в');
  expect([await sidewaysPixels(page), await seriousFindings(page)]).toEqual([0, []]);
  await page.locator('.call').first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.call').first().locator('button', { hasText: 'Уже есть работа' }).click();
  await page.locator('.notice', { hasText: 'место свободно' }).waitFor();
  expect(await count()).toBe(before - 1);
  expect(complaints).toEqual([]);
});

test('a booking is moved and cancelled without JavaScript too', async () => {
  const { page } = await signedIn(browser, product, { ...PHONE, javaScriptEnabled: false }, 'recruiter');
  await page.goto(`${product.url}/days/${dayId}`);
  expect(await page.locator('button:has-text("На месте")').count()).toBe(0);
  await page.locator('a[aria-label^="Изменить запись"]').first().click();
  const name = (await page.locator('h1').textContent()) ?? '';
  await page.locator('button[name=slotId]').last().click();
  await page.locator('.notice', { hasText: `${name}: новое время` }).waitFor();
  await page.locator(`a[aria-label="Изменить запись: ${name}"]`).click();
  await page.fill('input[name=reason]', 'интервьюер заболел');
  await page.click('button:has-text("Отменить запись")');
  await page.locator('.notice', { hasText: 'запись отменена' }).waitFor();
});

test('an interviewer falls ill: who is asked for another time is looked at, chosen and approved on a phone', async () => {
  const { page, complaints } = await signedIn(browser, product, PHONE, 'recruiter');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${product.url}/days/${dayId}`);
  await page.click('#staffing summary');
  await page.selectOption('#staffing select[name=interviewers]', '0');
  await page.selectOption('#staffing select[name=from]', { label: '11:00' });
  await page.selectOption('#staffing select[name=until]', { label: '12:00' });
  await page.click('#staffing button');
  await page.locator('.notice', { hasText: 'Вот что это меняет' }).waitFor();
  const lines = page.locator('#replanning input[name=line]');
  const proposed = await lines.count();
  expect(proposed).toBeGreaterThan(1);
  expect([await sidewaysPixels(page), await seriousFindings(page)]).toEqual([0, []]);
  const moved = page.locator('#replanning-chosen tr', { hasText: 'Новое время у приглашённых' }).locator('td').nth(1);
  expect(await moved.textContent()).toBe(String(proposed));
  await lines.first().uncheck();
  // What is stated is what is ticked.
  await page.locator('#replanning-chosen td', { hasText: new RegExp(`^${String(proposed - 1)}$`, 'u') }).waitFor();
  expect(await moved.textContent()).toBe(String(proposed - 1));
  expect(await sidewaysPixels(page)).toBe(0);
  await page.click('#replanning button:has-text("Утвердить")');
  await page.locator('.notice', { hasText: `встреч перенесено: ${String(proposed - 1)}` }).waitFor();
  expect(complaints).toEqual([]);
});

test('a seat offered from the waiting list is taken without JavaScript, by the link of the mail', async () => {
  const { page, complaints } = await signedIn(browser, product, PHONE, 'recruiter');
  await page.goto(`${product.url}/days/${dayId}`);
  await page.click('#waiting-list summary');
  const offer = page.locator('#waiting-list form[action$="/offer"]').first();
  const beyondPlan = await offer.locator('optgroup option').first().getAttribute('value');
  await offer.locator('select').selectOption(beyondPlan);
  await offer.locator('button').click();
  // The plan has no room there: that this time is meant is asked for.
  await page.click('.narrow-board .btn-primary');
  await page.locator('.notice', { hasText: 'Место предложено' }).waitFor();
  expect([await sidewaysPixels(page), await seriousFindings(page)]).toEqual([0, []]);
  await product.runJobs();
  const heads = await listMails(product.mailbox, 1000);
  const { text } = await readMail(product.mailbox, heads[0].id);
  const link = /http:\S+\/o\/\S+/.exec(text)![0];
  const candidate = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  await candidate.page.goto(link);
  await candidate.page.locator('form[action$="/accept"] button').click();
  await candidate.page.locator('[role=status]', { hasText: /Спасибо, ждём вас|Thank|Дякуємо|рақмет/ }).waitFor();
  expect(await candidate.page.locator('a[href$="/calendar"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('at the door, on a phone: what is typed and where the keyboard is outlast the board reading itself', async () => {
  product.clock.moveTo(TEN);
  const { page, complaints } = await signedIn(browser, product, PHONE, 'receptionist');
  await page.goto(`${product.url}/days/${dayId}`);
  const guest = page.locator('.guest').first();
  const id = (await guest.getAttribute('id')) ?? '';
  await guest.locator('button').focus();
  await page.keyboard.press('Enter');
  await page.locator(`#${id} .state`, { hasText: /на месте|с опозданием/ }).waitFor();
  await readAgain(page);
  expect(await active(page, `closest('.guest')?.id ?? document.activeElement.tagName`)).toBe(id);

  await page.click('#walk-in summary');
  await page.locator('#walk-in input').pressSequentially('Неда');
  await readAgain(page);
  expect(await active(page, 'value')).toBe('Неда');
  expect(await page.locator('#walk-in').getAttribute('open')).not.toBeNull();
  await page.locator('#walk-in input').pressSequentially('лёкий');
  await page.keyboard.press('Enter');
  await page.locator('#walk-in [role=status]', { hasText: 'Никого с таким именем' }).waitFor();
  expect([await sidewaysPixels(page), await seriousFindings(page)]).toEqual([0, []]);
  expect(complaints).toEqual([]);
});

test('a double tap checks in once and takes nothing back', async () => {
  product.clock.moveTo(TEN);
  const { page } = await signedIn(browser, product, PHONE, 'receptionist');
  await page.goto(`${product.url}/days/${dayId}`);
  const button = page.locator('.guest:has(button:has-text("На месте"))').nth(1);
  const id = (await button.getAttribute('id')) ?? '';
  const box = await button.locator('button').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
  await page.mouse.click(x, y);
  await page.locator(`#${id} button`, { hasText: 'Снять отметку' }).waitFor();
  await page.mouse.click(x, y);
  await readAgain(page);
  expect(await page.locator(`#${id} .state`).textContent()).toMatch(/на месте|с опозданием/);
});

test('two rate on tablets, by finger and by keyboard, each for themselves; what is typed outlasts the grid reading itself', async () => {
  product.clock.moveTo(TEN);
  const tablet = { viewport: { width: 768, height: 1024 }, hasTouch: true };
  const [one, two] = [
    await signedIn(browser, product, tablet, 'hiring-manager'),
    await signedIn(browser, product, tablet, 'interviewer'),
  ];
  for (const { page } of [one, two]) await page.goto(`${product.url}/days/${dayId}/ratings`);
  const rowOf = (page: Page) => page.locator('.rating').first();
  const mark = (page: Page, cell: number, value: number) =>
    rowOf(page)
      .locator('.rating-cell')
      .nth(cell)
      .locator(`[data-mark="${String(value)}"]`);
  // Faster than the answers come.
  for (const [cell, value] of [5, 4, 3].entries()) await mark(one.page, cell, value).tap();
  await rowOf(one.page).locator('.rating-mean', { hasText: '4,0' }).waitFor();
  expect(await rowOf(one.page).locator('[aria-pressed=true]').allTextContents()).toEqual(['5', '4', '3']);

  await mark(two.page, 0, 1).focus();
  for (const key of ['2', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '4'])
    await two.page.keyboard.press(key);
  await rowOf(two.page).locator('.rating-mean', { hasText: '3,0' }).waitFor();
  expect(await rowOf(two.page).locator('.rating-others').textContent()).toBe('другие: 4,0 (1 коллега)');
  expect(await rowOf(two.page).locator('[aria-pressed=true]').allTextContents()).toEqual(['2', '4']);
  expect(await active(two.page, 'textContent')).toBe('4');
  await two.page.keyboard.press('0');
  await rowOf(two.page).locator('.rating-mean', { hasText: '2,0' }).waitFor();

  await rowOf(one.page).locator('details[id^=note] summary').tap();
  await one.page.locator('[data-note] textarea').first().pressSequentially('говорит ');
  await rowOf(one.page).locator('.rating-others', { hasText: 'другие: 2,0' }).waitFor();
  await one.page.keyboard.type('ясно');
  // Whoever is at the door takes the person's mark away by mistake and gives it back.
  const here = (await rowOf(one.page).getAttribute('id'))?.replace('person-', '') ?? '';
  const atTheDoor = async (what: string): Promise<unknown> =>
    two.page.evaluate(
      `fetch('/days/${dayId}/bookings/${here}/${what}', { method: 'POST', body: new URLSearchParams({ _csrf: document.querySelector('meta[name="csrf-token"]').content }) }).then(({ status }) => status)`,
    );
  expect(await atTheDoor('undo-check-in')).toBe(200);
  await one.page.locator('.toast-note', { hasText: 'Заметка не записана, но не пропала' }).waitFor();
  expect(await atTheDoor('check-in')).toBe(200);
  await one.page.locator(`#note-${here}[open]`).waitFor();
  expect(await one.page.locator(`#note-${here} textarea`).inputValue()).toBe('говорит ясно');
  expect([await sidewaysPixels(one.page), await seriousFindings(one.page)]).toEqual([0, []]);
  await one.page.locator(`#note-${here} button`).tap();
  await one.page.locator(`#person-${here} .rating-note`, { hasText: 'говорит ясно' }).waitFor();
  expect(await one.page.locator('details[id^=note][open]').count()).toBe(0);
  await one.page.setViewportSize(PHONE.viewport);
  await one.page.click('#criteria summary');
  const low = `[...document.querySelectorAll('.ratings :is(.rating-mark, .btn)')].filter((one) => one.checkVisibility() && one.offsetHeight < 44).length`;
  expect(await one.page.evaluate<number>(low)).toBe(0);
  expect([await sidewaysPixels(one.page), await seriousFindings(one.page)]).toEqual([0, []]);
  expect([one.complaints, two.complaints]).toEqual([[], []]);

  // Somebody leaves the reach of the network: the last of what was meant is sent once it is back.
  await two.page.context().setOffline(true);
  for (const value of [5, 1]) await mark(two.page, 2, value).tap();
  await two.page.locator('.toast-note', { hasText: 'Нет связи: оценки' }).waitFor();
  await mark(two.page, 2, 1).and(two.page.locator('.is-waiting')).waitFor();
  expect(await two.page.locator('.is-waiting').count()).toBe(1);
  await two.page.context().setOffline(false);
  await rowOf(two.page).locator('.rating-mean', { hasText: '1,5' }).waitFor();
  expect(await two.page.locator('.is-waiting').count()).toBe(0);

  // What waits is what was meant last: not a mark that another one was given after, nor one for which the present one was given again.
  const waits = async (value: number) => {
    await mark(two.page, 2, value).tap();
    await mark(two.page, 2, value).and(two.page.locator('.is-waiting')).waitFor();
  };
  const isNone = async () => two.page.locator('.rating:not(:has(.is-waiting))').first().waitFor();
  await two.page.route('**/mark*', (route) => route.abort());
  await waits(5);
  await mark(two.page, 2, 5).press('1');
  await isNone();
  await waits(4);
  await two.page.unroute('**/mark*');
  await mark(two.page, 2, 3).tap();
  await rowOf(two.page).locator('.rating-mean', { hasText: '2,5' }).waitFor();
  expect(await two.page.locator('.is-waiting').count()).toBe(0);
  // Nor is one lost that was given when the session had ended.
  await two.page.route('**/mark*', (route) => route.fulfill({ status: 401, body: 'Войдите снова' }));
  await waits(5);
  await two.page.unroute('**/mark*');
  await two.page.evaluate(`dispatchEvent(new Event('online'))`);
  await rowOf(two.page).locator('.rating-mean', { hasText: '3,5' }).waitFor();
});

test('a decision outlasts a double tap, and the keyboard goes on where what was sent took its button away', async () => {
  product.clock.moveTo(TEN);
  const { page, complaints } = await signedIn(browser, product, PHONE, 'hiring-manager');
  await page.goto(`${product.url}/days/${dayId}/ratings`);
  const id = (await page.locator('.rating:has(button[value=passed])').first().getAttribute('id')) ?? '';
  const [pass, undo] = ['[value=passed]', '[name=move]'].map((one) => page.locator(`#${id} button${one}`));
  await pass.click();
  await undo.waitFor();
  // On a phone it stands where "passed" was tapped.
  const deaf = `getComputedStyle(document.querySelector('#${id} button[name=move]')).animationName`;
  expect(await page.evaluate<string>(deaf)).toBe('not-yet');
  await undo.dispatchEvent('click');
  await pass.waitFor();
  await page.locator(`#${id} details[id^=reject] summary`).focus();
  for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
  await page.locator(`#${id} button[name=move]:focus`).waitFor();
  await undo.dispatchEvent('click');
  await pass.waitFor();

  // The pointer that gave it still stands over it.
  await page.locator(`#${id} .rating-mark`).nth(1).click();
  await page.locator(`#${id} .rating-mark[aria-pressed=true]:hover`).waitFor();
  const colour = `getComputedStyle(document.querySelector('#${id} .rating-mark[aria-pressed=true]')).backgroundColor`;
  const underPointer = await page.evaluate<string>(colour);
  await page.mouse.move(0, 0);
  expect(await page.evaluate<string>(colour)).toBe(underPointer);

  await page.click('#criteria summary');
  const second = page.locator('.criterion').nth(1);
  const name = await second.locator('[name=name]').inputValue();
  await page.locator('.criterion').nth(2).locator('[name=name]').fill('Речь');
  await second.locator('button[value=up]').focus();
  await page.keyboard.press('Enter');
  // It is the first now, which goes no further up.
  await page.locator(`.criterion:first-child button[value=down][aria-label$="${name}"]:focus`).waitFor();
  expect(await page.locator('.criterion').nth(2).locator('[name=name]').inputValue()).toBe('Речь');
  await page.fill('#criteria-list > form [name=name]', 'Опыт с очень длинными названиями, которые никто не сокращает');
  await page.keyboard.press('Enter');
  await page.locator('.rating-label', { hasText: 'никто не сокращает' }).first().waitFor();
  await page.locator('#criteria-list > form [name=name]:focus').waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  const cut = `[...document.querySelectorAll('.rating-label')].filter((one) => one.scrollWidth > one.clientWidth).length`;
  expect([await page.evaluate<number>(cut), await sidewaysPixels(page), complaints]).toEqual([0, 0, []]);
});

test('somebody who was uninvited comes all the same: found, tapped, on the board', async () => {
  product.clock.moveTo(TEN);
  const board = await product.get(DayBoardService).board(product.actor, dayId);
  const late = board.slots.at(-1)?.rows[0];
  await product.get(BookingDesk).cancel(product.actor, late?.bookingId ?? '', 'us', 'ошибка');
  const { page } = await signedIn(browser, product, PHONE, 'receptionist');
  await page.goto(`${product.url}/days/${dayId}`);
  await page.click('#walk-in summary');
  await page.fill('#walk-in input', late?.name.split(' ')[0] ?? '');
  await page.keyboard.press('Enter');
  await page.locator(`#walk-in button[value="${late?.applicationId ?? ''}"]`).click();
  await page.locator('.notice', { hasText: 'Визит без записи отмечен' }).waitFor();
  const walkIn = page.locator('.guest', { has: page.locator('.tag', { hasText: 'без записи' }) });
  await walkIn.locator('button', { hasText: 'Снять отметку' }).click();
  // The mark is gone, and nobody is told any more that it was made.
  await walkIn.waitFor({ state: 'detached' });
  expect(await page.locator('.notice', { hasText: 'Визит без записи отмечен' }).count()).toBe(0);
});

test('the end of the day is offered on a board that has been open since the morning', async () => {
  product.clock.moveTo(TEN);
  const { page } = await signedIn(browser, product, PHONE, 'receptionist');
  await page.goto(`${product.url}/days/${dayId}`);
  expect(await page.locator('button:has-text("Закончить день")').count()).toBe(0);
  product.clock.moveTo(new Date('2026-06-02T11:00:00Z'));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.click('button:has-text("Закончить день")');
  await page.locator('.notice', { hasText: 'День закончен' }).waitFor();
  expect(await page.locator('button:has-text("На месте")').count()).toBe(0);
});
