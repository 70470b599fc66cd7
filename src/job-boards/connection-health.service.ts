import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { Connection } from './connection.entity.js';
import { ConnectionProblemRow } from './connection-problem.entity.js';
import type { ConnectionWork } from './connection-problem.entity.js';
import type { ConnectionRef } from './job-board.port.js';

/** A failure as it is kept: its sentence can be said in every language. */
export interface NotedFailure {
  /** Key of the sentence `errors.<code>`. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What stands in the way of a connection's work. */
export interface ConnectionProblem extends NotedFailure {
  /** Null = of all of it: the board no longer accepts the access. */
  readonly during: ConnectionWork | null;
  readonly since: Date;
}

/** Notes how the work through a connection goes, each kind of work for itself. */
@Injectable()
export class ConnectionHealth {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lists of this connection were read to their end: what was in the way of that is over. What keeps résumés away is not. */
  async notePulled(ref: ConnectionRef): Promise<void> {
    const { organisationId, connectionId: id } = ref;
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(Connection)
        .update({ organisationId, id, status: 'connected' }, { lastPulledAt: this.clock.now() }),
    );
    await this.end(ref, 'pulling');
  }

  /**
   * Résumés were read through this connection, or none waits any more.
   *
   * @param since  when the reading began: another one may have been refused meanwhile, and what it met stands
   */
  async noteRead(ref: ConnectionRef, since?: Date): Promise<void> {
    await this.end(ref, 'reading', since);
  }

  /** The board shows all that it counts. */
  async noteReached(ref: ConnectionRef): Promise<void> {
    await this.end(ref, 'reach');
  }

  /** Something stands in the way of this work (quota, edge block, silence), though the tokens are fine. */
  async noteProblem(ref: ConnectionRef, during: ConnectionWork, { code, values }: NotedFailure): Promise<void> {
    await this.database.inOrganisation(ref.organisationId, (db) =>
      db.query(
        `INSERT INTO connection_problems AS known (organisation_id, connection_id, during, code, details, since, noted_at)
         SELECT organisation_id, id, $3, $4, $5::jsonb, $6, $6 FROM connections
          WHERE organisation_id = $1 AND id = $2 AND status = 'connected'
         ON CONFLICT ON CONSTRAINT pk_connection_problems DO UPDATE
            SET code = excluded.code, details = excluded.details, noted_at = excluded.noted_at,
                since = CASE WHEN known.code = excluded.code THEN known.since ELSE excluded.since END`,
        [ref.organisationId, ref.connectionId, during, code, JSON.stringify(values), this.clock.now()],
      ),
    );
  }

  private async end(ref: ConnectionRef, during: ConnectionWork, since = this.clock.now()): Promise<void> {
    const { organisationId, connectionId } = ref;
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(ConnectionProblemRow)
        .delete({ organisationId, connectionId, during, notedAt: LessThanOrEqual(since) }),
    );
  }
}

/** The problems of these connections, by connection. */
export async function problemsOf(
  db: EntityManager,
  organisationId: string,
  connections: readonly Connection[],
): Promise<Map<string, ConnectionProblem[]>> {
  const rows = await db.getRepository(ConnectionProblemRow).find({
    where: { organisationId, connectionId: In(connections.map(({ id }) => id)) },
    order: { during: 'ASC' },
  });
  return new Map(
    connections.map((connection) => {
      const lost = lostAccess(connection);
      const met = rows.filter(({ connectionId }) => connectionId === connection.id);
      const view = met.map(({ details: values, during, code, since }) => ({ during, code, values, since }));
      return [connection.id, lost ? [lost] : view];
    }),
  );
}

/** The tokens are refused: nothing else matters until a person connects again. */
function lostAccess({
  status,
  problem,
  problemDetails,
  problemSince,
  createdAt,
}: Connection): ConnectionProblem | null {
  if (status === 'connected') return null;
  const code = status === 'blocked' ? 'job-boards.account-blocked' : 'job-boards.needs-reconnecting';
  return { during: null, code, values: { ...problemDetails, reason: problem ?? '' }, since: problemSince ?? createdAt };
}
