import { SEND_MESSAGE } from '../../../src/messaging/index.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { JobQueue, QUEUE_SCHEMA } from '../../../src/platform/queue/index.js';
import {
  pullConnection,
  readResponses,
  resumeConnection,
  SourcingModule,
  SourcingService,
} from '../../../src/sourcing/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { Answer, FakeBoard } from '../../contract/job-boards/fake-board.js';
import type { TestApp } from '../../support/test-app.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { waitlessHttp } from './boards-fixture.js';

const EDGE_PAGE: Answer = {
  status: 403,
  body: '<html>Доступ ограничен</html>',
  headers: { 'content-type': 'text/html' },
};
const BAD_REQUEST: Answer = { status: 400, body: { errors: [{ type: 'bad_argument', value: 'resume' }] } };

let board: FakeBoard;
let t: TestApp;
let actor: Actor;
let connection: ConnectionView;
/** What the board answers in place of an ordinary list or résumé, by vacancy or résumé. */
let lists: Record<string, Answer>;
let resumes: Record<string, Answer>;
let counters: Record<string, unknown>;
/** What the board answers in place of the second page of vacancies; without it there is one page. */
let secondPage: Answer | null;
/** What happens when the responses of a vacancy are asked for. */
let onList: (vacancy: string) => void;

beforeAll(async () => {
  board = await startFakeBoard();
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  t = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
    clock,
    jobs: [pullConnection, readResponses, resumeConnection, SEND_MESSAGE],
    override: waitlessHttp(clock),
    settings: { headhunterUrl: board.url, headhunterRequestsPerSecond: 10_000 },
  });
  board.on('POST /token', {
    body: { access_token: 'A', token_type: 'bearer', expires_in: 1209600, refresh_token: 'R' },
  });
  board.on('GET /me', {
    body: { id: '7', is_employer: true, employer: { id: '5', name: 'К' }, manager: { id: '12' } },
  });
  board.on('GET /employers/5/vacancies/active', ({ url }) => {
    if (/[?&]page=1/.test(url) && secondPage) return secondPage;
    return { body: { items: ['1', '2', '3', '4'].map(vacancyItem), page: 0, pages: secondPage ? 2 : 1 } };
  });
  board.on('GET /negotiations', ({ url }) => {
    const id = vacancyOf(url);
    return {
      body: { collections: [{ id: 'response', url: `${board.url}/negotiations/response?vacancy_id=${id}` }] },
    };
  });
  board.on('GET /negotiations/response', ({ url }) => {
    const id = vacancyOf(url);
    onList(id);
    return lists[id] ?? { body: { page: 0, pages: 1, items: [1, 2].map((place) => responseItem(id, place)) } };
  });
  for (const id of ['1', '2', '3', '4'].flatMap((vacancy) => [`${vacancy}-1`, `${vacancy}-2`])) {
    board.on(`GET /resumes/${id}`, () => resumes[id] ?? { body: { id, title: 'Менеджер' } });
  }
});
afterAll(async () => {
  await t.close();
  await board.close();
});
beforeEach(async () => {
  t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  [lists, resumes, counters] = [{}, {}, {}];
  [secondPage, onList] = [null, () => undefined];
  board.seen.length = 0;
  actor = await recruiter(t);
  const request = { actor, code: 'c', redirectUri: 'http://localhost/callback' };
  connection = await t.get(ConnectionsService).connectHeadhunter(request);
});

const vacancyOf = (url: string): string => /vacancy_id=(\d+)/.exec(url)?.[1] ?? '';
const vacancyItem = (id: string) => ({
  id,
  name: `Менеджер ${id}`,
  area: { id: '1', name: 'Москва' },
  counters: { responses: counters[id] ?? 2 },
});
/** The first of the first vacancy is the newest of all. */
const responseItem = (vacancy: string, place: number) => ({
  id: `t-${vacancy}-${place}`,
  created_at: `2026-05-0${9 - Number(vacancy)}T1${9 - place}:00:00+0300`,
  resume: { id: `${vacancy}-${place}`, url: `${board.url}/resumes/${vacancy}-${place}` },
});

