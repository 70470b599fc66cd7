import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseStartError } from './database.errors.js';

/** Longest wait for another process that is starting the same server. */
const WAIT_SECONDS = 90;

/** A lock older than any start belongs to a dead process whose number somebody else has by now. */
const LONGEST_SECONDS = 180;

/** A lock that is still empty after this was cut off by a kill or a full disk. */
const WRITING_SECONDS = 2;

/** True if a process with this number lives, whoever owns it. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // One that has ended and whose end nobody has taken note of keeps its number, but no command line. Who is first in a container
  // often takes note of nothing.
  return existsSync(`/proc/${pid}`) ? commandOf(pid) !== '' : true;
}

/**
 * The command line of a process, or null where it cannot be known: a number alone may belong to another process by now, after a
 * power cut for example.
 */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    const { status, stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
    return status === 0 ? stdout : null;
  }
}

/** Locks that this process holds now: a file with our number that is not among them was left by an earlier process. */
const held = new Set<string>();

/** Does the work while holding a lock file; a lock left by a dead process is taken over. */
export async function withStartLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await work();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  for (const end = Date.now() + WAIT_SECONDS * 1000; ; await pause(50)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      held.add(file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotLock(file, error as Error);
    }
    const holder = readHolder(file);
    // In a container the first process has the same number after each restart.
    const leftover = holder === process.pid ? !held.has(file) : holder !== null && !processLives(holder);
    if (leftover || ageSeconds(file) > (holder === null ? WRITING_SECONDS : LONGEST_SECONDS))
      rmSync(file, { force: true });
    if (Date.now() > end) {
      throw new DatabaseStartError(
        `Another process is starting the database for ${WAIT_SECONDS} seconds now. Stop it; if there is none, delete ${file}.`,
      );
    }
  }
}

/** The holder's process number; null while it is just being written or has just gone. */
function readHolder(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** 0 for a lock that has just gone. */
function ageSeconds(file: string): number {
  try {
    return (Date.now() - statSync(file).mtimeMs) / 1000;
  } catch {
    return 0;
  }
}

function cannotLock(file: string, error: Error): DatabaseStartError {
  rmSync(file, { force: true });
  return new DatabaseStartError(
    `The data folder cannot be written (${error.message}). Free disk space, make it writable, or set OTKLIK_DATA_DIR to another folder.`,
  );
}
