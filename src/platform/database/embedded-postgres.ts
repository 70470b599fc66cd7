import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { DatabaseStartError } from './database.errors.js';
import { mayEnter, postgresBinaries } from './postgres-binaries.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { PostgresLog } from './postgres-log.js';
import { makeSocketFolder } from './socket-folder.js';
import { commandOf, processLives, withStartLock } from './start-lock.js';

const run = promisify(execFile);

/** Time a server may take to come up: recovery after a crash of a large database is slow on a busy machine. */
const START_SECONDS = 60;

/** A running server of this installation. */
export interface EmbeddedPostgres {
  /** Connection address as the owner of the database. */
  readonly url: string;
  /** Stops the server unless another process works with it; safe to call twice. */
  stop(): Promise<void>;
  /**
   * Why the server has ended or is about to, in one line that says what to do; null while it is well. A full disk or a kill from
   * outside ends it.
   */
  trouble(): DatabaseStartError | null;
  /** Called when a server that this process launched ends without having been told to. */
  onEnd(tell: (why: DatabaseStartError) => void): void;
}

interface Place {
  readonly data: string;
  readonly socketDir: string;
  readonly log: string;
}

/**
 * Starts the embedded PostgreSQL of an installation, or adopts the one that a killed process left running.
 * Reached by a Unix socket in a folder that only this account may enter: no port, no password.
 *
 * @param dataDir  the installation's data folder
 * @param durable  false only for tests: a power cut may then lose the database
 * @throws DatabaseStartError in one line that says what to do
 */
export async function startEmbeddedPostgres(dataDir: string, durable = true): Promise<EmbeddedPostgres> {
  const state = stateDir(dataDir);
  const binaries = postgresBinaries(state);
  const place: Place = {
    data: join(state, 'postgres'),
    // Socket paths are limited to about 100 characters, so not below the data folder.
    socketDir: join(tmpdir(), `otklik-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`),
    log: join(state, 'postgres.log'),
  };
  makeSocketFolder(place.socketDir, binaries.account);
  return withStartLock(join(state, 'postgres-start.lock'), async () => {
    if (!existsSync(join(place.data, 'PG_VERSION'))) await initialise(place, binaries);
    const running = await runningServer(place);
    const log = new PostgresLog(place.log);
    const launched = running === null ? await launch(place, binaries, durable, log) : null;
    const pid = running ?? launched!.pid!;
    await createDatabase(place);
    return handle(place, { pid, launched, log });
  });
}

function handle(
  place: Place,
  { pid, launched, log }: { pid: number; launched: ChildProcess | null; log: PostgresLog },
): EmbeddedPostgres {
  let isStopping = false;
  return {
    url: address(place, 'otklik'),
    stop: async () => {
      isStopping = true;
      await stop(place, pid);
    },
    trouble: () => (processLives(pid) && !log.tellsOfRuin ? null : ended(place, log)),
    onEnd: (tell) => void launched?.once('exit', () => isStopping || tell(ended(place, log))),
  };
}

function ended(place: Place, log: PostgresLog): DatabaseStartError {
  return new DatabaseStartError(
    `The embedded PostgreSQL has ended: ${log.lastWords()} Nothing that was stored is lost: free disk space if "${place.data}" is full, and start again.`,
  );
}

/**
 * The folder for the server's files: the data folder itself, or, for root in a folder that the server's account may not enter,
 * one in the system's state folder, remembered by a name kept in the data folder.
 */
function stateDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (process.getuid?.() !== 0) return dataDir;
    if (mayEnter(dirname(dataDir), -1)) {
      chmodSync(dataDir, 0o711);
      return dataDir;
    }
    const nameFile = join(dataDir, 'state-folder');
    if (!existsSync(nameFile)) writeFileSync(nameFile, randomUUID().slice(0, 8), { flag: 'wx' });
    const state = join('/var/lib', `otklik-${readFileSync(nameFile, 'utf8').trim()}`);
    mkdirSync(state, { recursive: true, mode: 0o755 });
    if (!mayEnter(state, -1)) throw new Error(`${state} may not be entered by the server's account`);
    return state;
  } catch (error) {
    throw new DatabaseStartError(
      `The data folder "${dataDir}" cannot be used (${(error as Error).message}). Make it writable or set OTKLIK_DATA_DIR to another folder.`,
    );
  }
}

