import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ApplicationsService } from '../../src/candidates/index.js';
import { PlanningService } from '../../src/interviews/index.js';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { listMails, readMail } from '../../src/platform/mail-transport/index.js';
import { openPage, seriousFindings, sidewaysPixels, signedIn, startBrowser, turn } from './support/browser.js';
import { startWholeProduct } from './support/whole-product.js';
import type { WholeProduct } from './support/whole-product.js';

/** The README's picture. It is made when it is missing, or anew with OTKLIK_PICTURES=anew. */
const PICTURE = join(PROJECT_ROOT, '.docs', 'responses.png');

let product: WholeProduct;
let browser: Browser;
/** Addresses of every page by name. */
let paths: Record<string, string>;

beforeAll(async () => {
  product = await startWholeProduct();
  browser = await startBrowser();
  paths = await everyPage();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** One day approved with people invited, another one planned, and the pages of all of it. */
async function everyPage(): Promise<Record<string, string>> {
  const planning = product.get(PlanningService);
  const fields = { startTime: '10:00', slots: 8, slotMinutes: 30, interviewers: 1, address: 'ул. Кедровая, 12' };
  const approved = await planning.planDay(product.actor, {
    vacancyId: product.busiest.id,
    date: '2026-06-02',
    ...fields,
  });
  await planning.approve(product.actor, approved.id);
  await product.runJobs();
  const planned = await planning.planDay(product.actor, {
    vacancyId: product.busiest.id,
    date: '2026-06-03',
    ...fields,
  });
  const groups = await planning.planDay(product.actor, {
    ...{ ...fields, vacancyId: product.busiest.id, date: '2026-06-04', slots: 2, slotMinutes: 90 },
    room: { capacity: 8, minimum: 3, overflowRisk: 0.05 },
  });
  const { rows } = await product.get(ApplicationsService).list(product.actor, { vacancyId: product.busiest.id });
  const [first, second] = rows;
  const [newest] = await listMails(product.mailbox);
  const mail = await readMail(product.mailbox, newest?.id ?? '');
  const { pathname: candidate } = new URL(/http:\/\/\S+\/c\/[\w.-]+/.exec(mail.text)?.[0] ?? 'http://none/');
  return {
    today: '/',
    vacancies: '/vacancies',
    responses: `/vacancies/${product.waiting.id}/responses`,
    'empty group': `/vacancies/${product.waiting.id}/responses?group=closed`,
    narrowed: `/vacancies/${product.waiting.id}/responses?board=superjob&sort=waiting`,
    expected: `/vacancies/${product.busiest.id}/responses?group=in-progress`,
    search: `/search?text=${encodeURIComponent('а')}`,
    vacancy: `/vacancies/${product.waiting.id}/edit`,
    profile: `/vacancies/${product.waiting.id}/profile`,
    'requirements from a text': `/vacancies/${product.waiting.id}/profile/from-text`,
    learning: `/vacancies/${product.busiest.id}/profile/learning`,
    profiles: '/role-profiles',
    'new profile': '/role-profiles/new?from=client-specialist',
    'profile of the catalogue': '/role-profiles/client-specialist',
    'to be compared': `/vacancies/${product.busiest.id}/comparison?first=${first?.id ?? ''}`,
    comparison: `/vacancies/${product.busiest.id}/comparison?first=${first?.id ?? ''}&second=${second?.id ?? ''}`,
    'job description': `/vacancies/${product.busiest.id}/job-description`,
    'job descriptions': '/job-descriptions',
    fairness: '/fairness',
    salaries: `/salaries?city=${encodeURIComponent('Екатеринбург')}&amount=60000`,
    'failed mails': '/failed-mails',
    plan: `/vacancies/${product.busiest.id}/plan?day=${planned.id}`,
    'plan of groups': `/vacancies/${product.busiest.id}/plan?day=${groups.id}&wanted=5&certainty=90`,
    'plan form': `/vacancies/${product.waiting.id}/plan`,
    days: '/days',
    board: `/days/${approved.id}`,
    funnel: '/funnel',
    attendance: '/attendance',
    mailbox: '/mailbox',
    connections: '/connections',
    audit: '/audit',
    settings: '/settings',
    'mails to candidates': '/settings/mails',
    'words of a mail': '/settings/mails/moved/ru',
    'nothing there': '/nothing',
    candidate,
  };
}

/** Goes to every page and collects what is wrong with it. */
async function troubles(page: Page, trouble: () => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(`${product.url}${path}`);
    found.push(...(await trouble()).map((what) => `${name}: ${what}`));
  }
  return found;
}

test('nothing serious stands in the way of anybody on any page, light or dark, and no page is refused or fails', async () => {
  const { page, complaints } = await signedIn(browser, product, { colorScheme: 'light' });
  const found = await troubles(page, async () => {
    const light = await seriousFindings(page);
    // The page is the same one: the server does not know of it, and colours alone are others.
    await turn(page, 'dark');
    const dark = await seriousFindings(page, 'of colours');
    await turn(page, 'light');
    return [...light, ...dark.map((what) => `dark ${what}`)];
  });
  expect(found).toEqual([]);
  // The pages work under their own strict policy; the browser itself notes the one page that is not there.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
}, 180_000);

test('no page is wider than a narrow phone or a tablet, and nothing serious stands in the way there', async () => {
  const { page } = await signedIn(browser, product, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const found = await troubles(page, async () => [
    ...(await seriousFindings(page)),
    ...((await sidewaysPixels(page)) > 0 ? [`${String(await sidewaysPixels(page))} px too wide`] : []),
    ...((await page.locator('kbd:visible').count()) > 0 ? ['keys of a keyboard that is not there'] : []),
    ...(await onTablet(page)),
  ]);
  expect(found).toEqual([]);
});

/** The page that is open on a phone, laid out anew on a tablet held upright. */
async function onTablet(page: Page): Promise<string[]> {
  // What has proved too wide there were tables and charts.
  if ((await page.locator('table, svg[role=img], figure').count()) === 0) return [];
  await page.setViewportSize({ width: 768, height: 1024 });
  const wide = await sidewaysPixels(page);
  await page.setViewportSize({ width: 360, height: 740 });
  return wide > 0 ? [`${String(wide)} px too wide for a tablet`] : [];
}

test.each([360, 1440])('texts in charts have the size of small text on a page %d px wide', async (width) => {
  const { page } = await signedIn(browser, product, { viewport: { width, height: 900 } });
  const { rows } = await product.get(ApplicationsService).list(product.actor, { vacancyId: product.waiting.id });
  for (const path of [paths.plan, `/applications/${rows[0]?.id ?? ''}`]) {
    await page.goto(`${product.url}${path}`);
    const sizes = await page.evaluate<number[]>(`[...document.querySelectorAll('.chart text')].map((text) =>
      parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)`);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter((size) => size < 11 || size > 13)).toEqual([]);
  }
});

test('at a desk titles of vacancies and ordinary names are read whole', async () => {
  const { page } = await signedIn(browser, product);
  const cut = `[...document.querySelectorAll('.titled .row-link, .who .row-link')]
    .filter((link) => !link.closest('.who') || (link.parentElement.querySelectorAll('.tag').length < 2 && link.textContent.length <= 18))
    .filter((link) => link.scrollWidth > link.clientWidth + 1 || link.scrollHeight > link.clientHeight + 1)
    .map((link) => link.textContent)`;
  for (const path of [paths.today, paths.vacancies, paths.responses]) {
    await page.goto(`${product.url}${path}`);
    expect(await page.locator('.row-link').count()).toBeGreaterThan(0);
    expect(await page.evaluate<string[]>(cut)).toEqual([]);
  }
});

test('theme and language are changed by a button and stay', async () => {
  const { page } = await signedIn(browser, product);
  await page.goto(product.url);
  await page.click('.rail button[value=dark]');
  await page.locator('html[data-theme=dark]').waitFor();
  await page.click('.rail button[value=en]');
  await page.locator('h1', { hasText: 'Today' }).waitFor();
  await page.goto(`${product.url}/vacancies`);
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  expect(await page.textContent('h1')).toBe('Vacancies');
});

test('a mail in the mailbox may run nothing and its link opens beside it', async () => {
  const { page } = await signedIn(browser, product);
  await page.goto(`${product.url}/mailbox`);
  const frame = page.frameLocator('.mail-frame');
  const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.locator('a[href*="/c/"]').click()]);
  await opened.waitForLoadState();
  expect(new URL(opened.url()).pathname).toMatch(/^\/c\//);
  expect(await page.getAttribute('.mail-frame', 'sandbox')).not.toContain('allow-scripts');
});

test('the list of responses makes the picture of the README', async () => {
  const { page } = await signedIn(browser, product, { viewport: { width: 1440, height: 860 }, colorScheme: 'light' });
  await page.goto(`${product.url}/vacancies/${product.waiting.id}/responses`);
  await page.locator('#panel .panel-name').waitFor();
  await page.evaluate('document.fonts.ready');
  const picture = await page.screenshot();
  expect(picture.length).toBeGreaterThan(50_000);
  if (existsSync(PICTURE) && process.env['OTKLIK_PICTURES'] !== 'anew') return;
  mkdirSync(join(PROJECT_ROOT, '.docs'), { recursive: true });
  await page.screenshot({ path: PICTURE });
});

test('a person without an account sees the sign-in, whatever page they ask for, and comes back to it', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${product.url}/vacancies?x=1`);
  expect(new URL(page.url()).searchParams.get('back')).toBe('/vacancies?x=1');
  expect(await seriousFindings(page)).toEqual([]);
});
