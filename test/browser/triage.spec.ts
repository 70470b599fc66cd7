import type { Browser, Page, Route } from 'playwright-core';
import { ApplicationsService } from '../../src/candidates/index.js';
import type { Stage } from '../../src/candidates/index.js';
import { InterviewsAhead, PlanningService } from '../../src/interviews/index.js';
import { ApplicationAtBoards } from '../../src/sourcing/index.js';
import { signedIn, startBrowser } from './support/browser.js';
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

const stageOf = async (id: string): Promise<Stage> =>
  (await product.get(ApplicationsService).get(product.actor, id)).stage;

const rowIds = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('[data-row]')].map((row) => row.dataset.row)`);

const current = async (page: Page): Promise<string> =>
  (await page.locator('[data-row][aria-current]').getAttribute('data-row')) ?? '';

const settled = (page: Page, id: string, word: string): Promise<void> =>
  page.locator(`#row-${id}:not(.is-sent) .state`, { hasText: word }).waitFor();

/** The list of those who wait, with its first person in the panel. */
async function openList(page: Page): Promise<string[]> {
  await page.goto(`${product.url}/vacancies/${product.waiting.id}/responses`);
  await page.locator('#panel .panel-name').waitFor();
  return rowIds(page);
}

/** Answers of the server to these requests that wait until they are let go, in the order in which they were asked for. */
async function holdBack(page: Page, address: RegExp): Promise<{ asked: string[]; letGo: () => Promise<void> }> {
  const asked: string[] = [];
  const waiting: Route[] = [];
  let isHeld = true;
  await page.route(address, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    if (isHeld) waiting.push(route);
    else await route.continue();
  });
  const letGo = async (): Promise<void> => {
    isHeld = false;
    for (const route of waiting.splice(0)) await route.continue();
  };
  return { asked, letGo };
}

const MOVES = /\/applications\/[^/]+\/(move|undo)/;
const PANELS = /\/applications\/[^/]+\/panel/;

test('a key is about the highlighted row, also while the panel is still another one', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const panels = await holdBack(page, PANELS);
  const [first = '', second = '', third = ''] = await openList(page);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  expect(await current(page)).toBe(third);
  await settled(page, second, 'отобран');
  expect([await stageOf(first), await stageOf(second), await stageOf(third)]).toEqual(['new', 'shortlisted', 'new']);
  await panels.letGo();
  expect(complaints).toEqual([]);
});

test('what is pressed while the server is silent is done in order, and nothing is lost', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const moves = await holdBack(page, MOVES);
  const ids = await openList(page);
  const [a = '', b = '', c = '', d = '', e = ''] = ids;
  for (const key of ['s', 's', 's', 'r', '2']) await page.keyboard.press(key);
  expect(await current(page)).toBe(e);
  await moves.letGo();
  await settled(page, d, 'отказ');
  expect(moves.asked).toEqual([a, b, c, d].map((id) => `/applications/${id}/move`));
  expect(await Promise.all([a, b, c, d, e].map(stageOf))).toEqual([
    'shortlisted',
    'shortlisted',
    'shortlisted',
    'rejected',
    'new',
  ]);
  expect(complaints).toEqual([]);
});

test('the person after the next is there before the server was asked', async () => {
  const { page } = await signedIn(browser, product);
  const ahead = page.waitForResponse((answer) => answer.url().endsWith('ahead=yes') && answer.ok());
  const [, second = ''] = await openList(page);
  await (await ahead).finished();
  const name = (await page.locator(`#row-${second} .row-link`).textContent()) ?? '';
  const [family = ''] = name.split(' ');
  const panels = await holdBack(page, new RegExp(`${second}/panel$`));
  await page.keyboard.press('j');
  await page.locator('#panel .resume-part').first().waitFor();
  expect(await page.locator('#panel h2').textContent()).toContain(family);
  // Contacts are not read ahead: whoever did not look has read nothing.
  expect(await page.locator('#panel .contact').count()).toBe(0);
  await panels.letGo();
  await page.locator('#panel .contact').first().waitFor();
});

