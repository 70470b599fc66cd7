import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings, SETTINGS_TABLE, SettingsError } from '../../../src/platform/config/index.js';

const dataDir = (): string => mkdtempSync(join(tmpdir(), 'otklik-settings-'));

function complaint(environment: Record<string, string>): string {
  try {
    loadSettings({ OTKLIK_DATA_DIR: dataDir(), ...environment });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
}

describe('settings', () => {
  it('start with defaults alone, boards and mail being local', () => {
    const settings = loadSettings({ OTKLIK_DATA_DIR: dataDir() });
    expect(settings).toMatchObject({ port: 3000, boardsSimulated: true, mailboxLocal: true, databaseUrl: null });
    expect(settings.headhunterUrl).toBe('http://127.0.0.1:3001');
    expect(settings.superjobUrl).toBe('http://127.0.0.1:3002/2.0');
  });

  it.each([
    ['PORT', 'http', 'PORT: "http" is not a whole number from 1 to 65532. Example: PORT=3000'],
    ['ROLES', 'web,wroker', 'ROLES: "web,wroker" is not a list'],
    ['OTKLIK_PUBLIC_URL', 'otklik.example.com', 'OTKLIK_PUBLIC_URL: "otklik.example.com" is not an address'],
    ['OTKLIK_SMTP_URL', 'smtp://', 'OTKLIK_SMTP_URL: the given value is not an address'],
    ['OTKLIK_POLL_INTERVAL_SECONDS', '0', 'not a whole number from 5 to 86400'],
    ['OTKLIK_HEADHUNTER_REQUESTS_PER_SECOND', '0', 'not a whole number from 1 to 10000'],
    ['OTKLIK_SUPERJOB_REQUESTS_PER_MINUTE', '0', 'not a whole number from 1 to 100000'],
    ['OTKLIK_TRUSTED_PROXIES', 'proxy.example.com', 'is not a list, separated by commas, of IP addresses and networks'],
    ['OTKLIK_TRUSTED_PROXIES', '10.0.0.0/33', 'OTKLIK_TRUSTED_PROXIES: "10.0.0.0/33" is not a list'],
    ['OTKLIK_TRUSTED_PROXIES', '0.0.0.0/0', 'OTKLIK_TRUSTED_PROXIES: "0.0.0.0/0" is not a list'],
    ['OTKLIK_TRUSTED_PROXIES', '10.0.0.1,', 'Example: OTKLIK_TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8'],
    ['OTKLIK_LOG_LEVEL', 'loud', 'is not one of: debug, info, warn, error, silent'],
    ['OTKLIK_PROT', '1', 'OTKLIK_PROT: there is no such setting. Did you mean'],
    ['OTKLIK_SMTP_ULR', 'x', 'Did you mean OTKLIK_SMTP_URL?'],
  ])('refuse %s=%s with the name, the problem and an example', (name, value, words) => {
    expect(complaint({ [name]: value })).toContain(words);
  });

  it('never print a secret', () => {
    const said = complaint({ DATABASE_URL: 'mysql://me:secret@db/x', OTKLIK_ENCRYPTION_KEY: 'c2hvcnQ=' });
    expect(said).toContain('DATABASE_URL: the given value is not an address');
    expect(said).toContain('OTKLIK_ENCRYPTION_KEY: the given value is not 32 bytes');
    expect(said).not.toMatch(/secret@|c2hvcnQ=/);
  });

  it('refuse a real board or mail server without what it demands, each missing one on a line', () => {
    const missing = (environment: Record<string, string>): string[] =>
      complaint(environment)
        .split('\n')
        .map((line) => line.replace(/: is missing.*/, ''));
    expect(missing({ OTKLIK_HEADHUNTER_URL: 'https://api.hh.ru' })).toEqual([
      'OTKLIK_HEADHUNTER_CLIENT_ID',
      'OTKLIK_HEADHUNTER_CLIENT_SECRET',
      'OTKLIK_HEADHUNTER_AUTHORIZE_URL',
      'OTKLIK_HEADHUNTER_USER_AGENT',
    ]);
    expect(missing({ OTKLIK_SUPERJOB_URL: 'https://api.superjob.ru/2.0', OTKLIK_SUPERJOB_CLIENT_ID: '1' })).toEqual([
      'OTKLIK_SUPERJOB_SECRET',
      'OTKLIK_SUPERJOB_AUTHORIZE_URL',
    ]);
    expect(missing({ OTKLIK_SMTP_URL: 'smtp://mail.example.com' })).toEqual(['OTKLIK_MAIL_FROM']);
  });

  it('keep a real board at its own pace, the simulated one faster', () => {
    const real = {
      OTKLIK_HEADHUNTER_URL: 'https://api.hh.ru',
      OTKLIK_HEADHUNTER_CLIENT_ID: 'a',
      OTKLIK_HEADHUNTER_CLIENT_SECRET: 'b',
      OTKLIK_HEADHUNTER_AUTHORIZE_URL: 'https://hh.ru/oauth/authorize',
      OTKLIK_HEADHUNTER_USER_AGENT: 'Otklik/1.0 (hr@example.com)',
    };
    const paceOf = (environment: Record<string, string>): number =>
      loadSettings({ OTKLIK_DATA_DIR: dataDir(), ...environment }).headhunterRequestsPerSecond;
    expect([paceOf({}), paceOf(real), paceOf({ ...real, OTKLIK_HEADHUNTER_REQUESTS_PER_SECOND: '2' })]).toEqual([
      40, 4, 2,
    ]);
  });

  it.each([
    ['cut off', '{"sessionSecret": "a'],
    ['empty', ''],
    ['of another kind', '{"sessionSecret": 1}'],
  ])('never replace a file of secrets that is %s', (_, content) => {
    const dir = dataDir();
    writeFileSync(join(dir, 'secrets.json'), content);
    expect(complaint({ OTKLIK_DATA_DIR: dir })).toMatch(/secrets.json" cannot be read.*backup/);
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toBe(content);
  });

  it('say so when the data folder is a file', () => {
    const file = join(dataDir(), 'a-file');
    writeFileSync(file, '');
    expect(complaint({ OTKLIK_DATA_DIR: file })).toMatch(/^OTKLIK_DATA_DIR: cannot write to/);
  });

  it('take the address of a database socket', () => {
    const url = 'postgresql:///otklik?host=%2Frun%2Fpostgresql';
    expect(loadSettings({ OTKLIK_DATA_DIR: dataDir(), DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it('make the secrets of an installation once and for the owner alone', () => {
    const dir = dataDir();
    const first = loadSettings({ OTKLIK_DATA_DIR: dir });
    const second = loadSettings({ OTKLIK_DATA_DIR: dir });
    expect(second.sessionSecret).toBe(first.sessionSecret);
    expect(loadSettings({ OTKLIK_DATA_DIR: dataDir() }).sessionSecret).not.toBe(first.sessionSecret);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toContain(first.encryptionKey);
  });

  it('name a data folder that cannot be written', () => {
    const file = join(dataDir(), 'file');
    writeFileSync(file, '');
    expect(complaint({ OTKLIK_DATA_DIR: join(file, 'sub') })).toContain('OTKLIK_DATA_DIR: cannot write to');
  });

  it('all say what they are for, in which unit, and show an example that they accept', () => {
    for (const row of Object.values(SETTINGS_TABLE)) {
      expect(row.says).toMatch(/^[A-Z].*\.$/s);
      expect(row.unit).not.toBe('');
      const example = row.unit.includes('base64') ? Buffer.alloc(32).toString('base64') : row.example;
      expect([row.env, row.schema.safeParse(example).success]).toEqual([row.env, true]);
    }
  });
});

test('calls to SuperJob that nothing proves are off, and buying is none that could be switched on', () => {
  expect(loadSettings({ OTKLIK_DATA_DIR: dataDir() }).superjobUnproven).toEqual([]);
  expect(loadSettings({ OTKLIK_DATA_DIR: dataDir(), OTKLIK_SUPERJOB_UNPROVEN: 'invite' }).superjobUnproven).toEqual([
    'invite',
  ]);
  const both = { OTKLIK_DATA_DIR: dataDir(), OTKLIK_SUPERJOB_UNPROVEN: 'invite, send_mail' };
  expect(loadSettings(both).superjobUnproven).toEqual(['invite', 'send_mail']);
  for (const never of ['invite,buy', 'open', 'mail_to']) {
    expect(complaint({ OTKLIK_SUPERJOB_UNPROVEN: never })).toContain('is not a list');
  }
  expect(complaint({ ROLES: ',' })).toContain('is not a list');
});
