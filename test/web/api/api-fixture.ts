import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { fitShowsJob } from '../../../src/attendance/index.js';
import { ApiModule, serveApiDocs } from '../../../src/api/index.js';
import { runImport, undoImport } from '../../../src/direct-responses/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { SEND_MESSAGE } from '../../../src/messaging/index.js';
import { ApiKeysService, OrganisationsService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { ConfigModule } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { Database, DatabaseModule } from '../../../src/platform/database/index.js';
import { QueueModule, QueueServer } from '../../../src/platform/queue/index.js';
import { ViewsModule } from '../../../src/platform/views/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { rescoreProfile, scoreVacancy } from '../../../src/scoring/index.js';
import { pullConnection, readResponses, resumeConnection, tellBoard } from '../../../src/sourcing/index.js';
import { prepareWeb, webAdapter } from '../../../src/web/web-server.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';

/** The API on a database and a port of its own. */
export interface TestApi {
  readonly t: Pick<TestApp, 'get' | 'database' | 'clock'>;
  /** Where it listens. */
  readonly address: string;
  close(): Promise<void>;
}

/** Answer of the API. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly body: any;
  readonly headers: Record<string, unknown>;
}

/** Starts the API as the product does. */
export async function startApi(overrides: Partial<Settings> = {}): Promise<TestApi> {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ ...overrides, databaseUrl: await cloneTemplate() });
  const jobs = {
    jobs: [
      pullConnection,
      readResponses,
      resumeConnection,
      tellBoard,
      scoreVacancy,
      rescoreProfile,
      runImport,
      undoImport,
      fitShowsJob,
      SEND_MESSAGE,
    ],
    ticks: [],
  };
  const built = await Test.createTestingModule({
    imports: [
      ConfigModule.with(settings, clock),
      DatabaseModule,
      QueueModule.with(jobs),
      ViewsModule,
      SalariesModule,
      ApiModule,
    ],
  }).compile();
  const app = built.createNestApplication<NestFastifyApplication>(webAdapter(settings), { logger: false });
  await prepareWeb(app);
  serveApiDocs(app);
  await app.init();
  await app.get(QueueServer).open();
  await app.listen(0, '127.0.0.1');
  return {
    t: { get: (token) => app.get(token, { strict: false }), database: app.get(Database), clock },
    address: await app.getUrl(),
    close: () => app.close(),
  };
}

/** An organisation, somebody of it, and a key of its own for each role. */
export async function organisationWithKeys(
  api: TestApi,
): Promise<{ actor: Actor; key: (role?: Role) => Promise<string> }> {
  const { organisationId } = await api.t
    .get(OrganisationsService)
    .createOrganisation({ name: 'Кедр', kind: 'agency', timeZone: 'Europe/Moscow', language: 'ru' });
  const owner: Actor = { organisationId, userId: newId(), role: 'owner', name: 'Вера' };
  return {
    actor: { ...owner, role: 'recruiter' },
    key: async (role = 'recruiter') => (await api.t.get(ApiKeysService).create(owner, { name: role, role })).key,
  };
}

/** Calls the API with a key. */
export function clientOf({ address }: TestApi, key: string | null) {
  const send = async (
    method: 'get' | 'post' | 'patch' | 'put' | 'delete',
    path: string,
    payload?: unknown,
  ): Promise<Answer> => {
    const call = supertest(address)[method](path.startsWith('/') ? path : `/api/v1/${path}`);
    if (key !== null) call.set('authorization', `Bearer ${key}`);
    if (payload !== undefined) call.set('content-type', 'application/json');
    const { status, headers, text } = await call.send(
      payload === undefined || typeof payload === 'string' ? payload : JSON.stringify(payload),
    );
    const type = String(headers['content-type'] ?? '');
    return { status, type, body: type.includes('json') && text !== '' ? JSON.parse(text) : text, headers };
  };
  return {
    get: (path: string) => send('get', path),
    post: (path: string, body?: unknown) => send('post', path, body),
    patch: (path: string, body?: unknown) => send('patch', path, body),
    put: (path: string, body?: unknown) => send('put', path, body),
    delete: (path: string) => send('delete', path),
  };
}
