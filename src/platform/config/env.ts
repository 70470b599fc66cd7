import { z } from 'zod';
import {
  networks,
  oneOf,
  optionalKey,
  optionalUrl,
  optionalWholeNumber,
  setting,
  someOf,
  text,
  wholeNumber,
} from './setting.js';

export const ROLES = ['web', 'worker', 'simulator', 'mailbox'] as const;

const KEY_EXAMPLE = 'the output of: openssl rand -base64 32';
const optionalText = z
  .string()
  .min(1, 'is empty')
  .optional()
  .transform((given) => given ?? null);

/** The settings table. Nothing else in the product reads the environment. */
export const SETTINGS_TABLE = {
  roles: setting({
    env: 'ROLES',
    says: 'What this process does: pages and API, background jobs, simulated job boards, local mailbox.',
    unit: 'list',
    example: 'web,worker',
    schema: someOf(ROLES),
    otherwise: 'all four',
  }),
  port: setting({
    env: 'PORT',
    says: 'Port of the pages and the API; the simulated boards and the local mailbox take the three after it.',
    unit: 'port number',
    example: '3000',
    schema: wholeNumber(3000, 1, 65_532),
    otherwise: '3000',
  }),
  host: setting({
    env: 'OTKLIK_HOST',
    says: 'Network address that the pages and the API listen on.',
    unit: 'IP address or host name',
    example: '0.0.0.0',
    schema: text('127.0.0.1'),
    otherwise: '127.0.0.1: this machine only',
  }),
  publicUrl: setting({
    env: 'OTKLIK_PUBLIC_URL',
    says: 'Address under which people reach the pages; links in mails begin with it.',
    unit: 'URL',
    example: 'https://otklik.example.com',
    schema: optionalUrl(['http', 'https']),
    otherwise: 'http://localhost and the port',
  }),
  trustedProxies: setting({
    env: 'OTKLIK_TRUSTED_PROXIES',
    says: 'Addresses of proxies in front of the pages and the API: they say who asks and whether by https; others who say so are not believed.',
    unit: 'list of IP addresses or networks',
    example: '127.0.0.1,10.0.0.0/8',
    schema: networks('127.0.0.0/8,::1'),
    otherwise: 'this machine',
  }),
  dataDir: setting({
    env: 'OTKLIK_DATA_DIR',
    says: 'Folder for the embedded database, the local mailbox and generated secrets.',
    unit: 'folder',
    example: '/var/lib/otklik',
    schema: text('.otklik'),
    otherwise: '.otklik in the project folder',
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL',
    says: 'PostgreSQL 15 or newer to use instead of the embedded one; its user must own the database and may create roles.',
    unit: 'URL',
    example: 'postgresql://otklik:password@db.example.com:5432/otklik',
    schema: optionalUrl(['postgres', 'postgresql']),
    otherwise: 'the embedded PostgreSQL',
    secret: true,
  }),
  databaseConnections: setting({
    env: 'OTKLIK_DATABASE_CONNECTIONS',
    says: 'Most database connections of this process, those of the job queue not counted.',
    unit: 'connections',
    example: '10',
    schema: wholeNumber(10, 2, 500),
    otherwise: '10',
  }),
  headhunterUrl: setting({
    env: 'OTKLIK_HEADHUNTER_URL',
    says: 'HeadHunter API.',
    unit: 'URL',
    example: 'https://api.hh.ru',
    schema: optionalUrl(['http', 'https']),
    otherwise: 'the simulated board',
  }),
  headhunterAuthorizeUrl: setting({
    env: 'OTKLIK_HEADHUNTER_AUTHORIZE_URL',
    says: 'Page of HeadHunter on which an employer grants access.',
    unit: 'URL',
    example: 'https://hh.ru/oauth/authorize',
    schema: optionalUrl(['http', 'https']),
    otherwise: 'the page of the simulated board',
  }),
  headhunterClientId: setting({
    env: 'OTKLIK_HEADHUNTER_CLIENT_ID',
    says: 'Client id of your application at dev.hh.ru.',
    unit: 'text',
    example: 'R5F…',
    schema: optionalText,
    otherwise: "the simulated board's",
  }),
  headhunterClientSecret: setting({
    env: 'OTKLIK_HEADHUNTER_CLIENT_SECRET',
    says: 'Client secret of your application at dev.hh.ru.',
    unit: 'text',
    example: 'V9A…',
    schema: optionalText,
    otherwise: "the simulated board's",
    secret: true,
  }),
  headhunterUserAgent: setting({
    env: 'OTKLIK_HEADHUNTER_USER_AGENT',
    says: 'Name, version and contact address that HeadHunter demands in every request.',
    unit: 'Name/version (address)',
    example: 'Otklik/1.0 (hr@example.com)',
    schema: optionalText,
    otherwise: 'a name that only the simulated board accepts',
  }),
  headhunterRequestsPerSecond: setting({
    env: 'OTKLIK_HEADHUNTER_REQUESTS_PER_SECOND',
    says: 'Pace of calls to HeadHunter; the board publishes no limit, about 10 was named once.',
    unit: 'requests per second',
    example: '4',
    schema: optionalWholeNumber(1, 10_000),
    otherwise: '4; 40 for the simulated board',
  }),
  superjobUrl: setting({
    env: 'OTKLIK_SUPERJOB_URL',
    says: 'SuperJob API with its version.',
    unit: 'URL',
    example: 'https://api.superjob.ru/2.0',
    schema: optionalUrl(['http', 'https']),
    otherwise: 'the simulated board',
  }),
  superjobAuthorizeUrl: setting({
    env: 'OTKLIK_SUPERJOB_AUTHORIZE_URL',
    says: 'Page of SuperJob on which an employer grants access.',
    unit: 'URL',
    example: 'https://www.superjob.ru/authorize/',
    schema: optionalUrl(['http', 'https']),
    otherwise: 'the page of the simulated board',
  }),
  superjobClientId: setting({
    env: 'OTKLIK_SUPERJOB_CLIENT_ID',
    says: 'Id of your application at api.superjob.ru.',
    unit: 'number',
    example: '1381',
    schema: optionalText,
    otherwise: "the simulated board's",
  }),
  superjobSecret: setting({
    env: 'OTKLIK_SUPERJOB_SECRET',
    says: 'Secret key of your application at api.superjob.ru.',
    unit: 'text',
    example: 'v3.r.…',
    schema: optionalText,
    otherwise: "the simulated board's",
    secret: true,
  }),
  superjobRequestsPerMinute: setting({
    env: 'OTKLIK_SUPERJOB_REQUESTS_PER_MINUTE',
    says: 'Pace of calls to SuperJob; 120 a minute was named once as its limit.',
    unit: 'requests per minute',
    example: '60',
    schema: optionalWholeNumber(1, 100_000),
    otherwise: '60; 110 for the simulated board',
  }),
  superjobUnproven: setting({
    env: 'OTKLIK_SUPERJOB_UNPROVEN',
    says: 'Calls to SuperJob to be made though nothing proves them. invite tells an applicant of the invitation, send_mail writes letters to people known through SuperJob alone: both of evidence grade C, the weakest (one public program names the calls, nobody is known to have seen them work). Buying contacts is never among them.',
    unit: 'list',
    example: 'invite,send_mail',
    schema: someOf(['invite', 'send_mail'], []),
    otherwise: 'none: only calls that its documentation or a working integration proves',
  }),
  simulatorSeed: setting({
    env: 'OTKLIK_SIMULATOR_SEED',
    says: 'Number from which the invented labour market of the simulated boards is grown.',
    unit: 'whole number',
    example: '7',
    schema: wholeNumber(7, 0, 2_147_483_647),
    otherwise: '7',
  }),
  smtpUrl: setting({
    env: 'OTKLIK_SMTP_URL',
    says: 'Mail server that messages to candidates leave through.',
    unit: 'URL',
    example: 'smtps://user:password@smtp.example.com:465',
    schema: optionalUrl(['smtp', 'smtps']),
    otherwise: 'the local mailbox: nothing leaves the machine',
    secret: true,
  }),
  mailFrom: setting({
    env: 'OTKLIK_MAIL_FROM',
    says: 'Address that messages to candidates come from and answers go to; the name beside it is that of the employer.',
    unit: 'address',
    example: 'hr@example.com',
    schema: optionalText,
    otherwise: 'a sender for the local mailbox only',
  }),
  pollIntervalSeconds: setting({
    env: 'OTKLIK_POLL_INTERVAL_SECONDS',
    says: 'Time between two looks at the job boards.',
    unit: 'seconds',
    example: '120',
    schema: wholeNumber(60, 5, 86_400),
    otherwise: '60',
  }),
  sessionHours: setting({
    env: 'OTKLIK_SESSION_HOURS',
    says: 'Time without a request after which a person must sign in again.',
    unit: 'hours',
    example: '12',
    schema: wholeNumber(12, 1, 720),
    otherwise: '12',
  }),
  offerMinutes: setting({
    env: 'OTKLIK_OFFER_MINUTES',
    says: 'How long a freed seat is held for somebody of the waiting list, nights not counted.',
    unit: 'minutes',
    example: '120',
    schema: wholeNumber(120, 10, 10_080),
    otherwise: '120',
  }),
  offerMinutesOnTheDay: setting({
    env: 'OTKLIK_OFFER_MINUTES_ON_THE_DAY',
    says: 'The same on the day of the interview itself.',
    unit: 'minutes',
    example: '30',
    schema: wholeNumber(30, 10, 1_440),
    otherwise: '30',
  }),
  offerMarginMinutes: setting({
    env: 'OTKLIK_OFFER_MARGIN_MINUTES',
    says: 'How long before an interview nobody is asked to it any more: not offered a seat, invited or moved.',
    unit: 'minutes',
    example: '60',
    schema: wholeNumber(60, 0, 1_440),
    otherwise: '60',
  }),
  sessionSecret: setting({
    env: 'OTKLIK_SESSION_SECRET',
    says: 'Key that signs session cookies.',
    unit: '32 bytes, base64',
    example: KEY_EXAMPLE,
    schema: optionalKey(),
    otherwise: 'generated once into the data folder',
    secret: true,
  }),
  linkSecret: setting({
    env: 'OTKLIK_LINK_SECRET',
    says: "Key that signs candidates' links.",
    unit: '32 bytes, base64',
    example: KEY_EXAMPLE,
    schema: optionalKey(),
    otherwise: 'generated once into the data folder',
    secret: true,
  }),
  encryptionKey: setting({
    env: 'OTKLIK_ENCRYPTION_KEY',
    says: 'Key that encrypts board tokens in the database; without it the boards must be connected anew.',
    unit: '32 bytes, base64',
    example: KEY_EXAMPLE,
    schema: optionalKey(),
    otherwise: 'generated once into the data folder',
    secret: true,
  }),
  logLevel: setting({
    env: 'OTKLIK_LOG_LEVEL',
    says: 'Least important log lines that are written.',
    unit: 'word',
    example: 'info',
    schema: oneOf(['debug', 'info', 'warn', 'error', 'silent'], 'warn'),
    otherwise: 'warn',
  }),
} as const;

