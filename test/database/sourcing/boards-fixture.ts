import { MovableClock } from '../../../src/kernel/clock.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { startSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { RunningSimulator, SimulatorOptions } from '../../../src/job-boards/simulator/simulator.js';
import { SEND_MESSAGE } from '../../../src/messaging/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { HttpClient } from '../../../src/platform/http-client/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import {
  pullConnection,
  readAccount,
  readChat,
  readResponses,
  resumeConnection,
  sendChatMessage,
  SourcingModule,
  tellBoard,
} from '../../../src/sourcing/index.js';
import type { TestApp, TestAppOptions } from '../../support/test-app.js';
import { VirtualTimer } from '../../support/virtual-timer.js';
import { recruitingApp } from '../candidates/recruiting-fixture.js';

/** Both simulated boards over real HTTP, and the product connected to nothing yet. */
export interface Boards {
  readonly t: TestApp;
  readonly simulator: RunningSimulator;
  close(): Promise<void>;
}

/** Settings with which the product finds the simulated boards; pacing is off, time does not wait in tests. */
export function settingsFor(simulator: RunningSimulator): Partial<Settings> {
  return {
    headhunterUrl: simulator.headhunterUrl,
    headhunterAuthorizeUrl: `${simulator.headhunterUrl}/oauth/authorize`,
    headhunterClientId: simulator.credentials.headhunterClientId,
    headhunterClientSecret: simulator.credentials.headhunterClientSecret,
    headhunterRequestsPerSecond: 10_000,
    superjobUrl: `${simulator.superjobUrl}/2.0`,
    superjobAuthorizeUrl: `${simulator.superjobUrl}/authorize`,
    superjobClientId: simulator.credentials.superjobClientId,
    superjobSecret: simulator.credentials.superjobSecretKey,
    superjobRequestsPerMinute: 1_000_000,
    boardsSimulated: true,
  };
}

/** The client repeats failed calls as ever, but the pauses between them take no time. */
export function waitlessHttp(
  clock: MovableClock,
  parts: Partial<ConstructorParameters<typeof HttpClient>[0]> = {},
): NonNullable<TestAppOptions['override']> {
  const client = new HttpClient({ clock, timer: new VirtualTimer(true), random: { next: () => 0.5 }, ...parts });
  return (builder) => builder.overrideProvider(HttpClient).useValue(client);
}

/** Starts the boards with a small market and the product beside them, on one clock. */
export async function startBoards(
  market: SimulatorOptions['market'] = {},
  options: Partial<TestAppOptions> = {},
  stateFile: string | null = null,
): Promise<Boards> {
  const clock = options.clock ?? new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const simulator = await startSimulator({
    headhunterPort: 0,
    superjobPort: 0,
    seed: 7,
    stateFile,
    clock,
    market,
  });
  simulator.control.change({ superjobRequestsPerMinute: null, resumeViewsPerDay: 100_000 });
  const t = await recruitingApp([SalariesModule, ScoringModule, SourcingModule, ...(options.imports ?? [])], {
    jobs: [
      pullConnection,
      readAccount,
      readResponses,
      readChat,
      sendChatMessage,
      resumeConnection,
      tellBoard,
      SEND_MESSAGE,
    ],
    override: waitlessHttp(clock),
    ...options,
    clock,
    settings: { ...settingsFor(simulator), ...options.settings },
  });
  return {
    t,
    simulator,
    close: async () => {
      await t.close();
      await simulator.close();
    },
  };
}

/** Connects both boards for an organisation, as an owner would by hand. */
export async function connectBoth(
  { t, simulator }: Boards,
  actor: Actor,
): Promise<{ headhunter: ConnectionView; superjob: ConnectionView }> {
  const redirectUri = 'http://localhost:3000/connections/headhunter';
  const connections = t.get(ConnectionsService);
  const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  const headhunter = await connections.connectHeadhunter({ actor, code, redirectUri });
  const { superjobLogin: login, superjobPassword: password } = simulator.credentials;
  const superjob = await connections.connectSuperjob({ actor, login, password });
  return { headhunter, superjob };
}

/** What an organisation holds, for comparing two moments. */
export interface Held {
  readonly responses: number;
  readonly read: number;
  readonly candidates: number;
  readonly resumes: number;
  readonly applications: number;
  readonly scores: number;
  readonly moves: number;
  readonly vacancies: number;
}

/** What belongs to an application in lists, not to one that is shown as part of another. */
const SHOWN = 'application_id in (select id from applications where organisation_id = $1 and merged_into_id is null)';

/** Counts past row-level security, so that nothing hides. Fails if a response is there twice. */
export async function heldBy(t: TestApp, { organisationId }: Actor): Promise<Held> {
  const of = (table: string, also = 'true'): string =>
    `(select count(*)::int from ${table} where organisation_id = $1 and ${also})`;
  const [row] = await t.asOwner<Held & { different: number }>(
    `select ${of('responses')} as responses, ${of('responses', `status = 'read'`)} as read,
            (select count(distinct (connection_id, external_id))::int from responses where organisation_id = $1) as different,
            (select count(distinct coalesce(person_id, id))::int from candidates where organisation_id = $1) as candidates,
            ${of('resumes')} as resumes, ${of('applications', 'merged_into_id is null')} as applications,
            ${of('scores', SHOWN)} as scores, ${of('stage_moves', SHOWN)} as moves, ${of('vacancies')} as vacancies`,
    [organisationId],
  );
  const { different, ...held } = row;
  expect(different).toBe(held.responses);
  return held;
}