test('pressed on a page that has just come, a key does what it says and the page stays', async () => {
  const { page } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.waiting.id}/responses`, { waitUntil: 'domcontentloaded' });
  const [first = ''] = await rowIds(page);
  await page.keyboard.press('s');
  await settled(page, first, 'отобран');
  expect(new URL(page.url()).pathname).toBe(`/vacancies/${product.waiting.id}/responses`);
});

test('what could not be done is said at its row and is done when it is repeated', async () => {
  const { page } = await signedIn(browser, product);
  const [first = '', second = ''] = await openList(page);
  await page.route(MOVES, (route) => route.abort(), { times: 1 });
  await page.keyboard.press('s');
  const said = page.locator(`#row-${first} .failure`);
  await said.waitFor();
  expect(await said.textContent()).toContain('Сервер не отвечает');
  expect([await current(page), await stageOf(first)]).toEqual([second, 'new']);
  await said.locator('button').click();
  await settled(page, first, 'отобран');
  expect(await page.locator('.failure').count()).toBe(0);
});

test('what was not allowed is said in the server’s words', async () => {
  const { page } = await signedIn(browser, product);
  const [first = ''] = await openList(page);
  for (const to of ['came', 'passed'] as const) await product.get(ApplicationsService).move(product.actor, first, to);
  await page.keyboard.press('s');
  await page.locator(`#row-${first} .failure`, { hasText: 'Обновите страницу' }).waitFor();
  expect(await stageOf(first)).toBe('passed');
});

test('U takes back one’s own last decision, also one that was made before the page was opened', async () => {
  const { page } = await signedIn(browser, product);
  const [first = '', second = ''] = await openList(page);
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await settled(page, second, 'отобран');
  await page.goto(`${product.url}/vacancies`);
  const ids = await openList(page);
  expect(ids).not.toContain(second);
  for (const id of [second, first]) {
    await page.keyboard.press('u');
    await page.locator(`#row-${id}[aria-current]`).waitFor();
    expect(await stageOf(id)).toBe('new');
  }
  await page.keyboard.press('u');
  await page.locator('.toast-note', { hasText: 'Вашего решения' }).waitFor();
});

test('a decision that has not left yet is taken back without a word', async () => {
  const { page } = await signedIn(browser, product);
  const moves = await holdBack(page, MOVES);
  const [first = '', second = ''] = await openList(page);
  for (const key of ['s', 's', 'u']) await page.keyboard.press(key);
  expect(await current(page)).toBe(second);
  await moves.letGo();
  await settled(page, first, 'отобран');
  expect([moves.asked.length, await stageOf(second)]).toEqual([1, 'new']);
});

test('keys wait for the next stretch of the list instead of being lost at its end', async () => {
  const { page } = await signedIn(browser, product);
  const stretch = await holdBack(page, /responses\?.*after=/);
  const ids = await openList(page);
  await page.locator(`#row-${ids.at(-1) ?? ''} .row-link`).click();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await stretch.letGo();
  await page.locator('[data-row]').nth(ids.length).waitFor();
  const next = (await rowIds(page))[ids.length] ?? '';
  await settled(page, next, 'отобран');
  expect(await stageOf(ids.at(-1) ?? '')).toBe('new');
});

test('what was decided leaves with whoever leaves the page', async () => {
  const { page } = await signedIn(browser, product);
  const [first = '', second = ''] = await openList(page);
  // Nothing of the page's own scripts runs between the two keys and the leaving.
  await page.evaluate(`
    for (const code of ['KeyS', 'KeyS']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
    location.assign('/days');
  `);
  await page.waitForURL(`${product.url}/days`);
  // The server takes them in beside the next page; how soon is nobody's business.
  for (let looks = 0; looks < 50 && (await stageOf(second)) === 'new'; looks += 1) await page.reload();
  expect([await stageOf(first), await stageOf(second)]).toEqual(['shortlisted', 'shortlisted']);
});

