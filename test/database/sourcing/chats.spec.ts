import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { ApplicationsService, CandidatesService } from '../../../src/candidates/index.js';
import { JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { JobQueue } from '../../../src/platform/queue/index.js';
import { isListed, somebodyWaits, textsAtBoard } from './chats-fixture.js';
import type { Person } from './chats-fixture.js';
import { Conversations, readChat, sendChatMessage, SourcingService } from '../../../src/sourcing/index.js';
import type { Conversation } from '../../../src/sourcing/index.js';
import { colleague, recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let headhunter: ConnectionView;

beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
  actor = await recruiter(boards.t, 'owner');
  ({ headhunter } = await connectBoth(boards, actor));
  await pull();
});
afterAll(() => boards.close());
beforeEach(() => {
  boards.t.clock.moveByMinutes(5);
});

/** Looks at the boards, reads what waits, and does what follows. */
async function pull(): Promise<void> {
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
  await boards.t.runJobs();
}

/** Somebody new with a letter, read. */
async function respondent(change: object = {}): Promise<Person> {
  const [{ id: topicId }] = boards.simulator.control.respond({
    board: 'headhunter',
    change: { coverLetter: 'Хочу к вам', phone: null, email: null, ...change },
  });
  await pull();
  const [row] = await boards.t.asOwner<Omit<Person, 'topicId'>>(
    `select response.id as "responseId", application_id as "applicationId", response.candidate_id as "candidateId",
            application.vacancy_id as "vacancyId"
       from responses response join applications application on application.id = application_id
      where response.organisation_id = $1 and external_id = $2`,
    [actor.organisationId, topicId],
  );
  return { topicId, ...row };
}

const service = (): Conversations => boards.t.get(Conversations);
async function conversation({ applicationId }: Person): Promise<Conversation> {
  const [one] = await service().of(actor, applicationId);
  return one;
}
const texts = async (person: Person): Promise<string[]> =>
  (await conversation(person)).messages.map(({ text }) => text);
const write = (person: Person, text: string, key: string = randomUUID()): Promise<void> =>
  service().write(actor, person.applicationId, { responseId: person.responseId, key, text });

/** The applicant writes, and we hear of it. */
async function hears({ topicId, applicationId, responseId }: Person, text: string): Promise<void> {
  boards.simulator.control.applicantWrites(topicId, text);
  await service().refresh(actor, applicationId, responseId);
}

const atBoard = (person: Person): Promise<string[]> => textsAtBoard(boards, headhunter, person.responseId);
const waitingPeople = async ({ vacancyId }: Person): Promise<(string | null)[]> =>
  (await boards.t.get(ApplicationsService).list(actor, { vacancyId, wrote: 'unanswered', limit: 100 })).rows.map(
    ({ id }) => id,
  );

