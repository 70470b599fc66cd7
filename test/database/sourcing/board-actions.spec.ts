import { ApplicationsService } from '../../../src/candidates/index.js';
import { jest } from '@jest/globals';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  ApplicationAtBoards,
  BoardActionsService,
  BoardTellings,
  Invitations,
  Rejections,
  SourcingService,
  tellBoard,
} from '../../../src/sourcing/index.js';
import type { ToldAction } from '../../../src/sourcing/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { BoardActionsStore } from '../../../src/sourcing/board-actions.store.js';
import { PullService } from '../../../src/sourcing/pull.service.js';
import { PullRuns } from '../../../src/sourcing/pull-runs.service.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { moveTo, NOTHING_WRITTEN, OWN, OWN_TEXT, respondents, topicNow } from './told-fixture.js';
import type { Respondent } from './told-fixture.js';

let boards: Boards;
let actor: Actor;
let headhunter: ConnectionView;
let superjob: ConnectionView;

beforeAll(async () => {
  boards = await startBoards({ responses: 10 });
  actor = await recruiter(boards.t);
  ({ headhunter, superjob } = await connectBoth(boards, actor));
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
});
afterAll(() => boards.close());
afterEach(() => boards.simulator.control.clearFaults());

const actions = (): BoardActionsService => boards.t.get(BoardActionsService);

async function tellNow(): Promise<void> {
  boards.t.clock.moveByMinutes(11);
  await boards.t.runJobs().catch(() => undefined);
}

/** Somebody of whom it is not known whether they were told. */
async function unclear(): Promise<{ person: Respondent; action: ToldAction }> {
  const [person] = await respondents(boards, actor, 1);
  await moveTo(boards, actor, person.applicationId, 'rejected', OWN);
  boards.simulator.control.queueFault({
    board: 'headhunter',
    kind: 'server-error',
    match: 'PUT /negotiations',
    times: 20,
  });
  await tellNow();
  boards.simulator.control.clearFaults();
  const [action] = await actions().of(actor, person.applicationId);
  return { person, action };
}

const untoldIds = async (): Promise<string[]> => (await actions().untold(actor)).rows.map(({ id }) => id);

it('what was taken back within the time to think is not said to be told', async () => {
  const [person] = await respondents(boards, actor, 1);
  await moveTo(boards, actor, person.applicationId, 'rejected', OWN);
  expect(await actions().of(actor, person.applicationId)).toMatchObject([{ stage: 'rejected', status: 'waiting' }]);
  await boards.t.get(ApplicationsService).undo(actor, person.applicationId);
  expect(await actions().of(actor, person.applicationId)).toEqual([]);
});

describe('what was not told', () => {
  it('is listed and counted with what the board answered, until a person has decided', async () => {
    const before = await actions().untoldCount(actor);
    const { action } = await unclear();
    expect(action).toMatchObject({
      status: 'unclear',
      stage: 'rejected',
      problem: { code: 'sourcing.unclear' },
      answer: { status: 503 },
    });
    expect([await actions().untoldCount(actor), (await untoldIds())[0]]).toEqual([before + 1, action.id]);
    await actions().dismiss(actor, action.id);
    await actions().dismiss(actor, action.id);
    expect([await actions().untoldCount(actor), await untoldIds()]).toEqual([
      before,
      expect.not.arrayContaining([action.id]),
    ]);
    const [left] = await actions().of(actor, action.applicationId);
    expect(left.status).toBe('dismissed');
  });

  it('is told again when a person says so, once', async () => {
    const { person, action } = await unclear();
    const before = (await topicNow(boards, headhunter, person.topicId)).counters.messages;
    await Promise.all([actions().retry(actor, action.id), actions().retry(actor, action.id)]);
    await boards.t.runJobs();
    await boards.t.runJobs();
    const [told] = await actions().of(actor, person.applicationId);
    expect(told).toMatchObject({ status: 'done', message: OWN_TEXT, boardStage: null });
    expect((await topicNow(boards, headhunter, person.topicId)).counters.messages).toBe(before + 1);
    await expect(actions().retry(actor, action.id)).rejects.toMatchObject({ code: 'sourcing.no-such-board-action' });
  });

  it('is nobody else’s', async () => {
    const { action } = await unclear();
    const stranger = await recruiter(boards.t);
    expect([await actions().untoldCount(stranger), (await actions().untold(stranger)).rows]).toEqual([0, []]);
    for (const work of [() => actions().retry(stranger, action.id), () => actions().dismiss(stranger, action.id)]) {
      await expect(work()).rejects.toMatchObject({ code: 'sourcing.no-such-board-action' });
    }
    await expect(actions().retry({ ...actor, role: 'interviewer' }, action.id)).rejects.toThrow();
    await actions().dismiss(actor, action.id);
  });

  it('goes on by itself when repetitions have ended and the board answers again', async () => {
    const [person] = await respondents(boards, actor, 1);
    await moveTo(boards, actor, person.applicationId, 'rejected');
    boards.simulator.control.queueFault({
      board: 'headhunter',
      kind: 'edge-block',
      match: '/negotiations/',
      times: 20,
    });
    await tellNow();
    boards.simulator.control.clearFaults();
    expect((await actions().of(actor, person.applicationId))[0]).toMatchObject({
      status: 'waiting',
      problem: { code: 'job-boards.edge-blocked' },
    });
    boards.t.clock.moveByMinutes(13 * 60);
    expect(await actions().untoldCount(actor)).toBe(1);
    await actions().queueOverdue(actor.organisationId, headhunter.connectionId);
    await boards.t.runJobs();
    expect((await actions().of(actor, person.applicationId))[0].status).toBe('done');
    expect(await actions().untoldCount(actor)).toBe(0);
  });
});

