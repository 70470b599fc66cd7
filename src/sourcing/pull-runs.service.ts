import { Injectable } from '@nestjs/common';
import { BoardActionsService } from './board-actions.service.js';
import { ConnectionHealth, ConnectionsService } from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { PullService } from './pull.service.js';
import { readResponses } from './read-responses.job.js';
import { problemOf } from './sourcing.errors.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { whileConnected } from './while-connected.js';

/** Pulling in the background: reading starts with the first stored page, not after the last. */
@Injectable()
export class PullRuns {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly health: ConnectionHealth,
    private readonly pulling: PullService,
    private readonly queue: JobQueue,
    private readonly subscriptions: SubscriptionsService,
    private readonly told: BoardActionsService,
  ) {}

  /**
   * @param hurry  a person waits for it: what is to be repeated later is repeated now, the reading of résumés too
   * @throws what the board threw, so that the queue tries again
   */
  async run(organisationId: string, connectionId: string, hurry = false): Promise<void> {
    const ref = { organisationId, connectionId };
    await whileConnected(this.connections, ref, (connection) => this.pull(connection, hurry));
  }

  private async pull(connection: ConnectionView, hurry: boolean): Promise<void> {
    const { organisationId, connectionId } = connection;
    const startReading = (again = false): Promise<void> =>
      this.queue.enqueue(readResponses, { organisationId, connectionId }, { hurry, again });
    try {
      await this.subscriptions.keep(connection, hurry);
      await this.pulling.pull(connection, () => startReading());
    } catch (error) {
      await this.health.noteProblem(connection, 'pulling', problemOf(error));
      throw error;
    } finally {
      // Also after a failure, and when nothing was new: earlier responses may still wait, and decisions too.
      if (connection.status === 'connected') {
        await startReading(true);
        await this.told.queueOverdue(organisationId, connectionId);
      }
    }
  }
}
