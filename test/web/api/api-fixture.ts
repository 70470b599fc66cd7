import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import { ApiModule, serveApiDocs } from '../../../src/api/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { ApiKeysService, OrganisationsService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { ConfigModule } from '../../../src/platform/config/index.js';
import { Database, DatabaseModule } from '../../../src/platform/database/index.js';
import { QueueModule, QueueServer } from '../../../src/platform/queue/index.js';
import { ViewsModule } from '../../../src/platform/views/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { scoreVacancy } from '../../../src/scoring/index.js';
import { pullConnection, readResponses, tellBoard } from '../../../src/sourcing/index.js';
import { prepareWeb, webAdapter } from '../../../src/web/web-server.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';

/** The API on a database of its own, and a client without a network between. */
export interface TestApi {
  readonly t: Pick<TestApp, 'get' | 'database' | 'clock'>;
  readonly server: FastifyInstance;
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

/** Starts the API as the product does, without listening. */
export async function startApi(): Promise<TestApi> {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  const jobs = { jobs: [pullConnection, readResponses, tellBoard, scoreVacancy], ticks: [] };
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
  const app = built.createNestApplication<NestFastifyApplication>(webAdapter(), { logger: false });
  await prepareWeb(app);
  serveApiDocs(app);
  await app.init();
  await app.get(QueueServer).open();
  const server = app.getHttpAdapter().getInstance();
  await server.ready();
  return {
    t: { get: (token) => app.get(token, { strict: false }), database: app.get(Database), clock },
    server,
    close: () => app.close(),
  };
}

/** An organisation, somebody of it, and a key of its own for each role. */
export async function organisationWithKeys(
  api: TestApi,
): Promise<{ actor: Actor; key: (role?: Role) => Promise<string> }> {
  const { organisationId } = await api.t
    .get(OrganisationsService)
    .createOrganisation({ name: 'Кедр', kind: 'employer', timeZone: 'Europe/Moscow', language: 'ru' });
  const owner: Actor = { organisationId, userId: newId(), role: 'owner', name: 'Вера' };
  return {
    actor: { ...owner, role: 'recruiter' },
    key: async (role = 'recruiter') => (await api.t.get(ApiKeysService).create(owner, { name: role, role })).key,
  };
}

/** Calls the API with a key. */
export function clientOf({ server }: TestApi, key: string | null) {
  const send = async (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    payload?: unknown,
  ): Promise<Answer> => {
    const answer = await server.inject({
      method,
      url: path.startsWith('/') ? path : `/api/v1/${path}`,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    });
    const type = String(answer.headers['content-type'] ?? '');
    return {
      status: answer.statusCode,
      type,
      body: type.includes('json') && answer.body !== '' ? JSON.parse(answer.body) : answer.body,
      headers: answer.headers,
    };
  };
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, body?: unknown) => send('POST', path, body),
    patch: (path: string, body?: unknown) => send('PATCH', path, body),
    put: (path: string, body?: unknown) => send('PUT', path, body),
    delete: (path: string) => send('DELETE', path),
  };
}
