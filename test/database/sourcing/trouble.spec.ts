import { BoardUnavailable, ConnectionsService, NeedsReconnecting } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { JobQueue } from '../../../src/platform/queue/index.js';
import { pullConnection, SourcingService } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let connections: { headhunter: ConnectionView; superjob: ConnectionView };

beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
});
afterAll(() => boards.close());
beforeEach(async () => {
  boards.simulator.control.clearFaults();
  boards.simulator.control.change({ resumeViewsPerDay: 100_000 });
  actor = await recruiter(boards.t);
  connections = await connectBoth(boards, actor);
});

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

it('a board that breaks off in the middle leaves what was stored, and the next pull brings the rest', async () => {
  const { control } = boards.simulator;
  control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'GET /negotiations/', skip: 2, times: 20 });
  control.queueFault({ board: 'superjob', kind: 'cut', match: 'GET /resumes/received/', skip: 1, times: 20 });
  await expect(pull()).rejects.toMatchObject({ code: 'sourcing.lists-failed', cause: expect.any(BoardUnavailable) });
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
  const pages = await Promise.all(vacancies.map(({ id }) => boards.t.get(SourcingService).unreadable(actor, id)));
  const shown = pages.flatMap(({ rows }) => rows);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown[0]).toMatchObject({ status: 'waiting', board: 'headhunter', problem: expect.any(String) });
  control.clearFaults();
  boards.t.clock.moveByMinutes(60 * 7);
  await pull();
  expect((await boards.t.get(SourcingService).progress(actor.organisationId)).waiting).toBe(0);
});

it('a spent quota of views stops reading until it is renewed; nothing is tried meanwhile', async () => {
  const { control } = boards.simulator;
  control.change({ resumeViewsPerDay: Number(control.state()['resumeViewsToday']) + 5 });
  control.resetCalls();
  const asked = () => {
    const calls = Object.entries(control.calls().endpoints);
    return calls.reduce((sum, [name, times]) => sum + (/GET \/resumes\/:/.test(name) ? times : 0), 0);
  };
  await queuePull(connections.headhunter);
  await boards.t.runJobs();
  const { t } = boards;
  expect([(await heldBy(t, actor)).read, asked()]).toEqual([5, 5]);
  const { organisationId } = actor;
  const state = () => t.get(ConnectionsService).state(organisationId, connections.headhunter.connectionId);
  expect(await state()).toMatchObject({
    status: 'connected',
    problems: [{ during: 'reading', code: 'job-boards.quota-spent', values: { quota: 'view_limit_exceeded' } }],
  });
  control.resetCalls();
  await queuePull(connections.headhunter);
  await t.runJobs();
  expect(asked()).toBe(0);
  expect(await state()).toMatchObject({
    status: 'connected',
    problems: [{ during: 'reading', code: 'job-boards.quota-spent', values: { quota: 'view_limit_exceeded' } }],
  });
  control.change({ resumeViewsPerDay: 10_000 });
  t.clock.moveByMinutes(25 * 60);
  await queuePull(connections.headhunter);
  await t.runJobs();
  expect((await t.get(SourcingService).progress(organisationId)).waiting).toBe(0);
  expect(await state()).toMatchObject({ status: 'connected', problems: [] });
});

it('a quota that cannot be asked for stops nothing', async () => {
  boards.simulator.control.queueFault({ kind: 'server-error', match: 'limits/resume', times: 100 });
  boards.simulator.control.respond({ board: 'headhunter', count: 3 });
  await queuePull(connections.headhunter);
  await boards.t.runJobs();
  expect((await boards.t.get(SourcingService).progress(actor.organisationId)).waiting).toBe(0);
});

it('a withdrawn access pauses that board alone, and connecting again goes on where it stopped', async () => {
  boards.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
  await expect(pull()).rejects.toThrow(NeedsReconnecting);
  const { t } = boards;
  const { connections: parts } = await t.get(SourcingService).progress(actor.organisationId);
  expect(parts.find(({ board }) => board === 'headhunter')?.found).toBe(0);
  expect(parts.find(({ board }) => board === 'superjob')?.read).toBeGreaterThan(0);
  // A paused connection is left alone by those that are queued already.
  await queuePull(connections.headhunter);
  await t.runJobs();
  await connectBoth(boards, actor);
  await pull();
  expect(await heldBy(t, actor)).toMatchObject({ responses: truth() });
});
