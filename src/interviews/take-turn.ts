import type { EntityManager } from 'typeorm';

/**
 * Waits until nobody else changes what concerns these applications, and keeps others waiting until the transaction ends. Whoever
 * changes a booking takes its application first, as a decision about the application does: two people at the same moment then
 * come one after the other instead of waiting for each other's rows.
 */
export async function takeTurn(
  db: EntityManager,
  organisationId: string,
  applicationIds: readonly string[],
): Promise<void> {
  await db.query(
    `SELECT id FROM applications WHERE organisation_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE`,
    [organisationId, applicationIds],
  );
}
