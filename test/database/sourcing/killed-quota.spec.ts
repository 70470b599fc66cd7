import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { boardJournal } from './board-journal.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { forgetTheDead, OPEN_AT_ONCE, until, WorkerProcess } from './worker-process.js';

/** Fewer than wait. */
const QUOTA = 60;

const journal = boardJournal();
let boards: Boards;
let actor: Actor;
let connection: ConnectionView;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  const clock = new MovableClock(new Date());
  boards = await startBoards({ responses: 200 }, { clock }, journal.file);
  boards.simulator.control.change({ resumeViewsPerDay: QUOTA });
  actor = await recruiter(boards.t, 'owner');
  connection = (await connectBoth(boards, actor)).headhunter;
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await boards.close();
});

const calls = (pattern: RegExp): number => {
  const all = Object.entries(boards.simulator.control.calls().endpoints);
  return all.reduce((sum, [name, times]) => sum + (pattern.test(name) ? times : 0), 0);
};
const opened = (): number => calls(/^headhunter GET \/resumes\/:/);
const problems = async () =>
  (await boards.t.get(ConnectionsService).state(actor.organisationId, connection.connectionId)).problems;

it('two workers of which one is killed open no more résumés than the day allows, and ask for none afterwards', async () => {
  const { t, simulator } = boards;
  workers = [WorkerProcess.start(t.settings, simulator), WorkerProcess.start(t.settings, simulator)];
  await Promise.all(workers.map((worker) => worker.begin()));
  await until(async () => opened() >= QUOTA / 3);
  const [victim] = workers;
  expect([victim.isAlive, opened() < QUOTA]).toEqual([true, true]);
  await victim.kill();
  await forgetTheDead(t);
  await until(async () => (await problems()).some(({ code }) => code === 'job-boards.quota-spent'));
  await until(async () => journal.opened().length >= QUOTA);
  expect(journal.opened()).toHaveLength(QUOTA);
  // Two readings at once share what the board allows; whoever is refused first stops, the other ends what it has open.
  expect(opened()).toBeLessThanOrEqual(QUOTA + OPEN_AT_ONCE);
  const { read } = await heldBy(t, actor);
  const [superjob] = await t.asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM responses response JOIN connections connection ON connection.id = response.connection_id
      WHERE connection.board = 'superjob' AND response.status = 'read'`,
  );
  expect(read - (superjob?.n ?? 0)).toBeGreaterThanOrEqual(QUOTA - 2 * OPEN_AT_ONCE);
  // Further looks at the board open nothing more.
  simulator.control.resetCalls();
  await until(async () => calls(/vacancies\/active/) >= 2);
  expect(opened()).toBe(0);
  expect(simulator.control.contactsSpent()).toBe(0);
  expect(await problems()).toMatchObject([{ during: 'reading', values: { quota: 'view_limit_exceeded' } }]);
}, 120_000);
