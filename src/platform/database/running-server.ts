import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { DatabaseStartError } from './database.errors.js';
import { address, dataLock, isInitialised, socketLock, withClient } from './postgres-place.js';
import type { Place, ServerLock } from './postgres-place.js';
import { commandOf, processLives } from './start-lock.js';

/** A server that is just starting or ending gets this long to say which files are its own. */
const SILENCE_SECONDS = 20;

/** A server that was told to end does so within this. */
const END_SECONDS = 20;

/**
 * The process of a server that is already up on these files, or null when one can be launched. What a killed or moved installation has
 * left in the way is cleared away: locks that mean somebody else, a server whose files were deleted or now lie elsewhere.
 *
 * @throws DatabaseStartError naming the process that has to be stopped first
 */
export async function runningServer(place: Place): Promise<number | null> {
  const ours = dataLock(place);
  if (ours && isServerOf(ours)) {
    const files = await filesOf(dataLock, ours.pid, place);
    if (files === 'these' && dataLock(place)?.socketDir === place.socketDir) return ours.pid;
    // The folder was moved under a server that goes on working in it.
    if (files === 'these') await end(ours, place);
    // The folder was copied, and the lock with it.
    if (files === 'others') rmSync(ours.file, { force: true });
    if (files === 'lost') throw inTheWay(ours.pid, place);
  }
  const neighbour = socketLock(place);
  // A server has our socket and does not work on our files: its own were deleted or moved away. It must be gone before there are new
  // ones, for it goes on writing to their old address.
  if (neighbour && isServerOf(neighbour)) {
    const files = isInitialised(place) ? await filesOf(socketLock, neighbour.pid, place) : 'lost';
    if (files !== 'none') await end(neighbour, place);
  }
  return null;
}

/**
 * Whether the process that a lock names is a server with that socket. One that is not loses the lock: the server takes any process of
 * its account that has the number for itself and refuses to start. After a power cut another program may have it.
 */
function isServerOf({ file, pid, socketDir }: ServerLock): boolean {
  if (!processLives(pid)) return false;
  const command = commandOf(pid);
  if (command === null || (command.includes('postgres') && command.includes(socketDir))) return true;
  rmSync(file, { force: true });
  return false;
}

/** On which files a server works: these, others, or some that are lost; none when it has ended meanwhile. */
type Files = 'these' | 'others' | 'lost' | 'none';

/** @throws DatabaseStartError when the server does not say for long */
async function filesOf(lockIn: (place: Place) => ServerLock | null, pid: number, place: Place): Promise<Files> {
  const mark = `otklik-${randomUUID()}`;
  const file = join(place.data, mark);
  writeFileSync(file, '');
  try {
    for (const end = Date.now() + SILENCE_SECONDS * 1000; Date.now() < end; await pause(50)) {
      // A server that is just starting writes its socket into the lock a little later.
      const lock = lockIn(place);
      if (lock?.pid !== pid || !processLives(pid)) return 'none';
      const files = lock.socketDir === '' ? null : await filesBehind(lock.socketDir, mark);
      if (files !== null) return files;
    }
  } finally {
    rmSync(file, { force: true });
  }
  throw inTheWay(pid, place);
}

/** System errors of the server: it cannot read its own files. https://www.postgresql.org/docs/17/errcodes-appendix.html */
const FILES_LOST = /^58/;

/** Whether a server sees a file among its own; null when it does not say. */
async function filesBehind(socketDir: string, name: string): Promise<Files | null> {
  try {
    const found = await withClient(address(socketDir, 'postgres'), (client) =>
      client.query<{ seen: boolean }>('select (pg_stat_file($1, true)).size is not null as seen', [name]),
    );
    return found.rows[0]?.seen ? 'these' : 'others';
  } catch (error) {
    return FILES_LOST.test((error as { code?: string }).code ?? '') ? 'lost' : null;
  }
}

/**
 * Ends a server that is in the way and that nobody works with. SIGQUIT, PostgreSQL's immediate shutdown, writes nothing: files that
 * were moved hold everything committed, and the next start recovers it.
 */
async function end({ pid, socketDir }: ServerLock, place: Place): Promise<void> {
  if (await isUsedByOthers(socketDir)) throw inTheWay(pid, place);
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // Of another account, or gone in this moment.
  }
  for (const last = Date.now() + END_SECONDS * 1000; processLives(pid); await pause(20)) {
    if (Date.now() > last) throw inTheWay(pid, place);
  }
}

function inTheWay(pid: number, { data }: Place): DatabaseStartError {
  return new DatabaseStartError(
    `Process ${pid} is a PostgreSQL that an earlier start of Otklik has left behind or another one works with, and it is in the way of "${data}". Stop that Otklik, or the process itself (kill ${pid}), and start again.`,
  );
}

/** Name of the connections that ask whether anybody is left; they do not count themselves. */
const LEAVING = 'otklik-leaving';

/** Connections of our own that were just closed are gone within this. */
const LEAVING_SECONDS = 1;

/**
 * Whether another process works with the server: the command line, a worker of its own, a second start. Asked of the server, because
 * a process number kept in a file may belong to somebody else by now.
 */
async function isUsedByOthers(socketDir: string): Promise<boolean> {
  const url = `${address(socketDir, 'postgres')}&application_name=${LEAVING}`;
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

/**
 * SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk.
 *
 * @returns false when another process works with it: then it goes on
 */
export async function stopServer(place: Place, pid: number): Promise<boolean> {
  if (!processLives(pid)) return true;
  if (await isUsedByOthers(place.socketDir)) return false;
  process.kill(pid, 'SIGINT');
  const lock = join(place.data, 'postmaster.pid');
  for (const end = Date.now() + END_SECONDS * 1000; Date.now() < end && existsSync(lock);) await pause(20);
  return true;
}
