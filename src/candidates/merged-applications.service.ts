import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Application } from './application.entity.js';

/**
 * Shows several applications of one person for one vacancy as one. Every row keeps its candidate, stage, history and score; the one
 * that is shown also keeps in `own` what its columns were, so that taking them apart gives back exactly what was there. By which résumé
 * the person is judged then is chosen anew: see JudgedResumes.
 */
@Injectable()
export class MergedApplications {
  /** Everything that these candidates applied for, kept from others until the transaction ends. */
  async held(db: EntityManager, organisationId: string, candidateIds: readonly string[]): Promise<Application[]> {
    return db.getRepository(Application).find({
      where: { organisationId, candidateId: In([...candidateIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Each of these is shown by itself again. */
  async takeApart(db: EntityManager, organisationId: string, shownIds: readonly string[]): Promise<void> {
    await db.query(
      `UPDATE applications
          SET boards = ARRAY(SELECT jsonb_array_elements_text(own -> 'boards')),
              responded_at = (own ->> 'respondedAt')::timestamptz, responded_at_known = (own ->> 'respondedAtKnown')::boolean,
              viewed_at = (own ->> 'viewedAt')::timestamptz,
              wrote_at = (own ->> 'wroteAt')::timestamptz, own = NULL
        WHERE organisation_id = $1 AND id = ANY ($2) AND own IS NOT NULL`,
      [organisationId, shownIds],
    );
    await db.query(
      `UPDATE applications SET merged_into_id = NULL WHERE organisation_id = $1 AND merged_into_id = ANY ($2)`,
      [organisationId, shownIds],
    );
  }

  /**
   * Shows one application for all of them: with every board, the first response, the first look of ours and the
   * message that waits longest.
   *
   * @param ids  of one person and one vacancy, none of them part of another one; the one to be shown among them
   */
  async putTogether(db: EntityManager, organisationId: string, shownId: string, ids: readonly string[]): Promise<void> {
    const parts = ids.filter((id) => id !== shownId);
    if (parts.length === 0) return;
    await db.query(PUT_TOGETHER, [organisationId, shownId, ids]);
    await db.query(`UPDATE applications SET merged_into_id = $2 WHERE organisation_id = $1 AND id = ANY ($3)`, [
      organisationId,
      shownId,
      parts,
    ]);
  }
}

const PUT_TOGETHER = `
  WITH part AS (
    SELECT id, boards, responded_at, responded_at_known, viewed_at, wrote_at FROM applications
     WHERE organisation_id = $1 AND id = ANY ($3))
  UPDATE applications shown
     SET own = jsonb_build_object('boards', to_jsonb(shown.boards), 'respondedAt', to_jsonb(shown.responded_at),
                                  'respondedAtKnown', shown.responded_at_known,
                                  'viewedAt', to_jsonb(shown.viewed_at), 'wroteAt', to_jsonb(shown.wrote_at)),
         boards = shown.boards || ARRAY(SELECT DISTINCT board FROM part, unnest(part.boards) AS board
                                         WHERE board <> ALL (shown.boards) ORDER BY board),
         responded_at = first.responded_at, responded_at_known = first.responded_at_known,
         viewed_at = (SELECT min(viewed_at) FROM part), wrote_at = (SELECT min(wrote_at) FROM part)
    FROM (SELECT responded_at, responded_at_known FROM part
           ORDER BY responded_at, responded_at_known DESC, id LIMIT 1) first
   WHERE shown.organisation_id = $1 AND shown.id = $2`;
