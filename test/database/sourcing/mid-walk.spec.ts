import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { COLLEAGUE_ID, RECRUITER_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { pullConnection, readResponses, SourcingModule, SourcingService } from '../../../src/sourcing/index.js';
import type { TestApp } from '../../support/test-app.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { boardJournal } from './board-journal.js';
import type { BoardJournal } from './board-journal.js';
import { heldBy, settingsFor, startBoards, waitlessHttp } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { Moment } from './moment.js';

/** A vacancy's first list has several pages. */
const MARKET = { vacancies: 1, responses: 100 };
const PAGE = 'headhunter GET /negotiations/{collection}';
const RESUME = 'headhunter GET /resumes/{id}';

let boards: Boards;
let journal: BoardJournal;
let actor: Actor;
let connection: ConnectionView;
let moment: Moment;

beforeEach(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  [moment, journal] = [new Moment(), boardJournal()];
  const override = waitlessHttp(clock, { onAttempt: moment.seen });
  boards = await startBoards(MARKET, { clock, override }, journal.file);
  actor = await recruiter(boards.t);
  connection = await connect();
});
afterEach(() => boards.close());

const after: Moment['after'] = (times, label, deed) => moment.after(times, label, deed);
async function connect(managerId: typeof RECRUITER_ID | typeof COLLEAGUE_ID = RECRUITER_ID): Promise<ConnectionView> {
  const redirectUri = 'http://localhost/callback';
  const code = boards.simulator.control.authorisationCode({ board: 'headhunter', redirectUri, managerId });
  return boards.t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri });
}
const state = () => boards.t.get(ConnectionsService).state(actor.organisationId, connection.connectionId);
const topics = () => boards.simulator.control.people().filter(({ board }) => board === 'headhunter');
const vacancies = () => boards.simulator.control.state()['vacancies'] as { headhunterId: string }[];
async function work(t: TestApp = boards.t): Promise<void> {
  await t.get(SourcingService).queuePull(actor, connection.connectionId);
  for (let turn = 0; turn < 6; turn += 1) await t.runJobs().catch(() => undefined);
}

async function everythingOnce(): Promise<void> {
  const held = await heldBy(boards.t, actor);
  expect(held).toMatchObject({ responses: topics().length, moves: held.applications, scores: held.applications });
  const { read, tombstones, waiting } = await boards.t.get(SourcingService).progress(actor.organisationId);
  expect([read + tombstones, waiting]).toEqual([topics().length, 0]);
  expect(boards.simulator.control.contactsSpent()).toBe(0);
  const opened = journal.opened();
  expect(opened.length).toBe(new Set(opened).size);
}

