import { AppModule } from '../../../src/app.module.js';
import { StageMovesService } from '../../../src/candidates/index.js';
import { DayBoardService, PlanningService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { ScoringService } from '../../../src/scoring/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

const RESUME = {
  title: 'Менеджер із продажу',
  city: 'Київ',
  skills: ['1С', 'Excel', 'переговори'],
  experience: [
    {
      company: 'ТОВ «Ліс»',
      position: 'Менеджер із продажу',
      start: '2022-01',
      end: null,
      description: 'Вела переговори з клієнтами, укладала договори.',
    },
  ],
  salary: { amount: 30_000, currency: 'UAH' },
} as unknown as Parameters<typeof boardResume>[1];

let web: TestWeb;
let desk: Browser;
/** Addresses of what the organisation has. */
let ids: { vacancy: string; day: string; application: string; booking: string; connection: string; user: string };

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
  const owner = await newPerson(web);
  const actor = systemActor(owner.organisationId);
  const t = {
    get: (token: never): unknown => web.app.get(token, { strict: false }),
    database: web.app.get(Database, { strict: false }),
    clock,
  } as unknown as TestApp;
  const place = { title: 'Менеджер із продажу', citySlug: 'kyiv', budgetAmount: 40_000, budgetCurrency: 'UAH' };
  const vacancyId = await vacancy(t, actor, place as never);
  const ref = await connection(t, actor, 'headhunter');
  const people = [];
  for (const name of ['olena', 'iryna', 'andrii', 'taras']) {
    const person = { firstName: 'Олена', lastName: 'Бондаренко', emails: [`${name}@example.test`] };
    const { applicationId } = await receive(t, ref, vacancyId, boardResume(person, RESUME));
    await t.get(ScoringService).scoreApplication(owner.organisationId, applicationId);
    if (name !== 'taras') await t.get(StageMovesService).move(actor, applicationId, 'shortlisted');
    people.push(applicationId);
  }
  const plan = { date: '2026-06-02', startTime: '10:00', slots: 3, slotMinutes: 30, interviewers: 1 };
  const { id: dayId } = await t.get(PlanningService).planDay(actor, { vacancyId, ...plan, address: 'вул. Лісова, 5' });
  await t.get(PlanningService).approve(actor, dayId);
  const board = await t.get(DayBoardService).board(actor, dayId);
  ids = {
    ...{ vacancy: vacancyId, day: dayId, application: people.at(-1) ?? '' },
    ...{ booking: board.slots[0]?.rows[0]?.bookingId ?? '', connection: ref.connectionId, user: owner.userId },
  };
  desk = await signedIn(web, owner);
  await desk.get('/settings');
  await desk.submit('/settings/account', { name: 'Олена', language: 'uk' });
  await desk.get('/settings');
  await desk.submit('/settings/organisation', {
    ...{ name: 'Ромашка', kind: 'agency', timeZone: 'Europe/Kyiv', language: 'uk' },
  });
});
afterAll(() => web.close());

/** What people read of a page, the lists of their choices included. */
function readable({ body }: Answer): string {
  const attributes = [...body.matchAll(/(?:title|aria-label|placeholder|alt|data-[\w-]+)='([^']*)'/g)].map(
    ([, text]) => text,
  );
  return [body.replaceAll(/<(script|style)[^]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, ' '), ...attributes].join(' ');
}

