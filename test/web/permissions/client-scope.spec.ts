import { AppModule } from '../../../src/app.module.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { PlanningService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import {
  ApiKeysService,
  ClientsService,
  isAllowed,
  systemActor,
  UsersService,
} from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { TUESDAY } from '../../database/interviews/interview-world.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';
import { Answering } from '../../../src/scoring/index.js';
import { declaredRoutes } from './route-walk.js';

/** A vacancy with somebody who responded and a day to which they are invited. */
interface Case {
  readonly clientId: string;
  readonly vacancyId: string;
  readonly applicationId: string;
}

/** Whoever of the agency decided: a client is told of the agency. */
const COLLEAGUE = 'Скрытная Вера';

const PERIOD = 'from=2026-06-01&to=2026-06-30';

/**
 * Every route that a client may open, with the address of something of a client. `null`: nothing at that address belongs to
 * anybody. `own`: it is about the reader's own account and nothing else.
 */
const ROUTES: Readonly<Record<string, ((of: Case) => string) | null | 'own'>> = {
  'GET /': null,
  'GET /vacancies': (of) => `/vacancies?client=${of.clientId}`,
  'GET /vacancies/:id': (of) => `/vacancies/${of.vacancyId}`,
  'GET /vacancies/:id/responses': (of) => `/vacancies/${of.vacancyId}/responses?group=all`,
  'GET /vacancies/:id/reading': (of) => `/vacancies/${of.vacancyId}/reading`,
  'GET /applications/:id': (of) => `/applications/${of.applicationId}`,
  'GET /applications/:id/panel': (of) => `/applications/${of.applicationId}/panel`,
  'GET /vacancies/:id/comparison': (of) => `/vacancies/${of.vacancyId}/comparison?${pairOf(of)}`,
  'GET /funnel': (of) => `/funnel?vacancy=${of.vacancyId}`,
  'GET /funnel/people': (of) => `/funnel/people?vacancy=${of.vacancyId}`,
  'GET /salaries': null,
  'GET /salaries/export': null,
  'GET /search': (of) => `/search?text=${beginningOf(of)}`,
  'GET /settings': null,
  'GET /api/v1/account': null,
  'GET /api/v1/vacancies': (of) => `/api/v1/vacancies?clientId=${of.clientId}`,
  'GET /api/v1/vacancies/:id': (of) => `/api/v1/vacancies/${of.vacancyId}`,
  'GET /api/v1/vacancies/:id/applications': (of) => `/api/v1/vacancies/${of.vacancyId}/applications`,
  'GET /api/v1/vacancies/:id/comparison': (of) => `/api/v1/vacancies/${of.vacancyId}/comparison?${pairOf(of)}`,
  'GET /api/v1/vacancies/:id/stages': (of) => `/api/v1/vacancies/${of.vacancyId}/stages`,
  'GET /api/v1/vacancies/:id/unreadable': (of) => `/api/v1/vacancies/${of.vacancyId}/unreadable`,
  'GET /api/v1/vacancies/:id/day-figures': (of) => `/api/v1/vacancies/${of.vacancyId}/day-figures`,
  'GET /api/v1/vacancies/:id/postings': (of) => `/api/v1/vacancies/${of.vacancyId}/postings`,
  'GET /api/v1/people': (of) => `/api/v1/people?text=${beginningOf(of)}`,
  'GET /api/v1/role-profiles': null,
  'GET /api/v1/applications/:id': (of) => `/api/v1/applications/${of.applicationId}`,
  'GET /api/v1/applications/:id/score': (of) => `/api/v1/applications/${of.applicationId}/score`,
  'GET /api/v1/applications/:id/earlier-scores': (of) => `/api/v1/applications/${of.applicationId}/earlier-scores`,
  'GET /api/v1/funnel': (of) => `/api/v1/funnel?${PERIOD}&vacancyId=${of.vacancyId}`,
  'GET /api/v1/funnel/applications': (of) =>
    `/api/v1/funnel/applications?${PERIOD}&stage=new&vacancyId=${of.vacancyId}`,
  'GET /api/v1/salaries': null,
  'GET /api/v1/salaries/reach': () => '/api/v1/salaries/reach?city=moscow&amount=60000',
  'GET /account/password': 'own',
  'GET /settings/:form': 'own',
  'POST /preferences': 'own',
  'POST /settings/account': 'own',
  'POST /account/password': 'own',
  'PATCH /api/v1/account': 'own',
};

/** Lists and figures: what belongs to somebody else is simply not in them. */
const LISTS: readonly string[] = [
  'GET /vacancies',
  'GET /api/v1/vacancies',
  'GET /search',
  'GET /api/v1/people',
  'GET /api/v1/salaries/reach',
];

/** The first letters of the family name of the client's person. */
const beginningOf = (of: Case): string => encodeURIComponent(of === own ? 'Явн' : 'Тайн');

