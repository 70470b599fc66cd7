import { Inject, Injectable } from '@nestjs/common';
import { ConnectionHealth, ConnectionsService, QuotaSpent } from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { ReadingService } from './reading.service.js';
import { ResponsesStore } from './responses.store.js';
import { problemOf } from './sourcing.errors.js';
import { ViewAllowances } from './view-allowances.service.js';
import { whileConnected } from './while-connected.js';

/** Reading in the background: what stands in its way is noted at the connection, for the people who can help. */
@Injectable()
export class ReadingRuns {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly health: ConnectionHealth,
    private readonly reading: ReadingService,
    private readonly allowances: ViewAllowances,
    private readonly store: ResponsesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws what the board threw, so that the queue tries again; a spent quota is no failure, reading goes on after it */
  async run(organisationId: string, connectionId: string): Promise<void> {
    await whileConnected(this.connections, { organisationId, connectionId }, (connection) => this.read(connection));
  }

  private async read(connection: ConnectionView): Promise<void> {
    if (connection.status !== 'connected') return;
    const began = this.clock.now();
    try {
      const finished = await this.reading.readWaiting(connection, this.allowances.budgetOf(connection));
      if (!(await this.store.anyWaits(connection))) await this.health.noteRead(connection);
      else if (finished > 0) await this.health.noteRead(connection, began);
    } catch (error) {
      await this.health.noteProblem(connection, 'reading', problemOf(error));
      if (!(error instanceof QuotaSpent)) throw error;
      await this.store.holdAll(connection, error.until);
    }
  }
}
