import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../../../src/app.module.js';
import { StageMovesService } from '../../../src/candidates/index.js';
import { ApplicationForms, ImportsService } from '../../../src/direct-responses/index.js';
import { CandidateLinks, PlanningService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ApiKeysService, ClientsService, systemActor } from '../../../src/organisations/index.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { waitlessHttp } from '../../database/sourcing/boards-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, PASSWORD, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';
import { declaredRoutes } from './route-walk.js';
import type { DeclaredRoute } from './route-walk.js';

const FORM = 'application/x-www-form-urlencoded';
/** What nobody expected; that a board cannot be reached, for one, is told in words (503). */
const BROKEN = 500;
const NO_SUCH = '01980000-0000-7000-8000-000000000000';

/** Whoever has signed in sees it, and little is asked of the database for it. */
const CHEAP_PAGE = '/account/password';

/** Nobody listens there. */
const NO_BOARDS = { headhunterUrl: 'http://127.0.0.1:9', superjobUrl: 'http://127.0.0.1:9/2.0' };

/** What stands in fields that are neither free text nor ids, so that the request gets as far as the database. */
const PLAUSIBLE: Readonly<Record<string, string | number | boolean>> = {
  column: 'name',
  budgetAmount: 90_000,
  budgetCurrency: 'RUR',
  citySlug: 'moscow',
  date: '2026-06-03',
  deadline: '2026-09-01',
  format: 'stream',
  from: '2026-05-01',
  interviewers: 1,
  invitations: 3,
  kind: 'agency',
  language: 'ru',
  limit: 5,
  profileSlug: 'client-manager',
  role: 'recruiter',
  slotMinutes: 30,
  slots: 3,
  stage: 'new',
  startTime: '10:00',
  theme: 'dark',
  timeZone: 'Europe/Moscow',
  to: 'reviewed',
  waitRiskPercent: 20,
  waitSlots: 1,
  wantedCount: 2,
};
const IDS = /[a-z]Ids?$|^(id|ids|vacancy|client|by|after|applications|bookings|slot)$/;

/** Names of the fields of a form or query of pages: those of all templates. */
const pageFields = (): string[] => {
  const templates = join(PROJECT_ROOT, 'templates');
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));
  const names = files.flatMap((name) =>
    [...readFileSync(join(templates, name), 'utf8').matchAll(/ name='([A-Za-z]+)'/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set([...names, 'after', 'group', 'said', 'undo', 'comment'])];
};

/** Names that stand in addresses of pages: those of forms that ask, and of links in templates and in the code of pages. */
function namesInAddresses(): string[] {
  const sources = ['templates', join('src', 'web')].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(hbs|ts)$/.test(name))
      .map((name) => readFileSync(join(PROJECT_ROOT, folder, name), 'utf8')),
  );
  const asking = sources.flatMap((source) => source.match(/<form(?![^>]*method='post')[^>]*>.*?<\/form>/gs) ?? []);
  const names = [
    ...asking.flatMap((form) => [...form.matchAll(/ name='([A-Za-z]+)'/g)]),
    ...sources.flatMap((source) => [...source.matchAll(/[?&]([A-Za-z]+)=/g)]),
  ].map((match) => match[1] ?? '');
  return [...new Set([...names, 'after', 'group', 'said', 'undo', 'comment'])];
}