describe('what an applicant writes', () => {
  it('is found by the counters of the lists that are read anyway, kept once, and waits for an answer', async () => {
    const { t, simulator } = boards;
    const person = await respondent();
    expect(await conversation(person)).toMatchObject({ readAt: null, messages: [], unansweredSince: null });
    simulator.control.applicantWrites(person.topicId, 'Когда собеседование?');
    const wroteAt = t.clock.now();
    t.clock.moveByMinutes(2);
    await pull();
    await t.get(JobQueue).enqueue(readChat, { organisationId: actor.organisationId, responseId: person.responseId });
    await t.runJobs();
    expect(await conversation(person)).toMatchObject({
      board: 'headhunter',
      unansweredSince: wroteAt,
      messages: [
        { side: 'applicant', text: 'Хочу к вам', automated: false, status: 'sent' },
        { side: 'applicant', text: 'Когда собеседование?' },
      ],
    });
    expect(await waitingPeople(person)).toEqual([person.applicationId]);
  });

  it('is read by one more run, where one that is under way may have looked before', async () => {
    const { t, simulator } = boards;
    const person = await respondent();
    const { organisationId } = actor;
    await t.get(JobQueue).enqueue(readChat, { organisationId, responseId: person.responseId });
    await t.asOwner(`update pgboss.job set state = 'active' where singleton_key = $1`, [person.responseId]);
    simulator.control.applicantWrites(person.topicId, 'Когда собеседование?');
    await isListed(boards, actor, person.responseId, 2);
    await t.asOwner(`update pgboss.job set state = 'completed' where singleton_key = $1`, [person.responseId]);
    expect(await texts(person)).toContain('Когда собеседование?');
  });

  it('costs no call where nothing was written', async () => {
    await pull();
    boards.t.clock.moveByMinutes(1);
    boards.simulator.control.resetCalls();
    await pull();
    const calls = Object.keys(boards.simulator.control.calls().endpoints);
    expect(calls.filter((name) => /chats|negotiations/.test(name))).toEqual([]);
  });

  it('is not marked as read at the board by our reading', async () => {
    const person = await respondent();
    await hears(person, 'Есть вопрос');
    expect(await texts(person)).toContain('Есть вопрос');
    const topic = await boards.t.get(JobBoards).for('headhunter').readResponse?.(headhunter, person.topicId);
    expect((topic as { chat?: object }).chat).toMatchObject({ unread: 1 });
  });

  it('needs no answer when somebody says so, and counts as read at the board then', async () => {
    const person = await respondent();
    await hears(person, 'Спасибо!');
    await service().settle(actor, person.applicationId, person.responseId);
    expect(await waitingPeople(person)).not.toContain(person.applicationId);
    const topic = await boards.t.get(JobBoards).for('headhunter').readResponse?.(headhunter, person.topicId);
    expect((topic as { chat?: object }).chat).toMatchObject({ unread: 0 });
    boards.t.clock.moveByMinutes(1);
    await hears(person, 'И ещё вопрос');
    expect(await waitingPeople(person)).toContain(person.applicationId);
  });

  it('a letter alone waits with its response, not as a message', async () => {
    const person = await respondent();
    await service().refresh(actor, person.applicationId, person.responseId);
    expect([await texts(person), (await conversation(person)).unansweredSince]).toEqual([['Хочу к вам'], null]);
  });

  it('two that read at the same time keep it once', async () => {
    const person = await respondent();
    boards.simulator.control.applicantWrites(person.topicId, 'Вы здесь?');
    const read = () => service().refresh(actor, person.applicationId, person.responseId);
    await Promise.all([read(), read(), read()]);
    expect(await texts(person)).toEqual(['Хочу к вам', 'Вы здесь?']);
  });

  it('while the chat is being made it is asked for later', async () => {
    const person = await respondent();
    boards.simulator.control.conditionChat(person.topicId, { notReadyMinutes: 3 });
    const { organisationId } = actor;
    await boards.t.get(JobQueue).enqueue(readChat, { organisationId, responseId: person.responseId });
    await expect(boards.t.runJobs()).rejects.toThrow();
    boards.t.clock.moveByMinutes(4);
    await service().refresh(actor, person.applicationId, person.responseId);
    expect(await texts(person)).toEqual(['Хочу к вам']);
  });
});

