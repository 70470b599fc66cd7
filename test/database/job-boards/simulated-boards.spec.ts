import { randomUUID } from 'node:crypto';
import { newId } from '../../../src/kernel/ids.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import {
  ConnectionsService,
  isTombstone,
  isUnreadable,
  JobBoards,
  JobBoardsModule,
  startSimulator,
} from '../../../src/job-boards/index.js';
import type {
  Board,
  BoardResponse,
  BoardResume,
  ConnectionView,
  JobBoard,
  RunningSimulator,
} from '../../../src/job-boards/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let simulator: RunningSimulator;
let app: TestApp;
const connections = {} as Record<Board, ConnectionView>;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  simulator = await startSimulator({
    headhunterPort: 0,
    superjobPort: 0,
    seed: 7,
    stateFile: null,
    clock,
    market: { responses: 120 },
  });
  simulator.control.change({ superjobRequestsPerMinute: null });
  const { headhunterUrl, superjobUrl, credentials } = simulator;
  app = await createTestApp({
    imports: [JobBoardsModule],
    clock,
    settings: {
      headhunterUrl,
      headhunterAuthorizeUrl: `${headhunterUrl}/oauth/authorize`,
      headhunterClientId: credentials.headhunterClientId,
      headhunterClientSecret: credentials.headhunterClientSecret,
      headhunterRequestsPerSecond: 10_000,
      superjobUrl: `${superjobUrl}/2.0`,
      superjobAuthorizeUrl: `${superjobUrl}/authorize/`,
      superjobClientId: credentials.superjobClientId,
      superjobSecret: credentials.superjobSecretKey,
      superjobRequestsPerMinute: 100_000,
    },
  });
  const actor = { organisationId: newId(), userId: null, name: 'Анна' };
  for (const board of ['headhunter', 'superjob'] as const) connections[board] = await connect(board, actor);
});

afterAll(async () => {
  await app.close();
  await simulator.close();
});

