import { Inject, Injectable } from '@nestjs/common';
import { ConnectionsService, JobBoards } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { FigureReading } from './figure-reading.entity.js';
import { readBoardFigures } from './read-board-figures.job.js';

/** Boards close a day's figures in the night: once a day is enough. */
const ONCE_IN_HOURS = 20;

/** When the figures of the boards are read. */
@Injectable()
export class FigureReadings {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues the connections whose figures are older than a day. */
  async queueDue(): Promise<void> {
    const due = this.clock.now().getTime() - ONCE_IN_HOURS * 3_600_000;
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      const read = await this.database.inOrganisation(organisationId, (db) =>
        db.getRepository(FigureReading).findBy({ organisationId }),
      );
      const fresh = read.filter(({ readAt }) => readAt.getTime() > due).map(({ connectionId }) => connectionId);
      for (const connectionId of await this.readable(organisationId)) {
        if (!fresh.includes(connectionId)) await this.queue.enqueue(readBoardFigures, { organisationId, connectionId });
      }
    }
  }

  /** "Read now": somebody wants the figures of this moment. */
  async queueNow(actor: Actor): Promise<void> {
    assertAllowed(actor, 'postings.publish');
    const { organisationId } = actor;
    for (const connectionId of await this.readable(organisationId)) {
      await this.queue.enqueue(readBoardFigures, { organisationId, connectionId }, { hurry: true });
    }
  }

  private async readable(organisationId: string): Promise<string[]> {
    const all = await this.connections.list(organisationId);
    return all
      .filter(({ board, status }) => status === 'connected' && this.boards.for(board).publishing !== undefined)
      .map(({ connectionId }) => connectionId);
  }
}
