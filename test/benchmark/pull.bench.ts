import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConnectionsService } from '../../src/job-boards/index.js';
import type { ConnectionView } from '../../src/job-boards/index.js';
import { MovableClock } from '../../src/kernel/clock.js';
import type { Actor } from '../../src/organisations/index.js';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { QUEUE_SCHEMA } from '../../src/platform/queue/index.js';
import { SourcingService } from '../../src/sourcing/index.js';
import { recruiter } from '../database/candidates/recruiting-fixture.js';
import { boardEnvironment } from '../database/sourcing/board-environment.js';
import { connectBoth, startBoards } from '../database/sourcing/boards-fixture.js';
import type { Boards } from '../database/sourcing/boards-fixture.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const VACANCIES = 40;
const RESPONSES = 10_000;
/** Of both boards; a little more than half of them are HeadHunter's, which alone is pulled then. */
const LARGE_RESPONSES = 184_000;
/** Résumés that are read of them: reading goes by handfuls, its memory does not depend on how many wait. */
const LARGE_VIEWS = 10_000;
const NEW_RESPONSES = 200;
const MILLISECONDS_BETWEEN = 250;
const MEGABYTE = 1024 * 1024;

class SystemClock extends MovableClock {
  override now(): Date {
    return new Date();
  }
}

/** The product beside the boards, and who pulls. */
interface Run {
  readonly boards: Boards;
  readonly product: ChildProcess;
  readonly actor: Actor;
  readonly connection: ConnectionView;
}

/** 10,000 responses over 40 vacancies pulled from nothing, a look at which nothing is new, and 200 that the board tells of. */
export async function pull(): Promise<Figure[]> {
  return withProduct(RESPONSES, true, async (run) => [
    ...(await fromNothing(run)),
    ...(await nothingNew(run)),
    ...(await byWebhook(run)),
  ]);
}

/** Memory while HeadHunter's 100,000 responses are listed; with `--large` only. */
export async function pullLarge(): Promise<Figure[]> {
  return withProduct(LARGE_RESPONSES, false, async (run) => {
    const { control } = run.boards.simulator;
    control.change({ resumeViewsPerDay: LARGE_VIEWS });
    return fromNothing(run, LARGE_VIEWS);
  });
}

async function withProduct(
  responses: number,
  both: boolean,
  measure: (run: Run) => Promise<Figure[]>,
): Promise<Figure[]> {
  const clock = new SystemClock(new Date());
  const boards = await startBoards({ vacancies: VACANCIES, responses }, { clock });
  const actor = await recruiter(boards.t, 'owner');
  const port = String(await freePort());
  const env = {
    ...boardEnvironment(boards.t.settings, boards.simulator),
    ...{ ROLES: 'web,worker', PORT: port, OTKLIK_PUBLIC_URL: `http://127.0.0.1:${port}` },
    // The looks are begun by hand.
    OTKLIK_POLL_INTERVAL_SECONDS: '86400',
  };
  const product = fork(join(PROJECT_ROOT, 'dist/test/benchmark/product.js'), {
    env,
    stdio: 'inherit',
    execArgv: ['--expose-gc'],
  });
  try {
    await once(product, 'message');
    const connection = both ? (await connectBoth(boards, actor)).headhunter : await connectHeadhunter(boards, actor);
    return await measure({ boards, product, actor, connection });
  } finally {
    product.kill('SIGKILL');
    await boards.close();
  }
}

