import { newId } from '../../../src/kernel/ids.js';
import type { BoardResponse, ConnectionRef } from '../../../src/job-boards/index.js';
import { ConnectionsService, isUnreadable, JobBoards, JobBoardsModule } from '../../../src/job-boards/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let board: FakeBoard;
let app: TestApp;
const organisationId = newId();
const actor = { organisationId, userId: null, name: 'Анна' };

beforeAll(async () => {
  board = await startFakeBoard();
  app = await createTestApp({
    imports: [JobBoardsModule],
    settings: {
      headhunterUrl: board.url,
      superjobUrl: `${board.url}/2.0`,
      headhunterRequestsPerSecond: 10_000,
      superjobRequestsPerMinute: 100_000,
    },
  });
});

afterAll(async () => {
  await app.close();
  await board.close();
});

function scriptHeadhunter(): void {
  const { url } = board;
  board.on('POST /token', {
    body: { access_token: 'A1', token_type: 'bearer', expires_in: 1209600, refresh_token: 'R1' },
  });
  board.on('GET /me', {
    body: {
      id: '7',
      is_employer: true,
      employer: { id: '500', name: 'Ромашка' },
      manager: { id: '12', has_admin_rights: true },
    },
  });
  board.on('GET /employers/500/vacancies/active', {
    body: {
      items: [
        {
          id: '99',
          name: 'Менеджер по работе с клиентами',
          area: { id: '1', name: 'Москва' },
          counters: { responses: 2 },
        },
      ],
      page: 0,
      pages: 1,
    },
  });
  board.on('GET /negotiations', {
    body: {
      collections: [{ id: 'response', url: `${url}/negotiations/response?vacancy_id=99`, counters: { total: 2 } }],
    },
  });
  board.on('GET /negotiations/response', {
    body: {
      page: 0,
      pages: 1,
      items: [
        {
          id: '1',
          created_at: '2026-05-01T10:00:00+0300',
          resume: { id: 'abc', url: `${url}/resumes/abc?topic_id=1` },
        },
        { id: '2', resume: null },
      ],
    },
  });
  board.on('GET /resumes/abc', {
    body: {
      id: 'abc',
      title: 'Менеджер',
      first_name: 'Иван',
      owner: { id: '5' },
      contact: [{ kind: 'phone', type: { id: 'cell' }, contact_value: '+7 900 000-00-00' }],
    },
  });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test('HeadHunter: connect, list vacancies and responses, read a résumé by its address', async () => {
  scriptHeadhunter();
  const redirectUri = 'http://localhost:3000/connections/headhunter';
  const connection = await app.get(ConnectionsService).connectHeadhunter({ actor, code: 'c', redirectUri });
  expect(connection).toMatchObject({
    board: 'headhunter',
    status: 'connected',
    accountName: 'Ромашка',
    externalUserId: '12',
  });
  const headhunter = app.get(JobBoards).for('headhunter');
  const ref: ConnectionRef = connection;

  const vacancies = await all(headhunter.listVacancies(ref));
  expect(vacancies).toMatchObject([{ externalId: '99', city: 'Москва', responsesCount: 2 }]);
  const responses = (await all(headhunter.listResponses(ref, '99'))).filter(
    (one) => !isUnreadable(one),
  ) as BoardResponse[];
  expect(responses).toMatchObject([
    { externalId: '1', tombstone: false, respondedAt: new Date('2026-05-01T07:00:00Z') },
    { externalId: '2', tombstone: true },
  ]);
  const resume = await headhunter.readResume(ref, responses[0]);
  expect(resume).toMatchObject({
    externalId: 'abc',
    person: { firstName: 'Иван', boardPersonId: '5', phones: ['+7 900 000-00-00'] },
  });
  expect(board.seen.at(-1)).toMatchObject({ url: '/resumes/abc?topic_id=1', headers: { authorization: 'Bearer A1' } });
});

test('SuperJob: connect by password, list vacancies and received résumés with their contacts', async () => {
  board.on('POST /2.0/oauth2/password/', { body: { access_token: 'S1', refresh_token: 'SR1', ttl: 1_900_000_000 } });
  board.on('GET /2.0/user/current/', { body: { id: 31, name: 'hr', hr: true } });
  board.on('GET /2.0/vacancies/', {
    body: { objects: [{ id: 4, profession: 'Менеджер', town: { id: 4, title: 'Москва' } }], total: 1, more: false },
  });
  board.on('GET /2.0/resumes/received/4/', {
    body: { objects: [{ resume: { id: 8, firstname: 'Ольга', phone1: '79001112233' } }], total: 1, more: false },
  });

  const connection = await app
    .get(ConnectionsService)
    .connectSuperjob({ actor, login: 'hr@example.com', password: 'p' });
  const superjob = app.get(JobBoards).for('superjob');
  expect(await all(superjob.listVacancies(connection))).toMatchObject([{ externalId: '4', city: 'Москва' }]);
  const responses = await all(superjob.listResponses(connection, '4'));
  expect(responses).toMatchObject([
    { externalId: '4:8', resume: { person: { firstName: 'Ольга', phones: ['79001112233'] } } },
  ]);
  expect(board.seen.at(-1)?.headers['x-api-app-id']).toBe(app.settings.superjobSecret);
});
