import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { readEnvironment, SETTINGS_TABLE, SettingsError } from './env.js';
import type { RawSettings } from './env.js';
import { makeFolder } from './make-folder.js';
import { PROJECT_ROOT } from './project-root.js';

/** The injection token of the completed settings. */
export const SETTINGS = Symbol('settings');

/** Settings with every gap filled: what services get. Addresses have no slash at their end. */
export interface Settings extends Omit<RawSettings, NullableField> {
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly databaseUrl: string | null;
  readonly headhunterUrl: string;
  readonly headhunterAuthorizeUrl: string;
  readonly headhunterClientId: string;
  readonly headhunterClientSecret: string;
  readonly headhunterUserAgent: string;
  readonly headhunterRequestsPerSecond: number;
  readonly superjobUrl: string;
  readonly superjobAuthorizeUrl: string;
  readonly superjobClientId: string;
  readonly superjobSecret: string;
  readonly superjobRequestsPerMinute: number;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  readonly linkSecret: string;
  readonly encryptionKey: string;
  /** Both boards are the simulated ones of this installation. */
  readonly boardsSimulated: boolean;
  readonly simulatorHeadhunterPort: number;
  readonly simulatorSuperjobPort: number;
  /** Mails stay in the local mailbox. */
  readonly mailboxLocal: boolean;
  readonly mailboxPort: number;
  readonly secureCookies: boolean;
  /** Real résumés for the simulated SuperJob: a file of JSON lines. */
  readonly resumesFile: string | null;
}

type NullableField =
  | 'publicUrl'
  | 'databaseUrl'
  | 'headhunterUrl'
  | 'headhunterAuthorizeUrl'
  | 'headhunterClientId'
  | 'headhunterClientSecret'
  | 'headhunterUserAgent'
  | 'headhunterRequestsPerSecond'
  | 'superjobUrl'
  | 'superjobAuthorizeUrl'
  | 'superjobClientId'
  | 'superjobSecret'
  | 'superjobRequestsPerMinute'
  | 'smtpUrl'
  | 'mailFrom'
  | 'sessionSecret'
  | 'linkSecret'
  | 'encryptionKey';

/** Client id and secret that the simulated boards accept; they open nothing real. */
const SIMULATED_CREDENTIALS = { clientId: 'otklik-local', clientSecret: 'otklik-local' } as const;

/** Who the simulated boards and the local mailbox see; the real ones are refused without names of the installation's own. */
const LOCAL = { userAgent: 'Otklik/0.1 (otklik@localhost.test)', mailFrom: 'Отклик <otklik@localhost.test>' } as const;

/** The board's own paces in production, and one that keeps the first minute short with the simulated boards. */
const PACE = { headhunter: { real: 4, simulated: 40 }, superjob: { real: 60, simulated: 110 } } as const;

/**
 * Reads, checks and completes the settings.
 *
 * @param resumesFile  from the command line: real résumés for the simulated SuperJob
 * @throws SettingsError naming each bad setting, what is wrong with it and an example
 */
export function loadSettings(
  environment: Readonly<Record<string, string | undefined>>,
  resumesFile: string | null = null,
): Settings {
  const raw = readEnvironment(environment);
  requireTogether(raw);
  const dataDir = isAbsolute(raw.dataDir) ? raw.dataDir : join(PROJECT_ROOT, raw.dataDir);
  const publicUrl = raw.publicUrl ?? `http://localhost:${raw.port}`;
  return {
    ...raw,
    ...boards(raw),
    ...secrets(raw, dataDir),
    dataDir,
    publicUrl,
    smtpUrl: raw.smtpUrl ?? `smtp://127.0.0.1:${raw.port + 3}`,
    mailFrom: raw.mailFrom ?? LOCAL.mailFrom,
    mailboxLocal: raw.smtpUrl === null,
    mailboxPort: raw.port + 3,
    secureCookies: publicUrl.startsWith('https:'),
    resumesFile,
  };
}

type BoardFields =
  | 'headhunterUrl'
  | 'headhunterAuthorizeUrl'
  | 'headhunterClientId'
  | 'headhunterClientSecret'
  | 'headhunterUserAgent'
  | 'headhunterRequestsPerSecond'
  | 'superjobUrl'
  | 'superjobAuthorizeUrl'
  | 'superjobClientId'
  | 'superjobSecret'
  | 'superjobRequestsPerMinute'
  | 'boardsSimulated'
  | 'simulatorHeadhunterPort'
  | 'simulatorSuperjobPort';