test('what costs somebody the interview is said first and needs a second press; U gives the interview back', async () => {
  const planning = product.get(PlanningService);
  const planned = await planning.planDay(product.actor, {
    ...{ vacancyId: product.busiest.id, date: '2026-06-02', startTime: '10:00', slotMinutes: 30, slots: 8 },
    ...{ interviewers: 1, address: 'ул. Кедровая, 12', directions: null, contactPhone: null },
  });
  await planning.approve(product.actor, planned.id);
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/responses?group=in-progress`);
  await page.locator('#panel .panel-name').waitFor();
  const id = await current(page);
  const isExpected = async (): Promise<boolean> => (await product.get(InterviewsAhead).of(product.actor, [id])).has(id);

  // Who has an interview is past the shortlist: there is no S, nor a button for it.
  await page.keyboard.press('s');
  expect(await page.locator('#panel [data-step]').count()).toBe(0);
  await page.keyboard.press('r');
  await page.keyboard.press('3');
  const question = page.locator('#panel [data-asks]');
  await question.waitFor();
  expect(await question.textContent()).toMatch(/Собеседование .* будет отменено/);
  const colours = `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('[data-yes]')))`;
  const [ink, paper] = await page.evaluate<string[]>(colours);
  expect(ink).not.toBe(paper);
  expect([await stageOf(id), await isExpected(), await current(page)]).toEqual(['invited', true, id]);

  await page.keyboard.press('Enter');
  await settled(page, id, 'отказ');
  expect([await stageOf(id), await isExpected()]).toEqual(['rejected', false]);
  await page.keyboard.press('u');
  await page.locator(`#row-${id}:not(.is-sent)[data-interview]`).waitFor();
  expect([await stageOf(id), await isExpected()]).toEqual(['invited', true]);
  expect(complaints).toEqual([]);
});

test('the result of an interview is recorded by the same key, step by step, and what else is possible by a menu', async () => {
  const { page, complaints } = await signedIn(browser, product);
  const applications = product.get(ApplicationsService);
  const { rows } = await applications.list(product.actor, { vacancyId: product.waiting.id, stages: ['new'], limit: 1 });
  const id = rows[0]?.id ?? '';
  await applications.move(product.actor, id, 'came');
  await page.goto(`${product.url}/applications/${id}`);
  const stage = page.locator('#panel .panel-name .state');
  for (const word of ['пройдено', 'оффер', 'оффер принят', 'на работе']) {
    await page.keyboard.press('s');
    await stage.and(page.getByText(word, { exact: true })).waitFor();
  }
  expect(await stageOf(id)).toBe('started');
  await page.keyboard.press('m');
  await page.locator('#panel [data-drop=m] .choice', { hasText: 'Уже есть работа' }).click();
  await stage.and(page.getByText('отказ кандидата', { exact: true })).waitFor();
  expect((await applications.get(product.actor, id)).withdrawnReason).toBe('found-job');
  await page.keyboard.press('u');
  await stage.and(page.getByText('на работе', { exact: true })).waitFor();
  expect(complaints).toEqual([]);
});

test('the list is narrowed in its address: shared, reloaded and gone back from; a key finds people from everywhere', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await openList(page);
  await page.selectOption('.filters [name=board]', 'superjob');
  await page.waitForURL(/board=superjob/);
  await page.selectOption('.filters [name=sort]', 'waiting');
  await page.waitForURL(/board=superjob.*sort=waiting/);
  const narrowed = await rowIds(page);
  const counted = await page.locator('#count-waiting').textContent();
  const { total } = await product
    .get(ApplicationsService)
    .list(product.actor, { vacancyId: product.waiting.id, stages: ['new', 'reviewed'], board: 'superjob' });
  expect(counted).toBe(String(total));
  await page.keyboard.press('s');
  await page.locator('#count-waiting', { hasText: new RegExp(`^${String(total - 1)}$`) }).waitFor();
  await page.keyboard.press('u');
  await page.locator('#count-waiting', { hasText: new RegExp(`^${String(total)}$`) }).waitFor();
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('sort=waiting'));
  expect(await page.locator('.filters [name=board]').inputValue()).toBe('superjob');
  await page.goForward();
  await page.locator('[data-row]').first().waitFor();
  expect(await rowIds(page)).toEqual(narrowed);

  const name = (await page.locator('[data-row] .row-link').first().textContent()) ?? '';
  await page.goto(`${product.url}/days`);
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.locator('main .list .row-link', { hasText: name }).first().click();
  await page.locator('#panel').waitFor();
  expect(await page.locator('h1').textContent()).toContain(name.split(' ')[0]);
  expect(complaints).toEqual([]);
});

