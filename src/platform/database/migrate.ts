import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { DatabaseStartError } from './database.errors.js';
import { APPLICATION_ROLE } from './tenancy.js';

/** Any number that no other program locks in the same database: "otklik" on a telephone keypad. */
const LOCK = 685_545;

const OLDEST_VERSION = 150_000;

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const INSUFFICIENT_PRIVILEGE = '42501';

/** A server across the world answers in one; a firewall that swallows packets never does. */
const CONNECT_SECONDS = 10;

/**
 * Checks the server, creates the application's role and brings the tables up to date; several processes at once do it once.
 *
 * @param url  connection address of the database's owner
 * @returns    names of the migrations that were run
 * @throws DatabaseStartError if the server cannot be reached, is too old or cannot search Russian text
 */
export async function migrate(url: string): Promise<string[]> {
  const client = await connect(url);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await checkServer(client);
    await prepareRole(client);
    return (await isUpToDate(client)) ? [] : await runMigrations(url);
  } catch (error) {
    if ((error as { code?: unknown }).code === INSUFFICIENT_PRIVILEGE) throw rightsMissing(error as Error, client);
    throw error;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_SECONDS * 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = (error as Error).message || (error as NodeJS.ErrnoException).code;
    throw new DatabaseStartError(
      `The database cannot be reached (${why}). Check DATABASE_URL and that PostgreSQL is running.`,
    );
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string; russian: boolean }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding,
            to_tsvector('russian', 'РАЗРАБОТЧИКИ') @@ to_tsquery('russian', 'разработчик') as russian`,
  );
  const server = rows[0];
  if (!server || server.number < OLDEST_VERSION) {
    throw new DatabaseStartError(`PostgreSQL ${server?.version} is too old: use version 15 or newer in DATABASE_URL.`);
  }
  if (server.encoding !== 'UTF8' || !server.russian) {
    throw new DatabaseStartError(
      'This database does not fold Cyrillic letters. Create it with: CREATE DATABASE otklik TEMPLATE template0 ENCODING UTF8 LOCALE "C.UTF-8".',
    );
  }
}

function rightsMissing(error: Error, { user, database }: pg.Client): DatabaseStartError {
  return new DatabaseStartError(
    `The user of DATABASE_URL may not prepare the database (${error.message}). As an administrator of the server: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO "${user}"; ALTER DATABASE "${database}" OWNER TO "${user}";`,
  );
}

/**
 * Roles belong to the whole server: another database of it may be creating the same one at this moment, and an administrator may
 * have made it, so that this user need not be able to.
 */
async function prepareRole(client: pg.Client): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE]);
  if (known.rowCount === 0) {
    await client.query(`do $$ begin
        create role ${APPLICATION_ROLE} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$`);
  }
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, '${APPLICATION_ROLE}', 'member') as member`,
  );
  if (!rows[0]?.member) await client.query(`grant ${APPLICATION_ROLE} to current_user`);
  await client.query(`grant usage on schema public to ${APPLICATION_ROLE}`);
}

/** Told by the names alone: to load every migration there is takes longer than most commands. */
async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows: tables } = await client.query(`select 1 where to_regclass('migrations') is not null`);
  if (tables.length === 0) return false;
  const { rows } = await client.query<{ timestamp: string }>('select timestamp from migrations');
  const run = new Set(rows.map(({ timestamp }) => timestamp));
  return migrationFiles().every((file) => run.has(stampOf(file)));
}

const stampOf = (file: string): string => file.split('-', 1)[0] ?? '';

async function runMigrations(url: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: await migrationClasses(),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

type MigrationClass = new () => MigrationInterface;

const FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url));

function migrationFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d+-.*\.(js|ts)$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
}

/** Every class of the `migrations` folder, oldest first. */
export async function migrationClasses(): Promise<MigrationClass[]> {
  const modules = await Promise.all(
    migrationFiles().map(
      (file) => import(pathToFileURL(join(FOLDER, file)).href) as Promise<Record<string, MigrationClass>>,
    ),
  );
  return modules.flatMap((module) => Object.values(module).filter((value) => typeof value === 'function'));
}
