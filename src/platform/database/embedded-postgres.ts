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
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { makeFolder } from '../config/index.js';
import { DatabaseStartError } from './database.errors.js';
import { mayEnter, postgresBinaries } from './postgres-binaries.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { PostgresLog } from './postgres-log.js';
import { address, dataLock, isInitialised, withClient } from './postgres-place.js';
import type { Place } from './postgres-place.js';
import { runningServer, stopServer } from './running-server.js';
import { makeSocketFolder } from './socket-folder.js';
import { processLives, withStartLock } from './start-lock.js';

const run = promisify(execFile);

/** Time a server may take to come up: recovery after a crash of a large database is slow on a busy machine. */
const START_SECONDS = 60;

/** How soon the end of an adopted server is noticed. */
const ASKED_EVERY_MILLISECONDS = 500;

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
  /** Called when the server ends without having been told to. */
  onEnd(tell: (why: DatabaseStartError) => void): void;
}

/**
 * Starts the embedded PostgreSQL of an installation, or adopts the one that a killed process left running.
 * Reached by a Unix socket in a folder that only this account may enter: no port, no password.
 *
 * @param dataDir  the installation's data folder
 * @param durable  false only for tests: a power cut may then lose the database, and no database lives long enough to be tidied up
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
  const startLock = join(state, 'postgres-start.lock');
  return withStartLock(startLock, async () => {
    makeSocketFolder(place.socketDir, binaries.account);
    const running = await runningServer(place);
    if (!isInitialised(place)) await initialise(place, binaries);
    const log = new PostgresLog(place.log);
    const launched = running === null ? await launch(place, binaries, durable, log) : null;
    const pid = running ?? launched!.pid!;
    await createDatabase(place);
    return handle(place, { pid, launched, log, startLock });
  });
}

function handle(
  place: Place,
  {
    pid,
    launched,
    log,
    startLock,
  }: { pid: number; launched: ChildProcess | null; log: PostgresLog; startLock: string },
): EmbeddedPostgres {
  let isStopping = false;
  return {
    url: address(place.socketDir, 'otklik'),
    stop: async () => {
      isStopping = true;
      if (!(await stopServer(place, pid))) return;
      // Not from under a server that another process is just starting. What still holds something stays.
      await withStartLock(startLock, async () => rmdirSync(place.socketDir)).catch(() => undefined);
    },
    trouble: () => (processLives(pid) && !log.tellsOfRuin ? null : ended(place, log)),
    onEnd: (tell) => whenEnded(pid, launched, () => isStopping || tell(ended(place, log))),
  };
}

/** Calls once when the server has ended: the system tells of our own child alone, of an adopted server one has to ask. */
function whenEnded(pid: number, launched: ChildProcess | null, call: () => void): void {
  if (launched) {
    launched.once('exit', call);
    return;
  }
  const asking = setInterval(() => {
    if (processLives(pid)) return;
    clearInterval(asking);
    call();
  }, ASKED_EVERY_MILLISECONDS).unref();
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
    makeFolder(dataDir);
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
  const speed = durable
    ? []
    : ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'].flatMap((name) => set(name, 'off'));
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

/** A stale lock also says "ready", so the server must answer as well. */
async function ready(place: Place, pid: number): Promise<boolean> {
  const lock = dataLock(place);
  return lock?.pid === pid && lock.state === 'ready' && (await answers(place));
}

async function answers(place: Place): Promise<boolean> {
  try {
    await withClient(address(place.socketDir, 'postgres'), (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

async function createDatabase(place: Place): Promise<void> {
  await withClient(address(place.socketDir, 'postgres'), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = 'otklik'");
    if (found.rowCount === 0) await client.query('create database otklik');
  });
}
