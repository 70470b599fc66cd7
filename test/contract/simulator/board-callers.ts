import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock } from '../../../src/kernel/clock.js';
import { startSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { RunningSimulator, SimulatorOptions } from '../../../src/job-boards/simulator/simulator.js';
import { contractFaults } from './headhunter-contract.js';

/** When the simulated market opens in tests: a Monday noon in Moscow. */
export const OPENING = '2026-06-01T09:00:00.000Z';

export const AGENT = 'Otklik-tests/1.0 (tests@otklik.test)';

/** A simulator on free ports with a clock of its own; 120 calls a minute would be in the way of tests. */
export async function startForTest(
  options: Partial<SimulatorOptions> = {},
): Promise<RunningSimulator & { readonly clock: MovableClock }> {
  const clock = new MovableClock(new Date(OPENING));
  const simulator = await startSimulator({
    headhunterPort: 0,
    superjobPort: 0,
    seed: 20,
    stateFile: null,
    clock,
    ...options,
  });
  simulator.control.change({ superjobRequestsPerMinute: null });
  return { ...simulator, clock };
}

const folders: string[] = [];

/** A folder of the test's own; `removeFolders` after the last test takes it away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-simulator-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A path for a state file in a folder that is not there yet. */
export function newStateFile(): string {
  return join(newFolder(), 'state', 'journal.jsonl');
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Bodies are read by many tests that each know their shape.
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly text: string;
}

/** One HTTP call; `form` is sent form-encoded, `json` as JSON. */
export async function call(
  method: string,
  url: string,
  options: { headers?: Record<string, string>; form?: Record<string, string> | URLSearchParams; json?: unknown } = {},
): Promise<Answer> {
  const headers: Record<string, string> = { ...options.headers };
  let body: string | undefined;
  if (options.form !== undefined) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    body = new URLSearchParams(options.form).toString();
  }
  if (options.json !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(options.json);
  }
  const answer = await fetch(url, { method, headers, body, redirect: 'manual' });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: parsed(text), text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface HeadhunterTokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

/** A HeadHunter client with its token: paths or whole URLs. */
export class HeadhunterCaller {
  constructor(
    readonly simulator: RunningSimulator,
    public tokens: HeadhunterTokens,
  ) {}

  /** `managerId`: the recruiter who agrees; the first one if left out. */
  static async connect(simulator: RunningSimulator, managerId?: '7714301' | '7714302'): Promise<HeadhunterCaller> {
    const answer = await tokenCall(simulator, {
      grant_type: 'authorization_code',
      code: simulator.control.authorisationCode({ managerId }),
      client_id: simulator.credentials.headhunterClientId,
      client_secret: simulator.credentials.headhunterClientSecret,
    });
    return new HeadhunterCaller(simulator, answer.body as HeadhunterTokens);
  }

  async call(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; form?: Record<string, string> | URLSearchParams; json?: unknown } = {},
  ): Promise<Answer> {
    const url = path.startsWith('http') ? path : `${this.simulator.headhunterUrl}${path}`;
    const headers = { 'HH-User-Agent': AGENT, Authorization: `Bearer ${this.tokens.access_token}`, ...options.headers };
    return held(method, url, await call(method, url, { ...options, headers }));
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }
}

/** Every answer of the simulated HeadHunter is held to the specification, whatever the test is about. */
function held(method: string, url: string, answer: Answer): Answer {
  const faults = contractFaults(method, url, answer);
  if (faults.length > 0) throw new Error(`Not as HeadHunter's specification declares: ${faults.join('; ')}`);
  return answer;
}

/** `POST /token`. */
export async function tokenCall(simulator: RunningSimulator, form: Record<string, string>): Promise<Answer> {
  const url = `${simulator.headhunterUrl}/token`;
  return held('POST', url, await call('POST', url, { headers: { 'HH-User-Agent': AGENT }, form }));
}

/** A SuperJob client with its token. */
export class SuperjobCaller {
  constructor(
    readonly simulator: RunningSimulator,
    public accessToken: string,
    public refreshToken: string,
  ) {}

  static async connect(simulator: RunningSimulator): Promise<SuperjobCaller> {
    const answer = await call('GET', `${simulator.superjobUrl}/2.0/oauth2/password/?${superjobLogin(simulator)}`);
    return new SuperjobCaller(simulator, answer.body.access_token as string, answer.body.refresh_token as string);
  }

  call(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return call(method, `${this.simulator.superjobUrl}/2.0${path}`, {
      headers: {
        'X-Api-App-Id': this.simulator.credentials.superjobSecretKey,
        Authorization: `Bearer ${this.accessToken}`,
        ...headers,
      },
    });
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }
}

/** Query of the password flow. */
export function superjobLogin(simulator: RunningSimulator): string {
  const { superjobClientId, superjobSecretKey, superjobLogin: login, superjobPassword } = simulator.credentials;
  return new URLSearchParams({
    login,
    password: superjobPassword,
    client_id: superjobClientId,
    client_secret: superjobSecretKey,
    hr: '1',
  }).toString();
}