const PAGES: Readonly<Record<string, () => string>> = {
  today: () => '/',
  vacancies: () => '/vacancies',
  responses: () => `/vacancies/${ids.vacancy}/responses`,
  'all responses': () => `/vacancies/${ids.vacancy}/responses?group=all`,
  'a vacancy': () => `/vacancies/${ids.vacancy}/edit`,
  'a candidate': () => `/applications/${ids.application}`,
  profile: () => `/vacancies/${ids.vacancy}/profile`,
  'requirements from a text': () => `/vacancies/${ids.vacancy}/profile/from-text`,
  learning: () => `/vacancies/${ids.vacancy}/profile/learning`,
  imports: () => `/vacancies/${ids.vacancy}/imports`,
  'a plan': () => `/vacancies/${ids.vacancy}/plan`,
  'a job description': () => `/vacancies/${ids.vacancy}/job-description`,
  profiles: () => '/role-profiles',
  'a new profile': () => '/role-profiles/new',
  'job descriptions': () => '/job-descriptions',
  days: () => '/days',
  'a day': () => `/days/${ids.day}`,
  'a booking': () => `/days/${ids.day}/bookings/${ids.booking}`,
  calls: () => `/days/${ids.day}/calls`,
  'whom next': () => `/days/${ids.day}/whom-next`,
  'a cancellation': () => `/days/${ids.day}/cancel`,
  funnel: () => '/funnel',
  fairness: () => '/fairness',
  spend: () => '/spend',
  salaries: () => '/salaries',
  'salaries of a city': () => `/salaries?city=Київ&amount=30000&level=2`,
  'salary tables': () => '/salaries/imports',
  attendance: () => '/attendance',
  duplicates: () => '/duplicates',
  'failed mails': () => '/failed-mails',
  mailbox: () => '/mailbox',
  connections: () => '/connections',
  'a connection': () => `/connections/${ids.connection}`,
  'the end of a trial': () => '/connections/trial',
  stages: () => `/connections/${ids.connection}/stages`,
  audit: () => '/audit',
  settings: () => '/settings',
  'a colleague': () => `/settings/users/${ids.user}/edit`,
  'own password': () => '/account/password',
  search: () => '/search?text=бонд',
};

test.each(Object.keys(PAGES))('whoever chose Ukrainian reads no Russian on the page: %s', async (name) => {
  const address = encodeURI(PAGES[name]?.() ?? '');
  // What is only a part of a page leads elsewhere when it is asked for alone.
  const page = await desk.get(address, address.endsWith('/whom-next') ? { 'hx-request': 'true' } : {});
  expect([name, page.status]).toEqual([name, 200]);
  if (page.body.includes('<html')) expect(page.body).toContain("<html lang='uk'");
  expect(readable(page).match(/[\p{L}’]*[ыэёъ][\p{L}’]*/giu) ?? []).toEqual([]);
});

test('refused forms and addresses that are none are spoken of in Ukrainian too', async () => {
  await desk.get('/vacancies');
  const refused = await desk.submit('/vacancies', {
    title: 'Продавець',
    profileSlug: 'sales-manager',
    citySlug: 'kyiv',
    wantedCount: 'багато',
  });
  expect(readable(refused)).toContain('«Скільки людей»: напишіть ціле число від 1 до 1000.');
  expect(readable(await desk.get('/no-such-page'))).toContain('Такої сторінки немає');
  expect(readable(await desk.get('/funnel?from=2026-06-01&to=2026-03-01'))).toContain('перший не пізніше за другий');
});

test('dates, sums and counts are written as Ukrainian writes them', async () => {
  const text = async (path: string): Promise<string> =>
    readable(await desk.get(path)).replaceAll(/[\u00a0\u202f\s]+/g, ' ');
  expect(await text(`/vacancies/${ids.vacancy}/responses`)).toContain('Київ');
  expect(await text(`/vacancies/${ids.vacancy}/responses`)).toContain('потрібно 3 людини · до 40 000 ₴');
  expect(await text(`/days/${ids.day}`)).toContain('вт, 2 червня');
  expect(await text('/salaries')).toMatch(/станом на \d+ \p{L}+ 2026 р\./u);
});

test('tables that are taken away have Ukrainian heads', async () => {
  const { body, headers } = await desk.get('/salaries/export?city=kyiv');
  expect(body).toContain('"Місто";"Рівень";"Від";"Медіана";"До";');
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('зарплати.csv');
});