/** Names of the fields that a route of the API describes. */
function apiFields(app: NestFastifyApplication): (route: DeclaredRoute) => string[] {
  const { paths } = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  return ({ method, path }) => {
    const operation = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'get'];
    const parameters = (operation?.parameters ?? []) as { name: string; in: string }[];
    const body = operation?.requestBody as { content?: Record<string, { schema?: object }> } | undefined;
    const schemas = Object.values(body?.content ?? {}).map(({ schema }) => JSON.stringify(schema ?? {}));
    const inBody = schemas.flatMap((text) => [...text.matchAll(/"(\w+)":\{"(?:type|anyOf|nullable|oneOf)/g)]);
    return [
      ...parameters.filter((each) => each.in === 'query').map(({ name }) => name),
      ...inBody.map((m) => m[1] ?? ''),
    ];
  };
}

/** Somebody has gone through all names there are. */
const ALL = '*';
/** So many names of one page are asked for together: it knows few of them. */
const ASKED_AT_ONCE = 5;
/** For which names of its address the request under way has looked, if that is of interest. */
let lookedFor: Set<string> | null = null;

function watchAddresses(server: FastifyInstance): void {
  server.addHook('preHandler', (request, _reply, done) => {
    const names = lookedFor;
    if (names) {
      request.query = new Proxy(request.query as object, {
        get: (query, name) => Reflect.get(query, names.add(String(name)) && name) as unknown,
        has: (query, name) => Reflect.has(query, names.add(String(name)) && name),
        ownKeys: (query) => Reflect.ownKeys(names.add(ALL) && query),
      });
    }
    done();
  });
}

let web: TestWeb;
let desk: Browser;
let key: string;
let owner: { organisationId: string; userId: string; email: string };
/** What exists, by the beginning of the path that names it. */
let existing: [RegExp, string][];

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate(), ...NO_BOARDS });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock, watchAddresses, waitlessHttp(clock));
  const get: TestApp['get'] = (token) => web.app.get(token, { strict: false });
  await get(QueueServer).open();
  owner = await newPerson(web);
  desk = await signedIn(web, owner);
  const actor = systemActor(owner.organisationId);
  const t = { get, database: get(Database), clock } as unknown as TestApp;
  const vacancyId = await vacancy(t, actor);
  const ref = await connection(t, actor, 'headhunter');
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({ emails: ['anna@example.test'] }));
  await get(StageMovesService).move(actor, applicationId, 'shortlisted');
  const fields = {
    date: '2026-06-02',
    startTime: '10:00',
    slots: 3,
    slotMinutes: 30,
    interviewers: 1,
    address: 'Дом 5',
  };
  const { id: dayId } = await get(PlanningService).planDay(actor, { vacancyId, ...fields });
  await get(PlanningService).approve(actor, dayId);
  const [booking] = await web.asOwner<{ id: string }>('select id from bookings');
  const list = Buffer.from('ФИО,Телефон\nКим Инна,+79035550199\n');
  const { about } = await get(ImportsService).upload(actor, vacancyId, list, 'people.csv');
  const { url } = await get(ApplicationForms).switch(actor, vacancyId, true);
  const { clientId } = await get(ClientsService).create(actor, 'Завод');
  const made = await get(ApiKeysService).create(actor, { name: 'script', role: 'owner' });
  key = made.key;
  const target = { organisationId: owner.organisationId, bookingId: booking?.id ?? '' };
  existing = [
    [/\/c\/$/, get(CandidateLinks).tokenOf(target, new Date('2026-06-02T07:00:00Z'))],
    [/bookings\/$/, booking?.id ?? ''],
    [/vacancies\/$/, vacancyId],
    [/applications\/$/, applicationId],
    [/days\/$/, dayId],
    [/apply\/$/, url?.split('/apply/')[1] ?? ''],
    [/imports\/$/, about.id],
    [/connections\/$/, ref.connectionId],
    [/clients\/$/, clientId],
    [/users\/$/, owner.userId],
    [/api-keys\/$/, made.id],
  ];
});
afterAll(() => web.close());

/** The path with what it names, or with the given text in its place. */
function pathOf({ path }: DeclaredRoute, inPlace: string | null): string {
  return path.replaceAll(/[:*]\w*/g, (_, at: number) => {
    const found = existing.find(([before]) => before.test(path.slice(0, at)))?.[1];
    return inPlace ?? found ?? NO_SUCH;
  });
}

/** The role of a client is the one that comes with an id. */
const fieldsWith = (names: readonly string[], text: string, id: string): [string, string | number | boolean][] =>
  names.map((name) => [
    name,
    name === 'role' && id !== NO_SUCH
      ? 'client'
      : name === 'email'
        ? `${text}${String((lastEmail += 1))}@example.test`
        : (PLAUSIBLE[name] ?? (IDS.test(name) ? id : text)),
  ]);

let lastEmail = 0;