test('a rejection is written as the open sheet says: the texts are read from the board, and a digit sends the chosen one', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.waiting.id}/responses?board=headhunter`);
  await page.locator('#panel .panel-name').waitFor();
  const person = await current(page);
  await page.keyboard.press('r');
  await page.locator('#panel [data-write]').click();
  await page.locator("#panel input[name='message'][value='own']").check();
  await page.locator('#panel .message-choice textarea').fill('Спасибо за отклик.');
  await page.locator("#panel input[name='offerNext']").check();
  const moves = await holdBack(page, MOVES);
  await page.keyboard.press('2');
  // The sheet of the next person is open before the server knows of the text; it shows what will be sent all the same.
  await page.locator(`#panel:not([data-person='${person}']) .panel-actions`).waitFor();
  await page.keyboard.press('r');
  await page.locator('#panel .told-message', { hasText: 'Без сообщения' }).waitFor();
  await moves.letGo();
  await settled(page, person, 'отказ');
  const { told } = await product.get(ApplicationAtBoards).of(product.actor, person);
  expect(told).toMatchObject([
    { stage: 'rejected', status: 'waiting', messageKind: 'own', message: 'Спасибо за отклик.' },
  ]);
  await page.locator('#panel .told-message .message-text', { hasText: 'Спасибо за отклик.' }).waitFor();
  expect(complaints).toEqual([]);
});

test('more of the list is added below by its link, once, and keys, focus and counts go on over it', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/responses?group=all`);
  await page.locator('#panel .panel-name').waitFor();
  const before = await rowIds(page);
  const more = await holdBack(page, /\/responses\?.*after=/);
  await page.locator('.more-row a').focus();
  await page.keyboard.press('Enter');
  await page.locator('.more-row a').click();
  await more.letGo();
  await page.locator(`[data-row]:nth-child(${String(before.length + 1)})`).waitFor();
  const after = await rowIds(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
  expect(more.asked.filter((path) => path.endsWith('/responses'))).toHaveLength(1);
  expect(page.url()).not.toContain('after=');

  const [last = '', first = ''] = after.slice(before.length - 1);
  expect(await current(page)).toBe(first);
  await page.keyboard.press('k');
  expect(await current(page)).toBe(last);
  await page.keyboard.press('j');
  const count = async (): Promise<number> => Number(await page.locator('#count-shortlisted').textContent());
  const shortlisted = await count();
  const open = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-row][data-step=shortlisted]')].map((row) => row.dataset.row)`,
  );
  const undecided = open.find((id) => after.indexOf(id) >= before.length) ?? '';
  for (let at = after.indexOf(first); at < after.indexOf(undecided); at += 1) await page.keyboard.press('j');
  await page.keyboard.press('s');
  await settled(page, undecided, 'отобран');
  expect(await count()).toBe(shortlisted + 1);
  expect(complaints).toEqual([]);
});

