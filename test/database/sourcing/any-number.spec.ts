import fc from 'fast-check';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { resumeConnection, SourcingModule, SourcingService } from '../../../src/sourcing/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard, SeenRequest } from '../../contract/job-boards/fake-board.js';
import type { TestApp } from '../../support/test-app.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { waitlessHttp } from './boards-fixture.js';

/** Written into the body as it stands: a number that JSON allows and no computer holds. */
const BEYOND_ALL = '@beyond-all@';

/** Whatever may stand where a board should send a number. */
const anything = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(1.5, 1e20, -1, -0, 0.1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 5e-324, 253402300800),
  fc.constantFrom('7', '1e999', '', 'много', BEYOND_ALL, true, null),
);
const HEADHUNTER = ['counter', 'from', 'to', 'total', 'updates', 'found', 'pages', 'amount', 'year', 'id'] as const;
const SUPERJOB = [
  'from',
  'to',
  'published',
  'total',
  'more',
  'payment',
  'year',
  'month',
  'modified',
  'person',
] as const;
type Numbers<K extends string> = Record<K, unknown>;
const numbers = <K extends string>(fields: readonly K[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field, anything]))) as fc.Arbitrary<Numbers<K>>;

let board: FakeBoard;
let t: TestApp;
let actor: Actor;
/** Each run has vacancies and people of its own. */
let run = 0;
let headhunter: Numbers<(typeof HEADHUNTER)[number]>;
let superjob: Numbers<(typeof SUPERJOB)[number]>;
let lifetime: unknown = 1_209_600;

beforeAll(async () => {
  board = await startFakeBoard();
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  t = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
    jobs: [resumeConnection],
    clock,
    override: waitlessHttp(clock),
    settings: {
      headhunterUrl: board.url,
      headhunterRequestsPerSecond: 10_000,
      superjobUrl: `${board.url}/2.0`,
      superjobRequestsPerMinute: 1_000_000,
    },
  });
  answerAsHeadhunter();
  answerAsSuperjob();
});
afterAll(async () => {
  await t.close();
  await board.close();
});
beforeEach(async () => {
  lifetime = 1_209_600;
  actor = await recruiter(t);
});

/** A list has one page, whatever it says of itself. */
const onFirstPage = <T>(url: string, items: T[]): T[] => (/[?&]page=[1-9]/.test(url) ? [] : items);

/** JSON with the numbers that JavaScript cannot write. */
function json(body: object): { body: string; headers: Record<string, string> } {
  const text = JSON.stringify(body).replaceAll(`"${BEYOND_ALL}"`, '1e999');
  return { body: text, headers: { 'content-type': 'application/json' } };
}

function answerAsHeadhunter(): void {
  board.on('POST /token', () => json({ access_token: 'A', refresh_token: 'R', expires_in: lifetime }));
  board.on('GET /me', { body: { id: '7', is_employer: true, employer: { id: '5' }, manager: { id: '12' } } });
  board.on('GET /employers/5/vacancies/active', ({ url }) => {
    const { counter, from, to, found, pages } = headhunter;
    const pay = { from, to, currency: 'RUR' };
    const items = [
      { id: `v${run}`, name: `Менеджер ${run}`, salary_range: pay, salary: pay, counters: { responses: counter } },
    ];
    return json({ items: onFirstPage(url, items), found, pages, page: 0 });
  });
  board.on('GET /negotiations', () => {
    const { total, updates } = headhunter;
    const url = `${board.url}/negotiations/response`;
    return json({ collections: [{ id: 'response', url, counters: { total, with_updates: updates } }] });
  });
  board.on('GET /negotiations/response', () => {
    const resume = { id: `r${run}`, url: `${board.url}/resumes/one` };
    const items = [{ id: `t${run}`, created_at: '2026-05-01T10:00:00+0300', resume, vacancy: { id: headhunter.id } }];
    return json({ items, found: headhunter.found, pages: 1, page: 0 });
  });
  board.on('GET /resumes/one', () => {
    const { amount, year, id } = headhunter;
    const school = { name: 'Институт', year };
    const education = { primary: [school], additional: [school], elementary: [school], attestation: [school] };
    const salary = { amount, currency: 'RUR' };
    return json({ id: `r${run}`, title: 'Менеджер', salary, education, owner: { id }, skills: 'Продажи 3 года' });
  });
}