it('decisions that wait go on also when a pull fails', async () => {
  const [person] = await respondents(boards, actor, 1);
  await moveTo(boards, actor, person.applicationId, 'rejected');
  boards.t.clock.moveByMinutes(13 * 60);
  const waiting = () =>
    boards.t.asOwner(
      `select 1 from pgboss.job where name = $1 and state = 'created' and data ->> 'actionId' =
         (select action.id::text from board_actions action join responses response on response.id = action.response_id
           where response.external_id = $2)`,
      [tellBoard.name, person.topicId],
    );
  // Its repetitions have ended.
  await boards.t.asOwner(`update pgboss.job set state = 'failed' where name = $1 and state = 'created'`, [
    tellBoard.name,
  ]);
  expect(await waiting()).toEqual([]);
  jest.spyOn(boards.t.get(PullService), 'pull').mockRejectedValueOnce(new Error('no answer'));
  await expect(boards.t.get(PullRuns).run(actor.organisationId, headhunter.connectionId)).rejects.toThrow('no answer');
  expect(await waiting()).toHaveLength(1);
  await boards.t.runJobs();
  expect((await actions().of(actor, person.applicationId))[0].status).toBe('done');
});

it('how it ended is noted beside an erasure of the person: neither waits for what the other holds', async () => {
  const [person] = await respondents(boards, actor, 1);
  await moveTo(boards, actor, person.applicationId, 'rejected', OWN);
  const [{ id }] = await actions().of(actor, person.applicationId);
  let [holds, ends] = [(): void => undefined, (): void => undefined];
  const isHeld = new Promise<void>((resolve) => (holds = resolve));
  const isEnding = new Promise<void>((resolve) => (ends = resolve));
  const erasing = boards.t.get(Database).inOrganisation(actor.organisationId, async (db) => {
    await db.query(`SELECT 1 FROM responses WHERE external_id = $1 FOR NO KEY UPDATE`, [person.topicId]);
    holds();
    await isEnding;
    await db.query(`UPDATE board_actions SET message = NULL WHERE id = $1`, [id]);
  });
  await isHeld;
  const ending = boards.t
    .get(BoardActionsStore)
    .end(actor.organisationId, id, { status: 'done', problem: null, state: 'discard_by_employer' });
  const waiting = () =>
    boards.t.asOwner(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%update%'`,
    );
  while ((await waiting()).length === 0);
  ends();
  await Promise.all([erasing, ending]);
  expect((await actions().of(actor, person.applicationId))[0]).toMatchObject({ status: 'done', message: null });
});

describe('what was written', () => {
  it('is read by those who decide, not by everybody who may see the application', async () => {
    const [person] = await respondents(boards, actor, 1);
    await moveTo(boards, actor, person.applicationId, 'rejected', OWN);
    const [[seen], [hidden]] = [
      await actions().of({ ...actor, role: 'hiring-manager' }, person.applicationId),
      await actions().of({ ...actor, role: 'interviewer' }, person.applicationId),
    ];
    expect([seen.message, hidden]).toEqual([OWN_TEXT, { ...seen, message: null }]);
  });
});