describe.each([
  ['between two pages of a list', PAGE, 1],
  ['between two résumés', RESUME, 20],
] as const)('%s', (_where, label, times) => {
  it.each(['revoke', 'change-password'] as const)(
    'the access ends (%s): nothing more is asked, the reason is told, and connecting again goes on',
    async (action) => {
      after(times, label, () => boards.simulator.control.tokens({ board: 'headhunter', action }));
      await work();
      expect(await state()).toMatchObject({
        status: 'needs-reconnecting',
        problems: [{ during: null, code: 'job-boards.needs-reconnecting', values: { reason: 'token_revoked' } }],
      });
      boards.simulator.control.resetCalls();
      // By hand it is refused; the background passes it over.
      await expect(work()).rejects.toMatchObject({ code: expect.stringMatching(/paused/) });
      await boards.t.get(SourcingService).queuePulls();
      await boards.t.runJobs();
      expect(boards.simulator.control.calls().total).toBe(0);
      const before = await heldBy(boards.t, actor);
      expect(before.responses).toBeGreaterThan(0);
      expect(before.read).toBeLessThan(topics().length);
      connection = await connect();
      boards.t.clock.moveByMinutes(10);
      await work();
      await everythingOnce();
      expect(await state()).toMatchObject({ status: 'connected', problems: [] });
    },
  );

  it('the access expires: it is renewed once, and nothing is noticed', async () => {
    after(times, label, () => boards.simulator.control.tokens({ board: 'headhunter', action: 'expire' }));
    boards.simulator.control.resetCalls();
    await work();
    await everythingOnce();
    expect(boards.simulator.control.calls().endpoints['headhunter POST /token']).toBe(1);
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('people delete their résumés: their responses are there once, as such', async () => {
    const gone = topics().slice(0, 5);
    after(times, label, () => {
      for (const { resumeId } of gone) boards.simulator.control.deleteResume(resumeId);
    });
    await work();
    await everythingOnce();
    const rows = await boards.t.asOwner<{ status: string; n: number }>(
      `SELECT status, count(*)::int AS n FROM responses WHERE organisation_id = $1 AND external_id = ANY ($2) GROUP BY 1`,
      [actor.organisationId, gone.map(({ id }) => id)],
    );
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(5);
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('people hide their names and contacts: they are read without them', async () => {
    const shy = topics().slice(0, 5);
    after(times, label, () => {
      for (const { resumeId } of shy) {
        boards.simulator.control.hideFields(resumeId, ['names_and_photo', 'phones', 'email', 'other_contacts']);
      }
    });
    await work();
    await everythingOnce();
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('a vacancy is archived: all its responses are there', async () => {
    after(times, label, () => boards.simulator.control.archiveVacancy(vacancies()[0]?.headhunterId ?? ''));
    await work();
    await work();
    await everythingOnce();
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('a vacancy is given to a colleague, which an administrator does not notice', async () => {
    after(times, label, () =>
      boards.simulator.control.transferVacancy(vacancies()[0]?.headhunterId ?? '', COLLEAGUE_ID),
    );
    await work();
    await work();
    await everythingOnce();
    expect(await state()).toMatchObject({ problems: [] });
  });
});

it('a vacancy goes to a colleague whose vacancies this account may not see: what is missing is told', async () => {
  const { control } = boards.simulator;
  for (const { headhunterId } of vacancies()) control.transferVacancy(headhunterId, COLLEAGUE_ID);
  connection = await connect(COLLEAGUE_ID);
  after(1, PAGE, () => control.transferVacancy(vacancies()[0]?.headhunterId ?? '', RECRUITER_ID));
  await work();
  await work();
  const { responses } = await heldBy(boards.t, actor);
  expect(responses).toBe(50);
  const [problem] = (await state()).problems;
  expect(problem).toMatchObject({ during: 'reach', code: 'sourcing.out-of-reach' });
  expect(problem?.values).toEqual({ board: 'HeadHunter', postings: 1, missing: topics().length - 50 });
  // It comes back.
  control.transferVacancy(vacancies()[0]?.headhunterId ?? '', COLLEAGUE_ID);
  await work();
  await everythingOnce();
  expect(await state()).toMatchObject({ problems: [] });
});

describe('two workers on one connection', () => {
  it.each([
    ['share the work', () => undefined],
    ['share it while the access expires', () => expire()],
    ['share it while the board fails now and then', () => hiccups()],
  ])('%s: everything once, one renewal at most', async (_what, deed) => {
    const { t, simulator } = boards;
    const other = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
      jobs: [pullConnection, readResponses],
      clock: t.clock,
      override: waitlessHttp(t.clock),
      settings: { ...settingsFor(simulator), encryptionKey: t.settings.encryptionKey },
      databaseUrl: t.settings.databaseUrl ?? '',
    });
    try {
      after(20, RESUME, deed);
      simulator.control.resetCalls();
      const pull = (one: TestApp) => one.get(SourcingService).pullAll(actor.organisationId);
      await Promise.allSettled([pull(t), pull(other)]);
      t.clock.moveByMinutes(10);
      await Promise.allSettled([pull(t), pull(other)]);
      await everythingOnce();
      expect(simulator.control.calls().endpoints['headhunter POST /token'] ?? 0).toBeLessThanOrEqual(1);
    } finally {
      await other.close();
    }
  });
  const expire = (): void => boards.simulator.control.tokens({ board: 'headhunter', action: 'expire' });
  const hiccups = (): void => {
    for (const kind of ['server-error', 'too-many-requests', 'drop'] as const) {
      boards.simulator.control.queueFault({ board: 'headhunter', kind, skip: 5, times: 3 });
    }
  };
});
