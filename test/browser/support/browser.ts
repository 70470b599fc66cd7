import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../../src/organisations/index.js';
import { onceARun } from '../../support/test-database.js';
import type { WholeProduct } from './whole-product.js';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A password that every test person chooses. */
export const PASSWORD = 'длинный пароль 1';

/** Starts the Chromium that comes as a package: nothing has to be installed. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    // It is unpacked into a file that must not be run while another file of tests still writes it.
    executablePath: await onceARun('browser', () => chromium.executablePath()),
    // As root, as in a container, Chromium refuses its own sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** Windows that a test has opened. Those opened before all tests stay. */
const opened: BrowserContext[] = [];
beforeEach(() => {
  opened.length = 0;
});
// A window left open goes on listening and drawing what the next tests do.
afterEach(async () => {
  for (const context of opened) {
    // What the test held back has nobody any more who waits for it.
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.close();
  }
});

/** A page whose console and failures are kept: nothing there, a refused script or style included, is the normal state. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** A window of its own, as of another person. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU', ...options });
  // Twenty times what anything here takes.
  context.setDefaultTimeout(15_000);
  opened.push(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Until the page that has begun to come is there to its end: of what is counted on it some may still be on the way. */
export async function whole(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
}

/** A window in which a fresh person has signed in by their link; no page is open yet. */
export async function signedIn(
  browser: Browser,
  product: WholeProduct,
  options: BrowserContextOptions = {},
  role: Role = 'owner',
): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  const { link } = await product.newPerson(role);
  // Fifty tests want somebody who is signed in and no page of it drawn: one file of tests goes through those by hand.
  const { request } = watched.page;
  const form = await (await request.get(link)).text();
  const hidden = [...form.matchAll(/<input type='hidden' name='(\w+)' value='([^']*)'/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const given = { ...(Object.fromEntries(hidden) as Record<string, string>), password: PASSWORD };
  const answer = await request.post(link, { form: given, maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([303, '/']);
  return watched;
}

/** A finding of axe-core, as far as it is reported. */
interface Finding {
  readonly impact: string;
  readonly id: string;
  readonly nodes: readonly { readonly target: string[]; readonly any: readonly { readonly message: string }[] }[];
}

/**
 * What axe-core finds serious or worse on the page, or only in its colours. https://github.com/dequelabs/axe-core
 */
export async function seriousFindings(page: Page, rules: 'all' | 'of colours' = 'all'): Promise<string[]> {
  // By the debugger, not as an element of the page: the page's own policy stays in force.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeScript);
  const only = rules === 'all' ? {} : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
  // Told that nobody reads the rest, it does not describe every element that is as it should be. Style sheets, fetched and read anew, and
  // films are for rules alone that are tentative or never serious.
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, ...only });
  const violations = await page.evaluate<Finding[]>(`axe.run(${options}).then((result) => result.violations)`);
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''} (${nodes[0]?.any[0]?.message ?? ''})`);
}

/** Turns the page that is open from light to dark or back, with its new colours at once. */
export async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(`for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish()`);
}

/** By how many pixels the page is wider than its window. */
export async function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
