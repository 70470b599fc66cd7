import { ApplicationsService } from '../../../src/candidates/index.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { Board, ConnectionView } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService, tellBoard } from '../../../src/sourcing/index.js';
import { Visits } from '../../../src/web/frame/visits.service.js';
import { HttpClient } from '../../../src/platform/http-client/index.js';
import type { TestAppOptions } from '../../support/test-app.js';
import { VirtualTimer } from '../../support/virtual-timer.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { context, NOW, views, words } from '../../pages/support/rendering.js';
import { boardJournal } from './board-journal.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

type FaultWish = Parameters<Boards['simulator']['control']['queueFault']>[0];

/** A way in which a board fails, and what people read of it. */
interface Trouble {
  readonly what: string;
  readonly fault: Pick<FaultWish, 'kind' | 'status' | 'retryAfter' | 'delayMilliseconds'>;
  readonly code: string;
  readonly says: { readonly ru: RegExp; readonly en: RegExp };
}

/** The client's patience with a silent board, whose silence lasts longer … */
const PATIENCE_SECONDS = 0.25;
/** … and with one that answers: on a busy machine an answer takes long, and an answer not waited for has been paid for in vain. */
const USUAL_PATIENCE_SECONDS = 30;

const TOO_MANY = { code: 'job-boards.unavailable', says: { ru: /просит обращаться реже/, en: /asks for fewer calls/ } };
const SERVER = { code: 'job-boards.unavailable', says: { ru: /На стороне .* неполадки/, en: /trouble of its own/ } };
const NO_LINE = { code: 'job-boards.unavailable', says: { ru: /Связи с .* нет/, en: /There is no line/ } };

const TROUBLES: readonly Trouble[] = [
  { what: '429 without a time', fault: { kind: 'too-many-requests' }, ...TOO_MANY },
  { what: '429 that asks for seconds', fault: { kind: 'too-many-requests', retryAfter: '5' }, ...TOO_MANY },
  { what: '429 that asks for two minutes', fault: { kind: 'too-many-requests', retryAfter: '120' }, ...TOO_MANY },
  {
    what: '429 until a date',
    fault: { kind: 'too-many-requests', retryAfter: new Date(Date.now() + 600_000).toUTCString() },
    ...TOO_MANY,
  },
  ...[500, 502, 503].map((status) => ({
    what: `${status} with a page`,
    fault: { kind: 'server-error' as const, status },
    ...SERVER,
  })),
  {
    what: 'a page of the protection in front of it',
    fault: { kind: 'edge-block' },
    code: 'job-boards.edge-blocked',
    says: { ru: /Защита .* не пропускает/, en: /The protection in front of/ },
  },
  {
    what: 'answers cut in the middle',
    fault: { kind: 'cut' },
    code: 'job-boards.unavailable',
    says: { ru: /обрываются на середине/, en: /cut off in the middle/ },
  },
  {
    what: 'silence',
    fault: { kind: 'silence', delayMilliseconds: PATIENCE_SECONDS * 4000 },
    code: 'job-boards.unavailable',
    says: { ru: /не ответил за отведённое время/, en: /did not answer in time/ },
  },
  { what: 'a line that breaks', fault: { kind: 'drop' }, ...NO_LINE },
];

/** Longer than any pause that a board asks for, any rest after blocks and any repetition of a single résumé. */
const HEALING_MINUTES = 7 * 60;

const journal = boardJournal();
const timer = new VirtualTimer(true);
const visits = new Visits(views, { now: () => NOW });
let patienceSeconds = USUAL_PATIENCE_SECONDS;
let boards: Boards;
let actor: Actor;
let connections: { headhunter: ConnectionView; superjob: ConnectionView };

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const http = new HttpClient({
    ...{ clock, timer, random: { next: () => 0.5 } },
    get timeoutSeconds() {
      return patienceSeconds;
    },
  });
  const override: TestAppOptions['override'] = (builder) => builder.overrideProvider(HttpClient).useValue(http);
  boards = await startBoards({ responses: 20, vacancies: 2 }, { clock, override }, journal.file);
});
afterAll(() => boards.close());
beforeEach(async () => {
  boardsHeal();
  await timePasses(HEALING_MINUTES);
  actor = await recruiter(boards.t);
  connections = await connectBoth(boards, actor);
  boards.simulator.control.resetCalls();
});

/** From now on calls fail in this way. */
function boardsFail(fault: FaultWish): void {
  boards.simulator.control.queueFault(fault);
  if (fault.kind === 'silence') patienceSeconds = PATIENCE_SECONDS;
}
function boardsHeal(): void {
  boards.simulator.control.clearFaults();
  patienceSeconds = USUAL_PATIENCE_SECONDS;
}
async function timePasses(minutes: number): Promise<void> {
  boards.t.clock.moveByMinutes(minutes);
  await timer.wait(minutes * 60_000);
}
/** What the background does now; what fails is looked at afterwards. */
async function work(board: Board): Promise<void> {
  await boards.t.get(SourcingService).queuePull(actor, connections[board as 'headhunter'].connectionId);
  for (let turn = 0; turn < 12; turn += 1) await boards.t.runJobs().catch(() => undefined);
}
const topicsOf = (board: Board) => boards.simulator.control.people().filter((one) => one.board === board);
const problems = async (board: Board) =>
  (await boards.t.get(ConnectionsService).state(actor.organisationId, connections[board as 'headhunter'].connectionId))
    .problems;
