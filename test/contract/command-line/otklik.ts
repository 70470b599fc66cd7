import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { otklik as answer } from '../../../src/cli/otklik.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { cloneTemplate } from '../../support/test-database.js';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a command is given beside its words. */
export interface Given {
  readonly input?: string | Uint8Array;
  readonly dataDir?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A new folder that goes with the test run. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'cli-'));

/** A new installation with a database of the run: the command has neither to make one nor to start its server. */
export async function installation(): Promise<{ readonly dataDir: string; readonly env: NodeJS.ProcessEnv }> {
  return { dataDir: folder(), env: { DATABASE_URL: await cloneTemplate() } };
}

/** Runs the built command as a user would; its database is its own. */
export function otklikAsProcess(
  args: string[],
  { input = '', dataDir = folder(), env: given = {} }: Given = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, OTKLIK_DATA_DIR: dataDir, ...given };
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist/src/cli.js'), ...args], { env });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    child.once('close', (code) => resolve({ code, out, err }));
    // A command that reads nothing may have ended before it is given anything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** What a pipe hands over at once. */
const PIECE_BYTES = 65_536;

/** What the command adds to the process in order to end well; a process of its own would take it along. */
const HEARD = ['SIGINT', 'SIGTERM', 'SIGHUP', 'unhandledRejection', 'uncaughtException'];

/**
 * The same within this process, its streams and settings exchanged meanwhile: a process for each of two hundred commands takes minutes.
 * That the process around it reads, writes and ends as it should is what {@link otklikAsProcess} is for.
 */
export async function otklik(args: string[], { input = '', dataDir = folder(), env = {} }: Given = {}): Promise<Ended> {
  const said = { out: '', err: '' };
  const before = { stdin: Object.getOwnPropertyDescriptor(process, 'stdin'), variables: { ...process.env } };
  const writes = [process.stdout.write, process.stderr.write] as const;
  const heard = HEARD.map((event) => process.listeners(event as 'SIGINT'));
  Object.assign(process.env, { OTKLIK_DATA_DIR: dataDir, ...env });
  Object.defineProperty(process, 'stdin', { value: inPieces(Buffer.from(input)), configurable: true });
  process.stdout.write = (text) => ((said.out += String(text)), true);
  process.stderr.write = (text) => ((said.err += String(text)), true);
  try {
    return { code: await answer(args), ...said };
  } finally {
    [process.stdout.write, process.stderr.write] = writes;
    if (before.stdin) Object.defineProperty(process, 'stdin', before.stdin);
    for (const name of Object.keys(process.env)) if (!(name in before.variables)) delete process.env[name];
    Object.assign(process.env, before.variables);
    for (const [at, event] of HEARD.entries()) {
      for (const listener of process.listeners(event as 'SIGINT'))
        if (!heard[at]?.includes(listener)) process.off(event, listener);
    }
  }
}

function inPieces(bytes: Buffer): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, at) =>
    bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES),
  );
  return Readable.from(pieces);
}

/** Builds the product unless it is built. */
export function buildProduct(): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, [join(PROJECT_ROOT, '.config/build.js')], { stdio: 'ignore' });
    build.once('close', (code) => (code === 0 ? resolve() : reject(new Error('The product could not be built'))));
  });
}