function makeOwned(folder: string, { account }: PostgresBinaries): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Made aside and renamed: an initialisation that was cut off leaves nothing that looks like a database. */
async function initialise(place: Place, binaries: PostgresBinaries): Promise<void> {
  const aside = `${place.data}.new`;
  rmSync(aside, { recursive: true, force: true });
  makeOwned(aside, binaries);
  const options = ['-D', aside, '-U', 'otklik', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale', 'C.UTF-8'];
  try {
    await run(join(binaries.home, 'bin', 'initdb'), options, { ...binaries.account, cwd: '/' });
    renameSync(aside, place.data);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? (error as Error).message;
    const cause = said.split('\n').find((line) => /error|fatal|could not|no space/i.test(line)) ?? said.split('\n')[0];
    throw new DatabaseStartError(
      `PostgreSQL could not create its files in "${place.data}" (${cause?.trim()}). Free disk space or set OTKLIK_DATA_DIR or DATABASE_URL.`,
    );
  }
}

async function launch(
  place: Place,
  binaries: PostgresBinaries,
  durable: boolean,
  words: PostgresLog,
): Promise<ChildProcess> {
  const set = (name: string, value: string): string[] => ['-c', `${name}=${value}`];
  const speed = durable ? [] : ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => set(name, 'off'));
  const log = openSync(place.log, 'a');
  const child = spawn(
    join(binaries.home, 'bin', 'postgres'),
    [
      ...['-D', place.data, '-k', place.socketDir],
      ...set('listen_addresses', ''),
      ...set('unix_socket_permissions', '0700'),
      ...set('timezone', 'UTC'),
      ...set('max_connections', '200'),
      ...speed,
    ],
    // Detached, so that Ctrl-C in the terminal reaches us alone and we stop the server after the last request.
    { ...binaries.account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  child.unref();
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(`ended with code ${code}`));
  });
  let failure: string | null = null;
  void exited.then((why) => (failure = why));
  for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end && failure === null; await pause(30)) {
    if (child.pid !== undefined && (await ready(place, child.pid))) return child;
  }
  throw new DatabaseStartError(
    `The embedded PostgreSQL did not start (${failure ?? 'no answer'}): ${words.lastWords()} See ${place.log}, or set DATABASE_URL.`,
  );
}

/** Line 1 of the server's lock file is its process, line 8 its state; a stale file also says "ready", so it must answer as well. */
async function ready(place: Place, pid: number): Promise<boolean> {
  const lines = lockFile(place);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready' && (await answers(place));
}

function lockFile(place: Place): string[] {
  try {
    return readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * The server takes any process of this account for itself that has the number in one of its two lock files, and refuses to start:
 * after a power cut another program may have it, after a kill a dead process that nobody has buried yet.
 */
function dropForeignLocks(place: Place): void {
  for (const file of [join(place.data, 'postmaster.pid'), join(place.socketDir, '.s.PGSQL.5432.lock')]) {
    const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
    if (!pid || !processLives(pid)) continue;
    const command = commandOf(pid);
    if (command !== null && !command.includes('postgres')) rmSync(file, { force: true });
  }
}

/** The process of a server that is already up on these files, or null. Waits out one that is ending. */
async function runningServer(place: Place): Promise<number | null> {
  dropForeignLocks(place);
  const pid = Number(lockFile(place)[0]);
  if (!pid) return null;
  for (const end = Date.now() + 5000; Date.now() < end && processLives(pid); await pause(50)) {
    if (await ready(place, pid)) return pid;
  }
  return null;
}

function address(place: Place, database: string): string {
  return `postgresql:///${database}?host=${encodeURIComponent(place.socketDir)}&port=5432&user=otklik`;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function answers(place: Place): Promise<boolean> {
  try {
    await withClient(address(place, 'postgres'), (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

async function createDatabase(place: Place): Promise<void> {
  await withClient(address(place, 'postgres'), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = 'otklik'");
    if (found.rowCount === 0) await client.query('create database otklik');
  });
}

/** Name of the connections that ask whether anybody is left; they do not count themselves. */
const LEAVING = 'otklik-leaving';

/** Connections of our own that were just closed are gone within this. */
const LEAVING_SECONDS = 1;

/**
 * Whether another process works with the server: the command line, a worker of its own, a second start. Asked of the server, because
 * a process number kept in a file may belong to somebody else by now.
 */
async function isUsedByOthers(place: Place): Promise<boolean> {
  const url = `${address(place, 'postgres')}&application_name=${LEAVING}`;
  const others = (client: pg.Client): Promise<pg.QueryResult> =>
    client.query(
      `select 1 from pg_stat_activity
        where backend_type = 'client backend' and application_name <> '${LEAVING}' limit 1`,
    );
  try {
    return await withClient(url, async (client) => {
      for (const end = Date.now() + LEAVING_SECONDS * 1000; Date.now() < end; await pause(20)) {
        if ((await others(client)).rowCount === 0) return false;
      }
      return true;
    });
  } catch {
    return false;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stop(place: Place, pid: number): Promise<void> {
  if (!processLives(pid) || (await isUsedByOthers(place))) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + 20_000; Date.now() < end && existsSync(join(place.data, 'postmaster.pid'));)
    await pause(20);
}
