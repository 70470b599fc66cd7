import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export default {
  rootDir: join(import.meta.dirname, '..'),
  testEnvironment: '<rootDir>/test/support/environment.js',
  runtime: '<rootDir>/test/support/runtime.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  reporters: ['default', '<rootDir>/test/support/summary-reporter.js'],
  testSequencer: '<rootDir>/test/support/longest-first.js',
  testTimeout: 60_000,
  // One more than there are processors: a fifth of the time of a file of tests its worker waits for the database, for the browser or for
  // a process to end, and meanwhile another one works.
  maxWorkers: availableParallelism() + 1,
};
