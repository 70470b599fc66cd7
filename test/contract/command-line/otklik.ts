import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { cloneTemplate } from '../../support/test-database.js';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A new folder that goes with the test run. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'cli-'));

/** A new installation with a database of the run: the command has neither to make one nor to start its server. */
export async function installation(): Promise<{ readonly dataDir: string; readonly env: NodeJS.ProcessEnv }> {
  return { dataDir: folder(), env: { DATABASE_URL: await cloneTemplate() } };
}

/** Runs the built command as a user would; its database is its own. */
export function otklik(
  args: string[],
  {
    input = '',
    dataDir = folder(),
    env: given = {},
  }: { input?: string | Uint8Array; dataDir?: string; env?: NodeJS.ProcessEnv } = {},
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

/** Builds the product unless it is built. */
export function buildProduct(): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, [join(PROJECT_ROOT, '.config/build.js')], { stdio: 'ignore' });
    build.once('close', (code) => (code === 0 ? resolve() : reject(new Error('The product could not be built'))));
  });
}