describe('what is written here', () => {
  it('stands in the chat at the board, under the name of the account, and is an answer', async () => {
    const person = await respondent();
    await hears(person, 'Когда собеседование?');
    boards.t.clock.moveByMinutes(1);
    await write(person, '  Завтра в 10:00  ');
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Когда собеседование?', 'Завтра в 10:00']);
    expect(await conversation(person)).toMatchObject({ unansweredSince: null, unsent: null });
    expect(await waitingPeople(person)).not.toContain(person.applicationId);
    // Read again, it is the same message; and the background has nothing left to do.
    boards.t.clock.moveByMinutes(3);
    await pull();
    await service().refresh(actor, person.applicationId, person.responseId);
    expect(await texts(person)).toEqual(await atBoard(person));
    expect((await conversation(person)).messages.at(-1)).toMatchObject({ author: 'Анна', side: 'employer' });
    const [kept] = await boards.t.asOwner(`select answer, attempts from chat_messages where text = 'Завтра в 10:00'`);
    expect(kept).toEqual({ answer: 201, attempts: 1 });
  });

  it('is written once for a key, pressed twice or at the same time', async () => {
    const [person, other] = [await respondent(), await respondent()];
    const key = randomUUID();
    await Promise.all([write(person, 'Добрый день', key), write(person, 'Добрый день', key)]);
    await write(other, 'И вам', key);
    boards.t.clock.moveByMinutes(3);
    await boards.t.runJobs();
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Добрый день']);
    expect(await atBoard(other)).toEqual(['Хочу к вам', 'И вам']);
  });

  it('arrives once though the process died between the call and its answer', async () => {
    const { t } = boards;
    const person = await respondent();
    await write(person, 'Вы получили?');
    // As the row stood at the moment of death: taken, sent, its answer never noted.
    await t.asOwner(
      `update chat_messages set status = 'sending', external_id = null, answer = null where text = 'Вы получили?'`,
    );
    const [{ id: messageId }] = await t.asOwner<{ id: string }>(
      `select id from chat_messages where text = 'Вы получили?'`,
    );
    const payload = { organisationId: actor.organisationId, messageId };
    await t.get(JobQueue).enqueue(sendChatMessage, payload, { hurry: true });
    // Somebody may still be at it.
    await expect(t.runJobs()).rejects.toMatchObject({ code: 'sourcing.chat-message-busy' });
    t.clock.moveByMinutes(5);
    await t.get(JobQueue).enqueue(sendChatMessage, payload, { hurry: true });
    await t.runJobs();
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Вы получили?']);
    await service().refresh(actor, person.applicationId, person.responseId);
    expect(await texts(person)).toEqual(['Хочу к вам', 'Вы получили?']);
    expect(await t.asOwner(`select status, answer from chat_messages where id = $1`, [messageId])).toEqual([
      { status: 'sent', answer: 409 },
    ]);
  });

  it('arrives once though its answer was lost on the way', async () => {
    const person = await respondent();
    boards.simulator.control.queueFault({ board: 'headhunter', kind: 'cut', match: 'POST /common/chats', times: 1 });
    await write(person, 'Ответ потерялся');
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Ответ потерялся']);
    expect((await conversation(person)).messages.at(-1)).toMatchObject({ status: 'sent' });
  });

  it('read at the board before its answer is noted is counted once: what the applicant writes then is news', async () => {
    const { t, simulator } = boards;
    const person = await respondent();
    const board = t.get(JobBoards).for('headhunter');
    const call = board.writeToChat!.bind(board);
    const slow = jest.spyOn(board as Required<typeof board>, 'writeToChat').mockImplementation(async (...given) => {
      const taken = await call(...given);
      await service().refresh(actor, person.applicationId, person.responseId);
      return taken;
    });
    await write(person, 'Завтра в десять');
    slow.mockRestore();
    t.clock.moveByMinutes(1);
    simulator.control.applicantWrites(person.topicId, 'А где?');
    await isListed(boards, actor, person.responseId, 3);
    expect(await texts(person)).toEqual(['Хочу к вам', 'Завтра в десять', 'А где?']);
  });

  it('waits while the board does not answer, and goes there later by itself', async () => {
    const { t, simulator } = boards;
    const person = await respondent();
    simulator.control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'POST /common/chats', times: 9 });
    await write(person, 'Позже');
    expect(await conversation(person)).toMatchObject({
      messages: [{ text: 'Позже', status: 'waiting' }],
      unsent: null,
    });
    simulator.control.clearFaults();
    t.clock.moveByMinutes(3);
    await t.runJobs();
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Позже']);
  });

  it('that failed is sent again with its key: if it had arrived it is there once, and another text is another message', async () => {
    const { t, simulator } = boards;
    const person = await respondent();
    simulator.control.queueFault({ board: 'headhunter', kind: 'cut', match: 'POST /common/chats', times: 1 });
    simulator.control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'POST /common/chats', times: 9 });
    await write(person, 'Вы придёте?');
    simulator.control.clearFaults();
    const fail = () =>
      t.asOwner(
        `update chat_messages set status = 'failed', attempts = 8 where response_id = $1 and external_id is null`,
        [person.responseId],
      );
    await fail();
    const key = (await conversation(person)).unsent?.key;
    await Promise.all([write(person, 'Вы придёте?', key), write(person, 'Вы придёте?', key)]);
    await write(person, 'Вы придёте?', key);
    await service().refresh(actor, person.applicationId, person.responseId);
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Вы придёте?']);
    expect(await texts(person)).toEqual(['Хочу к вам', 'Вы придёте?']);
    simulator.control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'POST /common/chats', times: 9 });
    t.clock.moveByMinutes(1);
    await write(person, 'Ждём вас');
    simulator.control.clearFaults();
    await fail();
    const other = (await conversation(person)).unsent?.key;
    await write(person, 'Ждём вас завтра', other);
    await write(person, 'Ждём вас завтра', other);
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Вы придёте?', 'Ждём вас завтра']);
  });

  it('that the board refuses is kept for changing, with the board’s word; what is written then takes its place', async () => {
    const person = await respondent();
    await write(person, 'Ждём вас в казино');
    expect(await conversation(person)).toMatchObject({
      messages: [],
      unsent: { text: 'Ждём вас в казино', status: 'refused', problem: 'spam_detected' },
    });
    await write(person, 'Ждём вас в офисе');
    expect(await conversation(person)).toMatchObject({ unsent: null });
    expect(await atBoard(person)).toEqual(['Хочу к вам', 'Ждём вас в офисе']);
  });

  it('into a chat that is closed is refused, and why is known', async () => {
    const person = await respondent();
    boards.simulator.control.conditionChat(person.topicId, { blockReason: 'PFP_BLOCK' });
    await write(person, 'Здравствуйте');
    expect(await conversation(person)).toMatchObject({
      blockReason: 'chat_blocked',
      unsent: { status: 'refused', problem: 'chat_blocked' },
    });
    await service().refresh(actor, person.applicationId, person.responseId);
    expect(await conversation(person)).toMatchObject({ blockReason: 'PFP_BLOCK' });
  });

  it('into a chat that the board does not show us is refused at once, while it may be in the making later', async () => {
    const fresh = await respondent();
    boards.simulator.control.conditionChat(fresh.topicId, { notReadyMinutes: 60 });
    await write(fresh, 'Здравствуйте');
    expect(await conversation(fresh)).toMatchObject({ messages: [{ status: 'waiting' }], unsent: null });
    boards.t.clock.moveByMinutes(20);
    await write(fresh, 'Вы здесь?');
    expect(await conversation(fresh)).toMatchObject({ unsent: { problem: 'job-boards.not-found-at-board' } });
  });

  it.each(['', ' \u200b ', 'я'.repeat(20_001)])('nothing, or too much, is written nowhere', async (text) => {
    const person = await respondent();
    await expect(write(person, text)).rejects.toMatchObject({ code: 'sourcing.chat-text-unusable' });
  });
});

