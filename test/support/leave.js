import { writeSync } from 'node:fs';

/** What a process that has done its work may still be at: ten times what it takes. */
const MILLISECONDS = 10_000;

/**
 * Ends the process if it does not end by itself. One that runs the tests itself, as with a single worker, would otherwise wait for ever
 * for what a test or its preparation has left open when its time was over: a server that listens, a browser.
 * Plain JavaScript: the test runner loads its reporter without its transforms.
 */
export function endInTime(milliseconds = MILLISECONDS) {
  setTimeout(() => {
    writeSync(
      2,
      `The tests are over and have left open: ${[...new Set(process.getActiveResourcesInfo())].join(', ')}\n`,
    );
    process.exit(process.exitCode || 1);
  }, milliseconds).unref();
}