function answerAsSuperjob(): void {
  board.on('POST /2.0/oauth2/password/', () => json({ access_token: 'S', ttl: lifetime, expires_in: lifetime }));
  board.on('GET /2.0/user/current/', { body: { id: 1, hr: 1 } });
  board.on('GET /2.0/vacancies/', ({ url }) => {
    const { from, to, published, total, more } = superjob;
    const vacancy = {
      id: run,
      profession: `Кассир ${run}`,
      payment_from: from,
      payment_to: to,
      date_published: published,
    };
    return json({ objects: onFirstPage(url, [vacancy]), total, more });
  });
  const received = ({ url }: SeenRequest) => {
    const { payment, year, month, modified, person, total, more } = superjob;
    const job = { name: 'Фирма', profession: 'Кассир', yearbeg: year, monthbeg: month, yearend: year, monthend: month };
    const school = { institute: { title: 'Институт' }, yearend: year };
    const resume = {
      ...{ id: 1000 + run, id_user: person, profession: 'Кассир', payment, currency: 'rub', agreement: false },
      ...{ work_history: [job], base_education_history: [school], education_history: [school] },
      date_last_modified: modified,
    };
    return json({ objects: onFirstPage(url, [resume]), total, more });
  };
  for (let number = 1; number < 200; number += 1) board.on(`GET /2.0/resumes/received/${number}/`, received);
}

async function connect(): Promise<void> {
  const connections = t.get(ConnectionsService);
  await connections.connectHeadhunter({ actor, code: 'c', redirectUri: 'http://localhost/callback' });
  await connections.connectSuperjob({ actor, login: 'l', password: 'p' });
}

it('whatever a board writes in place of a number, every list is read and nothing fails at the database', async () => {
  await connect();
  await fc.assert(
    fc.asyncProperty(numbers(HEADHUNTER), numbers(SUPERJOB), async (ofHeadhunter, ofSuperjob) => {
      run += 1;
      [headhunter, superjob] = [ofHeadhunter, ofSuperjob];
      await t.get(SourcingService).pullAll(actor.organisationId);
      const unstored = await t.asOwner(
        `SELECT problem FROM responses WHERE organisation_id = $1 AND problem LIKE '%could not be stored%'`,
        [actor.organisationId],
      );
      expect(unstored).toEqual([]);
      const counts = await t.asOwner(
        `SELECT responses_count FROM vacancy_postings WHERE organisation_id = $1 AND external_id = $2`,
        [actor.organisationId, `v${run}`],
      );
      expect(counts).toHaveLength(1);
    }),
    { numRuns: 40, endOnFailure: true, examples: [0, 1, 2, 3].map((place) => examples(place)) },
  );
}, 120_000);

/** What was met, in every field at once. */
function examples(place: number): [Numbers<(typeof HEADHUNTER)[number]>, Numbers<(typeof SUPERJOB)[number]>] {
  const value = [1.5, 1e20, -1, BEYOND_ALL][place];
  const all = <K extends string>(fields: readonly K[]) =>
    Object.fromEntries(fields.map((field) => [field, value])) as Numbers<K>;
  return [all(HEADHUNTER), all(SUPERJOB)];
}

it('whatever it writes for how long an access lasts, the connection is made', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (value) => {
      lifetime = value;
      await connect();
      const states = await t.get(ConnectionsService).list(actor.organisationId);
      expect(states.map(({ status }) => status)).toEqual(['connected', 'connected']);
    }),
    { numRuns: 60, endOnFailure: true, examples: [[1e20], [1e13], [-1e13], [253402300800], [BEYOND_ALL]] },
  );
}, 120_000);
