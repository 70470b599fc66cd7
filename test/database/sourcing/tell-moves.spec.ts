import { ApplicationsService } from '../../../src/candidates/index.js';
import type { MoveMessage, Stage } from '../../../src/candidates/index.js';
import { ConnectionsService, JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { BoardTellings, SourcingService, tellBoard } from '../../../src/sourcing/index.js';
import type { StageChoices } from '../../../src/sourcing/index.js';
import { Worker } from '../../../src/platform/queue/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { moveTo, NOTHING_WRITTEN, OWN, OWN_TEXT, respondents, topicNow } from './told-fixture.js';
import type { Respondent } from './told-fixture.js';

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
afterEach(async () => {
  boards.simulator.control.clearFaults();
  await choose(true);
});

async function choose(tells: boolean, stages: StageChoices = new Map(), invitation = NOTHING_WRITTEN): Promise<void> {
  await boards.t.get(BoardTellings).choose(actor, headhunter, { tells, stages, invitation });
}

const people = (count: number): Promise<Respondent[]> => respondents(boards, actor, count);

const move = (applicationId: string, to: Stage, message: MoveMessage | null = null): Promise<void> =>
  moveTo(boards, actor, applicationId, to, message);

async function tellNow(): Promise<void> {
  boards.t.clock.moveByMinutes(11);
  await boards.t.runJobs();
}

interface Told {
  readonly stage: string;
  readonly status: string;
  readonly code: string | null;
  readonly after: string | null;
  readonly answer: number | null;
  readonly message: string | null;
}

async function told(applicationId: string): Promise<Told[]> {
  return boards.t.asOwner<Told & Record<string, unknown>>(
    `select action.stage, action.status, action.problem_code as code, action.state_after as after,
            action.answer_status as answer, action.message
       from board_actions action join responses response on response.id = action.response_id
      where response.application_id = $1 order by action.id`,
    [applicationId],
  );
}

/** A response as the board shows it. */
async function atBoard(topicId: string): Promise<{ stage: string; seen: string; messages: number }> {
  const topic = await topicNow(boards, headhunter, topicId);
  return { stage: topic.employer_state.id, seen: topic.state.id, messages: topic.counters.messages };
}

/** Calls that move responses. */
const moves = (): number =>
  Object.entries(boards.simulator.control.calls().endpoints).reduce(
    (sum, [name, n]) => sum + (name.includes('PUT /negotiations') ? n : 0),
    0,
  );

describe('a move', () => {
  it('is told to the board in the stage that is usual there, once', async () => {
    const [one] = await people(1);
    await move(one.applicationId, 'shortlisted');
    expect(await told(one.applicationId)).toMatchObject([{ stage: 'shortlisted', status: 'waiting' }]);
    await tellNow();
    expect(await atBoard(one.topicId)).toMatchObject({ stage: 'consider', seen: 'response' });
    expect([moves(), await told(one.applicationId)]).toMatchObject([
      1,
      [{ status: 'done', code: null, after: 'consider', answer: 204, message: null }],
    ]);
    const [{ id: actionId }] = await boards.t.asOwner<{ id: string }>(
      `select id from board_actions order by id desc limit 1`,
    );
    await boards.t.get(Worker).run(tellBoard, { organisationId: actor.organisationId, actionId });
    expect(moves()).toBe(1);
  });

  it('goes to the stage that a person chose, and nowhere if they chose so', async () => {
    const [one, two] = await people(2);
    await choose(true, new Map([['shortlisted', 'assessment'] as const]));
    await move(one.applicationId, 'shortlisted');
    await tellNow();
    await choose(true, new Map([['shortlisted', null] as const]));
    await move(two.applicationId, 'shortlisted');
    await tellNow();
    expect([(await atBoard(one.topicId)).stage, (await atBoard(two.topicId)).stage]).toEqual([
      'assessment',
      'response',
    ]);
    expect(await told(two.applicationId)).toMatchObject([{ status: 'skipped', code: 'sourcing.not-told' }]);
  });

  it('that went on within the time to think is not told; where the person is now is', async () => {
    const [one] = await people(1);
    await move(one.applicationId, 'shortlisted');
    await move(one.applicationId, 'invited');
    await tellNow();
    expect(await told(one.applicationId)).toMatchObject([
      { stage: 'shortlisted', status: 'skipped', code: 'sourcing.moved-on' },
      { stage: 'invited', status: 'done', after: 'interview' },
    ]);
    expect(moves()).toBe(1);
  });

  it('that was taken back is not told', async () => {
    const [one] = await people(1);
    await move(one.applicationId, 'shortlisted');
    await boards.t.get(ApplicationsService).undo(actor, one.applicationId);
    await tellNow();
    expect([moves(), (await told(one.applicationId)).map(({ status }) => status)]).toEqual([0, ['skipped']]);
  });

  it('to where the response is already sends nothing', async () => {
    const [one] = await people(1);
    await boards.t.get(JobBoards).for('headhunter').moveStage?.(headhunter, one.topicId, 'consider', null);
    boards.simulator.control.resetCalls();
    const { messages } = await atBoard(one.topicId);
    await move(one.applicationId, 'shortlisted', OWN);
    await tellNow();
    expect([moves(), (await atBoard(one.topicId)).messages]).toEqual([0, messages]);
    expect(await told(one.applicationId)).toMatchObject([{ status: 'done', code: 'sourcing.already-there' }]);
  });

  it('is not told through a connection that tells nothing, and not of another organisation', async () => {
    const [one] = await people(1);
    await choose(false);
    await move(one.applicationId, 'shortlisted');
    await tellNow();
    expect(await told(one.applicationId)).toMatchObject([{ status: 'skipped', code: 'sourcing.telling-off' }]);
    const stranger = await recruiter(boards.t);
    await expect(
      boards.t.get(BoardTellings).choose(
        stranger,
        { ...headhunter, organisationId: stranger.organisationId },
        {
          tells: true,
          stages: new Map(),
          invitation: NOTHING_WRITTEN,
        },
      ),
    ).rejects.toThrow();
    const [{ id: actionId }] = await boards.t.asOwner<{ id: string }>(
      `update board_actions set status = 'waiting' where id = (select id from board_actions order by id desc limit 1) returning id`,
    );
    await boards.t.get(Worker).run(tellBoard, { organisationId: stranger.organisationId, actionId });
    expect([moves(), (await told(one.applicationId))[0].status]).toEqual([0, 'waiting']);
  });

  it('to a stage that the board does not list cannot be chosen', async () => {
    await expect(choose(true, new Map([['invited', 'made_up'] as const]))).rejects.toMatchObject({
      code: 'sourcing.no-such-board-stage',
    });
  });

  it('of somebody from SuperJob is not noted: that board knows rejections only', async () => {
    const { t, simulator } = boards;
    const [{ resumeId }] = simulator.control.respond({ board: 'superjob', change: { phone: null, email: null } });
    await t.get(SourcingService).pullAll(actor.organisationId);
    const [{ applicationId }] = await t.asOwner<{ applicationId: string }>(
      `select application_id as "applicationId" from responses where resume_external_id = $1`,
      [resumeId],
    );
    await move(applicationId, 'shortlisted');
    expect(await told(applicationId)).toEqual([]);
    const connections = await t.get(ConnectionsService).list(actor.organisationId);
    const view = await t.get(BoardTellings).of(connections.find(({ board }) => board === 'superjob')!);
    expect(view).toMatchObject({ hasStages: false, stages: [] });
  });
});

describe('a message', () => {
  it('of ours goes along, and only then does the applicant see the rejection', async () => {
    const [silent, written] = await people(2);
    await move(silent.applicationId, 'rejected');
    await move(written.applicationId, 'rejected', OWN);
    await tellNow();
    expect(await atBoard(silent.topicId)).toMatchObject({ stage: 'discard_by_employer', seen: 'response' });
    expect(await atBoard(written.topicId)).toMatchObject({ stage: 'discard_by_employer', seen: 'discard' });
    expect(await told(written.applicationId)).toMatchObject([{ message: OWN_TEXT }]);
  });

  it('of the board is read when it is sent, filled for that person', async () => {
    const [one] = await people(1);
    await move(one.applicationId, 'rejected', { kind: 'template', templateId: 'discard_after_interview' });
    await tellNow();
    const [{ status, message }] = await told(one.applicationId);
    expect([status, (await atBoard(one.topicId)).seen]).toEqual(['done', 'discard']);
    expect(message).toMatch(/^Здравствуйте, \p{L}+! Спасибо, что нашли время встретиться/u);
    expect(message).not.toMatch(/\[\w+\]/);
  });

  it('of the board that is not offered any more is not replaced by another one', async () => {
    const [one] = await people(1);
    await move(one.applicationId, 'rejected', { kind: 'template', templateId: 'gone' });
    await tellNow();
    expect(await told(one.applicationId)).toMatchObject([
      { status: 'refused', code: 'sourcing.refused-no-such-template' },
    ]);
    expect(moves()).toBe(0);
  });

  it('without words is refused with the move', async () => {
    const [one] = await people(1);
    await expect(move(one.applicationId, 'rejected', { kind: 'own', text: ' ' })).rejects.toMatchObject({
      code: 'sourcing.message-needed',
    });
    expect(await told(one.applicationId)).toEqual([]);
  });

  it('goes with invitations as it was chosen for the connection, and not with other moves', async () => {
    const [one] = await people(1);
    await choose(true, new Map(), { messageKind: 'own', templateId: null, message: 'Приходите' });
    await move(one.applicationId, 'shortlisted');
    await tellNow();
    expect((await atBoard(one.topicId)).seen).toBe('response');
    await move(one.applicationId, 'invited');
    await tellNow();
    expect(await atBoard(one.topicId)).toMatchObject({ stage: 'interview', seen: 'invitation' });
  });
});
