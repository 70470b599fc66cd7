import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { AppModule } from '../../../src/app.module.js';
import { JOBS } from '../../../src/jobs.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { startSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { RunningSimulator, SimulatorOptions } from '../../../src/job-boards/simulator/simulator.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { settingsFor, waitlessHttp } from '../../database/sourcing/boards-fixture.js';
import { runDueJobs, testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';

/** The product listening where the simulated HeadHunter can call it, on one clock with it. */
export interface CalledProduct {
  readonly web: TestWeb;
  readonly simulator: RunningSimulator;
  readonly settings: Settings;
  get<T>(token: abstract new (...given: never[]) => T): T;
  /** An organisation that has connected HeadHunter by "connect", which begins to read at once. */
  connected(): Promise<{ actor: Actor; connection: ConnectionView }>;
  connect(actor: Actor): Promise<ConnectionView>;
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function startCalledProduct(
  market: SimulatorOptions['market'] = { responses: 8 },
): Promise<CalledProduct> {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const simulator = await startSimulator({
    ...{ headhunterPort: 0, superjobPort: 0, seed: 7, stateFile: null, clock, market },
  });
  simulator.control.change({ resumeViewsPerDay: 100_000 });
  const port = await freePort();
  const settings = testSettings({
    ...settingsFor(simulator),
    databaseUrl: await cloneTemplate(),
    port,
    publicUrl: `http://127.0.0.1:${String(port)}`,
  });
  const web = await startWebOf([AppModule.with(settings, clock)], settings, clock, undefined, waitlessHttp(clock));
  const get = <T>(token: abstract new (...given: never[]) => T): T => web.app.get(token, { strict: false });
  await get(QueueServer).open();
  await web.app.listen(port, '127.0.0.1');
  const owner = new pg.Pool({ connectionString: settings.databaseUrl ?? undefined, max: 2 });
  owner.on('error', () => undefined);
  // Those of organisations whose access was withdrawn fail.
  const runJobs = async (): Promise<void> => {
    for (let failed = true; failed;) {
      failed = await runDueJobs(web.app, owner, JOBS.jobs, clock).then(
        () => false,
        () => true,
      );
    }
  };
  const connect = async (actor: Actor): Promise<ConnectionView> => {
    const redirectUri = 'http://localhost/callback';
    const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
    const connection = await get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri });
    await get(SourcingService).queuePull(actor, connection.connectionId);
    await runJobs();
    return connection;
  };
  return {
    ...{ web, simulator, settings, get, connect, runJobs },
    connected: async () => {
      const actor = systemActor((await newPerson(web)).organisationId);
      return { actor, connection: await connect(actor) };
    },
    close: async () => {
      await web.close();
      await owner.end();
      await simulator.close();
    },
  };
}
