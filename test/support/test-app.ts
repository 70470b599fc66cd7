import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { TestingModuleBuilder } from '@nestjs/testing';
import pg from 'pg';
import { MovableClock } from '../../src/kernel/clock.js';
import { ConfigModule, loadSettings } from '../../src/platform/config/index.js';
import type { Settings } from '../../src/platform/config/index.js';
import { Database, DatabaseModule } from '../../src/platform/database/index.js';
import { QUEUE_SCHEMA, QueueModule, QueueServer, Worker } from '../../src/platform/queue/index.js';
import type { AnyJob, AnyTick } from '../../src/platform/queue/index.js';
import { cloneTemplate } from './test-database.js';

export interface TestApp {
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly clock: MovableClock;
  readonly settings: Settings;
  get<T>(token: Type<T> | symbol | string): T;
  /** Does all jobs that are due by the test's clock, and those that they queue, in this process. Returns how many. */
  runJobs(): Promise<number>;
  /** Runs SQL as the owner of the database, past row-level security. */
  asOwner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly imports: (Type<unknown> | DynamicModule)[];
  readonly jobs?: readonly AnyJob[];
  readonly ticks?: readonly AnyTick[];
  readonly clock?: MovableClock;
  readonly settings?: Partial<Settings>;
  /** To replace a provider that reaches out of the machine; say in the test what is not real. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** Another application's database, to run two of them on one. */
  readonly databaseUrl?: string;
}

/** A new folder that goes with the test run. */
export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'data-'));
}

/** Settings of a test: everything random and local, nothing read from the machine's environment. */
export function testSettings(overrides: Partial<Settings> = {}, dataDir = dataFolder()): Settings {
  // Without the role of a worker nothing looks after the queue by the machine's clock: only the test moves time.
  const local = loadSettings({ OTKLIK_DATA_DIR: dataDir, OTKLIK_LOG_LEVEL: 'silent', ROLES: 'web' });
  return { ...local, ...overrides };
}

/** The given modules on a database of their own, with a clock that only the test moves. */
export async function createTestApp(options: TestAppOptions): Promise<TestApp> {
  const clock = options.clock ?? new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const databaseUrl = options.databaseUrl ?? (await cloneTemplate());
  const settings = testSettings({ ...options.settings, databaseUrl });
  const list = { jobs: options.jobs ?? [], ticks: options.ticks ?? [] };
  const builder = Test.createTestingModule({
    imports: [ConfigModule.with(settings, clock), DatabaseModule, QueueModule.with(list), ...options.imports],
  });
  const app = await (options.override?.(builder) ?? builder).compile();
  app.useLogger(false);
  await app.init();
  await app.get(QueueServer).open();
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  owner.on('error', () => undefined);
  return {
    app,
    clock,
    settings,
    database: app.get(Database),
    get: (token) => app.get(token, { strict: false }),
    runJobs: () => runDueJobs(app, owner, list.jobs, clock),
    asOwner: async <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await owner.query<T>(sql, values)).rows,
    close: async () => {
      await app.close();
      await owner.end();
    },
  };
}

/** A run that fails is marked failed and its error thrown: a test that expects failures catches it. */
export async function runDueJobs(
  app: INestApplicationContext,
  owner: pg.Pool,
  jobs: readonly AnyJob[],
  clock: MovableClock,
): Promise<number> {
  const worker = app.get(Worker);
  for (let done = 0; ; done += 1) {
    const { rows } = await owner.query<{ id: string; name: string; data: unknown }>(
      `update ${QUEUE_SCHEMA}.job set state = 'active', started_on = now() where id = (
         select id from ${QUEUE_SCHEMA}.job where state in ('created', 'retry') and start_after <= $1 and name = any($2)
          order by start_after, created_on, id limit 1 for update skip locked)
       returning id, name, data`,
      [clock.now(), jobs.map((job) => job.name)],
    );
    const run = rows[0];
    if (!run) return done;
    const job = jobs.find((candidate) => candidate.name === run.name);
    if (!job) throw new Error(`No job ${run.name}`);
    const settle = (state: string): Promise<unknown> =>
      owner.query(`update ${QUEUE_SCHEMA}.job set state = $2, completed_on = now() where id = $1`, [run.id, state]);
    try {
      await worker.run(job, run.data);
      await settle('completed');
    } catch (error) {
      await settle('failed');
      throw error;
    }
  }
}
