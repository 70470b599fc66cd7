import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../src/platform/database/index.js';
import type { EmbeddedPostgres } from '../../../src/platform/database/index.js';
import { makeSocketFolder } from '../../../src/platform/database/socket-folder.js';
import { processLives } from '../../../src/platform/database/start-lock.js';

async function query<T extends pg.QueryResultRow>(server: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'pg-'));
const serverProcess = (dir: string): number =>
  Number(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const socketFolder = (server: EmbeddedPostgres): string =>
  new URL(server.url.replace('postgresql:///', 'http://x/')).searchParams.get('host') ?? '';
/** No process has this number: Linux gives none above 4,194,304. */
const DEAD_PROCESS = '4194305';

/** The data folder of a server that was made and stopped. */
let made: string;
/** A copy of it: making one takes the processor a second and more, and is of interest in a few tests only. */
function madeBefore(): string {
  const dir = folder();
  execFileSync('cp', ['-a', `${made}/.`, dir]);
  return dir;
}

beforeAll(async () => {
  made = folder();
  await (await startEmbeddedPostgres(made)).stop();
});

describe('embedded PostgreSQL', () => {
  it('keeps its rows over a stop and a new start', async () => {
    const dir = folder();
    const first = await startEmbeddedPostgres(dir);
    await query(first, 'create table kept as select 1 as one');
    expect(existsSync(socketFolder(first))).toBe(true);
    await first.stop();
    expect(existsSync(socketFolder(first))).toBe(false);
    const second = await startEmbeddedPostgres(dir);
    expect(await query(second, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('adopts a server whose process was killed, and stops it in the end', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    const pid = serverProcess(dir);
    const second = await startEmbeddedPostgres(dir);
    expect(serverProcess(dir)).toBe(pid);
    await second.stop();
    await expect(query(first, 'select 1')).rejects.toThrow();
  });

  it('leaves a server alone that somebody else works with; the last one stops it', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    const second = await startEmbeddedPostgres(dir);
    const other = new pg.Client({ connectionString: second.url });
    other.on('error', () => undefined);
    await other.connect();
    await first.stop();
    expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await other.end();
    await second.stop();
    await expect(query(first, 'select 1')).rejects.toThrow();
  });

  it.each([
    ['of a process that is dead', DEAD_PROCESS, 0],
    ['that a kill left empty', '', 3],
    ['whose number another process has by now', String(process.ppid), 200],
  ])('takes over a start lock %s', async (_, content, ageSeconds) => {
    const dir = madeBefore();
    const lock = join(dir, 'postgres-start.lock');
    writeFileSync(lock, content);
    const then = Date.now() / 1000 - ageSeconds;
    utimesSync(lock, then, then);
    const server = await startEmbeddedPostgres(dir);
    expect(existsSync(lock)).toBe(false);
    await server.stop();
  });

  it('recovers every committed row after kill -9 of the server and a stale lock file', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    await query(first, 'create table kept as select generate_series(1, 1000) as n');
    const end = new Promise((resolve) => first.onEnd(resolve));
    process.kill(serverProcess(dir), 'SIGKILL');
    // Until the system has told us of its end the number is still in use, and the server takes the lock file for a live one's.
    await end;
    const second = await startEmbeddedPostgres(dir);
    expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
    await second.stop();
  });

  it('starts when the lock files of a dead server name another process', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    await query(first, 'create table kept as select 1 as one');
    const lock = join(dir, 'postgres', 'postmaster.pid');
    const end = new Promise((resolve) => first.onEnd(resolve));
    process.kill(serverProcess(dir), 'SIGKILL');
    await end;
    // Of this account the server believes every process with that number to be itself.
    const { uid } = statSync(lock);
    const other = spawn('sleep', ['60'], { uid, stdio: 'ignore' });
    for (const file of [lock, join(socketFolder(first), '.s.PGSQL.5432.lock')]) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)));
    }
    const second = await startEmbeddedPostgres(dir);
    expect(await query(second, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    other.kill();
  });

  it('starts one server when two start at the same time, and another one in another folder', async () => {
    const dir = folder();
    const [one, two, other] = await Promise.all([
      startEmbeddedPostgres(dir),
      startEmbeddedPostgres(dir),
      startEmbeddedPostgres(folder()),
    ]);
    expect(one.url).toBe(two.url);
    expect(other.url).not.toBe(one.url);
    await Promise.all([one.stop(), two.stop(), other.stop()]);
  });

  it('tells when the server ends without having been told to, and is silent when it was', async () => {
    const dir = madeBefore();
    const told: string[] = [];
    const killed = await startEmbeddedPostgres(dir);
    expect(killed.trouble()).toBeNull();
    const end = new Promise<Error>((resolve) => killed.onEnd(resolve));
    process.kill(serverProcess(dir), 'SIGKILL');
    expect((await end).message).toMatch(/^The embedded PostgreSQL has ended: .*start again\.$/);
    expect(killed.trouble()?.message).toContain('has ended');
    const stopped = await startEmbeddedPostgres(dir);
    stopped.onEnd((why) => told.push(why.message));
    await stopped.stop();
    expect(told).toEqual([]);
  });

  it('explains failures by a full disk, of this start and not of an earlier one', async () => {
    const dir = madeBefore();
    const full = 'FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device';
    const log = join(dir, 'postgres.log');
    writeFileSync(log, `${full}\n`);
    const server = await startEmbeddedPostgres(dir);
    expect(server.trouble()).toBeNull();
    appendFileSync(log, `${full}\nFATAL:  the database system is in recovery mode\n`);
    expect(server.trouble()?.message).toMatch(/No space left on device .*free disk space/);
    await server.stop();
  });

  it('notices the end of a server that it did not launch itself', async () => {
    const dir = madeBefore();
    await startEmbeddedPostgres(dir);
    const adopted = await startEmbeddedPostgres(dir);
    const end = new Promise<Error>((resolve) => adopted.onEnd(resolve));
    process.kill(serverProcess(dir), 'SIGKILL');
    expect((await end).message).toMatch(/^The embedded PostgreSQL has ended: .*start again\.$/);
  });

  it('begins anew when the data folder was deleted under a server that a killed process left running', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    await query(first, 'create table gone as select 1 as one');
    const pid = serverProcess(dir);
    // Also what the server would still have written: its own shutdown must not reach the new files.
    await query(first, 'insert into gone select generate_series(1, 10000)');
    rmSync(dir, { recursive: true });
    const second = await startEmbeddedPostgres(dir);
    expect(await query(second, "select to_regclass('gone') as found")).toEqual([{ found: null }]);
    expect(serverProcess(dir)).not.toBe(pid);
    expect(processLives(pid)).toBe(false);
    await second.stop();
  });

  it('goes on in a data folder that was moved under a running server', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    await query(first, 'create table kept as select 1 as one');
    const pid = serverProcess(dir);
    const moved = `${dir}-moved`;
    renameSync(dir, moved);
    const second = await startEmbeddedPostgres(moved);
    expect(await query(second, 'select one from kept')).toEqual([{ one: 1 }]);
    expect(processLives(pid)).toBe(false);
    await second.stop();
  });

  it('starts in a copy of a data folder and leaves the server of the original alone', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    await query(first, 'create table kept as select 1 as one');
    await query(first, 'checkpoint');
    const copy = `${dir}-copy`;
    execFileSync('cp', ['-a', dir, copy]);
    const second = await startEmbeddedPostgres(copy);
    await query(second, 'insert into kept values (2)');
    expect(await query(first, 'select one from kept')).toEqual([{ one: 1 }]);
    expect(await query(second, 'select one from kept')).toEqual([{ one: 1 }, { one: 2 }]);
    await Promise.all([first.stop(), second.stop()]);
  });

  it('names the server that is in the way when somebody works with it', async () => {
    const dir = madeBefore();
    const first = await startEmbeddedPostgres(dir);
    const pid = serverProcess(dir);
    const user = new pg.Client({ connectionString: first.url });
    user.on('error', () => undefined);
    await user.connect();
    renameSync(dir, `${dir}-moved`);
    await expect(startEmbeddedPostgres(`${dir}-moved`)).rejects.toThrow(
      new RegExp(`^Process ${pid} is a PostgreSQL .*\\(kill ${pid}\\), and start again\\.$`),
    );
    await user.end();
    const second = await startEmbeddedPostgres(`${dir}-moved`);
    await second.stop();
  });

  it('lets nobody else into the socket folder, nor to the socket in it', async () => {
    const server = await startEmbeddedPostgres(madeBefore());
    expect(statSync(socketFolder(server)).mode & 0o777).toBe(0o700);
    expect(statSync(join(socketFolder(server), '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it('says in one line what to do when the data folder cannot be made', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    await expect(startEmbeddedPostgres(join(file, 'data'))).rejects.toThrow(/cannot be used .* set OTKLIK_DATA_DIR/);
  });
});

describe('the folder of the socket', () => {
  const place = (): string => join(folder(), 'socket');

  it('is closed to others when it is made, and when one of ours is there that was open', () => {
    const path = place();
    makeSocketFolder(path, null);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    const open = place();
    mkdirSync(open, { mode: 0o777 });
    makeSocketFolder(open, null);
    expect(statSync(open).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['a link to a folder', (path: string) => symlinkSync(mkdtempSync(`${path}-`), path)],
    ['a file', (path: string) => writeFileSync(path, '')],
  ])('is not %s', (_, make) => {
    const path = place();
    make(path);
    expect(() => makeSocketFolder(path, null)).toThrow(/it is no folder\. Have it deleted, or set TMPDIR/);
  });

  it('is not one that another account has made', () => {
    // Only root can give a folder away; for everybody else root has made some.
    const foreign = process.getuid?.() === 0 ? place() : '/usr';
    if (foreign !== '/usr') {
      mkdirSync(foreign, { mode: 0o777 });
      chownSync(foreign, 54_321, 54_321);
    }
    const before = statSync(foreign);
    expect(() => makeSocketFolder(foreign, { uid: 54_322, gid: 54_322 })).toThrow(/it belongs to another account/);
    expect(statSync(foreign)).toMatchObject({ uid: before.uid, mode: before.mode });
  });
});
