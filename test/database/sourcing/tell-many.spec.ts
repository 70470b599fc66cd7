import { jest } from '@jest/globals';
import type { MoveMessage } from '../../../src/candidates/index.js';
import { JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Worker } from '../../../src/platform/queue/index.js';
import { SourcingService, tellBoard } from '../../../src/sourcing/index.js';
import { BoardActionsStore } from '../../../src/sourcing/board-actions.store.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { moveTo, OWN, OWN_TEXT, respondents, topicNow } from './told-fixture.js';
import type { Respondent, Topic } from './told-fixture.js';

const BULK = 'PUT /negotiations/:collection';
const SINGLE = 'PUT /negotiations/:collection/:topic';

let boards: Boards;
let actor: Actor;
let headhunter: ConnectionView;

beforeAll(async () => {
  boards = await startBoards({ responses: 20 });
  actor = await recruiter(boards.t);
  headhunter = (await connectBoth(boards, actor)).headhunter;
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
});
afterAll(() => boards.close());
afterEach(() => boards.simulator.control.clearFaults());

const respond = (count: number, vacancyId?: string): Promise<Respondent[]> =>
  respondents(boards, actor, count, vacancyId);

const topic = (topicId: string): Promise<Topic> => topicNow(boards, headhunter, topicId);

async function reject(people: readonly Respondent[], message: MoveMessage | null = null): Promise<void> {
  for (const { applicationId } of people) {
    await moveTo(boards, actor, applicationId, 'rejected', message);
  }
  boards.t.clock.moveByMinutes(11);
}

const calls = (endpoint: string): number => boards.simulator.control.calls().endpoints[`headhunter ${endpoint}`] ?? 0;

/** How many actions about these people ended in which way. */
async function ends(people: readonly Respondent[]): Promise<Record<string, number>> {
  const rows = await boards.t.asOwner<{ how: string; n: number }>(
    `select action.status || coalesce(' ' || action.problem_code, '') as how, count(*)::int as n
       from board_actions action join responses response on response.id = action.response_id
      where response.external_id = any ($1) group by 1 order by 1`,
    [people.map(({ topicId }) => topicId)],
  );
  return Object.fromEntries(rows.map(({ how, n }) => [how, n]));
}

/** How many messages each of these people has from the employer's side and their own, by the board's count. */
async function messagesOf(people: readonly Respondent[]): Promise<number[]> {
  const counts: number[] = [];
  for (const { topicId } of people) counts.push((await topic(topicId)).counters.messages);
  return counts;
}

/** As a process leaves it that dies between the call and its answer. */
async function leftSending(people: readonly Respondent[]): Promise<string> {
  const [{ id }] = await boards.t.asOwner<{ id: string }>(
    `with theirs as (select action.id from board_actions action join responses response on response.id = action.response_id
                      where response.external_id = any ($1)),
          leader as (select min(id::text)::uuid as id from theirs)
     update board_actions set status = 'sending', led_by_id = (select id from leader), board_stage = null
      where id in (select id from theirs) returning led_by_id as id`,
    [people.map(({ topicId }) => topicId)],
  );
  return id;
}

const run = (actionId: string): Promise<void> =>
  boards.t.get(Worker).run(tellBoard, { organisationId: actor.organisationId, actionId });

/** The action that was noted first: its job goes first, and leads. */
async function firstAction(people: readonly Respondent[]): Promise<string> {
  const [{ id }] = await boards.t.asOwner<{ id: string }>(
    `select action.id from board_actions action join responses response on response.id = action.response_id
      where response.external_id = any ($1) order by action.id limit 1`,
    [people.map(({ topicId }) => topicId)],
  );
  return id;
}

/** Runs the job of the leader in a process that dies as soon as it notes how another one ended. */
async function runAndDie(leader: string): Promise<void> {
  const store = boards.t.get(BoardActionsStore);
  const end = store.end.bind(store);
  const dying = jest.spyOn(store, 'end').mockImplementation(async (organisationId, actionId, how) => {
    if (actionId !== leader) throw new Error('killed');
    return end(organisationId, actionId, how);
  });
  await expect(run(leader)).rejects.toThrow('killed');
  dying.mockRestore();
}