/** A form in the letters that travel; a half of a surrogate pair as a program would send it that knows no better. */
const formOf = (fields: [string, string | number | boolean][]): string =>
  fields
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(String(value).replace('\ud800', '�')).replace('%EF%BF%BD', '%ED%A0%80')}`,
    )
    .join('&');

async function statusOf(route: DeclaredRoute, path: string, fields: [string, string | number | boolean][]) {
  const isApi = path.startsWith('/api/');
  const reads = route.method === 'GET';
  const url = reads && fields.length > 0 ? `${path}?${formOf(fields)}` : path;
  const cookies = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = isApi ? { authorization: `Bearer ${key}` } : { cookie: cookies, 'x-csrf-token': desk.token };
  const type = isApi ? 'application/json' : FORM;
  const body = isApi ? JSON.stringify(Object.fromEntries(fields)) : formOf(fields);
  const answer = await web.app.inject({
    method: route.method as 'GET',
    url,
    headers: reads ? headers : { ...headers, 'content-type': type },
    ...(reads ? {} : { payload: body }),
  });
  return answer.statusCode;
}

/** Ending the session or the key is one of the things that routes do. */
async function stillIn(): Promise<void> {
  if ((await desk.get(CHEAP_PAGE)).status === 200) return;
  await desk.get('/sign-in');
  await desk.submit('/sign-in', { email: owner.email, password: PASSWORD });
  await desk.get(CHEAP_PAGE);
}

test('nothing that a request can carry breaks a route', async () => {
  const described = apiFields(web.app);
  const ofPages = pageFields();
  const broken: string[] = [];
  const trials: [string, string | null, string, string][] = [
    ['a text with NUL', null, 'a\u0000b', NO_SUCH],
    ['a text of NUL alone', null, '\u0000', NO_SUCH],
    ['half a character', null, 'x\ud800', NO_SUCH],
    ['ids that are none', null, 'слово', 'abc'],
    ['ids with NUL', null, 'слово', `${NO_SUCH}\u0000`],
    ['a path of no id', 'abc', 'слово', NO_SUCH],
    ['a path of NUL', '%00', 'слово', NO_SUCH],
    ['a path of an id and NUL', `${NO_SUCH}%00`, 'слово', NO_SUCH],
    ['a path of half a character', '%ED%A0%80', 'слово', NO_SUCH],
    ['nothing at all', null, '', ''],
  ];
  await stillIn();
  for (const route of declaredRoutes(web.app)) {
    const names = route.path.startsWith('/api/') ? described(route) : ofPages;
    const tried = new Set<string>();
    for (const [what, inPlace, text, id] of trials) {
      const path = pathOf(route, inPlace);
      const fields = what === 'nothing at all' ? [] : fieldsWith(names, text, id);
      // Without a name in its path, or without fields, a route is asked the same by several of them.
      const request = `${path} ${fields.length > 0 ? `${text} ${id}` : ''}`;
      if (tried.has(request)) continue;
      tried.add(request);
      const status = await statusOf(route, path, fields);
      if (status === BROKEN) broken.push(`${route.name} with ${what}: ${status}`);
    }
    // A role that was given to another, a session that was ended: the next route is asked by an owner again.
    await web.asOwner(`update users set role = 'owner', client_id = null, disabled_at = null where id = $1`, [
      owner.userId,
    ]);
    await web.asOwner('update api_keys set revoked_at = null', []);
    if (route.method !== 'GET') await stillIn();
  }
  expect(broken).toEqual([]);
}, 300_000);

test('a year that the calendar has not breaks nothing that asks for days', async () => {
  const broken: string[] = [];
  for (const route of declaredRoutes(web.app).filter(({ method }) => method === 'GET')) {
    for (const from of ['0000-01-01', '9999-12-31']) {
      const days: [string, string][] = [
        ['from', from],
        ['to', '9999-12-31'],
      ];
      const status = await statusOf(route, pathOf(route, null), days);
      if (status === BROKEN) broken.push(`${route.name} from ${from}: ${status}`);
    }
  }
  expect(broken).toEqual([]);
}, 120_000);

test('nothing that one looks for breaks a page', async () => {
  const names = namesInAddresses().filter((name) => PLAUSIBLE[name] === undefined && !IDS.test(name));
  expect(names).toContain('query');
  const broken: string[] = [];
  const ask = async (route: DeclaredRoute, asked: readonly string[]): Promise<number> => {
    const status = await statusOf(
      route,
      pathOf(route, null),
      asked.map((name) => [name, 'а\u0000б']),
    );
    if (status === BROKEN) broken.push(`${route.name} with ${asked.join(', ')}: ${status}`);
    return status;
  };
  const askSome = async (route: DeclaredRoute, some: readonly string[]): Promise<void> => {
    // Where one of them is refused or led elsewhere, the others have not been looked at.
    if ((await ask(route, some)) >= 300) for (const name of some) await ask(route, [name]);
  };
  let looked = 0;
  for (const route of declaredRoutes(web.app).filter(
    ({ method, path }) => method === 'GET' && !path.startsWith('/api/'),
  )) {
    lookedFor = new Set();
    await ask(route, []);
    const known = lookedFor;
    lookedFor = null;
    // A name for which a page does not look changes nothing but the address: those are in it all at once.
    const alone = known.has(ALL) ? names : names.filter((name) => known.has(name));
    const others = names.filter((name) => !alone.includes(name));
    if (others.length > 0) await ask(route, others);
    for (let at = 0; at < alone.length; at += ASKED_AT_ONCE) await askSome(route, alone.slice(at, at + ASKED_AT_ONCE));
    looked += alone.length;
  }
  expect(looked).toBeGreaterThan(100);
  expect(broken).toEqual([]);
}, 300_000);

test('a page that is asked for as a part of one is whole', async () => {
  const broken: string[] = [];
  const pages = declaredRoutes(web.app).filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'));
  const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  for (const route of pages) {
    const headers = { cookie, 'hx-request': 'true' };
    const { statusCode } = await web.app.inject({ method: 'GET', url: pathOf(route, null), headers });
    if (statusCode === BROKEN) broken.push(route.name);
  }
  expect(broken).toEqual([]);
});

test('who asks for no path at all is told that there is none', async () => {
  const server = web.app.getHttpAdapter().getInstance();
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.end('GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  expect(answer).not.toContain('null');
});

test('a path with NUL names nothing', async () => {
  const confirm = declaredRoutes(web.app).find(({ name }) => name === 'POST /c/:token/confirm');
  const path = confirm ? pathOf(confirm, null) : '';
  const answer = await web.app.inject({ method: 'POST', url: path.replace('/confirm', '%00/confirm') });
  expect(answer.statusCode).toBe(404);
});

test('a table with NUL and broken characters in it is read', async () => {
  const answer = await web.app.inject({
    method: 'POST',
    url: '/api/v1/attendance/logs?fileName=a%00b.csv',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    payload: Buffer.from(
      'date,city,vacancy,came\n2026-05-04,Ka\u0000zan,\xff,yes\n2026-05-05,\u0000,x,yes\n',
      'latin1',
    ),
  });
  expect(answer.json()).toMatchObject({ imported: 2 });
});
