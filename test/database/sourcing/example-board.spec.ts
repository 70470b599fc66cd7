import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationsService, CandidatesModule } from '../../../src/candidates/index.js';
import { ConnectionAccessService } from '../../../src/job-boards/connection-access.service.js';
import {
  askedWithKey,
  BOARD_NAMES,
  BOARDS,
  ConnectionAccounts,
  ConnectionsService,
  JobBoards,
  keyedCalls,
} from '../../../src/job-boards/index.js';
import type { Board, ConnectionView, KeyedCall, KeyedQuestion } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { SEND_MESSAGE } from '../../../src/messaging/index.js';
import { HttpClient } from '../../../src/platform/http-client/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import {
  pullConnection,
  readResponses,
  resumeConnection,
  SourcingModule,
  SourcingService,
} from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { ExampleBoard } from '../../contract/job-boards/example.board.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard, SeenRequest } from '../../contract/job-boards/fake-board.js';
import { views } from '../../pages/support/rendering.js';
import type { TestApp } from '../../support/test-app.js';
import { VirtualTimer } from '../../support/virtual-timer.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';

const EXAMPLE = 'example' as Board;
const OFFER = { id: 'o1', title: 'Менеджер по работе с клиентами', city: 'Москва', open: true, responses: 2 };
const REPLIES = [
  { id: 'r1', at: '2026-05-30T10:00:00Z', person: 'p1', state: 'new' },
  { id: 'r2', at: '2026-05-31T10:00:00Z', person: 'p2', state: 'new' },
];
const PERSON = {
  ...{ name: 'Мария Орлова', phone: '+79031234567', job: 'Менеджер', city: 'Москва', changed: '2026-05-01T00:00:00Z' },
  story: 'Три года веду клиентов в CRM и 1С.',
};

/** The same board, connected by its key on the page. */
class KeyedBoard extends ExampleBoard {
  constructor(
    call: KeyedCall,
    private readonly at: string,
    private readonly ask: KeyedQuestion,
  ) {
    super(call, at);
  }

  async accountOfKey(key: string): Promise<{ externalUserId: string; accountName: string }> {
    const found = await this.ask(key, { method: 'GET', url: `${this.at}/me` });
    const { company, name } = found as { company: string; name: string };
    return { externalUserId: company, accountName: name };
  }
}

let site: FakeBoard;
let t: TestApp;

beforeAll(async () => {
  site = await startFakeBoard();
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const http = new HttpClient({ clock, timer: new VirtualTimer(true), random: { next: () => 0.5 } });
  t = await recruitingApp([SalariesModule, ScoringModule, SourcingModule, CandidatesModule], {
    clock,
    jobs: [pullConnection, readResponses, resumeConnection, SEND_MESSAGE],
    // What a line in job-boards.module.ts does in the product.
    override: (builder) =>
      builder
        .overrideProvider(HttpClient)
        .useValue(http)
        .overrideProvider(JobBoards)
        .useFactory({
          inject: [ConnectionAccessService],
          factory: (access: ConnectionAccessService) =>
            new JobBoards([new KeyedBoard(keyedCalls(http, access, EXAMPLE), site.url, askedWithKey(http, EXAMPLE))]),
        }),
  });
});
afterAll(async () => {
  await t.close();
  await site.close();
});

const allowed = (body: unknown) => (call: SeenRequest) =>
  call.headers['authorization'] === 'the key' ? { status: 200, body } : { status: 401, body: {} };

async function connected(): Promise<{ actor: Awaited<ReturnType<typeof recruiter>>; connection: ConnectionView }> {
  const actor = await recruiter(t, 'owner');
  site.on('GET /me', allowed({ company: 'company-7', name: 'Кедр' }));
  const accounts = t.get(ConnectionAccounts);
  const connection = await accounts.connectByKey(actor, EXAMPLE, 'the key');
  // The same account again is the same connection, also at the same time.
  const again = await Promise.all([1, 2].map(() => accounts.connectByKey(actor, EXAMPLE, 'the key')));
  expect(again.map(({ connectionId }) => connectionId)).toEqual([connection.connectionId, connection.connectionId]);
  return { actor, connection };
}

test('a board written by the page is pulled like the others: into applications, each once', async () => {
  site.on('GET /offers', allowed([OFFER]));
  site.on('GET /offers/o1/replies', allowed(REPLIES));
  site.on('GET /people/p1', allowed(PERSON));
  const { actor } = await connected();
  await t.get(SourcingService).pullAll(actor.organisationId);
  await t.get(SourcingService).pullAll(actor.organisationId);
  const [vacancy] = await t.get(VacanciesService).list(actor);
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId: vacancy.id });
  expect(rows).toMatchObject([{ name: 'Орлова Мария', boards: ['example'], respondedAt: new Date(REPLIES[0].at) }]);
  expect(rows[0].scorePoints).toBeGreaterThan(0);
  // The board no longer shows the other person.
  const responses = await t.asOwner(`select external_id, status from responses where organisation_id = $1 order by 1`, [
    actor.organisationId,
  ]);
  expect(responses).toEqual([
    { external_id: 'r1', status: 'read' },
    { external_id: 'r2', status: 'tombstone' },
  ]);
});

test('a key that is refused pauses the connection until it is connected again', async () => {
  site.on('GET /offers', { status: 401, body: {} });
  const { actor, connection } = await connected();
  await expect(t.get(SourcingService).pullAll(actor.organisationId)).rejects.toThrow();
  const { organisationId, connectionId } = connection;
  expect((await t.get(ConnectionsService).state(organisationId, connectionId)).status).toBe('needs-reconnecting');
});

test('it is offered on the page Connections, and a key that opens nothing leaves no connection behind', async () => {
  expect(t.get(ConnectionAccounts).boardsByKey()).toEqual([EXAMPLE]);
  site.on('GET /me', allowed({}));
  const actor = await recruiter(t, 'owner');
  await expect(t.get(ConnectionAccounts).connectByKey(actor, EXAMPLE, 'another')).rejects.toMatchObject({
    code: 'job-boards.connection-refused',
  });
  expect(await t.get(ConnectionsService).list(actor.organisationId)).toEqual([]);
});

test('the database takes any board by a word that may stand in addresses', async () => {
  const { connection } = await connected();
  const rename = (board: string) =>
    t.asOwner(`update connections set board = $2 where id = $1`, [connection.connectionId, board]);
  await expect(rename('Not A Word')).rejects.toThrow(/ck_connections_board/);
});

test('every board of the table has its words on the pages, and the page of how to write one names what there is', () => {
  for (const board of BOARDS) {
    for (const language of ['ru', 'en'] as const) {
      expect([board, views.locales.has(language, `boards.${board}`)]).toEqual([board, true]);
      expect([board, views.locales.has(language, `boards.short.${board}`)]).toEqual([board, true]);
    }
    expect(BOARD_NAMES[board]).not.toBe('');
  }
  const page = readFileSync(join(PROJECT_ROOT, '.docs/boards.md'), 'utf8');
  const port = readFileSync(join(PROJECT_ROOT, 'src/job-boards/job-board.port.ts'), 'utf8');
  const methods = [...port.slice(port.indexOf('interface JobBoard')).matchAll(/^ {2}(\w+)\??\(/gmu)].map((m) => m[1]);
  expect(methods.length).toBeGreaterThan(3);
  for (const method of methods) expect(page).toContain(`\`${method}\``);
  for (const path of page.matchAll(/`((?:src|test|templates)\/[^`]+\.\w+)`/gu))
    expect(() => readFileSync(join(PROJECT_ROOT, path[1] ?? ''))).not.toThrow();
});
