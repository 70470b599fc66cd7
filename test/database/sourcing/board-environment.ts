import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { Settings } from '../../../src/platform/config/index.js';

/**
 * Environment of a process of the product that shares the database and the secrets of the application beside it and calls the
 * same simulated boards, without pacing.
 */
export function boardEnvironment(
  { databaseUrl, dataDir }: Settings,
  { headhunterUrl, superjobUrl, credentials }: RunningSimulator,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
    DATABASE_URL: databaseUrl ?? '',
    OTKLIK_DATA_DIR: dataDir,
    OTKLIK_LOG_LEVEL: 'error',
    OTKLIK_HEADHUNTER_URL: headhunterUrl,
    OTKLIK_HEADHUNTER_AUTHORIZE_URL: `${headhunterUrl}/oauth/authorize`,
    OTKLIK_HEADHUNTER_CLIENT_ID: credentials.headhunterClientId,
    OTKLIK_HEADHUNTER_CLIENT_SECRET: credentials.headhunterClientSecret,
    OTKLIK_HEADHUNTER_USER_AGENT: 'Otklik/1.0 (hr@example.com)',
    OTKLIK_HEADHUNTER_REQUESTS_PER_SECOND: '10000',
    OTKLIK_SUPERJOB_URL: `${superjobUrl}/2.0`,
    OTKLIK_SUPERJOB_AUTHORIZE_URL: `${superjobUrl}/authorize`,
    OTKLIK_SUPERJOB_CLIENT_ID: credentials.superjobClientId,
    OTKLIK_SUPERJOB_SECRET: credentials.superjobSecretKey,
    OTKLIK_SUPERJOB_REQUESTS_PER_MINUTE: '100000',
  };
}
