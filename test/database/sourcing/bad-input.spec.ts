import { ApplicationsService } from '../../../src/candidates/index.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { SourcingModule, SourcingService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import type { TestApp } from '../../support/test-app.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { waitlessHttp } from './boards-fixture.js';

/** Résumés as no board should send them; each is one response. */
const RESUMES: Record<string, unknown> = {
  empty: {},
  nulls: {
    title: null,
    first_name: null,
    last_name: null,
    area: null,
    salary: null,
    experience: null,
    contact: null,
    education: null,
    language: null,
  },
  wrongTypes: {
    title: 7,
    first_name: { a: 1 },
    experience: 'много',
    salary: 'сто',
    skill_set: 3,
    contact: 'нет',
    language: [1, null],
  },
  noExperience: { title: 'Менеджер', experience: [] },
  zeroSalary: { title: 'Менеджер', salary: { amount: 0, currency: 'RUR' } },
  hugeSalary: { title: 'Менеджер', salary: { amount: 1e15, currency: 'RUR' } },
  negativeSalary: { title: 'Менеджер', salary: { amount: -5, currency: 'XXX' } },
  future: {
    title: 'Менеджер',
    updated_at: '2999-01-01T00:00:00+0300',
    experience: [{ start: '2999-01-01', end: '1900-01-01', position: 'Менеджер' }],
  },
  html: { title: '<b>Менеджер</b>', first_name: '<script>alert(1)</script>', last_name: '😀 О’Коннор' },
  nul: { title: 'Менед\u0000жер', first_name: 'Ма\u0000рия', skills: 'продажи \ud83d и \u0000 всё' },
  long: { title: 'Менеджер', skills: 'продажи '.repeat(260_000) },
  manyJobs: {
    title: 'Менеджер',
    experience: Array.from({ length: 3000 }, () => ({ position: 'Менеджер', start: '2020-01-01' })),
  },
};

let board: FakeBoard;
let t: TestApp;
let actor: Actor;

beforeAll(async () => {
  board = await startFakeBoard();
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  t = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
    clock,
    override: waitlessHttp(clock),
    settings: { headhunterUrl: board.url, headhunterRequestsPerSecond: 10_000 },
  });
  actor = await recruiter(t);
  scriptBoard();
  await t.get(ConnectionsService).connectHeadhunter({ actor, code: 'c', redirectUri: 'http://localhost/callback' });
  await t.get(SourcingService).pullAll(actor.organisationId);
});
afterAll(async () => {
  await t.close();
  await board.close();
});

function scriptBoard(): void {
  const { url } = board;
  const names = [...Object.keys(RESUMES), 'cut', 'html-page', 'number'];
  board.on('POST /token', {
    body: { access_token: 'A', token_type: 'bearer', expires_in: 1209600, refresh_token: 'R' },
  });
  board.on('GET /me', {
    body: { id: '7', is_employer: true, employer: { id: '5', name: 'К' }, manager: { id: '12' } },
  });
  board.on('GET /employers/5/vacancies/active', {
    body: {
      items: [
        {
          id: '9',
          name: 'Менеджер',
          area: { id: '1', name: 'Москва' },
          salary_range: { from: 1e12, to: -1, currency: 'RUR' },
          counters: { responses: 'many' },
        },
        { name: null },
        17,
      ],
      page: 0,
      pages: 1,
    },
  });
  board.on('GET /negotiations', {
    body: {
      collections: [{ id: 'response', url: `${url}/negotiations/response?vacancy_id=9`, counters: { total: 20 } }],
    },
  });
  const item = (name: string) => ({
    id: `t-${name}`,
    created_at: '2026-05-01T10:00:00+0300',
    resume: { id: name, url: `${url}/resumes/${name}?topic_id=t-${name}` },
  });
  board.on('GET /negotiations/response', {
    body: {
      page: 0,
      pages: 1,
      items: [
        ...names.map(item),
        { ...item('empty'), id: 't-tomorrow', created_at: '2999-01-01T00:00:00+0300' },
        { id: null, resume: 5 },
        'not a response',
        null,
        { id: 't-gone', resume: null },
        { id: 'x'.repeat(5000), created_at: '2026-05-01T10:00:00+0300', resume: null },
      ],
    },
  });
  for (const [name, resume] of Object.entries(RESUMES)) {
    board.on(`GET /resumes/${name}`, { body: { id: name, ...(resume as object) } });
  }
  board.on('GET /resumes/cut', {
    body: '{"id": "cut", "title": "Мене',
    headers: { 'content-type': 'application/json' },
  });
  board.on('GET /resumes/html-page', { body: '<html>Извините</html>' });
  board.on('GET /resumes/number', { body: 42 });
}

