import type { EntityManager } from 'typeorm';

/**
 * A page of a board's list is stored in two steps: which of its responses belong to erased people, and then all others.
 * An erasure between the two would be missed, so each waits for the other. Pages do not wait for pages.
 */
export async function asPage(db: EntityManager, connectionId: string): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [keyOf(connectionId)]);
}

/** From here to the end of the transaction no page of the connection is stored. */
export async function withoutPages(db: EntityManager, connectionId: string): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [keyOf(connectionId)]);
}

function keyOf(connectionId: string): string {
  return `responses:${connectionId}`;
}