test('ticks are of the list of one vacancy, and the list of another lets go of them', async () => {
  const { page } = await signedIn(browser, product);
  const kept = (): Promise<number> =>
    page.evaluate<number>(`Object.keys(sessionStorage).filter((key) => key.startsWith('otklik-ticks')).length`);
  const list = `${product.url}/vacancies/${product.busiest.id}/responses?group=all`;
  await page.goto(list);
  await page.locator('[data-choose]').first().check();
  await page.locator('[data-several] [data-count]', { hasText: 'Отмечено: 1' }).waitFor();
  // What acts on the ticked ones is blue now, and what acts on the person beside them is not.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const blue = (button: string): Promise<string> =>
    page.evaluate<string>(
      `for (const one of document.getAnimations()) one.finish(); getComputedStyle(document.querySelector('${button}')).backgroundColor`,
    );
  expect(await page.locator('#several [name=kind]').first().getAttribute('class')).toContain('btn-primary');
  expect(await blue('#panel .btn-primary')).not.toBe(await blue('#several .btn-primary'));
  await page.goto(`${list}&sort=score`);
  await page.locator('[data-several]').waitFor();
  expect(await kept()).toBe(1);
  await page.goto(`${product.url}/vacancies`);
  const paths = await page
    .locator('a[href^="/vacancies/"]')
    .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
  const other = paths
    .map((path) => /vacancies\/([0-9a-f-]{36})/.exec(path)?.[1])
    .find((id) => id && id !== product.busiest.id);
  await page.goto(`${product.url}/vacancies/${other ?? ''}/responses?group=all`);
  await page.locator('[data-several]').waitFor();
  expect(await kept()).toBe(0);
  await page.goto(list);
  await page.locator('[data-several] [data-count]', { hasText: 'Отметьте людей' }).waitFor();
});

test('of more ticks than a form holds the first are sent, and how many there were', async () => {
  const { page } = await signedIn(browser, product);
  await openList(page);
  await page.evaluate(`document.querySelector('[data-several]').dataset.most = '2'`);
  await page.locator('[data-choose]').nth(2).waitFor();
  for (const at of [0, 1, 2]) await page.locator('[data-choose]').nth(at).check();
  const asked = page.waitForRequest((request) => request.url().endsWith('/several'));
  await page.locator('[data-several] [name=kind]').first().click();
  const sent = new URLSearchParams((await asked).postData() ?? '');
  expect([sent.getAll('application').length, sent.get('ticks')]).toEqual([2, '3']);
});

test('ticks outlast a reload, the way back and rows that come later, until they are carried out or cleared', async () => {
  const { page, complaints } = await signedIn(browser, product);
  await page.goto(`${product.url}/vacancies/${product.busiest.id}/responses?group=all`);
  const said = page.locator('[data-several] [data-count]');
  const shown = await page.locator('[data-choose]').count();
  await page.locator('.more-row a').click();
  await page.locator('[data-choose]').nth(shown).waitFor();
  for (const at of [0, 1, shown]) await page.locator('[data-choose]').nth(at).check();
  await said.filter({ hasText: 'Отмечено: 3' }).waitFor();
  const ticked = await page
    .locator('[data-choose]:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box as unknown as { value: string }).value));
  // From the top: a reload further down would show the rest of the list at once.
  await page.evaluate('scrollTo(0, 0)');
  await page.reload();
  await said.filter({ hasText: 'Отмечено: 3 (из них не показаны: 1)' }).waitFor();
  expect(await page.locator('[data-choose]:checked').count()).toBe(2);

  // Whoever is further down is among the names all the same.
  await page.locator('[data-several] [value=shortlist]').click();
  await page.locator('.several-people').first().waitFor();
  const named = await page.locator('.several-people a, .several-people [name=application]').count();
  expect(named).toBe(3);
  await page.goBack();
  await said.filter({ hasText: 'Отмечено: 3' }).waitFor();
  await page.locator('.more-row a').click();
  await page.locator(`[data-choose][value="${ticked[2] ?? ''}"]:checked`).waitFor();
  expect(await said.textContent()).toBe('Отмечено: 3');

  await page.locator('[data-several] [data-clear]').click();
  await page.reload();
  await said.filter({ hasText: 'Отметьте людей' }).waitFor();
  await openList(page);
  await page.locator('[data-choose]').first().check();
  await page.locator('[data-several] [value=shortlist]').click();
  await page.locator('.one-person .btn-primary').click();
  await page.locator('[data-several-done] .btn-primary').waitFor();
  // What answered a form is not shown again: a reload and the way back show the list, in which nobody is ticked any more.
  await page.reload();
  await said.filter({ hasText: 'Отметьте людей' }).waitFor();
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await said.filter({ hasText: 'Отметьте людей' }).waitFor();
    expect(page.url()).toContain(`/vacancies/${product.waiting.id}/responses`);
  }
  expect(complaints).toEqual([]);
});
