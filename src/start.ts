import { createServer } from 'node:net';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { serveApiDocs } from './api/index.js';
import { FirstRun } from './first-run/index.js';
import { openTerminal } from './platform/terminal/index.js';
import type { Terminal } from './platform/terminal/index.js';
import { startSimulator } from './job-boards/index.js';
import type { RunningSimulator } from './job-boards/index.js';
import { systemClock } from './kernel/clock.js';
import { loadSettings, rememberPublicUrl } from './platform/config/index.js';
import type { Settings } from './platform/config/index.js';
import { claimAlone } from './platform/database/index.js';
import { LocalMailbox } from './platform/mail-transport/index.js';
import { QueueServer, Worker } from './platform/queue/index.js';
import { openDatabase } from './open-database.js';
import { asStartError, portInUse, StartError } from './start-error.js';
import { stoppingOnSignals } from './stop.js';
import type { Stopping } from './stop.js';
import { createWebApplication } from './web/index.js';

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
  const stopping = stoppingOnSignals((line) => terminal.line(line));
  try {
    terminal.line('Otklik is starting');
    const settings = await openDatabase(given, terminal, stopping);
    const simulator = await openBoards(settings, terminal, stopping);
    await openMailbox(settings, terminal, stopping);
    const app = await openApplication(settings, terminal, stopping);
    await app.get(FirstRun).run(simulator, settings, terminal);
  } catch (error) {
    // Work that was cut off by the stopping is no failure to start: the stopping ends the process.
    if (stopping.isAskedFor) return;
    const cause = stopping.causeOf(error);
    await stopping.all();
    throw asStartError(cause, given.port);
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
    if (await isTaken(port, port === settings.port ? settings.host : '127.0.0.1')) throw portInUse(port, settings.port);
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

/** Two of them would write one journal, and each would refuse the other's tokens. */
async function refuseSecondSimulator(settings: Settings, stopping: Stopping): Promise<void> {
  const claim = await stopping.begin(
    () => claimAlone(settings.databaseUrl ?? ''),
    async (started) => started?.release(),
  );
  if (claim) return;
  throw new StartError(
    `Otklik is running with the data of "${settings.dataDir}" already. Stop it, or start a second one with a data folder of its own: OTKLIK_DATA_DIR=.otklik-2 PORT=${settings.port + 100} npm start`,
  );
}

async function openBoards(
  settings: Settings,
  terminal: Terminal,
  stopping: Stopping,
): Promise<RunningSimulator | null> {
  if (!has(settings, 'simulator') || !settings.boardsSimulated) return null;
  await refuseSecondSimulator(settings, stopping);
  const wish = {
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
    log: (line: string) => terminal.line(`    ${line}`),
  };
  const simulator = await stopping.begin(
    () => startSimulator(wish),
    (started) => started.close(),
  );
  terminal.step('Simulated HeadHunter and SuperJob');
  return simulator;
}

async function openMailbox(settings: Settings, terminal: Terminal, stopping: Stopping): Promise<void> {
  if (!has(settings, 'mailbox') || !settings.mailboxLocal) return;
  await stopping.begin(
    () => LocalMailbox.start({ port: settings.mailboxPort, folder: join(settings.dataDir, 'mailbox') }),
    (started) => started.stop(),
  );
  terminal.step('Local mailbox');
}

async function openApplication(
  settings: Settings,
  terminal: Terminal,
  stopping: Stopping,
): Promise<INestApplicationContext> {
  const module = AppModule.with(settings, systemClock);
  const options = { bufferLogs: true, abortOnError: false };
  const app: INestApplicationContext = await stopping.begin(
    () =>
      has(settings, 'web')
        ? createWebApplication(module, settings, options)
        : NestFactory.createApplicationContext(module, options),
    (started) => {
      // What is cut off by the stopping fails; that is no news for the log.
      started.useLogger(false);
      return started.close();
    },
  );
  app.useLogger(app.get(Logger));
  if (!has(settings, 'web')) await app.init();
  await app.get(QueueServer).open();
  if (has(settings, 'web')) {
    serveApiDocs(app as NestFastifyApplication);
    await (app as NestFastifyApplication).listen(settings.port, settings.host);
    rememberPublicUrl(settings);
    terminal.step(`Pages at ${settings.publicUrl}`);
  }
  if (has(settings, 'worker')) {
    await app.get(Worker).start();
    terminal.step('Worker');
  }
  return app;
}
