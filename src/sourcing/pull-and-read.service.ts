import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ConnectionView } from '../job-boards/index.js';
import { PullService } from './pull.service.js';
import { ReadingService } from './reading.service.js';
import { ViewAllowances } from './view-allowances.service.js';

/** How long reading rests when it has caught up with the listing. */
const REST_MILLISECONDS = 100;

/** One connection from list to last résumé. */
@Injectable()
export class PullAndRead {
  constructor(
    private readonly pulling: PullService,
    private readonly reading: ReadingService,
    private readonly allowances: ViewAllowances,
  ) {}

  /** Résumés that may still be read today, asked now; null where the board does not say, or not at once. */
  async leftToday(connection: ConnectionView): Promise<number | null> {
    return this.allowances.leftToday(connection);
  }

  /** Lists and reads at the same time: the first résumés are scored while the last pages are still listed. */
  async run(connection: ConnectionView, onStep: () => Promise<void>): Promise<void> {
    let listing = true;
    const pull = this.pulling.pull(connection, onStep).finally(() => {
      listing = false;
    });
    const budget = this.allowances.budgetOf(connection);
    const read = async (): Promise<void> => {
      if (connection.status !== 'connected') return;
      for (;;) {
        const last = !listing;
        const finished = await this.reading.readWaiting(connection, budget, onStep);
        if (last && finished === 0) return;
        if (finished === 0) await Promise.race([pull.catch(() => undefined), pause(REST_MILLISECONDS)]);
      }
    };
    const outcomes = await Promise.allSettled([pull, read()]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }
}
