import { Injectable } from '@nestjs/common';
import { ConnectionsService } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { JobQueue } from '../platform/queue/index.js';
import { PullService } from './pull.service.js';
import { readResponses } from './read-responses.job.js';

/** Pulling in the background: reading starts with the first stored page, not after the last. */
@Injectable()
export class PullRuns {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly pulling: PullService,
    private readonly queue: JobQueue,
  ) {}

  /** @throws what the board threw, so that the queue tries again */
  async run(organisationId: string, connectionId: string): Promise<void> {
    const connection = await this.connections.state(organisationId, connectionId);
    const startReading = (): Promise<void> => this.queue.enqueue(readResponses, { organisationId, connectionId });
    try {
      await this.pulling.pull(connection, startReading);
    } catch (error) {
      if (error instanceof ExpectedError) await this.connections.noteProblem(connection, error.code);
      throw error;
    } finally {
      // Also after a failure, and when nothing was new: earlier responses may still wait.
      if (connection.status === 'connected') await startReading();
    }
  }
}