/** "Pull now", and everything that follows from it now; failures are looked at afterwards. */
async function pullNow(): Promise<void> {
  await t.get(SourcingService).queuePull(actor, connection.connectionId);
  for (let turn = 0; turn < 10; turn += 1) await t.runJobs().catch(() => undefined);
}
const asked = (): string[] =>
  board.seen.filter(({ url }) => /negotiations\/response\?/.test(url)).map(({ url }) => vacancyOf(url));
const state = () => t.get(ConnectionsService).state(actor.organisationId, connection.connectionId);
async function readSoFar(): Promise<string[]> {
  const rows = await t.asOwner<{ external_id: string }>(
    `SELECT external_id FROM responses WHERE organisation_id = $1 AND status = 'read' ORDER BY external_id`,
    [actor.organisationId],
  );
  return rows.map(({ external_id }) => external_id.slice(2));
}
const ALL = ['1-1', '1-2', '2-1', '2-2', '3-1', '3-2', '4-1', '4-2'];
const without = (...left: string[]): string[] => ALL.filter((id) => !left.includes(id));

describe('one list that fails', () => {
  it.each([
    ['a refusal', BAD_REQUEST],
    ['a fault of the server', { status: 500, body: 'oops' }],
    ['a page of the protection', EDGE_PAGE],
  ])('stops none of the vacancies behind it: %s', async (_what, answer) => {
    lists['1'] = answer;
    await pullNow();
    expect(await readSoFar()).toEqual(without('1-1', '1-2'));
    expect(await state()).toMatchObject({
      problems: [{ during: 'pulling', code: 'sourcing.lists-failed', values: { failed: 1 } }],
      lastPulledAt: null,
    });
    lists = {};
    await pullNow();
    expect(await readSoFar()).toEqual(ALL);
    expect(await state()).toMatchObject({ problems: [], lastPulledAt: t.clock.now() });
  });

  it('a withdrawn access stops them all at once', async () => {
    lists['1'] = { status: 403, body: { errors: [{ type: 'oauth', value: 'token_revoked' }] } };
    await pullNow();
    expect(asked()).toHaveLength(1);
    expect(await state()).toMatchObject({ status: 'needs-reconnecting' });
  });

  it.each([
    ['the protection refuses them', EDGE_PAGE, 'job-boards.edge-blocked', {}],
    ['nothing answers', { status: 502, body: 'oops' }, 'job-boards.unavailable', { reason: expect.any(String) }],
  ])('the third in a row stops them all, with its cause: %s', async (_what, answer, code, values) => {
    for (const id of ['1', '2', '3', '4']) lists[id] = answer;
    await pullNow();
    expect(asked()).not.toContain('4');
    expect(await state()).toMatchObject({ problems: [{ during: 'pulling', code, values }], lastPulledAt: null });
  });

  it('if each is refused, the reason is told and not that others went well', async () => {
    for (const id of ['1', '2', '3', '4']) lists[id] = BAD_REQUEST;
    await pullNow();
    expect(new Set(asked()).size).toBe(4);
    expect((await state()).problems).toMatchObject([
      { during: 'pulling', code: 'job-boards.misconfigured', values: { reason: 'bad_argument/resume' } },
    ]);
  });

  it('half a list of vacancies is told as what it is; the responses to that half are read', async () => {
    secondPage = BAD_REQUEST;
    await pullNow();
    expect(await readSoFar()).toEqual(ALL);
    expect(await state()).toMatchObject({ problems: [{ code: 'job-boards.misconfigured' }], lastPulledAt: null });
  });

  it('those behind three that never answer are first in the next run', async () => {
    for (const id of ['1', '2', '3']) lists[id] = { status: 502, body: 'oops' };
    await pullNow();
    expect(await readSoFar()).toEqual([]);
    t.clock.moveByMinutes(2);
    await pullNow();
    expect(await readSoFar()).toEqual(['4-1', '4-2']);
  });
});

it('a run ends with its time and the next begins with what is left, though the first lists change again', async () => {
  onList = () => t.clock.moveByMinutes(5);
  await pullNow();
  expect(asked()).toEqual(['1', '2']);
  expect(await state()).toMatchObject({ problems: [], lastPulledAt: null });
  [counters['1'], counters['2']] = [3, 3];
  board.seen.length = 0;
  await pullNow();
  expect(asked()).toEqual(['3', '4']);
  onList = () => undefined;
  await pullNow();
  expect(await state()).toMatchObject({ lastPulledAt: t.clock.now() });
});