async function sentences(board: Board, language: 'ru' | 'en'): Promise<string[]> {
  const visit = { f: words(language), context: context({ language }), partial: false };
  return (await problems(board)).map((problem) => visits.problemSentence(visit, problem, board));
}

/** Every response once and read, nothing spent, nothing in the way any more. */
async function everythingOnce(...pulled: Board[]): Promise<void> {
  const held = await heldBy(boards.t, actor);
  expect(held).toMatchObject({
    responses: pulled.flatMap(topicsOf).length,
    moves: held.applications,
    scores: held.applications,
  });
  expect(await boards.t.get(SourcingService).progress(actor.organisationId)).toMatchObject({
    waiting: 0,
    unreadable: 0,
  });
  expect(boards.simulator.control.contactsSpent()).toBe(0);
  for (const board of pulled) expect(await problems(board)).toEqual([]);
}

describe.each(['headhunter', 'superjob'] as const)('%s in the middle of a pull', (board) => {
  it.each(TROUBLES)('meets $what: it is said, and afterwards every response is there once', async (trouble) => {
    const opened = journal.opened().length;
    // After the vacancies and the first list.
    boardsFail({ board, ...trouble.fault, skip: board === 'headhunter' ? 3 : 1, times: 10_000 });
    await work(board);
    const met = await problems(board);
    expect(met.length).toBeGreaterThan(0);
    for (const problem of met) expect(problem).toMatchObject({ code: trouble.code });
    for (const language of ['ru', 'en'] as const) {
      for (const sentence of await sentences(board, language)) expect(sentence).toMatch(trouble.says[language]);
    }
    boardsHeal();
    await timePasses(HEALING_MINUTES);
    await work(board);
    await everythingOnce(board);
    // An answer that was cut on its way has been paid for by the board's count; nothing else is opened twice.
    const wasted = trouble.fault.kind === 'cut' ? 24 : 0;
    const views = board === 'headhunter' ? topicsOf(board).length : 0;
    expect(journal.opened().length - opened).toBeLessThanOrEqual(views + wasted);
  });
});

describe('a refusal that is told to the board', () => {
  it.each(TROUBLES)('is told once though the board meets it with $what', async ({ fault }) => {
    const { control } = boards.simulator;
    const { t } = boards;
    const mark = journal.moved().length;
    const fresh = control.respond({ board: 'headhunter', count: 2, change: { phone: null, email: null } });
    await work('headhunter');
    const rows = await t.asOwner<{ application_id: string }>(
      `select application_id from responses where organisation_id = $1 and external_id = any ($2)`,
      [actor.organisationId, fresh.map(({ id }) => id)],
    );
    for (const { application_id: id } of rows) await t.get(ApplicationsService).reject(actor, id, 'нет опыта');
    boardsFail({ board: 'headhunter', ...fault, match: 'PUT /negotiations', times: 3 });
    await timePasses(11);
    for (let turn = 0; turn < 6; turn += 1) await t.runJobs().catch(() => undefined);
    boardsHeal();
    // The queue repeats by its own table, the test by its clock.
    await t.asOwner(
      `update pgboss.job set state = 'retry', start_after = $1
        where id in (select distinct on (singleton_key) failed.id from pgboss.job failed
                      where failed.name = $2 and failed.state = 'failed' and not exists (
                        select 1 from pgboss.job live
                         where live.name = $2 and live.singleton_key = failed.singleton_key and live.state < 'completed'))`,
      [t.clock.now(), tellBoard.name],
    );
    await timePasses(HEALING_MINUTES);
    for (let turn = 0; turn < 6; turn += 1) await t.runJobs().catch(() => undefined);
    const moved = journal.moved().slice(mark);
    expect(moved.toSorted()).toEqual(fresh.map(({ id }) => id).toSorted());
  });
});

describe('while a board wants to be left alone', () => {
  const calls = (): number => boards.simulator.control.calls().total;

  it.each([
    ['for seconds', '120'],
    ['until a date', new Date(Date.now() + 900_000).toUTCString()],
  ])('%s, it is not called', async (_what, retryAfter) => {
    boards.simulator.control.queueFault({ board: 'headhunter', kind: 'too-many-requests', retryAfter });
    await work('headhunter');
    boards.simulator.control.resetCalls();
    await work('headhunter');
    expect(calls()).toBe(0);
    await timePasses(16);
    await work('headhunter');
    await everythingOnce('headhunter');
  });

  it('because its protection blocks us, it is asked once after a minute, then after two, then after four', async () => {
    const { control } = boards.simulator;
    control.queueFault({ board: 'headhunter', kind: 'edge-block', times: 1000 });
    for (let turn = 0; turn < 3; turn += 1) await work('headhunter');
    const seen: number[] = [];
    for (let minute = 1; minute <= 8; minute += 1) {
      control.resetCalls();
      await work('headhunter');
      seen.push(calls());
      await timePasses(1);
    }
    expect(seen).toEqual([0, 1, 0, 1, 0, 0, 0, 1]);
    // SuperJob has a door of its own.
    await work('superjob');
    await everythingOnce('superjob');
  });

  it('a person who connects anew is let through, and if that works so is everything else', async () => {
    const { control } = boards.simulator;
    control.queueFault({ board: 'headhunter', kind: 'edge-block', times: 1000 });
    for (let turn = 0; turn < 3; turn += 1) await work('headhunter');
    control.clearFaults();
    // Both boards: whatever is connected anew is pulled by itself.
    await connectBoth(boards, actor);
    await work('headhunter');
    await everythingOnce('headhunter', 'superjob');
  });
});