it('no response is lost: each is an application, or shown with the reason why not', async () => {
  const rows = await t.asOwner<{ external_id: string; status: string; problem: string | null; known: boolean }>(
    `select external_id, status, problem, application_id is not null as known from responses where organisation_id = $1`,
    [actor.organisationId],
  );
  const of = new Map(rows.map((row) => [row.external_id, row]));
  for (const name of Object.keys(RESUMES))
    expect([name, of.get(`t-${name}`)]).toMatchObject([name, { status: 'read', known: true }]);
  for (const name of ['cut', 'html-page', 'number']) {
    const row = of.get(`t-${name}`);
    expect([name, row?.problem !== null, ['unreadable', 'waiting'].includes(row?.status ?? '')]).toEqual([
      name,
      true,
      true,
    ]);
  }
  expect(of.get('t-gone')).toMatchObject({ status: 'tombstone' });
  // The list's own ugly items: three that say nothing and one with an impossible id.
  expect(rows).toHaveLength(Object.keys(RESUMES).length + 3 + 1 + 1 + 4);
});

it('everything is kept as it came', async () => {
  const [{ n }] = await t.asOwner<{ n: number }>(
    `select count(*)::int as n from raw_payloads where organisation_id = $1 and kind = 'resume' and (body is not null or body_text is not null)`,
    [actor.organisationId],
  );
  expect(n).toBeGreaterThanOrEqual(Object.keys(RESUMES).length);
  const [long] = await t.asOwner<{ length: number }>(
    `select length(body ->> 'skills') as length from raw_payloads where kind = 'resume' and external_id = 'long'`,
  );
  expect(long.length).toBe(8 * 260_000);
  const [cut] = await t.asOwner(
    `select body_text, problem from raw_payloads where kind = 'resume' and external_id = 'cut'`,
  );
  expect(cut).toMatchObject({ body_text: expect.stringContaining('Мене'), problem: expect.any(String) });
});

it('what the database cannot hold is taken out and the text around it is whole', async () => {
  const [nul] = await t.asOwner(
    `select content ->> 'title' as title, content ->> 'about' as about from resumes where external_id = 'nul'`,
  );
  expect(nul).toMatchObject({ title: 'Менеджер' });
});

it('the list shows them all, scored, with what could not be read', async () => {
  const [{ id: vacancyId, budgetAmount }] = await t.get(VacanciesService).list(actor);
  expect(budgetAmount).toBeNull();
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId, limit: 200 });
  expect(rows.length).toBeGreaterThanOrEqual(Object.keys(RESUMES).length);
  for (const { scorePoints } of rows) expect(scorePoints).toBeGreaterThanOrEqual(0);
  expect(rows.some(({ problem }) => /cut to/.test(problem ?? ''))).toBe(true);
  expect(rows.find(({ name }) => name.includes('<script>'))?.resumeTitle).toBe('<b>Менеджер</b>');
  for (const { id } of rows) expect((await t.get(ApplicationsService).get(actor, id)).history).toHaveLength(1);
  const { rows: unreadable } = await t.get(SourcingService).unreadable(actor, vacancyId);
  expect(unreadable.length).toBeGreaterThanOrEqual(5);
  for (const { problem } of unreadable) expect(problem.length).toBeGreaterThan(5);
});

it('a response from the future counts as one of now', async () => {
  const [row] = await t.asOwner(`select responded_at, first_seen_at from responses where external_id = 't-tomorrow'`);
  expect(row).toEqual({ responded_at: null, first_seen_at: t.clock.now() });
});

it('the same again changes nothing', async () => {
  const counts = () =>
    t.asOwner(
      'select (select count(*) from responses) as r, (select count(*) from raw_payloads) as p, (select count(*) from candidates) as c',
    );
  const before = await counts();
  t.clock.moveByMinutes(25 * 60);
  await t.get(SourcingService).pullAll(actor.organisationId);
  expect(await counts()).toEqual(before);
});
