import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/index.js';
import { Threads } from '../platform/threads/index.js';
import type { EarlierFit, JudgedFit } from './domain/show-fit.js';
import type { ShowTable } from './domain/show-table.js';

/** What the thread is given. */
export interface FitOrder {
  readonly table: ShowTable;
  readonly earlier: EarlierFit | null;
}

const threads = new Threads<FitOrder, JudgedFit>({
  what: 'The fit of the show model',
  file: join(PROJECT_ROOT, 'dist/src/attendance/fit-shows.thread.js'),
  // It takes a core for seconds, and requests need the other ones.
  mostAtOnce: 1,
  // Far more than jobs run at a time.
  mostWaiting: 100,
  // Ten times what the largest table takes on a slow machine.
  mostMilliseconds: 120_000,
  // Some four times what the largest table takes.
  mostMegabytes: 256,
});

/**
 * Fits in a thread of its own, as it takes seconds in which nobody else would be answered.
 *
 * @throws ThreadEnded when it takes too long or too much memory
 */
export async function fitApart(order: FitOrder): Promise<JudgedFit> {
  return threads.run(order);
}