it('what nobody foresaw while listing is said at the connection, until it works again', async () => {
  // Reading does not need it.
  await t.asOwner('ALTER TABLE vacancy_postings RENAME COLUMN walked_count TO away');
  try {
    await pullNow();
  } finally {
    await t.asOwner('ALTER TABLE vacancy_postings RENAME COLUMN away TO walked_count');
  }
  expect(await state()).toMatchObject({ status: 'connected', lastPulledAt: null });
  expect((await state()).problems).toMatchObject([{ during: 'pulling', code: 'sourcing.unforeseen', values: {} }]);
  await pullNow();
  expect(await state()).toMatchObject({ problems: [], lastPulledAt: t.clock.now() });
});

describe('one résumé that the board does not give', () => {
  it.each([
    ['a page of the protection', EDGE_PAGE],
    ['a refusal', BAD_REQUEST],
  ])('starves none of the others, says why it waits, and waits longer each time: %s', async (_what, answer) => {
    resumes['1-1'] = answer;
    await pullNow();
    expect(await readSoFar()).toEqual(without('1-1'));
    expect(await state()).toMatchObject({ status: 'connected', problems: [] });
    const waiting = () =>
      t.asOwner<{ next_read_at: Date; problem: string | null }>(
        `SELECT next_read_at, problem FROM responses WHERE organisation_id = $1 AND status = 'waiting'`,
        [actor.organisationId],
      );
    const minutes: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const [one] = await waiting();
      expect(one?.problem).toEqual(expect.any(String));
      minutes.push((one.next_read_at.getTime() - t.clock.now().getTime()) / 60_000);
      t.clock.moveTo(one.next_read_at);
      await pullNow();
    }
    expect(minutes).toEqual([1, 5, 20]);
    resumes = {};
    t.clock.moveByMinutes(60);
    await pullNow();
    expect(await readSoFar()).toEqual(ALL);
  });

  it('several in a row are the trouble of the connection, which a pull does not forget', async () => {
    for (const id of ALL) resumes[id] = EDGE_PAGE;
    await pullNow();
    expect(await readSoFar()).toEqual([]);
    expect(await state()).toMatchObject({
      problems: [{ during: 'reading', code: 'job-boards.edge-blocked' }],
      lastPulledAt: t.clock.now(),
    });
    resumes = {};
    t.clock.moveByMinutes(60 * 7);
    await pullNow();
    expect(await readSoFar()).toEqual(ALL);
    expect(await state()).toMatchObject({ problems: [] });
  });

  describe('"pull now" hurries the reading that waits for its repetition, too', () => {
    const set = (state: string, job: { name: string }, startAfter: Date) =>
      t.asOwner(
        `UPDATE ${QUEUE_SCHEMA}.job SET state = $1::text::${QUEUE_SCHEMA}.job_state, start_after = $2
          WHERE singleton_key = $3 AND name = $4 AND state = 'created'`,
        [state, startAfter, connection.connectionId, job.name],
      );
    it.each([
      ['no pull is there', null],
      ['one waits to begin', 'created'],
      ['one waits for its repetition', 'retry'],
      ['one runs', 'active'],
    ])('%s', async (_what, pullState) => {
      const { organisationId, connectionId } = connection;
      await pullNow();
      await t.asOwner(`UPDATE responses SET status = 'waiting', next_read_at = $2 WHERE organisation_id = $1`, [
        organisationId,
        t.clock.now(),
      ]);
      const later = new Date(t.clock.now().getTime() + 3_600_000);
      await t.get(JobQueue).enqueue(readResponses, { organisationId, connectionId });
      await set('retry', readResponses, later);
      if (pullState) {
        await t.get(JobQueue).enqueue(pullConnection, { organisationId, connectionId });
        await set(pullState, pullConnection, later);
      }
      await pullNow();
      expect(await readSoFar()).toEqual(ALL);
    });
  });
});