it('120 of one vacancy go in three calls, and each is concluded by what is seen', async () => {
  const people = await respond(120);
  await reject(people, OWN);
  await boards.t.runJobs();
  expect([calls(BULK), calls(SINGLE)]).toEqual([3, 0]);
  expect(await ends(people)).toEqual({ done: 120 });
  // Lists tell of fifty at once: nobody is looked at alone.
  expect(boards.simulator.control.calls().total).toBeLessThan(40);
  await boards.t.runJobs();
  expect(calls(BULK)).toBe(3);
});

it('each gets the message once', async () => {
  const people = await respond(5);
  const before = await messagesOf(people);
  await reject(people, OWN);
  await boards.t.runJobs();
  expect(await messagesOf(people)).toEqual(before.map((count) => count + 1));
});

it('only what is the same goes together: vacancy, stage and message', async () => {
  const [first, second] = boards.simulator.control.state()['vacancies'] as { headhunterId: string }[];
  const [one, two, three, four, ...others] = [
    ...(await respond(5, first.headhunterId)),
    ...(await respond(2, second.headhunterId)),
  ];
  boards.simulator.control.resetCalls();
  await moveTo(boards, actor, four.applicationId, 'shortlisted');
  await reject([one, two], OWN);
  await reject([three]);
  await reject(others.slice(1), OWN);
  await boards.t.runJobs();
  expect([calls(BULK), calls(SINGLE)]).toEqual([2, 2]);
  expect((await topic(four.topicId)).employer_state.id).toBe('consider');
});

it('whose résumé is gone is told apart, and the others are told', async () => {
  const people = await respond(4);
  const [gone, ...rest] = people;
  await reject(people, OWN);
  boards.simulator.control.deleteResume(gone.resumeId);
  await boards.t.runJobs();
  expect([await ends(rest), await ends([gone]), calls(BULK)]).toEqual([
    { done: 3 },
    { 'refused sourcing.refused-resume-not-found': 1 },
    1,
  ]);
});

it('a call that is refused as a whole leaves nobody untold who can be told', async () => {
  const people = await respond(3);
  await reject(people, OWN);
  // The chat of one of them is not ready yet: the board refuses all, and that one alone afterwards.
  boards.simulator.control.conditionChat(people[0].topicId, { notReadyMinutes: 30 });
  await boards.t.runJobs().catch(() => undefined);
  expect(await ends(people.slice(1))).toMatchObject({ 'waiting job-boards.unavailable': 2 });
  boards.t.clock.moveByMinutes(40);
  await boards.t.asOwner(`update pgboss.job set state = 'retry', start_after = $1 where state = 'failed'`, [
    boards.t.clock.now(),
  ]);
  const before = await messagesOf(people);
  await boards.t.runJobs();
  expect([await ends(people), await messagesOf(people)]).toEqual([{ done: 3 }, before.map((count) => count + 1)]);
});

it("the board's yes is kept where nobody could look afterwards", async () => {
  const people = await respond(3);
  await reject(people, OWN);
  boards.simulator.control.queueFault({ kind: 'server-error', match: 'GET /negotiations', skip: 2, times: 100 });
  await boards.t.runJobs();
  expect(await ends(people)).toEqual({ 'unclear sourcing.unclear': 3 });
  const answers = await boards.t.asOwner<{ answer_status: number }>(
    `select distinct answer_status from board_actions action join responses response on response.id = action.response_id
      where response.external_id = any ($1)`,
    [people.map(({ topicId }) => topicId)],
  );
  expect(answers).toEqual([{ answer_status: 204 }]);
});

it('one that somebody has moved at the board meanwhile is not moved again', async () => {
  const people = await respond(3);
  await reject(people);
  await boards.t.get(JobBoards).for('headhunter').reject(headhunter, people[0].topicId, null);
  await boards.t.runJobs();
  expect([await ends(people.slice(1)), await ends([people[0]])]).toEqual([
    { done: 2 },
    { 'done sourcing.already-there': 1 },
  ]);
});

it('two workers at once tell everybody once', async () => {
  const people = await respond(60);
  const before = await messagesOf(people);
  await reject(people, OWN);
  await Promise.all([boards.t.runJobs(), boards.t.runJobs(), boards.t.runJobs()]);
  expect(await ends(people)).toEqual({ done: 60 });
  expect(await messagesOf(people)).toEqual(before.map((count) => count + 1));
});

