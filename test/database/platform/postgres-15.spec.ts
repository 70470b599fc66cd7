import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrate, migrationClasses } from '../../../src/platform/database/index.js';
import { OrganisationsModule, OrganisationsService, UsersService } from '../../../src/organisations/index.js';
import { MessagingModule, SEND_MESSAGE } from '../../../src/messaging/index.js';
import { createTestApp } from '../../support/test-app.js';

/** Where Debian keeps the oldest server that the product supports. */
const PROGRAMS = '/usr/lib/postgresql/15/bin';
const PASSWORD = 'owner-of-the-database';

const run = promisify(execFile);
const present = existsSync(join(PROGRAMS, 'postgres'));

/** A server as an administrator would set it up: over TCP, with a password, its owner no superuser. */
async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-pg15-'));
  // The server refuses to run as root.
  const account = process.getuid?.() === 0 ? postgresAccount() : {};
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const port = 20_000 + (process.pid % 20_000);
  await run(
    join(PROGRAMS, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8'],
    { ...account, cwd: '/' },
  );
  const set = ['fsync=off', `port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const server = spawn(join(PROGRAMS, 'postgres'), ['-D', data, ...set.flatMap((one) => ['-c', one])], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const administrator = await connected(`postgresql://postgres@127.0.0.1:${port}/postgres`);
  await administrator.query(`create role otklik login createrole password '${PASSWORD}'`);
  await administrator.query('create database otklik owner otklik');
  await administrator.end();
  return {
    url: `postgresql://otklik:${PASSWORD}@127.0.0.1:${port}/otklik`,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
    },
  };
}

function postgresAccount(): { uid?: number; gid?: number } {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('postgres:'))
    ?.split(':');
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : {};
}

async function connected(url: string): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries > 200) throw error;
      await pause(50);
    }
  }
}

const describeIfPresent = present ? describe : describe.skip;

describeIfPresent(
  present ? 'on PostgreSQL 15' : `on PostgreSQL 15 (skipped: Debian's server is not at ${PROGRAMS})`,
  () => {
    let server: Awaited<ReturnType<typeof startServer>>;
    beforeAll(async () => {
      server = await startServer();
    });
    afterAll(() => server.stop());

    it('the tables are made by an owner who is no superuser, once', async () => {
      expect(await migrate(server.url)).toHaveLength((await migrationClasses()).length);
      expect(await migrate(server.url)).toEqual([]);
    });

    it('organisations are kept apart and jobs are queued', async () => {
      const t = await createTestApp({
        imports: [OrganisationsModule, MessagingModule],
        jobs: [SEND_MESSAGE],
        databaseUrl: server.url,
      });
      try {
        const organisations = t.get(OrganisationsService);
        const make = async (name: string): Promise<string> => {
          const fields = { name, kind: 'employer', timeZone: 'Europe/Moscow', language: 'ru' } as const;
          const { organisationId } = await organisations.createOrganisation(fields);
          const email = `${organisationId}@fifteen.test`;
          await t.get(UsersService).createUser({ organisationId, email, name, role: 'owner', language: 'ru' });
          return organisationId;
        };
        const [here, there] = [await make('Альфа'), await make('Бета')];
        const names = (organisationId: string) =>
          t.database.inOrganisation(organisationId, (db) => db.query<{ name: string }[]>('select name from users'));
        expect(await names(here)).toEqual([{ name: 'Альфа' }]);
        expect(await names(there)).toEqual([{ name: 'Бета' }]);
        expect(await t.database.shared((db) => db.query<unknown[]>('select * from users'))).toEqual([]);
        expect(await t.runJobs()).toBe(0);
      } finally {
        await t.close();
      }
    });
  },
);