function boards(raw: RawSettings): Pick<Settings, BoardFields> {
  const headhunter = `http://127.0.0.1:${raw.port + 1}`;
  const superjob = `http://127.0.0.1:${raw.port + 2}`;
  const { clientId, clientSecret } = SIMULATED_CREDENTIALS;
  const pace = (real: boolean, board: keyof typeof PACE): number => (real ? PACE[board].real : PACE[board].simulated);
  return {
    boardsSimulated: raw.headhunterUrl === null && raw.superjobUrl === null,
    simulatorHeadhunterPort: raw.port + 1,
    simulatorSuperjobPort: raw.port + 2,
    headhunterUrl: raw.headhunterUrl ?? headhunter,
    headhunterAuthorizeUrl: raw.headhunterAuthorizeUrl ?? `${headhunter}/oauth/authorize`,
    headhunterClientId: raw.headhunterClientId ?? clientId,
    headhunterClientSecret: raw.headhunterClientSecret ?? clientSecret,
    headhunterUserAgent: raw.headhunterUserAgent ?? LOCAL.userAgent,
    headhunterRequestsPerSecond: raw.headhunterRequestsPerSecond ?? pace(raw.headhunterUrl !== null, 'headhunter'),
    superjobUrl: raw.superjobUrl ?? `${superjob}/2.0`,
    superjobAuthorizeUrl: raw.superjobAuthorizeUrl ?? `${superjob}/authorize/`,
    superjobClientId: raw.superjobClientId ?? clientId,
    superjobSecret: raw.superjobSecret ?? clientSecret,
    superjobRequestsPerMinute: raw.superjobRequestsPerMinute ?? pace(raw.superjobUrl !== null, 'superjob'),
  };
}

/** What another system demands beside its address; without it only the first call would fail, or the first mail. */
const TOGETHER = [
  {
    field: 'headhunterUrl',
    needs: ['headhunterClientId', 'headhunterClientSecret', 'headhunterAuthorizeUrl', 'headhunterUserAgent'],
  },
  { field: 'superjobUrl', needs: ['superjobClientId', 'superjobSecret', 'superjobAuthorizeUrl'] },
  { field: 'smtpUrl', needs: ['mailFrom'] },
] as const;

function requireTogether(raw: RawSettings): void {
  const lines = TOGETHER.flatMap(({ field, needs }) =>
    needs
      .filter((needed) => raw[field] !== null && raw[needed] === null)
      .map((needed) => {
        const { env, example } = SETTINGS_TABLE[needed];
        return `${env}: is missing, but ${SETTINGS_TABLE[field].env} is set. Example: ${env}=${example}`;
      }),
  );
  if (lines.length > 0) throw new SettingsError(lines);
}

type SecretField = 'sessionSecret' | 'linkSecret' | 'encryptionKey';

/** Given secrets, or those of this installation: made once at random and readable by the owner alone. */
function secrets(raw: RawSettings, dataDir: string): Record<SecretField, string> {
  const { sessionSecret, linkSecret, encryptionKey } = raw;
  if (sessionSecret && linkSecret && encryptionKey) return { sessionSecret, linkSecret, encryptionKey };
  const own = ownSecrets(dataDir);
  return {
    sessionSecret: sessionSecret ?? own.sessionSecret,
    linkSecret: linkSecret ?? own.linkSecret,
    encryptionKey: encryptionKey ?? own.encryptionKey,
  };
}

function ownSecrets(dataDir: string): Record<SecretField, string> {
  const file = join(dataDir, 'secrets.json');
  const fresh = (): string => randomBytes(32).toString('base64');
  try {
    makeFolder(dataDir);
    if (existsSync(file)) return writtenSecrets(file);
    const made = { sessionSecret: fresh(), linkSecret: fresh(), encryptionKey: fresh() };
    // Written aside: a full disk or a kill leaves no half of it behind. A link fails if another process was first, and is then
    // not needed: its secrets are the ones to use.
    const aside = `${file}.${process.pid}`;
    try {
      writeFileSync(aside, JSON.stringify(made, null, 2), { mode: 0o600 });
      linkSync(aside, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Some file systems have no links; there the last of two first starts wins.
      if (code === 'EPERM' || code === 'ENOTSUP') renameSync(aside, file);
      else if (code !== 'EEXIST') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
    return writtenSecrets(file);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError([
      `OTKLIK_DATA_DIR: cannot write to "${dataDir}" (${(error as Error).message}). Example: OTKLIK_DATA_DIR=/var/lib/otklik`,
    ]);
  }
}

function writtenSecrets(file: string): Record<SecretField, string> {
  try {
    return z
      .object({ sessionSecret: z.string(), linkSecret: z.string(), encryptionKey: z.string() })
      .parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Never made anew by itself: with another key the boards would have to be connected anew and links in sent mails would be dead.
    throw new SettingsError([
      `OTKLIK_DATA_DIR: the secrets in "${file}" cannot be read. Put the file back from a backup, or delete it to have new ones: then connect the boards again, and links in mails already sent stop working.`,
    ]);
  }
}
