import { ConnectionsService, NeedsReconnecting } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { JobQueue } from '../../../src/platform/queue/index.js';
import {
  pullConnection,
  readResponses,
  SourcingModule,
  SourcingService,
  tellBoard,
} from '../../../src/sourcing/index.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { connectBoth, heldBy, settingsFor, startBoards, waitlessHttp } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let connections: { headhunter: ConnectionView; superjob: ConnectionView };

beforeEach(async () => {
  boards = await startBoards({ responses: 40 });
  actor = await recruiter(boards.t);
  connections = await connectBoth(boards, actor);
});
afterEach(() => boards.close());

const pull = () => boards.t.get(SourcingService).pullAll(actor.organisationId);
const truth = (): number => boards.simulator.control.people().length;

async function queuePull({ connectionId }: ConnectionView): Promise<void> {
  await boards.t.get(JobQueue).enqueue(pullConnection, { organisationId: actor.organisationId, connectionId });
}

it('in the background: polling queues pulls, pulls list, reading scores; nothing is left over', async () => {
  await boards.t.get(SourcingService).queuePulls();
  await boards.t.get(SourcingService).queuePulls();
  expect(await boards.t.runJobs()).toBeGreaterThanOrEqual(4);
  expect(await heldBy(boards.t, actor)).toMatchObject({ responses: truth() });
  const progress = await boards.t.get(SourcingService).progress(actor.organisationId);
  expect(progress).toMatchObject({ waiting: 0, unreadable: 0 });
  const states = await boards.t.get(ConnectionsService).list(actor.organisationId);
  expect(states.map(({ lastPulledAt }) => lastPulledAt)).toEqual([boards.t.clock.now(), boards.t.clock.now()]);
});

it('killed in the middle and started again, it brings every response once', async () => {
  const { t } = boards;
  let killed: Promise<void> | null = null;
  const first = t.get(SourcingService).pullAll(actor.organisationId, {
    onProgress: ({ read }) => {
      if (read < 5 || killed) return;
      // As with kill -9: the server ends every transaction of the process wherever it is.
      killed = t
        .asOwner(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and query not like '%pg_terminate_backend%'`,
        )
        .then(() => t.app.close());
    },
  });
  await expect(first).rejects.toThrow();
  await (killed as Promise<void> | null);
  const again = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
    jobs: [pullConnection, readResponses, tellBoard],
    clock: t.clock,
    override: waitlessHttp(t.clock),
    settings: { ...settingsFor(boards.simulator), encryptionKey: t.settings.encryptionKey },
    databaseUrl: t.settings.databaseUrl ?? '',
  });
  try {
    const left = await heldBy(again, actor);
    expect(left.read).toBeLessThan(truth());
    // What the killed process had taken for itself becomes free.
    t.clock.moveByMinutes(4);
    await again.get(SourcingService).pullAll(actor.organisationId);
    const held = await heldBy(again, actor);
    expect(held).toMatchObject({ responses: truth(), moves: held.applications, scores: held.applications });
    expect((await again.get(SourcingService).progress(actor.organisationId)).waiting).toBe(0);
  } finally {
    await again.close();
  }
});

it('a board that breaks off in the middle leaves what was stored, and the next pull brings the rest', async () => {
  const { control } = boards.simulator;
  control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'GET /negotiations/', skip: 2, times: 20 });
  control.queueFault({ board: 'superjob', kind: 'cut', match: 'GET /resumes/received/', skip: 1, times: 20 });
  await expect(pull()).rejects.toThrow();
  control.clearFaults();
  boards.t.clock.moveByMinutes(10);
  await pull();
  const held = await heldBy(boards.t, actor);
  expect(held).toMatchObject({ responses: truth(), moves: held.applications });
});

it('résumés that a board cannot give now wait, say why, and are read later', async () => {
  const { control } = boards.simulator;
  control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'GET /resumes/', times: 1000 });
  await pull().catch(() => undefined);
  const before = await heldBy(boards.t, actor);
  expect(before.responses).toBe(truth());
  const vacancies = await boards.t.asOwner<{ id: string }>('select id from vacancies where organisation_id = $1', [
    actor.organisationId,
  ]);
  const shown = await Promise.all(vacancies.map(({ id }) => boards.t.get(SourcingService).unreadable(actor, id)));
  expect(shown.flat().length).toBeGreaterThan(0);
  expect(shown.flat()[0]).toMatchObject({ status: 'waiting', board: 'headhunter', problem: expect.any(String) });
  control.clearFaults();
  boards.t.clock.moveByMinutes(60 * 7);
  await pull();
  expect((await boards.t.get(SourcingService).progress(actor.organisationId)).waiting).toBe(0);
});

it('a spent quota of views stops reading until it is renewed; nothing is tried meanwhile', async () => {
  const { control } = boards.simulator;
  control.change({ resumeViewsPerDay: 5 });
  await queuePull(connections.headhunter);
  await boards.t.runJobs();
  const { t } = boards;
  expect((await heldBy(t, actor)).read).toBe(5);
  const { organisationId } = actor;
  const state = await t.get(ConnectionsService).state(organisationId, connections.headhunter.connectionId);
  expect(state).toMatchObject({ status: 'connected', problem: 'job-boards.quota-spent' });
  control.resetCalls();
  await queuePull(connections.headhunter);
  await t.runJobs();
  const reads = Object.keys(control.calls().endpoints).filter((name) => /GET \/resumes\/:/.test(name));
  expect(reads).toEqual([]);
  control.change({ resumeViewsPerDay: 10_000 });
  t.clock.moveByMinutes(25 * 60);
  await queuePull(connections.headhunter);
  await t.runJobs();
  expect((await t.get(SourcingService).progress(organisationId)).waiting).toBe(0);
});

it('a withdrawn access pauses that board alone, and connecting again goes on where it stopped', async () => {
  boards.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
  await expect(pull()).rejects.toThrow(NeedsReconnecting);
  const { t } = boards;
  const { connections: parts } = await t.get(SourcingService).progress(actor.organisationId);
  expect(parts.find(({ board }) => board === 'headhunter')?.found).toBe(0);
  expect(parts.find(({ board }) => board === 'superjob')?.read).toBeGreaterThan(0);
  await t.get(SourcingService).queuePulls();
  await t.runJobs();
  await connectBoth(boards, actor);
  await pull();
  expect(await heldBy(t, actor)).toMatchObject({ responses: truth() });
});
