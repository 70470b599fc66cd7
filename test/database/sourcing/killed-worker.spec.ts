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
import { forgetTheDead, OPEN_AT_ONCE, until, WorkerProcess } from './worker-process.js';

const RESPONSES = 1_000;
const KILLS = 20;
const SEED = 20_261_126;

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

/** Opened again was only what the dead had open: no more than it opens at once, and of that which it had taken for itself. */
function expectOpenedInVain(taken: readonly string[][]): void {
  const opened = journal.opened();
  const openedInVain = opened.length - new Set(opened).size;
  const most = taken.reduce((sum, ofOne) => sum + Math.min(ofOne.length, OPEN_AT_ONCE), 0);
  expect(openedInVain).toBeLessThanOrEqual(most);
  const times = new Map<string, number>();
  for (const topic of opened) times.set(topic, (times.get(topic) ?? 0) + 1);
  for (const [topic, often] of times) {
    expect(often).toBeLessThanOrEqual(1 + taken.filter((ofOne) => ofOne.includes(topic)).length);
  }
}

it('a worker killed at twenty moments of a pull leaves every response once, every refusal told once', async () => {
  const random = seededRandom(SEED);
  const truth = boards.simulator.control.people();
  const moments = Array.from({ length: KILLS }, () => random.next() * truth.length * 2).sort((a, b) => a - b);
  let rejected: string[] = [];
  const taken: string[][] = [];
  let next = start();
  for (const [number, moment] of moments.entries()) {
    const victim = next;
    await victim.begin();
    // The next one starts while this one works, so that no second is lost, and waits for its turn.
    next = start();
    await until(async () => (await done()) >= moment);
    await pause(random.next() * 100);
    expect(victim.isAlive).toBe(true);
    await victim.kill();
    taken.push(await forgetTheDead(boards.t));
    if (number === KILLS / 2) rejected = await rejectSome();
  }
  await next.begin();
  await until(async () => (await done()) >= truth.length * 2);
  expect(rejected).toHaveLength(25);
  await until(async () => new Set(journal.moved()).size >= rejected.length);
  await next.kill();
  const held = await heldBy(boards.t, actor);
  expect(held).toMatchObject({ responses: truth.length, moves: held.applications + 25, scores: held.applications });
  expect(journal.moved().toSorted()).toEqual(rejected.toSorted());
  expectOpenedInVain(taken);
  expect(boards.simulator.control.contactsSpent()).toBe(0);
}, 900_000);
