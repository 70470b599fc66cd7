import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { connections, Database, migrate, startEmbeddedPostgres } from '../../src/platform/database/index.js';
import { withStartLock } from '../../src/platform/database/start-lock.js';
import { QUEUE_SCHEMA } from '../../src/platform/queue/index.js';

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

/** By what the system knows a file system in memory. https://man7.org/linux/man-pages/man2/statfs.2.html */
const TMPFS = 0x01021994;

/** Clones the migrated template: about 50 ms once the run's server is up. */
export async function openTestDatabase(entities: EntityTarget<ObjectLiteral>[] = []): Promise<TestDatabase> {
  const url = await cloneTemplate();
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: entities as never[],
    extra: connections(10),
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

/** Address of a fresh copy of the migrated database, or of another one to which nobody is connected. */
export async function cloneTemplate(original?: string): Promise<string> {
  const template = original ?? (await templateUrl());
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  // On a disk a copy of the files would cost two checkpoints of everything that the other tests have written: 290 ms instead of 115 ms.
  // In memory those cost little, and what is not written to a log besides takes half as long.
  const strategy = statfsSync(runFolder()).type === TMPFS ? 'file_copy' : 'wal_log';
  await onServer(template, (client) =>
    client.query(`create database ${name} template ${databaseOf(template)} strategy ${strategy}`),
  );
  return withDatabase(template, name);
}

/**
 * Makes something for all test files of the run: the first one that needs it does the work, whoever comes meanwhile waits.
 *
 * @param work  what it returns is all that the others get
 */
export async function onceARun(name: string, work: () => Promise<string>): Promise<string> {
  const made = join(runFolder(), `${name}.made`);
  return onServer(await templateUrl(), async (client) => {
    // Gone with the connection, however that ends.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    if (!existsSync(made)) writeFileSync(made, await work());
    return readFileSync(made, 'utf8');
  });
}

/** Address of an empty database without any table. */
export async function emptyDatabase(): Promise<string> {
  const template = await templateUrl();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(template, (client) => client.query(`create database ${name} template template0`));
  return withDatabase(template, name);
}

/** The addresses of a run differ in the name of the database alone. */
const NAME = /\/(\w+)\?/;
const databaseOf = (url: string): string => NAME.exec(url)?.[1] ?? '';
const withDatabase = (url: string, name: string): string => url.replace(NAME, `/${name}?`);

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function runFolder(): string {
  const folder = process.env['TEST_RUN_DIR'];
  if (!folder) throw new Error('Run the tests with "npm test" or "npm run test:files": they give the run its folder');
  return folder;
}

/** Starts the run's server and migrates the template, once for all test files of the run. */
async function templateUrl(): Promise<string> {
  const folder = runFolder();
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