describe('who may', () => {
  it('nobody of another organisation reads or writes it, nor in the name of another person’s application', async () => {
    const person = await respondent();
    const other = await respondent();
    const stranger = await recruiter(boards.t, 'owner');
    await expect(service().of(stranger, person.applicationId)).rejects.toMatchObject({ kind: 'not-found' });
    const message = { responseId: person.responseId, key: randomUUID(), text: 'Здравствуйте' };
    await expect(service().write(stranger, person.applicationId, message)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(service().write(actor, other.applicationId, message)).rejects.toMatchObject({
      code: 'sourcing.no-such-conversation',
    });
    expect(await atBoard(person)).toEqual(['Хочу к вам']);
  });

  it('interviewers and clients see nothing of it, not even who waits', async () => {
    const person = await respondent();
    await hears(person, 'Есть вопрос');
    const interviewer = colleague(actor, 'interviewer');
    await expect(service().of(interviewer, person.applicationId)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await service().shown(interviewer, person.applicationId)).toEqual([]);
    const { vacancyId } = person;
    const list = await boards.t.get(ApplicationsService).list(interviewer, { vacancyId, wrote: 'unanswered' });
    expect(list.total).toBe(0);
    expect((await boards.t.get(ApplicationsService).get(interviewer, person.applicationId)).wroteAt).toBeNull();
  });

  it('whoever may not read contacts reads what applicants write without theirs', async () => {
    const person = await respondent();
    await hears(person, 'Мой номер 8 903 123-45-67');
    await write(person, 'Наш номер 8 495 123-45-67');
    const manager = colleague(actor, 'hiring-manager');
    const read = (await service().of(manager, person.applicationId))[0].messages.map(({ text }) => text);
    expect(read.slice(-2)).toEqual(['Мой номер • ••• •••-••-••', 'Наш номер 8 495 123-45-67']);
    expect(await service().shown(manager, person.applicationId)).toEqual(
      await service().of(manager, person.applicationId),
    );
    expect(await texts(person)).toContain('Мой номер 8 903 123-45-67');
  });
});

it('a person is exported with the conversation, and erased with it', async () => {
  const { t } = boards;
  const person = await respondent();
  await hears(person, 'Мой секрет: Незабудкина');
  await write(person, 'Здравствуйте, Незабудкина');
  const exported = (await t.get(CandidatesService).export(actor, person.candidateId)).data;
  expect(exported['chat_messages']).toHaveLength(3);
  await t.get(CandidatesService).erase(actor, person.candidateId);
  expect(await t.asOwner(`select 1 from chat_messages where text like '%Незабудкина%'`)).toEqual([]);
  expect(await t.asOwner(`select wrote_at from applications where id = $1`, [person.applicationId])).toEqual([
    { wrote_at: null },
  ]);
  // What comes of it afterwards is about nobody.
  boards.simulator.control.applicantWrites(person.topicId, 'Незабудкина');
  await pull();
  expect(await t.asOwner(`select 1 from board_chats where response_id = $1`, [person.responseId])).toEqual([]);
});

it.each(['read', 'written', 'settled'])(
  'whoever holds the person may go on to a chat that is %s meanwhile',
  async (deed) => {
    const { t } = boards;
    const person = await respondent();
    await hears(person, 'Когда собеседование?');
    const { applicationId, responseId } = person;
    const { organisationId } = actor;
    const deeds: Record<string, () => Promise<void>> = {
      read: () => service().refresh(actor, applicationId, responseId),
      written: () => write(person, 'Завтра в десять'),
      settled: () => service().settle(actor, applicationId, responseId),
    };
    let done: Promise<void> | undefined;
    await t.database.inOrganisation(organisationId, async (db) => {
      await db.query('select 1 from applications where id = $1 for no key update', [applicationId]);
      done = t.database.apart(() => deeds[deed]());
      await somebodyWaits(boards);
      await db.query('select 1 from board_chats where response_id = $1 for update nowait', [responseId]);
    });
    await done;
    expect(await conversation(person)).toMatchObject({ unansweredSince: deed === 'read' ? expect.any(Date) : null });
  },
);