/** Beside themselves: what two people are compared by is nothing else. */
const pairOf = (of: Case): string => `first=${of.applicationId}&second=${of.applicationId}`;

let web: TestWeb;
let own: Case;
let other: Case;
let browser: Browser;
let key: string;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  const get = <T>(token: abstract new (...args: never[]) => T): T => web.app.get<T>(token, { strict: false });
  await get(QueueServer).open();
  const { organisationId } = await newPerson(web);
  const t = { get, clock, database: get(Database) } as unknown as TestApp;
  const actor = systemActor(organisationId);
  own = await caseOf(t, actor, 'Ромашка', 'Явная');
  other = await caseOf(t, actor, 'Василёк', 'Тайная');
  const person = { organisationId, email: 'klient@example.test', name: 'Клиент', language: 'ru' };
  const { userId } = await get(UsersService).createUser({ ...person, role: 'client', clientId: own.clientId });
  browser = await signedIn(web, { organisationId, userId });
  const wanted = { name: 'client', role: 'client', clientId: own.clientId } as const;
  ({ key } = await get(ApiKeysService).create(actor, wanted));
});
afterAll(() => web.close());

async function caseOf(t: TestApp, actor: Actor, client: string, word: string): Promise<Case> {
  const { clientId } = await t.get(ClientsService).create(actor, client);
  const ref = await connection(t, actor, client === 'Ромашка' ? 'headhunter' : 'superjob');
  const vacancyId = await vacancy(t, actor, { title: `${word} вакансия`, clientId });
  const contacts = { phones: ['+79031234567'], emails: [`${client === 'Ромашка' ? 'a' : 'b'}@secret.test`] };
  const person = boardResume({ ...contacts, lastName: `${word}фамилия` });
  const { applicationId } = await receive(t, ref, vacancyId, person);
  const recruiter = { ...actor, name: COLLEAGUE };
  await t.get(ApplicationsService).shortlist(recruiter, applicationId);
  await t
    .get(Answering)
    .answer(recruiter, applicationId, 'crm', { verdict: 'met', words: 'показала на собеседовании' });
  const planning = t.get(PlanningService);
  await planning.approve(actor, (await planning.planDay(actor, { vacancyId, ...TUESDAY })).id);
  return { clientId, vacancyId, applicationId };
}

/** By session on pages, by key in the API. */
const open = async (path: string): Promise<{ status: number; body: string }> => {
  if (!path.startsWith('/api/')) return browser.get(path, path.endsWith('/panel') ? { 'hx-request': 'true' } : {});
  const { statusCode, body } = await web.app.inject({
    method: 'GET',
    url: path,
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: statusCode, body };
};

test('the table names every route that a client may open', () => {
  const opened = declaredRoutes(web.app).filter(
    ({ entry }) => entry && 'action' in entry && isAllowed('client', entry.action),
  );
  expect(opened.map(({ name }) => name).sort()).toEqual(Object.keys(ROUTES).sort());
});

/** Addresses that only lead to another page of the table. */
const LEADS_ON = ['GET /vacancies/:id'];

const readable = Object.entries(ROUTES).filter(([, address]) => address !== 'own');

test.each(readable)(
  '%s shows a client its own and nothing of another one, nor how to reach anybody',
  async (name, address) => {
    const path = typeof address === 'function' ? address(own) : name.split(' ')[1];
    const { status, body } = await open(path);
    expect([name, status]).toEqual([name, LEADS_ON.includes(name) ? 303 : 200]);
    for (const secret of [other.clientId, other.vacancyId, other.applicationId, 'Тайная', 'Василёк', COLLEAGUE]) {
      expect([name, secret, body.includes(secret)]).toEqual([name, secret, false]);
    }
    expect(body).not.toMatch(/79031234567|secret\.test/);
    if (/^GET \/api\/v1\/applications\/:id(\/score)?$/.test(name)) expect(body).toContain('"by":"Ромашка"');
    if (path === '/' || /vacancies\?|responses|applications(\/[^/]+)?$|applications\?|people/.test(path)) {
      expect(body).toMatch(/Явная|Явнаяфамилия/);
    }
  },
);

const ofSomebody = readable.filter((entry): entry is [string, (of: Case) => string] => typeof entry[1] === 'function');

test.each(ofSomebody)('%s is not there for what is another client’s', async (name, address) => {
  const { status, body } = await open(address(other));
  expect([name, status]).toEqual([name, LISTS.includes(name) ? 200 : 404]);
  expect(body).not.toMatch(/Тайная|Явная|79031234567|secret\.test/);
});

test('the first page shows vacancies, funnel and days in numbers, and asks for nothing', async () => {
  const { body } = await open('/');
  for (const part of ['Ваши вакансии', 'Явная вакансия', 'Воронка', 'Приглашены', 'Дни встреч']) {
    expect([part, body.includes(part)]).toEqual([part, true]);
  }
  expect(body).not.toMatch(/Заведите|Подключения|Открыть день|Явнаяфамилия|href='\/days/);
});