/** The environment's part of the settings, before paths, ports and secrets are completed. */
export type RawSettings = { [K in keyof typeof SETTINGS_TABLE]: z.output<(typeof SETTINGS_TABLE)[K]['schema']> };

/** A set of settings that the product refuses to start with; one line per setting. */
export class SettingsError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsError';
  }
}

/** Variables with this beginning are ours: an unknown one is a misspelt setting. */
const OWN_PREFIX = 'OTKLIK_';

/**
 * Reads the settings table from an environment.
 *
 * @throws SettingsError with one line for each unknown or bad setting: its name, what is wrong, an example
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): RawSettings {
  const complaints: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, row] of Object.entries(SETTINGS_TABLE)) {
    // An empty variable is what shells and compose files leave when nothing was meant.
    const given = environment[row.env] === '' ? undefined : environment[row.env];
    const result = row.schema.safeParse(given);
    if (result.success) values[field] = result.data;
    else {
      const shown = 'secret' in row && row.secret ? 'the given value' : `"${given}"`;
      complaints.push(`${row.env}: ${shown} ${result.error.issues[0]?.message}. Example: ${row.env}=${row.example}`);
    }
  }
  const known = Object.values(SETTINGS_TABLE).map((row) => row.env);
  for (const name of Object.keys(environment)) {
    if (name.startsWith(OWN_PREFIX) && !known.includes(name)) {
      complaints.push(`${name}: there is no such setting. Did you mean ${nearest(name, known)}?`);
    }
  }
  if (complaints.length > 0) throw new SettingsError(complaints);
  return values as RawSettings;
}

/** The known name that shares the most pairs of neighbouring letters (Dice's coefficient) with the given one. */
function nearest(name: string, known: readonly string[]): string {
  const pairs = (word: string): Set<string> => new Set([...word].slice(1).map((letter, i) => word[i] + letter));
  const wanted = pairs(name);
  const likeness = (word: string): number => {
    const own = pairs(word);
    const shared = [...own].filter((pair) => wanted.has(pair)).length;
    return (2 * shared) / (own.size + wanted.size);
  };
  return [...known].sort((a, b) => likeness(b) - likeness(a))[0] ?? '';
}
