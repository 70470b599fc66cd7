import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Where a server of ours has its things. */
export interface Place {
  readonly data: string;
  readonly socketDir: string;
  readonly log: string;
}

/** Whether there are files of a server. */
export function isInitialised({ data }: Place): boolean {
  return existsSync(join(data, 'PG_VERSION'));
}

/** One of the two files in which a server says that it is there: https://www.postgresql.org/docs/17/storage-file-layout.html */
export interface ServerLock {
  readonly file: string;
  readonly pid: number;
  readonly socketDir: string;
  /** Its state, in the lock of the data alone: `starting`, `ready`, `stopping`. */
  readonly state: string;
}

/** The lock in the server's files. */
export function dataLock({ data }: Place): ServerLock | null {
  return readLock(join(data, 'postmaster.pid'));
}

/** The lock beside the server's socket. */
export function socketLock({ socketDir }: Place): ServerLock | null {
  return readLock(join(socketDir, '.s.PGSQL.5432.lock'));
}

function readLock(file: string): ServerLock | null {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    return pid > 0 ? { file, pid, socketDir: lines[4]?.trim() ?? '', state: lines[7]?.trim() ?? '' } : null;
  } catch {
    return null;
  }
}

/** Address of a database of the server with this socket, as its owner. */
export function address(socketDir: string, database: string): string {
  return `postgresql:///${database}?host=${encodeURIComponent(socketDir)}&port=5432&user=otklik`;
}

/** Does the work with a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
