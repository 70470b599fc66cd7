import type { EntityManager } from 'typeorm';
import type { Connection, ConnectionStatus } from './connection.entity.js';
import { problemsOf } from './connection-health.service.js';
import type { ConnectionProblem } from './connection-health.service.js';
import type { ConnectionRef } from './job-board.port.js';

/** A connection without its secrets: for pages and jobs. */
export interface ConnectionView extends ConnectionRef {
  readonly status: ConnectionStatus;
  readonly accountName: string;
  readonly externalEmployerId: string | null;
  readonly externalUserId: string;
  /** The manager account under which calls are made; null where there is no choice. */
  readonly actingAccountId: string | null;
  /** What is wrong, at most one for each kind of work. */
  readonly problems: readonly ConnectionProblem[];
  readonly lastPulledAt: Date | null;
  readonly tokenExpiresAt: Date | null;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** How often the board has ceased to accept it so far. */
  readonly breaks: number;
  readonly createdAt: Date;
}

/** Rows as they are shown, with what is wrong with them. */
export async function viewsOf(
  db: EntityManager,
  organisationId: string,
  rows: readonly Connection[],
): Promise<ConnectionView[]> {
  const problems = await problemsOf(db, organisationId, rows);
  return rows.map((row) => ({
    organisationId: row.organisationId,
    connectionId: row.id,
    board: row.board,
    status: row.status,
    accountName: row.accountName,
    externalEmployerId: row.externalEmployerId,
    externalUserId: row.externalUserId,
    actingAccountId: row.actingAccountId,
    problems: problems.get(row.id) ?? [],
    lastPulledAt: row.lastPulledAt,
    tokenExpiresAt: row.tokenExpiresAt,
    capabilities: row.capabilities,
    breaks: row.breaks,
    createdAt: row.createdAt,
  }));
}