async function connectHeadhunter({ t, simulator }: Boards, actor: Actor): Promise<ConnectionView> {
  const redirectUri = 'http://localhost/callback';
  const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  return t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Listing and reading in the background, and the most memory that it took while there were a thousand and at the end. */
async function fromNothing(run: Run, views = Number.POSITIVE_INFINITY): Promise<Figure[]> {
  const { simulator } = run.boards;
  const total = await expected(run);
  const peak = { thousand: 0, end: 0 };
  const alive = { thousand: 0, end: 0 };
  let most = 0;
  const { milliseconds } = await timed(async () => {
    for (let turn = 0; ; turn += 1) {
      // A run ends itself after eight minutes, and the next look goes on.
      if (turn % 150 === 0) for (const one of await connectionsOf(run)) await look(run, one);
      const { found, waiting } = await progress(run);
      const { rss } = await memory(run.product);
      most = Math.max(most, rss);
      if (found <= 1000) peak.thousand = most;
      else if (alive.thousand === 0) alive.thousand = (await memory(run.product, 'alive')).heapUsed;
      if (found >= total && (waiting === 0 || found - waiting >= views)) break;
      await pause(200);
    }
    peak.end = most;
    alive.end = (await memory(run.product, 'alive')).heapUsed;
  });
  const { found, read } = await progress(run);
  const calls = simulator.control.calls();
  const lists = Object.entries(calls.endpoints).reduce(
    (n, [name, times]) => n + (/\/resumes\/:/.test(name) ? 0 : times),
    0,
  );
  return [
    figure(
      `pull of ${found} responses over ${VACANCIES} vacancies from nothing (${loadNow()})`,
      milliseconds / 1000,
      's',
    ),
    figure(`pull: résumés read and scored a second, of ${read}`, (1000 * read) / milliseconds, '/s', 0),
    figure('pull: calls that list, for each response', lists / found, '', 3),
    figure('pull: most memory of the process up to 1000 responses', peak.thousand / MEGABYTE, 'MB', 0),
    figure(`pull: most memory of the process up to ${found} responses`, peak.end / MEGABYTE, 'MB', 0),
    figure('pull: objects alive at 1000 responses', alive.thousand / MEGABYTE, 'MB', 0),
    figure(`pull: objects alive at ${found} responses`, alive.end / MEGABYTE, 'MB', 0),
  ];
}

/** Responses at the boards that are connected. */
async function expected(run: Run): Promise<number> {
  const boards = (await connectionsOf(run)).map(({ board }) => board);
  const vacancies = run.boards.simulator.control.state()['vacancies'] as Record<string, number>[];
  return vacancies.reduce((n, one) => n + boards.reduce((sum, board) => sum + (one[`${board}Responses`] ?? 0), 0), 0);
}

async function nothingNew(run: Run): Promise<Figure[]> {
  const { t, simulator } = run.boards;
  // The first look after the pull settles what reading has changed of the board's marks.
  await lookAndWait(run);
  const times: number[] = [];
  simulator.control.resetCalls();
  for (let time = 0; time < 5; time += 1) {
    const before = await lookAndWait(run);
    const [row] = await t.asOwner<{ milliseconds: number }>(
      `SELECT extract(epoch FROM completed_on - started_on) * 1000 AS milliseconds FROM ${QUEUE_SCHEMA}.job
        WHERE name = 'sourcing.pull-connection' AND started_on >= $1 AND state = 'completed' ORDER BY started_on DESC LIMIT 1`,
      [before],
    );
    times.push(Number(row?.milliseconds));
  }
  return [
    figure(
      `look with nothing new: calls to HeadHunter for ${VACANCIES} vacancies`,
      simulator.control.calls().total / 5,
      '',
      1,
    ),
    figure(`look with nothing new, median of 5 (${loadNow()})`, percentile(times, 0.5), 'ms', 0),
  ];
}

async function byWebhook(run: Run): Promise<Figure[]> {
  const { t, simulator } = run.boards;
  const ids = (simulator.control.state()['vacancies'] as { headhunterId: string }[]).map((one) => one.headhunterId);
  const happened = new Map<string, number>();
  simulator.control.resetCalls();
  const load = loadNow();
  for (let count = 0; count < NEW_RESPONSES; count += 1) {
    const [one] = simulator.control.respond({ board: 'headhunter', vacancyId: ids[count % ids.length] });
    if (one) happened.set(one.id, Date.now());
    await pause(MILLISECONDS_BETWEEN);
  }
  const rows = () =>
    t.asOwner<{ external_id: string; read_at: Date }>(
      `SELECT external_id, read_at FROM responses WHERE external_id = ANY ($1) AND status <> 'waiting'`,
      [[...happened.keys()]],
    );
  const end = Date.now() + 60_000;
  while ((await rows()).length < NEW_RESPONSES && Date.now() < end) await pause(100);
  const times = (await rows()).map((row) => row.read_at.getTime() - (happened.get(row.external_id) ?? 0));
  const { total } = simulator.control.calls();
  return [
    figure(`told of: scored of ${NEW_RESPONSES} new responses`, times.length, '', 0),
    figure(`told of: from event to scored row, p50 (${load})`, percentile(times, 0.5), 'ms', 0),
    figure('told of: from event to scored row, p95', percentile(times, 0.95), 'ms', 0),
    figure('told of: from event to scored row, longest', Math.max(...times), 'ms', 0),
    figure('told of: calls for each new response', total / NEW_RESPONSES, '', 2),
  ];
}

async function connectionsOf({ boards, actor }: Run): Promise<ConnectionView[]> {
  return boards.t.get(ConnectionsService).list(actor.organisationId);
}

async function look({ boards, actor }: Run, { connectionId }: ConnectionView): Promise<void> {
  await boards.t.get(SourcingService).queuePull(actor, connectionId);
}

/** One look through HeadHunter's connection to its end. @returns when it began */
async function lookAndWait(run: Run): Promise<Date> {
  const { t } = run.boards;
  const began = new Date();
  await look(run, run.connection);
  const { organisationId } = run.actor;
  for (;;) {
    await pause(50);
    const { lastPulledAt } = await t.get(ConnectionsService).state(organisationId, run.connection.connectionId);
    if (lastPulledAt && lastPulledAt > began) break;
  }
  // Its job is noted as completed a moment later.
  await pause(500);
  return began;
}

async function progress({ boards, actor }: Run): Promise<{ found: number; waiting: number; read: number }> {
  return boards.t.get(SourcingService).progress(actor.organisationId);
}

async function memory(product: ChildProcess, question = 'all'): Promise<NodeJS.MemoryUsage> {
  product.send(question);
  const [usage] = (await once(product, 'message')) as [NodeJS.MemoryUsage];
  return usage;
}

function loadNow(): string {
  return `load ${loadavg()[0].toFixed(1)}`;
}
