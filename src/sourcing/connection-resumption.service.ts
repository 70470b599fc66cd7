import { Injectable } from '@nestjs/common';
import { ConnectionsService } from '../job-boards/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { handleHint } from './handle-hint.job.js';
import { pullConnection } from './pull-connection.job.js';
import { readResponses } from './read-responses.job.js';
import { tellBoard } from './tell-board.job.js';

/** What rests while the board does not accept a connection is left as it is; here it is taken up again. */
@Injectable()
export class ConnectionResumption {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly queue: JobQueue,
  ) {}

  /** Twice is once: what has been done in the meantime is not done again. */
  async resume(organisationId: string, connectionId: string): Promise<void> {
    if ((await this.connections.state(organisationId, connectionId)).status !== 'connected') return;
    const hurry = { hurry: true };
    await this.queue.enqueue(pullConnection, { organisationId, connectionId, hurry: true }, hurry);
    await this.queue.enqueue(readResponses, { organisationId, connectionId }, hurry);
    for (const hintId of await this.waitingHints(organisationId, connectionId)) {
      await this.queue.enqueue(handleHint, { organisationId, hintId }, hurry);
    }
    for (const actionId of await this.waitingActions(organisationId, connectionId)) {
      await this.queue.enqueue(tellBoard, { organisationId, actionId });
    }
  }

  private async waitingHints(organisationId: string, connectionId: string): Promise<string[]> {
    return this.idsOf(
      `SELECT id FROM board_hints WHERE organisation_id = $1 AND connection_id = $2 AND status = 'waiting' ORDER BY id`,
      [organisationId, connectionId],
    );
  }

  /** Those whose time to think is not over keep the run that they have. */
  private async waitingActions(organisationId: string, connectionId: string): Promise<string[]> {
    return this.idsOf(
      `SELECT action.id FROM board_actions action
         JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
        WHERE action.organisation_id = $1 AND response.connection_id = $2 AND action.status IN ('waiting', 'sending')
        ORDER BY action.id`,
      [organisationId, connectionId],
    );
  }

  private async idsOf(sql: string, values: [organisationId: string, connectionId: string]): Promise<string[]> {
    const rows = await this.database.inOrganisation(values[0], (db) => db.query<{ id: string }[]>(sql, values));
    return rows.map(({ id }) => id);
  }
}
