import { createServer } from 'node:net';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { FirstRun, openTerminal } from './first-run/index.js';
import type { Terminal } from './first-run/index.js';
import { startSimulator } from './job-boards/index.js';
import type { RunningSimulator } from './job-boards/index.js';
import { systemClock } from './kernel/clock.js';
import { loadSettings } from './platform/config/index.js';
import type { Settings } from './platform/config/index.js';
import { migrate, startEmbeddedPostgres } from './platform/database/index.js';
import { LocalMailbox } from './platform/mail-transport/index.js';
import { QueueServer, Worker } from './platform/queue/index.js';
import { createWebApplication } from './web/index.js';

/** The product cannot start; the message is one line that says what to do. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

/** What is stopped at the end, last started first. */
type Stop = () => Promise<void>;

/**
 * Starts the roles of this process and returns when all of them work; they are stopped by SIGINT or SIGTERM.
 *
 * @param resumesFile  real résumés for the simulated SuperJob, or null
 * @throws SettingsError, DatabaseStartError, StartError, ExpectedError: each one line that says what to do
 */
export async function start(environment: NodeJS.ProcessEnv, resumesFile: string | null): Promise<void> {
  const given = loadSettings(environment, resumesFile);
  await checkPorts(given);
  const terminal = openTerminal();
  const stops: Stop[] = [];
  stopOnSignal(stops, terminal);
  try {
    terminal.line('Otklik is starting');
    const settings = await openDatabase(given, terminal, stops);
    const simulator = await openBoards(settings, terminal, stops);
    await openMailbox(settings, terminal, stops);
    const app = await openApplication(settings, terminal, stops);
    await app.get(FirstRun).run(simulator, settings.publicUrl, terminal);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

function has(settings: Settings, role: Settings['roles'][number]): boolean {
  return settings.roles.includes(role);
}

/** Asked before anything is started: a second start by mistake should say so at once. */
async function checkPorts(settings: Settings): Promise<void> {
  const ports: number[] = [];
  if (has(settings, 'web')) ports.push(settings.port);
  if (has(settings, 'simulator') && settings.boardsSimulated)
    ports.push(settings.simulatorHeadhunterPort, settings.simulatorSuperjobPort);
  if (has(settings, 'mailbox') && settings.mailboxLocal) ports.push(settings.mailboxPort);
  for (const port of ports) {
    if (await isTaken(port, port === settings.port ? settings.host : '127.0.0.1')) {
      const example = settings.port + 100;
      throw new StartError(
        `Port ${port} is in use by another program. Stop it, or choose four free ports in a row: PORT=${example} npm start`,
      );
    }
  }
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else
        reject(
          new StartError(
            `Cannot listen on ${host}:${port} (${error.code}). Set OTKLIK_HOST or PORT to an address of this machine.`,
          ),
        );
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
  });
}

/** The settings with the address of a running, migrated database: the given one or the embedded one, started if need be. */
export async function openDatabase(settings: Settings, terminal: Terminal | null, stops: Stop[]): Promise<Settings> {
  let url = settings.databaseUrl;
  if (url === null) {
    const server = await startEmbeddedPostgres(settings.dataDir);
    stops.push(() => server.stop());
    url = server.url;
    terminal?.step('PostgreSQL (embedded)');
  }
  const run = await migrate(url);
  terminal?.step(run.length > 0 ? `Database: ${run.length} migrations` : 'Database: up to date');
  return { ...settings, databaseUrl: url };
}

async function openBoards(settings: Settings, terminal: Terminal, stops: Stop[]): Promise<RunningSimulator | null> {
  if (!has(settings, 'simulator') || !settings.boardsSimulated) return null;
  const simulator = await startSimulator({
    headhunterPort: settings.simulatorHeadhunterPort,
    superjobPort: settings.simulatorSuperjobPort,
    seed: settings.simulatorSeed,
    stateFile: join(settings.dataDir, 'simulator.jsonl'),
    clock: systemClock,
    credentials: {
      headhunterClientId: settings.headhunterClientId,
      headhunterClientSecret: settings.headhunterClientSecret,
      superjobClientId: settings.superjobClientId,
      superjobSecretKey: settings.superjobSecret,
    },
    ...(settings.resumesFile ? { resumesFile: settings.resumesFile } : {}),
    log: (line) => terminal.line(`    ${line}`),
  });
  stops.push(() => simulator.close());
  terminal.step('Simulated HeadHunter and SuperJob');
  return simulator;
}

async function openMailbox(settings: Settings, terminal: Terminal, stops: Stop[]): Promise<void> {
  if (!has(settings, 'mailbox') || !settings.mailboxLocal) return;
  const mailbox = await LocalMailbox.start({ port: settings.mailboxPort, folder: join(settings.dataDir, 'mailbox') });
  stops.push(() => mailbox.stop());
  terminal.step('Local mailbox');
}

async function openApplication(
  settings: Settings,
  terminal: Terminal,
  stops: Stop[],
): Promise<INestApplicationContext> {
  const module = AppModule.with(settings, systemClock);
  const app = has(settings, 'web')
    ? await createWebApplication(module, { bufferLogs: true, abortOnError: false })
    : await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  stops.push(() => app.close());
  if (!has(settings, 'web')) await app.init();
  await app.get(QueueServer).open();
  if (has(settings, 'web')) {
    await (app as NestFastifyApplication).listen(settings.port, settings.host);
    terminal.step(`Pages at ${settings.publicUrl}`);
  }
  if (has(settings, 'worker')) {
    await app.get(Worker).start();
    terminal.step('Worker');
  }
  return app;
}

/** The first signal stops in order, a second one at once. */
function stopOnSignal(stops: Stop[], terminal: Terminal): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    terminal.line('\nStopping …');
    void stopAll(stops).then((clean) => process.exit(clean ? 0 : 1));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function stopAll(stops: Stop[]): Promise<boolean> {
  let clean = true;
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    await stop().catch((error: Error) => {
      clean = false;
      process.stderr.write(`While stopping: ${error.message}\n`);
    });
  }
  return clean;
}
