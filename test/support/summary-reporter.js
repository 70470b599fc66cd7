import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endInTime } from './leave.js';
import { placeOfRuns } from './run-place.js';

/**
 * Gives the run a folder for its database server and for all that the tests write, stops that server at the end, takes the folder away
 * and closes with one plain line of counts, in any case.
 * Plain JavaScript: the test runner loads reporters without its transforms.
 */
export default class SummaryReporter {
  constructor() {
    this.folder = mkdtempSync(join(placeOfRuns(), `otklik-test-${process.pid}-`));
    // Run as root, the database server works under another account, which has to get into the folder.
    chmodSync(this.folder, 0o755);
    process.env.TEST_RUN_DIR = this.folder;
    // What the tests, the browser and the programs that they start leave behind goes with it.
    process.env.TMPDIR = this.folder;
  }

  async onRunComplete(_contexts, results) {
    const lockFile = join(this.folder, 'postgres', 'postmaster.pid');
    if (existsSync(lockFile)) {
      process.kill(Number(readFileSync(lockFile, 'utf8').split('\n')[0]), 'SIGINT');
      for (let waited = 0; existsSync(lockFile) && waited < 10_000; waited += 20) await pause(20);
    }
    rmSync(this.folder, { recursive: true, force: true });
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `Tests: ${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // The runner writes a summary of its own after this: only at the very end is this line the last one.
    process.once('exit', () => writeSync(1, `${line}\n`));
    endInTime();
  }
}
