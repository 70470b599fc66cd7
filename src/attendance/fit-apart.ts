import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../platform/config/index.js';
import type { EarlierFit, JudgedFit } from './domain/show-fit.js';
import type { ShowTable } from './domain/show-table.js';

/** What the thread is given. */
export interface FitOrder {
  readonly table: ShowTable;
  readonly earlier: EarlierFit | null;
}

/** Ten times what the largest table takes on a slow machine. */
const MOST_MILLISECONDS = 120_000;
/** Some four times what the largest table takes. */
const MOST_MEGABYTES = 256;
/** The compiled thread: a thread runs files of the product as they were built. */
const THREAD = join(PROJECT_ROOT, 'dist/src/attendance/fit-shows.thread.js');

/** Only one fit of a process at a time: it takes a core for seconds, and requests need the other ones. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Fits in a thread of its own, as it takes seconds in which nobody else would be answered.
 *
 * @throws Error when it takes too long or too much memory
 */
export async function fitApart(order: FitOrder): Promise<JudgedFit> {
  const fitted = last.then(() => runThread(order));
  last = fitted.catch(() => undefined);
  return fitted;
}

function runThread(order: FitOrder): Promise<JudgedFit> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      env: {},
    });
    const late = setTimeout(() => {
      reject(new Error(`The fit of the show model took longer than ${MOST_MILLISECONDS / 1000} s`));
      void thread.terminate();
    }, MOST_MILLISECONDS);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The fit of the show model ended with ${code} and said nothing`));
    });
  });
}
