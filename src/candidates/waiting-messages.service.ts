import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Keeps with an application since when what its person wrote waits for an answer. */
@Injectable()
export class WaitingMessages {
  /**
   * Keeps an application, and the one that it is shown as part of, from others until the transaction ends. Call it before anything of
   * its conversations is locked: whoever takes a response in or erases a person goes that way round.
   */
  async hold(db: EntityManager, organisationId: string, applicationId: string): Promise<void> {
    await db.query(
      `SELECT 1 FROM applications
        WHERE organisation_id = $1
          AND (id = $2 OR id = (SELECT merged_into_id FROM applications WHERE organisation_id = $1 AND id = $2))
        ORDER BY id FOR NO KEY UPDATE`,
      [organisationId, applicationId],
    );
  }

  /**
   * What is known of one application by itself; the one that is shown for several waits since the first of them does. Call it in
   * the transaction of what changes it.
   *
   * @param since  null = nothing waits
   */
  async record(db: EntityManager, organisationId: string, applicationId: string, since: Date | null): Promise<void> {
    await db.query(
      `UPDATE applications
          SET wrote_at = CASE WHEN own IS NULL THEN $3::timestamptz ELSE wrote_at END,
              own = own || jsonb_build_object('wroteAt', to_jsonb($3::timestamptz))
        WHERE organisation_id = $1 AND id = $2`,
      [organisationId, applicationId, since],
    );
    await db.query(
      `UPDATE applications shown
          SET wrote_at = least((shown.own ->> 'wroteAt')::timestamptz,
                (SELECT min(part.wrote_at) FROM applications part
                  WHERE part.organisation_id = $1 AND part.merged_into_id = shown.id))
        WHERE shown.organisation_id = $1 AND shown.own IS NOT NULL
          AND (shown.id = $2 OR shown.id = (SELECT merged_into_id FROM applications WHERE organisation_id = $1 AND id = $2))`,
      [organisationId, applicationId],
    );
  }
}