describe('the rejection of somebody', () => {
  it('in words for that person is not offered for the next ones, unless somebody wants it', async () => {
    const rejections = boards.t.get(Rejections);
    const own = await recruiter(boards.t);
    const connected = (await connectBoth(boards, own)).headhunter;
    expect(connected.status).toBe('connected');
    const [first, second, third] = await respondents(boards, own, 3);
    await moveTo(boards, own, first.applicationId, 'rejected', OWN);
    expect(await rejections.usual(own)).toEqual({ kind: 'none' });
    await moveTo(boards, own, second.applicationId, 'rejected', { kind: 'own', text: OWN_TEXT, offerNext: true });
    expect(await rejections.usual(own)).toEqual({ kind: 'own', text: OWN_TEXT });
    await moveTo(boards, own, third.applicationId, 'rejected', { kind: 'own', text: 'До встречи!' });
    expect(await rejections.usual(own)).toEqual({ kind: 'own', text: OWN_TEXT });
  });

  it('is offered with the board’s own texts, filled for them; the last choice of the organisation is remembered', async () => {
    const rejections = boards.t.get(Rejections);
    const [first, second] = await respondents(boards, actor, 2);
    const offer = await rejections.offer(actor, first.applicationId);
    expect(offer).toMatchObject({ board: 'headhunter', problem: null });
    expect(offer?.templates.map(({ id }) => id)).toContain('discard_after_response');
    for (const { text } of offer?.templates ?? []) expect(text).not.toMatch(/\[\w+\]/);
    await moveTo(boards, actor, first.applicationId, 'rejected', {
      kind: 'template',
      templateId: 'discard_after_response',
    });
    expect((await rejections.offer(actor, second.applicationId))?.usual).toEqual({
      kind: 'template',
      templateId: 'discard_after_response',
    });
    // Nobody has said what to write: the remembered text is offered, not sent.
    await moveTo(boards, actor, second.applicationId, 'rejected');
    expect((await actions().of(actor, second.applicationId))[0]).toMatchObject({ messageKind: 'none' });
    expect(await rejections.usual(await recruiter(boards.t))).toEqual({ kind: 'none' });
  });

  it('is possible when the board does not answer, without its texts', async () => {
    const [person] = await respondents(boards, actor, 1);
    boards.simulator.control.queueFault({
      board: 'headhunter',
      kind: 'edge-block',
      match: 'GET /negotiations',
      times: 20,
    });
    const offer = await boards.t.get(Rejections).offer(actor, person.applicationId);
    expect(offer).toMatchObject({ templates: [], problem: { code: 'job-boards.edge-blocked' } });
  });

  it('and the stages of a board are not waited for when it is slow', async () => {
    const [person] = await respondents(boards, actor, 1);
    boards.simulator.control.queueFault({ board: 'headhunter', kind: 'slow', delayMilliseconds: 1_500, times: 2 });
    const late = { problem: { code: 'job-boards.unavailable', values: { context: 'silence' } } };
    expect(await boards.t.get(Rejections).offer(actor, person.applicationId, 50)).toMatchObject(late);
    expect(await boards.t.get(Invitations).offer(actor, headhunter, 50)).toMatchObject(late);
  });

  it('can be written to nobody through a connection that tells nothing', async () => {
    const [person] = await respondents(boards, actor, 1);
    const tellings = boards.t.get(BoardTellings);
    const quiet = { tells: false, stages: new Map(), invitation: NOTHING_WRITTEN };
    await tellings.choose(actor, headhunter, quiet);
    const { rejection } = await boards.t.get(ApplicationAtBoards).of(actor, person.applicationId);
    expect([rejection, await boards.t.get(Rejections).offer(actor, person.applicationId)]).toEqual([null, null]);
    await tellings.choose(actor, headhunter, { ...quiet, tells: true });
  });
});

describe('what a board offers', () => {
  it('are its stages and its texts for invitations, read now', async () => {
    // Nobody can be moved to where responses arrive, nor to where the board puts those who withdrew.
    const [one] = await respondents(boards, actor, 1);
    boards.simulator.control.discardTopic(one.topicId);
    const { telling, templates, problem } = await boards.t.get(Invitations).offer(actor, headhunter);
    expect(problem).toBeNull();
    expect(telling.stages.map(({ id }) => id)).toEqual([
      'consider',
      'phone_interview',
      'assessment',
      'interview',
      'offer',
      'hired',
      'discard_by_employer',
    ]);
    expect(templates).toMatchObject([{ id: 'interview' }]);
  });

  it('is nothing at a board that knows rejections only', async () => {
    const { telling, templates } = await boards.t.get(Invitations).offer(actor, superjob);
    expect([telling.hasStages, telling.stages, templates]).toEqual([false, [], []]);
  });

  it('is what is known from before when it does not answer', async () => {
    await boards.t.get(Invitations).offer(actor, headhunter);
    boards.simulator.control.queueFault({ board: 'headhunter', kind: 'edge-block', match: '', times: 20 });
    const { telling, problem } = await boards.t.get(Invitations).offer(actor, headhunter);
    expect([telling.stages.length, problem?.code]).toEqual([7, 'job-boards.edge-blocked']);
  });
});
