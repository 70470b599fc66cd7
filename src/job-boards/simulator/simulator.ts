import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.js';
import { SimulatorControl } from './control.js';
import { addControlRoutes } from './control.routes.js';
import { buildHeadhunter } from './headhunter.server.js';
import { Journal } from './journal.js';
import { Market, USUAL_MARKET } from './market/market.js';
import type { MarketSize } from './market/market.js';
import { readRealResumes, realResumesSentence } from './real-resumes.js';
import type { RealResumes } from './real-resumes.js';
import { ResponseBook } from './response-book.js';
import { Simulation } from './simulation.js';
import { simulatorCredentialsSchema, simulatorSettingsSchema } from './simulator.settings.js';
import type { SimulatorCredentials, SimulatorSettings } from './simulator.settings.js';
import { buildSuperjob } from './superjob.server.js';
import { WebhookControl } from './webhooks/webhook-control.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

export { SimulatorControl } from './control.js';
export type { ControlledResponse, PersonTruth } from './control.js';
export type { SimulatorCredentials, SimulatorSettings } from './simulator.settings.js';

/** How to start the simulated boards. */
export interface SimulatorOptions {
  /** 0 = any free port. */
  readonly headhunterPort: number;
  readonly superjobPort: number;
  /** Address to listen on; the local machine if left out. */
  readonly host?: string;
  /** Any integer: the labour market follows from it. A state file that exists keeps its own. */
  readonly seed: number;
  /** Journal of everything that changes; null = nothing outlives the process. */
  readonly stateFile: string | null;
  readonly clock: Clock;
  /** JSON lines of real SuperJob résumés that take the place of SuperJob's invented people. */
  readonly resumesFile?: string;
  readonly market?: Partial<MarketSize>;
  readonly credentials?: Partial<SimulatorCredentials>;
  readonly log?: (line: string) => void;
}

/** Both boards, listening. */
export interface RunningSimulator {
  /** Base address of HeadHunter's API and authorization page, without a slash at the end. */
  readonly headhunterUrl: string;
  /** Base address of SuperJob's API (`${superjobUrl}/2.0/…`) and authorization page. */
  readonly superjobUrl: string;
  /** Everything that the simulated HeadHunter answers to, `METHOD /path/:with/:placeholders`. */
  readonly headhunterRoutes: readonly string[];
  readonly control: SimulatorControl;
  readonly credentials: SimulatorCredentials;
  close(): Promise<void>;
}

/**
 * Starts the simulated HeadHunter and SuperJob, each on a port of its own.
 *
 * @throws ExpectedError `simulator.journal-unreadable`, `simulator.resumes-unreadable`
 * @throws Error with code `EADDRINUSE` for a busy port; nothing is left running then
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const log = options.log ?? ((): void => undefined);
  const { simulation, journal, realResumes } = openSimulation(options);
  const sender = new WebhookSender(simulation);
  const report = realResumes === null ? null : reportOf(realResumes);
  const control = new SimulatorControl(simulation, report, new WebhookControl(simulation, sender));
  const servers: FastifyInstance[] = [];
  const close = async (): Promise<void> => {
    await Promise.all([sender.close(), ...servers.map((server) => server.close())]);
    journal.close();
  };
  try {
    const host = options.host ?? '127.0.0.1';
    const headhunter = await buildHeadhunter(simulation);
    servers.push(headhunter.server, await buildSuperjob(simulation));
    for (const server of servers) await addControlRoutes(server, control);
    const [headhunterUrl = '', superjobUrl = ''] = await listen(servers, host, [
      options.headhunterPort,
      options.superjobPort,
    ]);
    if (journal.wasTorn)
      log('The last line of the simulator’s state file was torn by a crash and is left out: it had no effect yet.');
    log(
      `HeadHunter is simulated at ${headhunterUrl}, SuperJob at ${superjobUrl}: ${simulation.responses.size} responses.`,
    );
    if (realResumes !== null) log(realResumesSentence(realResumes));
    const { routes: headhunterRoutes } = headhunter;
    return { headhunterUrl, superjobUrl, headhunterRoutes, control, credentials: simulation.credentials, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Grows the market from the journal's first line (or starts a journal) and replays what has happened since. */
function openSimulation(options: SimulatorOptions): {
  simulation: Simulation;
  journal: Journal;
  realResumes: RealResumes | null;
} {
  const size = { ...USUAL_MARKET, ...options.market };
  const resumesFile = options.resumesFile === undefined ? null : resolve(options.resumesFile);
  // Read before the journal begins: a wrong path must not leave a market without its people behind.
  if (resumesFile !== null) readRealResumes(resumesFile);
  const journal = Journal.open(options.stateFile, {
    seed: options.seed,
    epoch: options.clock.now().toISOString(),
    ...size,
    resumesFile,
  });
  const { seed, epoch, vacancies, responses } = journal.beginning;
  const people = resumesFile ?? journal.beginning.resumesFile;
  const realResumes = people === null ? null : readRealResumes(people);
  const market = new Market(seed, epoch, { vacancies, responses });
  const book = new ResponseBook(market, realResumes?.resumes ?? null);
  const credentials = simulatorCredentialsSchema.parse(options.credentials ?? {});
  const simulation = new Simulation(market, book, credentials, journal, options.clock);
  makeRoom(simulation, realResumes);
  return { simulation, journal, realResumes };
}

/** A long file of real résumés must not disappear behind the depth of a list: it is made deep enough for it. */
function makeRoom(simulation: Simulation, realResumes: RealResumes | null): void {
  const usual = simulatorSettingsSchema.parse({}).superjobListDepth;
  const vacancies = simulation.vacancies.all.filter((vacancy) => vacancy.superjobId !== null).length;
  const needed = Math.ceil((realResumes?.resumes.length ?? 0) / Math.max(1, vacancies));
  if (needed > usual && simulation.settings.superjobListDepth === usual) {
    const settings: Partial<SimulatorSettings> = { superjobListDepth: needed + usual };
    simulation.commit({ type: 'settings-changed', settings });
  }
}

async function listen(
  servers: readonly FastifyInstance[],
  host: string,
  ports: readonly [number, number],
): Promise<string[]> {
  const urls: string[] = [];
  for (const [index, server] of servers.entries()) {
    urls.push(await server.listen({ host, port: ports[index] ?? 0 }));
  }
  return urls;
}

function reportOf({ resumes, skipped, reasons, withoutId, lengthAlone }: RealResumes): object {
  return { read: resumes.length, withoutId, lengthAlone, ...skipped, reasons };
}
