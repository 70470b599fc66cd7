import { randomUUID } from 'node:crypto';
import { CandidateChats } from '../../../src/sourcing/candidate-chats.service.js';
import { ConnectionAccounts } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { COLLEAGUE_ID, RECRUITER_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Conversations, SourcingService } from '../../../src/sourcing/index.js';
import type { Conversation } from '../../../src/sourcing/index.js';
import { HeadhunterCaller } from '../../contract/simulator/board-callers.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import type { Person } from './chats-fixture.js';

let boards: Boards;
let actor: Actor;
let headhunter: ConnectionView;
let vacancyId: string;

beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
});
afterAll(() => boards.close());
beforeEach(async () => {
  const { control } = boards.simulator;
  [{ headhunterId: vacancyId }] = control.state()['vacancies'] as { headhunterId: string }[];
  control.change({ headhunterAccounts: [RECRUITER_ID] });
  control.transferVacancy(vacancyId, RECRUITER_ID);
  actor = await recruiter(boards.t, 'owner');
  boards.t.clock.moveByMinutes(5);
});

async function connect(): Promise<void> {
  ({ headhunter } = await connectBoth(boards, actor));
  await pull();
}
async function pull(): Promise<void> {
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
  await boards.t.runJobs();
}

/** Somebody without an address who responds to the vacancy. */
async function respondent(): Promise<Person> {
  const change = { coverLetter: 'Хочу к вам', phone: null, email: null };
  const [{ id: topicId }] = boards.simulator.control.respond({ board: 'headhunter', vacancyId, change });
  await pull();
  const [row] = await boards.t.asOwner<Omit<Person, 'topicId'>>(
    `select response.id as "responseId", application_id as "applicationId", candidate_id as "candidateId", '' as "vacancyId"
       from responses response where organisation_id = $1 and external_id = $2`,
    [actor.organisationId, topicId],
  );
  return { topicId, ...row };
}

/** The colleague adds the account under which we act. */
async function addUs({ responseId }: Person): Promise<void> {
  const [{ chat }] = await boards.t.asOwner<{ chat: string }>(
    `select external_id as chat from board_chats where response_id = $1`,
    [responseId],
  );
  const pavel = await HeadhunterCaller.connect(boards.simulator, COLLEAGUE_ID);
  const added = await pavel.call('PUT', `/common/chats/${chat}/participants`, { json: { id: RECRUITER_ID } });
  expect(added.status).toBe(204);
}

const service = (): Conversations => boards.t.get(Conversations);
async function conversation({ applicationId }: Person): Promise<Conversation> {
  const [one] = await service().of(actor, applicationId);
  return one;
}
const refresh = ({ applicationId, responseId }: Person): Promise<void> =>
  service().refresh(actor, applicationId, responseId);
const reached = ({ applicationId }: Person): Promise<string | null> =>
  boards.t.get(CandidateChats).reaches(actor.organisationId, applicationId);

const closed = async () => (await boards.t.get(SourcingService).closedChats(headhunter)).ledBy;

describe('a chat of a vacancy that a colleague leads', () => {
  it('is known to be closed to us before anybody writes, without a call, and who can answer in it', async () => {
    boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
    await connect();
    boards.simulator.control.resetCalls();
    const person = await respondent();
    expect(await conversation(person)).toMatchObject({
      outOfReach: {
        connectionId: headhunter.connectionId,
        manager: 'Павел Рудаков',
        accountId: null,
        hasOtherAccounts: false,
      },
    });
    expect(await reached(person)).toBeNull();
    const asked = Object.keys(boards.simulator.control.calls().endpoints).filter((one) => one.includes('/chats'));
    expect(asked).toEqual([]);
    expect(await closed()).toEqual([{ managerId: COLLEAGUE_ID, manager: 'Павел Рудаков', vacancies: 3 }]);
  });

  it('is open as soon as the board has shown it: somebody has added us', async () => {
    boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
    await connect();
    const person = await respondent();
    boards.t.clock.moveByMinutes(20);
    await refresh(person);
    expect(await conversation(person)).toMatchObject({ readAt: null, outOfReach: { manager: 'Павел Рудаков' } });
    await addUs(person);
    await refresh(person);
    expect(await conversation(person)).toMatchObject({ outOfReach: null, messages: [{ text: 'Хочу к вам' }] });
    expect(await reached(person)).toBe('chat');
  });

  it('is closed from the look on that finds the vacancy handed over, though we have read it before', async () => {
    await connect();
    const person = await respondent();
    await refresh(person);
    expect(await conversation(person)).toMatchObject({ outOfReach: null });
    boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
    await pull();
    expect(await conversation(person)).toMatchObject({ outOfReach: { manager: 'Павел Рудаков' } });
  });

  it('stays open to us after the vacancy was handed over where we have written', async () => {
    await connect();
    const person = await respondent();
    const message = { responseId: person.responseId, key: randomUUID(), text: 'Здравствуйте' };
    await service().write(actor, person.applicationId, message);
    boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
    await pull();
    expect(await conversation(person)).toMatchObject({ outOfReach: null });
    // Its vacancy counts as closed no longer than there is a chat in it that is.
    await boards.t.asOwner(
      `DELETE FROM board_chats chat USING responses response, vacancy_postings posting
        WHERE response.id = chat.response_id AND posting.id = response.posting_id
          AND posting.manager_id = $1 AND response.id <> $2`,
      [COLLEAGUE_ID, person.responseId],
    );
    expect(await closed()).toMatchObject([{ managerId: COLLEAGUE_ID, vacancies: 2 }]);
  });

  it('is open under the account that leads the vacancy, and closed again under the other one', async () => {
    boards.simulator.control.change({ headhunterAccounts: [RECRUITER_ID, COLLEAGUE_ID] });
    boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
    await connect();
    const person = await respondent();
    expect(await conversation(person)).toMatchObject({
      outOfReach: { manager: 'Павел Рудаков', accountId: COLLEAGUE_ID, hasOtherAccounts: true },
    });
    await boards.t.get(ConnectionAccounts).actUnder(actor, headhunter.connectionId, COLLEAGUE_ID);
    expect(await conversation(person)).toMatchObject({ outOfReach: null });
    await refresh(person);
    await boards.t.get(ConnectionAccounts).actUnder(actor, headhunter.connectionId, RECRUITER_ID);
    expect(await conversation(person)).toMatchObject({ outOfReach: { accountId: COLLEAGUE_ID } });
  });
});

it('a chat of our own vacancy that the board does not show is closed until it does, and nobody is named for it', async () => {
  await connect();
  const person = await respondent();
  boards.t.clock.moveByMinutes(20);
  boards.simulator.control.conditionChat(person.topicId, { notReadyMinutes: 60 });
  await refresh(person);
  expect(await conversation(person)).toMatchObject({ outOfReach: { manager: null, accountId: null } });
  boards.t.clock.moveByMinutes(61);
  await refresh(person);
  expect(await conversation(person)).toMatchObject({ outOfReach: null });
});

it('another organisation is told nothing of who leads what', async () => {
  boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
  await connect();
  const stranger = await recruiter(boards.t, 'owner');
  const theirs = { ...headhunter, organisationId: stranger.organisationId };
  expect(await boards.t.get(SourcingService).closedChats(theirs)).toEqual({ published: 0, ledBy: [] });
});
