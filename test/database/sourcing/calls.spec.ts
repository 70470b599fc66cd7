import { jest } from '@jest/globals';
import { ConnectionsService, JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { ViewAllowances } from '../../../src/sourcing/view-allowances.service.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let connection: ConnectionView;

beforeAll(async () => {
  boards = await startBoards({ responses: 120 });
  actor = await recruiter(boards.t);
  const redirectUri = 'http://localhost/callback';
  const code = boards.simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  connection = await boards.t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri });
  await pull();
  await pull();
});
afterAll(() => boards.close());

const pull = () => boards.t.get(SourcingService).pullAll(actor.organisationId);
/** Calls of one pull by what they ask for. */
async function callsOf(): Promise<Record<'counters' | 'collections' | 'pages' | 'resumes' | 'others', number>> {
  boards.t.clock.moveByMinutes(1);
  boards.simulator.control.resetCalls();
  await pull();
  const calls = { counters: 0, collections: 0, pages: 0, resumes: 0, others: 0 };
  for (const [name, times] of Object.entries(boards.simulator.control.calls().endpoints)) {
    const kind = /vacancies\/active$/.test(name)
      ? 'counters'
      : /GET \/negotiations$/.test(name)
        ? 'collections'
        : /GET \/negotiations\/:/.test(name)
          ? 'pages'
          : /GET \/resumes\/:/.test(name)
            ? 'resumes'
            : 'others';
    calls[kind] += times;
  }
  return calls;
}
const topics = () =>
  boards.t.asOwner<{ external_id: string; state: string }>(
    `SELECT external_id, state FROM responses WHERE organisation_id = $1 AND status = 'read' ORDER BY external_id`,
    [actor.organisationId],
  );
const truth = (): number => boards.simulator.control.people().filter(({ board }) => board === 'headhunter').length;

it('a look at which nothing is new costs the counters alone, though tombstones stay marked', async () => {
  expect(await callsOf()).toEqual({ counters: 1, collections: 0, pages: 0, resumes: 0, others: 0 });
});

it.each([1, 7, 50, 120])(
  '%d new responses cost a résumé each, a page for fifty, the counters and the quota',
  async (count) => {
    // Long enough for what was said of the quota to be forgotten.
    boards.t.clock.moveByMinutes(5);
    boards.simulator.control.respond({ board: 'headhunter', count });
    const calls = await callsOf();
    expect(calls).toMatchObject({ counters: 1, collections: 0, others: 1, resumes: count });
    expect(calls.pages).toBeLessThanOrEqual(Math.ceil(count / 50));
    expect((await heldBy(boards.t, actor)).responses).toBe(truth());
    // What we have read ourselves is no news.
    expect(await callsOf()).toEqual({ counters: 1, collections: 0, pages: 0, resumes: 0, others: 0 });
  },
);

describe('the quota of views', () => {
  const views = (resumeViewsPerDay: number) => boards.simulator.control.change({ resumeViewsPerDay });
  const one = async () => {
    boards.simulator.control.respond({ board: 'headhunter' });
    const { resumes, others } = await callsOf();
    return { resumes, asked: others };
  };
  const known = (change: string) =>
    boards.t.asOwner(`UPDATE view_allowances SET ${change} WHERE organisation_id = $1`, [actor.organisationId]);

  it('is asked for once in a while, not for each response', async () => {
    boards.t.clock.moveByMinutes(5);
    expect(await one()).toEqual({ resumes: 1, asked: 1 });
    expect(await one()).toEqual({ resumes: 1, asked: 0 });
    expect(await one()).toEqual({ resumes: 1, asked: 0 });
    boards.t.clock.moveByMinutes(5);
    expect(await one()).toEqual({ resumes: 1, asked: 1 });
  });

  it('is asked for each time near its end, and after the board’s day', async () => {
    await known('views_left = 200');
    expect(await one()).toEqual({ resumes: 1, asked: 1 });
    await known('ends_at = asked_at');
    expect(await one()).toEqual({ resumes: 1, asked: 1 });
    const [{ used }] = await boards.t.asOwner<{ used: number }>(
      'SELECT 100000 - views_left AS used FROM view_allowances',
    );
    views(used + 150);
    await known('views_left = 0');
    expect([await one(), await one()]).toEqual([
      { resumes: 1, asked: 1 },
      { resumes: 1, asked: 1 },
    ]);
    views(100_000);
  });

  it('is shared: two who take at the same time never take more together than is there', async () => {
    const allowances = boards.t.get(ViewAllowances);
    await known(`views_left = 230, asked_at = '${boards.t.clock.now().toISOString()}'`);
    const left = () => boards.t.asOwner('SELECT views_left FROM view_allowances');
    const asks = jest.spyOn(boards.t.get(JobBoards).for('headhunter'), 'resumesLeft').mockResolvedValue(null);
    await Promise.all([allowances.budgetOf(connection).take(24), allowances.budgetOf(connection).take(24)]);
    expect([asks.mock.calls.length, await left()]).toEqual([1, [{ views_left: 206 }]]);
    asks.mockRestore();
  });
});

it('responses moved at the board are found by the counters of the lists, the others are left alone', async () => {
  const [{ external_id: topic = '' } = {}] = await topics();
  await boards.t.get(JobBoards).for('headhunter').moveStage?.(connection, topic, 'consider', null);
  const calls = await callsOf();
  expect(calls).toMatchObject({ counters: 1, collections: 1, resumes: 0 });
  expect(calls.pages).toBeLessThanOrEqual(3);
  expect((await topics())[0]?.state).toBe('consider');
  expect(await callsOf()).toMatchObject({ collections: 0, pages: 0 });
});

it('a response that came while another was moved is not lost', async () => {
  const [, { external_id: topic = '' } = {}] = await topics();
  await boards.t.get(JobBoards).for('headhunter').moveStage?.(connection, topic, 'consider', null);
  boards.simulator.control.respond({ board: 'headhunter', count: 1 });
  await callsOf();
  expect((await heldBy(boards.t, actor)).responses).toBe(truth());
  expect((await topics())[1]?.state).toBe('consider');
});

it('once a day every list is walked whatever the counters say', async () => {
  boards.t.clock.moveByMinutes(25 * 60);
  const calls = await callsOf();
  expect(calls.pages).toBeGreaterThan(4);
  expect(calls.resumes).toBe(0);
});

it('a list deeper than the board shows is reached in parts, and nobody is left out', async () => {
  const { control } = boards.simulator;
  const deepest = Math.max(
    ...(control.state()['vacancies'] as { headhunterResponses: number }[]).map((one) => one.headhunterResponses),
  );
  expect(deepest).toBeGreaterThan(150);
  control.change({ headhunterListDepth: 150 });
  const other = await recruiter(boards.t);
  const redirectUri = 'http://localhost/callback';
  const code = control.authorisationCode({ board: 'headhunter', redirectUri });
  await boards.t.get(ConnectionsService).connectHeadhunter({ actor: other, code, redirectUri });
  await boards.t.get(SourcingService).pullAll(other.organisationId);
  expect((await heldBy(boards.t, other)).responses).toBe(truth());
  control.change({ headhunterListDepth: 10_000 });
});