/** As a browser does it: to the board's page and back with a code. */
async function connect(
  board: Board,
  actor: { organisationId: string; userId: null; name: string },
): Promise<ConnectionView> {
  const service = app.get(ConnectionsService);
  const redirectUri = `http://localhost:3000/connections/${board}/callback`;
  const start = service.start(board, redirectUri);
  const page = await fetch(start.address, { redirect: 'manual' });
  const back = new URL(page.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe(start.state);
  const code = back.searchParams.get('code') ?? '';
  if (board === 'superjob') return service.connectSuperjob({ actor, code, redirectUri });
  return service.connectHeadhunter({ actor, code, redirectUri, codeVerifier: start.codeVerifier });
}

const adapter = (board: Board): JobBoard => app.get(JobBoards).for(board);

async function everything(board: Board): Promise<BoardResponse[]> {
  const responses: BoardResponse[] = [];
  for await (const vacancy of adapter(board).listVacancies(connections[board])) {
    if (isUnreadable(vacancy)) throw new Error(vacancy.unreadable);
    for await (const response of adapter(board).listResponses(connections[board], vacancy.externalId)) {
      if (isUnreadable(response)) throw new Error(response.unreadable);
      responses.push(response);
    }
  }
  return responses;
}

async function read(board: Board, response: BoardResponse): Promise<BoardResume> {
  const resume = await adapter(board).readResume(connections[board], response);
  if (isTombstone(resume)) throw new Error(resume.why);
  if (isUnreadable(resume)) throw new Error(resume.unreadable);
  return resume;
}

it.each(['headhunter', 'superjob'] as const)(
  '%s: every response of every vacancy arrives once, its person reachable',
  async (board) => {
    const truth = simulator.control.people().filter((person) => person.board === board);
    const responses = await everything(board);
    expect(truth.length).toBeGreaterThan(10);
    const named = truth.map((one) => (board === 'headhunter' ? one.id : `${one.vacancyId}:${one.resumeId}`));
    expect(responses.map((one) => one.externalId).sort()).toEqual(named.sort());
    let readable = 0;
    for (const response of responses) {
      if (response.tombstone) continue;
      const { person, problems, resume } = await read(board, response);
      const hidden = truth.find(
        (one) => one.resumeId === response.resumeExternalId && one.vacancyId === response.vacancyExternalId,
      );
      // Some people typed impossible dates; nothing else may be misunderstood.
      expect(
        problems.filter((problem) => !/lies in the future|ends before it starts|is not above zero/.test(problem)),
      ).toEqual([]);
      expect(resume.title).not.toBeNull();
      if (person.emails.length > 0) expect(person.emails.join().toLowerCase()).toContain(hidden?.email);
      if (person.phones.length + person.emails.length > 0) readable += 1;
    }
    expect(readable).toBeGreaterThan(responses.length * 0.8);
    expect(simulator.control.contactsSpent()).toBe(0);
  },
);

it.each(['headhunter', 'superjob'] as const)(
  '%s: an expired token is renewed in the middle of a walk',
  async (board) => {
    const before = await everything(board);
    simulator.control.tokens({ board, action: 'expire' });
    expect(await everything(board)).toHaveLength(before.length);
  },
);

it('HeadHunter: a stage is reached through the offered action, a refusal with its message, and both only once', async () => {
  const [response] = simulator.control.respond({ board: 'headhunter' });
  const { headhunter } = connections;
  const moved = await adapter('headhunter').moveStage?.(headhunter, response.id, 'phone_interview', null);
  expect(moved).toMatchObject({ state: 'phone_interview', alreadyThere: false, status: 204 });
  expect(await adapter('headhunter').moveStage?.(headhunter, response.id, 'phone_interview', null)).toMatchObject({
    alreadyThere: true,
  });
  expect(await adapter('headhunter').reject(headhunter, response.id, 'Спасибо за отклик')).toMatchObject({
    alreadyThere: false,
  });
  expect(await adapter('headhunter').reject(headhunter, response.id, 'Спасибо за отклик')).toMatchObject({
    alreadyThere: true,
  });
});

it('HeadHunter: stages, texts and actions with many are the board’s own, and all of it costs nothing', async () => {
  const made = simulator.control.respond({ board: 'headhunter', count: 3 });
  const { headhunter } = connections;
  const board = adapter('headhunter');
  const [{ vacancyId: vacancyExternalId }] = made;
  const stages = await board.listStages?.(headhunter, vacancyExternalId, []);
  expect(stages).toContainEqual({ id: 'consider', name: 'Подумать' });
  expect(stages?.map(({ id }) => id)).not.toContain('response');
  const wish = { kind: 'move', stage: 'interview' } as const;
  expect(await board.listTemplates?.(headhunter, made[0].id, wish)).toMatchObject([{ id: 'interview' }]);
  const responses = made.map(({ id: externalId }) => ({ externalId, state: 'response' }));
  const moved = await board.actOnMany?.(headhunter, { vacancyExternalId, responses, wish, message: 'Приходите' });
  expect([...(moved?.values() ?? [])]).toMatchObject(
    made.map(() => ({ result: { state: 'interview', status: 204, written: 'Приходите' } })),
  );
  const now = await board.whereNow?.(headhunter, vacancyExternalId, responses, wish);
  expect([...(now?.values() ?? [])]).toEqual(made.map(() => ({ state: 'interview', reached: true })));
  expect(simulator.control.spent()).toEqual({
    contacts: 0,
    bought: { publication: 0, prolongation: 0, upgrade: 0, roubles: 0 },
  });
});

it('SuperJob: an applicant is refused', async () => {
  const [response] = simulator.control.respond({ board: 'superjob' });
  const id = `${response.vacancyId}:${response.resumeId}`;
  expect(await adapter('superjob').reject(connections.superjob, id, null)).toMatchObject({ alreadyThere: false });
});

it('HeadHunter: a deleted résumé is a tombstone in the list and when opened', async () => {
  const [made] = simulator.control.respond({ board: 'headhunter' });
  const response = (await everything('headhunter')).find((one) => one.externalId === made.id);
  simulator.control.deleteResume(made.resumeId);
  expect(await adapter('headhunter').readResume(connections.headhunter, response as BoardResponse)).toMatchObject({
    tombstone: true,
  });
  expect((await everything('headhunter')).find((one) => one.externalId === made.id)).toMatchObject({ tombstone: true });
});

it('a response’s chat is read and written through the board, once for a key, and is read by us when we say so', async () => {
  const board = adapter('headhunter');
  const connection = connections.headhunter;
  const change = { coverLetter: 'Здравствуйте, хочу к вам' };
  const [created] = simulator.control.respond({ board: 'headhunter', change });
  const topic = (await board.readResponse?.(connection, created.id)) as BoardResponse;
  const { externalId: chat, messages } = topic.chat!;
  expect(messages).toBe(1);
  const message = { key: randomUUID(), text: 'Когда вам удобно?', isAutomated: true };
  const sent = await board.writeToChat?.(connection, chat, message);
  expect(await board.writeToChat?.(connection, chat, message)).toEqual({ externalId: null, status: 409 });
  const conversation = await board.readChat?.(connection, chat, null);
  expect(conversation).toMatchObject({
    blockReason: null,
    messages: [
      { side: 'applicant', isOurs: false, text: 'Здравствуйте, хочу к вам' },
      { side: 'employer', isOurs: true, text: 'Когда вам удобно?', externalId: sent?.externalId },
    ],
  });
  const unread = async (): Promise<unknown> =>
    ((await board.readResponse?.(connection, created.id)) as { raw: { counters: unknown } }).raw.counters;
  expect(await unread()).toEqual({ messages: 2, unread_messages: 1 });
  await board.markChatRead?.(connection, chat, conversation?.messages[0].externalId ?? '');
  expect(await unread()).toEqual({ messages: 2, unread_messages: 0 });
  simulator.control.conditionChat(created.id, { blockReason: 'PFP_BLOCK' });
  expect(await board.readChat?.(connection, chat, null)).toMatchObject({ blockReason: 'PFP_BLOCK' });
  await expect(board.writeToChat?.(connection, chat, { ...message, key: randomUUID() })).rejects.toMatchObject({
    reason: 'chat_blocked',
  });
});

it('a changed password ends both: nothing crashes, a person is asked for', async () => {
  for (const board of ['headhunter', 'superjob'] as const) {
    simulator.control.tokens({ board, action: board === 'headhunter' ? 'change-password' : 'revoke' });
    await expect(everything(board)).rejects.toMatchObject({ code: 'job-boards.needs-reconnecting' });
    const { organisationId, connectionId } = connections[board];
    expect((await app.get(ConnectionsService).state(organisationId, connectionId)).status).toBe('needs-reconnecting');
  }
});