it('those that did not go wait a minute for their next try, and are not sent at once after a board that failed', async () => {
  const people = await respond(3);
  await reject(people);
  boards.simulator.control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'negotiations', times: 60 });
  const leader = await firstAction(people);
  // The jobs of the others have come and gone while they were being sent.
  await boards.t.asOwner(`update pgboss.job set state = 'completed' where name = $1 and state = 'created'`, [
    tellBoard.name,
  ]);
  await run(leader).catch(() => undefined);
  boards.simulator.control.clearFaults();
  expect(await ends(people)).toMatchObject({ 'waiting job-boards.unavailable': 3 });
  const jobs = await boards.t.asOwner<{ seconds: number }>(
    `select extract(epoch from start_after - $2::timestamptz)::int as seconds from pgboss.job
      where name = $1 and state = 'created'`,
    [tellBoard.name, boards.t.clock.now()],
  );
  expect(jobs).toEqual([{ seconds: 60 }, { seconds: 60 }]);
  boards.t.clock.moveByMinutes(2);
  await boards.t.runJobs();
  expect(await ends(people)).toEqual({ done: 3 });
});

describe('killed between the call and its answer', () => {
  it('who is seen where they were to be is done; whether the others got the message is unclear, and nobody is told twice', async () => {
    const people = await respond(4);
    await reject(people, OWN);
    const [done, ...others] = people;
    await boards.t.get(JobBoards).for('headhunter').reject(headhunter, done.topicId, OWN_TEXT);
    const leader = await leftSending(people);
    boards.simulator.control.resetCalls();
    await boards.t.runJobs();
    await run(leader);
    expect([calls(BULK), calls(SINGLE)]).toEqual([0, 0]);
    expect([await ends([done]), await ends(others)]).toEqual([{ done: 1 }, { 'unclear sourcing.unclear': 3 }]);
  });

  it('what tells nobody anything twice is simply done', async () => {
    const people = await respond(3);
    await reject(people);
    await boards.t.get(JobBoards).for('headhunter').reject(headhunter, people[0].topicId, null);
    const leader = await leftSending(people);
    await run(leader);
    await boards.t.runJobs();
    expect(await ends(people)).toEqual({ done: 3 });
  });

  it('while it is noted how they ended, it is noted of the others by the one that leads', async () => {
    const people = await respond(3);
    await reject(people);
    const leader = await firstAction(people);
    await runAndDie(leader);
    await run(leader);
    expect(await ends(people)).toEqual({ done: 3 });
  });

  it('once more while it is found out what became of them, nobody is left being sent for ever', async () => {
    const people = await respond(3);
    await reject(people, OWN);
    const leader = await leftSending(people);
    await runAndDie(leader);
    await run(leader);
    expect(await ends(people)).toEqual({ 'unclear sourcing.unclear': 3 });
  });

  it('the job of one that was sent along leaves it to the one that leads', async () => {
    const people = await respond(2);
    await reject(people, OWN);
    const leader = await leftSending(people);
    const [{ id: other }] = await boards.t.asOwner<{ id: string }>(
      `select id from board_actions where led_by_id = $1 and id <> $1`,
      [leader],
    );
    await run(other);
    expect(await ends(people)).toEqual({ sending: 2 });
    await run(leader);
    expect(await ends(people)).toEqual({ 'unclear sourcing.unclear': 2 });
  });
});

it('a board that breaks while it is told leaves it unclear with a message, and to be tried again without', async () => {
  const [silent, written] = await respond(2);
  boards.simulator.control.queueFault({
    board: 'headhunter',
    kind: 'server-error',
    match: 'PUT /negotiations',
    times: 20,
  });
  await reject([silent]);
  await boards.t.runJobs().catch(() => undefined);
  await reject([written], OWN);
  await boards.t.runJobs().catch(() => undefined);
  expect([await ends([silent]), await ends([written])]).toEqual([
    { 'waiting job-boards.outcome-unknown': 1 },
    { 'unclear sourcing.unclear': 1 },
  ]);
});

it('nothing of all this has spent anything', () => {
  expect(boards.simulator.control.spent()).toMatchObject({ contacts: 0 });
});
