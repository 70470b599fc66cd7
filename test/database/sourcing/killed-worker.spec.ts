import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { seededRandom } from '../../../src/kernel/random.js';
import type { Actor } from '../../../src/organisations/index.js';
import { QUEUE_SCHEMA } from '../../../src/platform/queue/index.js';
import { BoardTellings } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { boardJournal } from './board-journal.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { WorkerProcess } from './worker-process.js';

const RESPONSES = 2_000;
const KILLS = 20;
const SEED = 20_261_126;

/**
 * Responses that a worker takes for itself at a time. Whoever is killed has opened some of them in vain; here those of the worker
 * that lives are let go with the dead one's, so that it may open them twice.
 */
const TAKEN_AT_A_TIME = 24;

/** How long a worker may take for nothing at all before the test gives up. */
const PATIENCE_MILLISECONDS = 120_000;

const journal = boardJournal();
let boards: Boards;
let actor: Actor;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  const clock = new MovableClock(new Date());
  boards = await startBoards({ responses: RESPONSES }, { clock }, journal.file);
  actor = await recruiter(boards.t, 'owner');
  const { headhunter } = await connectBoth(boards, actor);
  // Boards at a given address count as real ones, which are told only if somebody has chosen so.
  const invitation = { messageKind: 'none', templateId: null, message: null } as const;
  await boards.t.get(BoardTellings).choose(actor, headhunter, { tells: true, stages: new Map(), invitation });
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await boards.close();
});

function start(): WorkerProcess {
  const worker = WorkerProcess.start(boards.t.settings, boards.simulator);
  workers.push(worker);
  return worker;
}
/** Responses listed and responses read: grows to twice their number. */
async function done(): Promise<number> {
  const [row] = await boards.t.asOwner<{ n: number }>(
    `SELECT (count(*) + count(*) FILTER (WHERE status <> 'waiting'))::int AS n FROM responses WHERE organisation_id = $1`,
    [actor.organisationId],
  );
  return row?.n ?? 0;
}
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Nothing more happened after ${await done()}`);
    await pause(25);
  }
}
/**
 * As if the time had passed after which a dead worker's jobs and claims are free: 15 seconds without a sign of life, half a
 * minute until the repetition, three minutes of a claim.
 */
async function forgetTheDead(): Promise<void> {
  await boards.t.asOwner(
    `UPDATE ${QUEUE_SCHEMA}.job SET state = 'retry', start_after = now() WHERE state IN ('active', 'retry', 'failed')`,
  );
  // In the order in which pages are stored, so that nobody waits in a circle with the worker that lives.
  await boards.t.asOwner(
    `UPDATE responses SET next_read_at = now()
      WHERE id IN (SELECT id FROM responses WHERE status = 'waiting' AND next_read_at > now() ORDER BY external_id FOR UPDATE)`,
  );
}
async function rejectSome(): Promise<string[]> {
  const rows = await boards.t.asOwner<{ application_id: string; external_id: string }>(
    `SELECT response.application_id, response.external_id FROM responses response
       JOIN connections connection ON connection.id = response.connection_id
       JOIN applications application ON application.id = response.application_id AND application.merged_into_id IS NULL
      WHERE response.status = 'read' AND connection.board = 'headhunter' AND NOT response.tombstone
      ORDER BY response.id LIMIT 25`,
  );
  for (const { application_id: id } of rows) await boards.t.get(ApplicationsService).reject(actor, id, 'нет опыта');
  // Ten minutes in which it could be taken back.
  await boards.t.asOwner(`UPDATE ${QUEUE_SCHEMA}.job SET start_after = now() WHERE state = 'created'`);
  return rows.map(({ external_id }) => external_id);
}

it('a worker killed at twenty moments of a pull leaves every response once, every refusal told once', async () => {
  const random = seededRandom(SEED);
  const truth = boards.simulator.control.people();
  const moments = Array.from({ length: KILLS }, () => random.next() * truth.length * 2).sort((a, b) => a - b);
  let rejected: string[] = [];
  let worker = start();
  for (const [number, moment] of moments.entries()) {
    const victim = worker;
    // The next one starts while this one still works: no second is lost, and for a moment there are two.
    worker = start();
    await victim.says(/Worker/);
    await until(async () => (await done()) >= moment);
    await pause(random.next() * 100);
    expect(victim.isAlive).toBe(true);
    await victim.kill();
    await forgetTheDead();
    if (number === KILLS / 2) rejected = await rejectSome();
  }
  await until(async () => (await done()) >= truth.length * 2);
  expect(rejected).toHaveLength(25);
  await until(async () => new Set(journal.moved()).size >= rejected.length);
  await worker.kill();
  const held = await heldBy(boards.t, actor);
  expect(held).toMatchObject({ responses: truth.length, moves: held.applications + 25, scores: held.applications });
  expect(journal.moved().toSorted()).toEqual(rejected.toSorted());
  const opened = journal.opened();
  expect(opened.length - new Set(opened).size).toBeLessThanOrEqual(KILLS * TAKEN_AT_A_TIME);
  expect(boards.simulator.control.contactsSpent()).toBe(0);
}, 400_000);
