import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DirectSource } from './sources.js';

/** What came through a door that leads through no board, and is to be as if it had not come. */
export interface Arrival {
  readonly source: DirectSource;
  readonly applicationId: string;
  readonly resumeId: string | null;
}

/**
 * `removed`: the application is gone, and the person with it if nothing else is known of them · `left`: the person responded otherwise as
 * well, and only this trace is gone · `kept`: somebody has worked with the application, and all stays as it is.
 */
export type TakenBack = 'removed' | 'left' | 'kept';

/** Takes back what somebody brought by mistake, as long as nobody has built on it. */
@Injectable()
export class TakenBackService {
  /** In the caller's transaction. Doing it twice changes nothing more. */
  async takeBack(db: EntityManager, organisationId: string, arrival: Arrival): Promise<TakenBack> {
    const { source, applicationId, resumeId } = arrival;
    const [application] = await db.query<
      { candidate_id: string; boards: string[]; untouched: boolean; merged: boolean }[]
    >(
      `SELECT candidate_id, boards, stage = 'new' AND version = 1 AS untouched,
              merged_into_id IS NOT NULL OR own IS NOT NULL AS merged
         FROM applications
        WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
      [organisationId, applicationId],
    );
    if (application === undefined) return 'left';
    // Shown with others as one: somebody decided on that, or responses from elsewhere came together in it.
    if (application.merged) return 'kept';
    const others = application.boards.filter((board) => board !== source);
    if (others.length === 0 && !application.untouched) return 'kept';
    if (others.length === 0) {
      await db.query(`DELETE FROM applications WHERE organisation_id = $1 AND id = $2`, [
        organisationId,
        applicationId,
      ]);
    } else {
      await db.query(
        `UPDATE applications
            SET boards = array_remove(boards, $3),
                resume_id = CASE WHEN resume_id IS DISTINCT FROM $4 THEN resume_id ELSE (
                  SELECT id FROM resumes
                   WHERE organisation_id = $1 AND candidate_id = $5 AND id <> $4
                   ORDER BY connection_id IS NULL, coalesce(updated_at_board, read_at) DESC, id DESC LIMIT 1) END
          WHERE organisation_id = $1 AND id = $2`,
        [organisationId, applicationId, source, resumeId, application.candidate_id],
      );
    }
    await this.forgetResume(db, organisationId, resumeId);
    await this.forgetStranger(db, organisationId, application.candidate_id);
    return others.length === 0 ? 'removed' : 'left';
  }

  /** The document and its number, unless another application is judged by it. */
  private async forgetResume(db: EntityManager, organisationId: string, resumeId: string | null): Promise<void> {
    await db.query(
      `WITH gone AS (
         DELETE FROM resumes resume
          WHERE organisation_id = $1 AND id = $2 AND connection_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM applications WHERE organisation_id = $1 AND resume_id = resume.id)
         RETURNING candidate_id, board || ':' || external_id AS normalised)
       DELETE FROM candidate_contacts contact USING gone
        WHERE contact.organisation_id = $1 AND contact.candidate_id = gone.candidate_id
          AND contact.kind = 'board-resume' AND contact.normalised = gone.normalised`,
      [organisationId, resumeId],
    );
  }

  /** A person of whom there is neither an application nor a document is not known. */
  private async forgetStranger(db: EntityManager, organisationId: string, candidateId: string): Promise<void> {
    await db.query(
      `DELETE FROM candidates
        WHERE organisation_id = $1 AND id = $2 AND erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM applications WHERE organisation_id = $1 AND candidate_id = $2)
          AND NOT EXISTS (SELECT 1 FROM resumes WHERE organisation_id = $1 AND candidate_id = $2)`,
      [organisationId, candidateId],
    );
  }
}
