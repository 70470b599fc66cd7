import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AppModule } from '../../../src/app.module.js';
import { FirstDay } from '../../../src/first-run/first-day.service.js';
import { FirstOrganisation } from '../../../src/first-run/first-organisation.service.js';
import { FirstPull } from '../../../src/first-run/first-run.service.js';
import { startSimulator } from '../../../src/job-boards/index.js';
import type { RunningSimulator } from '../../../src/job-boards/index.js';
import { JOBS } from '../../../src/jobs.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { SignInLinksService, systemActor, UsersService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { LocalMailbox } from '../../../src/platform/mail-transport/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import type { Vacancy } from '../../../src/vacancies/index.js';
import { createWebApplication } from '../../../src/web/index.js';
import { runDueJobs, testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';

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

/** Starts the product with both simulated boards, pulls and scores all responses and shortlists the best of one vacancy. */
export async function startWholeProduct(): Promise<WholeProduct> {
  const clock = new MovableClock(NOON);
  const simulator = await startSimulator({ headhunterPort: 0, superjobPort: 0, seed: 7, stateFile: null, clock });
  const [port, mailboxPort] = [await freePort(), await freePort()];
  const settings = testSettings({
    ...boardSettings(simulator),
    databaseUrl: await cloneTemplate(),
    port,
    publicUrl: `http://127.0.0.1:${String(port)}`,
    mailboxPort,
    smtpUrl: `smtp://127.0.0.1:${String(mailboxPort)}`,
  });
  const mailbox = join(settings.dataDir, 'mailbox');
  const mails = await LocalMailbox.start({ port: mailboxPort, folder: mailbox });
  const app = await createWebApplication(AppModule.with(settings, clock), settings, { logger: false });
  await app.get(QueueServer).open();
  await app.listen(port, '127.0.0.1');
  const owner = new pg.Pool({ connectionString: settings.databaseUrl ?? undefined, max: 2 });
  owner.on('error', () => undefined);
  const get = <T>(token: abstract new (...given: never[]) => T): T => app.get(token, { strict: false });
  const filled = await fill(app, simulator);
  return {
    url: settings.publicUrl,
    clock,
    ...filled,
    mailbox,
    newPerson: (role) => newPerson(app, filled.actor, role),
    runJobs: () => runDueJobs(app, owner, JOBS.jobs, clock),
    get,
    close: async () => {
      await app.close();
      await owner.end();
      await mails.stop();
      await simulator.close();
    },
  };
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

async function fill(
  app: NestFastifyApplication,
  simulator: RunningSimulator,
): Promise<{ actor: Actor; busiest: Vacancy; waiting: Vacancy }> {
  const find = <T>(token: abstract new (...given: never[]) => T): T => app.get(token, { strict: false });
  const actor = await find(FirstOrganisation).ensure();
  await find(FirstOrganisation).connectBoards(actor, simulator.control);
  await find(FirstDay).importHistory(actor, simulator.control);
  await find(SourcingService).pullAll(actor.organisationId);
  const busiest = await find(FirstPull).busiestVacancy(actor);
  const others = (await find(VacanciesService).list(actor)).filter(({ id }) => id !== busiest?.id);
  // The catalogue's order is that of the boards; Saint Petersburg has responses from both of them.
  const waiting = others.find(({ citySlug }) => citySlug === 'saint-petersburg') ?? others[0];
  if (!busiest || !waiting) throw new Error('The simulated boards have fewer than two vacancies');
  await find(FirstDay).shortlistBest(actor, busiest.id);
  return { actor, busiest, waiting };
}

let people = 0;

async function newPerson(
  app: NestFastifyApplication,
  { organisationId }: Actor,
  role: Role = 'owner',
): Promise<{ email: string; link: string }> {
  people += 1;
  const email = `${role}-${String(people)}@example.test`;
  const by = systemActor(organisationId);
  const person = { organisationId, email, name: 'Анна', role, language: 'ru' };
  const { userId } = await app.get(UsersService, { strict: false }).createUser(person);
  return { email, link: await app.get(SignInLinksService, { strict: false }).createSignInLink(by, userId) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
