import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { APPLICATION_ROLE, Database, migrate, startEmbeddedPostgres } from '../../src/platform/database/index.js';
import { QUEUE_SCHEMA } from '../../src/platform/queue/index.js';
import { withStartLock } from '../../src/platform/database/start-lock.js';

/** A database of one test file, cloned from the migrated template. */
export interface TestDatabase {
  /** Address as the owner. */
  readonly url: string;
  /** Connected with the application's rights: row-level security holds. */
  readonly dataSource: DataSource;
  readonly database: Database;
  /** Runs SQL as the owner of the database, past row-level security: for looking, never for what is tested. */
  asOwner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** Clones the migrated template: about 50 ms once the run's server is up. */
export async function openTestDatabase(entities: EntityTarget<ObjectLiteral>[] = []): Promise<TestDatabase> {
  const url = await cloneTemplate();
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: entities as never[],
    extra: { max: 10, options: `-c role=${APPLICATION_ROLE}` },
  });
  await dataSource.initialize();
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  owner.on('error', () => undefined);
  return {
    url,
    dataSource,
    database: new Database(dataSource),
    asOwner: async <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await owner.query<T>(sql, values)).rows,
    close: async () => {
      await dataSource.destroy();
      await owner.end();
    },
  };
}

/** Address of a fresh copy of the migrated database. */
export async function cloneTemplate(): Promise<string> {
  const template = await templateUrl();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  // A copy of the files would cost two checkpoints of everything that the other tests have written: 290 ms instead of 115 ms.
  await onServer(template, `create database ${name} template otklik strategy wal_log`);
  return template.replace('/otklik?', `/${name}?`);
}

/** Address of an empty database without any table. */
export async function emptyDatabase(): Promise<string> {
  const template = await templateUrl();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(template, `create database ${name} template template0`);
  return template.replace('/otklik?', `/${name}?`);
}

async function onServer(template: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: template.replace('/otklik?', '/postgres?') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Starts the run's server and migrates the template, once for all test files of the run. */
async function templateUrl(): Promise<string> {
  const folder = process.env['TEST_RUN_DIR'];
  if (!folder) throw new Error('Run the tests with "npm test" or "npm run test:files": they give the run its folder');
  const server = await startEmbeddedPostgres(folder, false);
  await withStartLock(join(folder, 'template.lock'), async () => {
    const done = join(folder, 'template-migrated');
    if (existsSync(done)) return;
    await migrate(server.url);
    // The queue's own tables are part of the template: creating them anew for each file would take most of its time.
    const boss = new PgBoss({ connectionString: server.url, schema: QUEUE_SCHEMA, supervise: false, schedule: false });
    await boss.start();
    await boss.stop({ graceful: false });
    writeFileSync(done, '');
  });
  return server.url;
}
