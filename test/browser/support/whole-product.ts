import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import { AppModule } from '../../../src/app.module.js';
import { FirstDay } from '../../../src/first-run/first-day.service.js';
import { FirstOrganisation } from '../../../src/first-run/first-organisation.service.js';
import { FirstPull } from '../../../src/first-run/first-run.service.js';
import { ConnectionsService, startSimulator } from '../../../src/job-boards/index.js';
import type { RunningSimulator } from '../../../src/job-boards/index.js';
import { JOBS } from '../../../src/jobs.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { SignInLinksService, systemActor, UsersService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { LocalMailbox } from '../../../src/platform/mail-transport/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { SourcingService, SubscriptionsService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import type { Vacancy } from '../../../src/vacancies/index.js';
import { createWebApplication } from '../../../src/web/index.js';
import { dataFolder, runDueJobs, testSettings } from '../../support/test-app.js';
import { cloneTemplate, onceARun } from '../../support/test-database.js';

// The first file fills the product for all of them, which waits for a busy machine; what a page may take is bounded by its own window.
jest.setTimeout(180_000);

/** The whole product as `npm start` runs it, listening, with a clock and jobs that only the test moves. */
export interface WholeProduct {
  readonly url: string;
  readonly clock: MovableClock;
  readonly actor: Actor;
  /** The vacancy with most responses, sixty of them shortlisted. */
  readonly busiest: Vacancy;
  /** Another vacancy, all of whose responses wait. */
  readonly waiting: Vacancy;
  /** The folder of the local mailbox. */
  readonly mailbox: string;
  /** A fresh person and the one-time link that signs them in. */
  newPerson(role?: Role): Promise<{ readonly email: string; readonly link: string }>;
  runJobs(): Promise<number>;
  get<T>(token: abstract new (...given: never[]) => T): T;
  close(): Promise<void>;
}

/** A Monday noon in Moscow. */
const NOON = new Date('2026-06-01T09:00:00Z');

/** Starts the product with both simulated boards, all of whose responses are pulled and scored, the best of one vacancy shortlisted. */
export async function startWholeProduct(): Promise<WholeProduct> {
  const filled = JSON.parse(await onceARun('filled', fillOnce)) as Filled;
  const dataDir = dataFolder();
  // Its secrets and what the boards remember.
  cpSync(filled.dataDir, dataDir, { recursive: true });
  const running = await start(dataDir, await cloneTemplate(filled.databaseUrl));
  const { get } = running;
  const actor = await get(FirstOrganisation).ensure();
  // The boards know the address of the product that was filled.
  for (const connection of await get(ConnectionsService).list(actor.organisationId)) {
    await get(SubscriptionsService).keep(connection, true);
  }
  return { ...running, actor, ...(await twoVacancies(get, actor)), newPerson: (role) => newPerson(get, actor, role) };
}

/** What the first file of the run leaves to the others: it takes half a minute of a processor, a copy of it a second. */
interface Filled {
  readonly databaseUrl: string;
  readonly dataDir: string;
}

async function fillOnce(): Promise<string> {
  const dataDir = dataFolder();
  const databaseUrl = await cloneTemplate();
  const { get, simulator, analyse, close } = await start(dataDir, databaseUrl);
  const actor = await get(FirstOrganisation).ensure();
  await get(FirstOrganisation).connectBoards(actor, simulator.control);
  await get(FirstDay).importHistory(actor, simulator.control);
  await get(SourcingService).pullAll(actor.organisationId);
  await get(FirstDay).shortlistBest(actor, (await twoVacancies(get, actor)).busiest.id);
  // As the server does by itself where people work: what is to be found quickly in thousands of rows would be looked for in all of them.
  await analyse();
  await close();
  return JSON.stringify({ databaseUrl, dataDir } satisfies Filled);
}

/** Finds a provider. */
type Get = WholeProduct['get'];

async function start(dataDir: string, databaseUrl: string) {
  const clock = new MovableClock(NOON);
  const stateFile = join(dataDir, 'simulator.jsonl');
  const simulator = await startSimulator({ headhunterPort: 0, superjobPort: 0, seed: 7, stateFile, clock });
  const [port, mailboxPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${String(port)}`;
  const smtpUrl = `smtp://127.0.0.1:${String(mailboxPort)}`;
  const given = { ...boardSettings(simulator), databaseUrl, port, publicUrl: url, mailboxPort, smtpUrl };
  const settings = testSettings(given, dataDir);
  const mailbox = join(dataDir, 'mailbox');
  const mails = await LocalMailbox.start({ port: mailboxPort, folder: mailbox });
  const app = await createWebApplication(AppModule.with(settings, clock), settings, { logger: false });
  await app.get(QueueServer).open();
  await app.listen(port, '127.0.0.1');
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  owner.on('error', () => undefined);
  const get: Get = (token) => app.get(token, { strict: false });
  const analyse = (): Promise<unknown> => owner.query('analyze');
  const close = async (): Promise<void> => {
    await app.close();
    await owner.end();
    await mails.stop();
    await simulator.close();
  };
  const runJobs = (): Promise<number> => runDueJobs(app, owner, JOBS.jobs, clock);
  return { url, clock, simulator, mailbox, runJobs, analyse, get, close };
}

function boardSettings({ headhunterUrl, superjobUrl, credentials }: RunningSimulator) {
  return {
    boardsSimulated: true,
    headhunterUrl,
    headhunterAuthorizeUrl: `${headhunterUrl}/oauth/authorize`,
    headhunterClientId: credentials.headhunterClientId,
    headhunterClientSecret: credentials.headhunterClientSecret,
    superjobUrl: `${superjobUrl}/2.0`,
    superjobAuthorizeUrl: `${superjobUrl}/authorize`,
    superjobClientId: credentials.superjobClientId,
    superjobSecret: credentials.superjobSecretKey,
    headhunterRequestsPerSecond: 1_000,
    superjobRequestsPerMinute: 60_000,
  };
}

async function twoVacancies(get: Get, actor: Actor): Promise<{ busiest: Vacancy; waiting: Vacancy }> {
  const busiest = await get(FirstPull).busiestVacancy(actor);
  const others = (await get(VacanciesService).list(actor)).filter(({ id }) => id !== busiest?.id);
  // The catalogue's order is that of the boards; Saint Petersburg has responses from both of them.
  const waiting = others.find(({ citySlug }) => citySlug === 'saint-petersburg') ?? others[0];
  if (!busiest || !waiting) throw new Error('The simulated boards have fewer than two vacancies');
  return { busiest, waiting };
}

let people = 0;

async function newPerson(
  get: Get,
  { organisationId }: Actor,
  role: Role = 'owner',
): Promise<{ email: string; link: string }> {
  people += 1;
  const email = `${role}-${String(people)}@example.test`;
  const { userId } = await get(UsersService).createUser({ organisationId, email, name: 'Анна', role, language: 'ru' });
  return { email, link: await get(SignInLinksService).createSignInLink(systemActor(organisationId), userId) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
