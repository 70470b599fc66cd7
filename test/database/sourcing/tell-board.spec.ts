import { ApplicationsService } from '../../../src/candidates/index.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { JobQueue } from '../../../src/platform/queue/index.js';
import { BoardTellings, SourcingService, tellBoard } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;

beforeAll(async () => {
  boards = await startBoards({ responses: 30 });
  actor = await recruiter(boards.t);
  await connectBoth(boards, actor);
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
});
afterAll(() => boards.close());
beforeEach(() => boards.simulator.control.resetCalls());

/** A fresh response of a board, read. */
async function respondent(board: 'headhunter' | 'superjob'): Promise<{ applicationId: string; responseId: string }> {
  const [{ resumeId }] = boards.simulator.control.respond({ board, change: { phone: null, email: null } });
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
  boards.simulator.control.resetCalls();
  const [row] = await boards.t.asOwner<{ applicationId: string; responseId: string }>(
    `select application_id as "applicationId", id as "responseId" from responses
      where organisation_id = $1 and resume_external_id = $2`,
    [actor.organisationId, resumeId],
  );
  return row;
}

async function chooseTelling(board: 'headhunter' | 'superjob', tells: boolean): Promise<void> {
  const { t } = boards;
  const connections = await t.get(ConnectionsService).list(actor.organisationId);
  const connection = connections.find((one) => one.board === board)!;
  const nothing = { messageKind: 'none' as const, templateId: null, message: null };
  await t.get(BoardTellings).choose(actor, connection, { tells, stages: new Map(), invitation: nothing });
}

const told = async (applicationId: string): Promise<(string | null)[]> =>
  (await boards.t.get(SourcingService).responsesOf(actor, applicationId)).map((response) => response.told);

/** Calls that change something at the boards. */
const actions = (): number =>
  Object.entries(boards.simulator.control.calls().endpoints).reduce(
    (sum, [name, n]) => sum + (/ (PUT \/negotiations|POST \/hr\/resumes)/.test(name) ? n : 0),
    0,
  );

describe.each(['headhunter', 'superjob'] as const)('a rejection of somebody from %s', (board) => {
  it('is told to the board after ten minutes, once', async () => {
    const { t } = boards;
    const { applicationId } = await respondent(board);
    await t.get(ApplicationsService).reject(actor, applicationId, 'нет опыта');
    expect([await t.runJobs(), actions(), await told(applicationId)]).toEqual([0, 0, ['waiting']]);
    t.clock.moveByMinutes(11);
    expect(await t.runJobs()).toBe(1);
    expect([actions(), await told(applicationId)]).toEqual([1, ['done']]);
    const [{ id: actionId }] = await t.asOwner<{ id: string }>(`select id from board_actions order by id desc limit 1`);
    const payload = { organisationId: actor.organisationId, actionId };
    await t.get(JobQueue).enqueue(tellBoard, payload);
    await t.runJobs();
    expect(actions()).toBe(1);
  });

  it('that was taken back is not told', async () => {
    const { t } = boards;
    const { applicationId } = await respondent(board);
    await t.get(ApplicationsService).reject(actor, applicationId, 'нет опыта');
    await t.get(ApplicationsService).undo(actor, applicationId);
    t.clock.moveByMinutes(11);
    await t.runJobs();
    expect([actions(), await told(applicationId)]).toEqual([0, ['skipped']]);
  });

  it('is not told if the connection says so', async () => {
    const { t } = boards;
    const { applicationId } = await respondent(board);
    await chooseTelling(board, false);
    await t.get(ApplicationsService).reject(actor, applicationId, 'нет опыта');
    t.clock.moveByMinutes(11);
    await t.runJobs();
    await chooseTelling(board, true);
    expect([actions(), await told(applicationId)]).toEqual([0, ['skipped']]);
  });

  it('meets a board that does not answer: it is told later, or known to be unclear, never twice', async () => {
    const { t } = boards;
    const { applicationId } = await respondent(board);
    await t.get(ApplicationsService).reject(actor, applicationId, 'нет опыта');
    boards.simulator.control.queueFault({
      board,
      kind: 'server-error',
      match: board === 'headhunter' ? 'PUT /negotiations' : 'POST /hr/resumes',
      times: 50,
    });
    t.clock.moveByMinutes(11);
    await t.runJobs().catch(() => undefined);
    boards.simulator.control.clearFaults();
    expect(await told(applicationId)).toEqual([board === 'headhunter' ? 'waiting' : 'unclear']);
  });
});

it('two workers with the same action tell it once', async () => {
  const { t } = boards;
  const { applicationId } = await respondent('superjob');
  await t.get(ApplicationsService).reject(actor, applicationId, 'нет опыта');
  t.clock.moveByMinutes(11);
  await Promise.allSettled([t.runJobs(), t.runJobs()]);
  expect(actions()).toBe(1);
});
