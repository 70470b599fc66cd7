import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { COLLEAGUE_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  pullConnection,
  readResponses,
  reconcileConnection,
  ReconciliationsService,
  SourcingService,
} from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let connection: ConnectionView;

afterEach(() => boards.close());

async function start(responses: number): Promise<void> {
  boards = await startBoards(
    { responses, vacancies: 2 },
    { jobs: [pullConnection, readResponses, reconcileConnection] },
  );
  actor = await recruiter(boards.t);
}

async function connect(): Promise<void> {
  const redirectUri = 'http://localhost/callback';
  const code = boards.simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  connection = await boards.t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri });
}
const pull = () => boards.t.get(SourcingService).pullAll(actor.organisationId);
const problems = async () =>
  (await boards.t.get(ConnectionsService).state(actor.organisationId, connection.connectionId)).problems;
const truth = () => boards.simulator.control.people().filter(({ board }) => board === 'headhunter').length;
const responses = async () => (await heldBy(boards.t, actor)).responses;
const vacancies = () => boards.simulator.control.state()['vacancies'] as { headhunterId: string }[];
const calls = (pattern: RegExp): number =>
  Object.entries(boards.simulator.control.calls().endpoints).reduce(
    (n, [name, times]) => n + (pattern.test(name) ? times : 0),
    0,
  );
/** Two in the morning in Moscow of a later day, and what is due then. */
async function night(daysLater = 1): Promise<void> {
  const day = Math.floor(boards.t.clock.now().getTime() / 86_400_000) + daysLater;
  boards.t.clock.moveTo(new Date(day * 86_400_000 + 23 * 3_600_000));
  await boards.t.get(ReconciliationsService).queueDue();
  await boards.t.runJobs();
}

describe('a list deeper than the board shows', () => {
  beforeEach(() => start(240));

  it('of which the board ignores the filters is a problem that says so, until a whole walk finds the rest', async () => {
    const { control } = boards.simulator;
    control.change({ headhunterListDepth: 50, headhunterIgnoresFilters: true });
    await connect();
    await pull();
    const missing = truth() - (await responses());
    expect(missing).toBeGreaterThan(0);
    expect(await problems()).toMatchObject([
      { during: 'reach', code: 'sourcing.out-of-reach', values: { board: 'HeadHunter', missing, context: 'filters' } },
    ]);
    // A look at which nothing is new says nothing about what lies deep.
    await pull();
    expect(await problems()).toHaveLength(1);
    control.change({ headhunterListDepth: 10_000, headhunterIgnoresFilters: false });
    await night();
    await pull();
    expect([await responses(), await problems()]).toEqual([truth(), []]);
  });

  it('that its filters part is no problem', async () => {
    boards.simulator.control.change({ headhunterListDepth: 50 });
    await connect();
    await pull();
    // Only tombstones, which no filter finds, can lie too deep.
    const missing = truth() - (await responses());
    const [told] = await problems();
    expect(Number(told?.values['missing'] ?? 0)).toBe(missing);
    expect(told?.values ?? {}).not.toHaveProperty('context');
  });
});

describe('a vacancy that was archived before the board was connected', () => {
  beforeEach(() => start(40));

  const archive = (): void => {
    const [mine, hers] = vacancies();
    boards.simulator.control.transferVacancy(hers?.headhunterId ?? '', COLLEAGUE_ID);
    for (const one of [mine, hers]) boards.simulator.control.archiveVacancy(one?.headhunterId ?? '');
  };

  it('is found at night, that of a colleague too, for a call each; nothing of it was missed', async () => {
    archive();
    await connect();
    await pull();
    expect(await responses()).toBe(0);
    boards.simulator.control.resetCalls();
    await night();
    expect(await responses()).toBe(truth());
    expect([calls(/\/managers$/), calls(/\/archived$/)]).toEqual([1, 2]);
    const latest = await boards.t.get(ReconciliationsService).latest(actor.organisationId);
    expect(latest.get(connection.connectionId)).toMatchObject({ postings: 2, listed: truth(), missed: 0, failed: 0 });
    // Now they are looked at like all others: who responds by an old link is found the next night.
    boards.simulator.control.respond({ board: 'headhunter', vacancyId: vacancies()[1]?.headhunterId, count: 1 });
    await night();
    expect(await responses()).toBe(truth());
    const next = await boards.t.get(ReconciliationsService).latest(actor.organisationId);
    expect(next.get(connection.connectionId)).toMatchObject({ missed: 1 });
  });

  it('more than a month ago is left alone', async () => {
    archive();
    boards.t.clock.moveByMinutes(32 * 24 * 60);
    await connect();
    await night();
    expect(await responses()).toBe(0);
  });

  it('is found for its own organisation only, and once by two at the same time', async () => {
    archive();
    await connect();
    const stranger = await recruiter(boards.t);
    boards.t.clock.moveTo(new Date('2026-06-01T23:30:00Z'));
    const reconciliations = boards.t.get(ReconciliationsService);
    await Promise.all([reconciliations.queueDue(), reconciliations.queueDue()]);
    await boards.t.runJobs();
    expect(await responses()).toBe(truth());
    expect((await heldBy(boards.t, stranger)).responses).toBe(0);
    const { vacancies: held } = await heldBy(boards.t, actor);
    expect(held).toBe(2);
  });
});
