import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationListeners } from './application-listeners.js';
import { Application } from './application.entity.js';
import { furtherApplication } from './domain/further-application.js';
import { JudgedResumes } from './judged-resumes.service.js';
import { MergedApplications } from './merged-applications.service.js';
import { membersOf, takePeoplesTurn } from './people.js';
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
  constructor(
    private readonly merged: MergedApplications,
    private readonly listeners: ApplicationListeners,
    private readonly judged: JudgedResumes,
  ) {}

  /** In the caller's transaction. Doing it twice changes nothing more. */
  async takeBack(db: EntityManager, organisationId: string, arrival: Arrival): Promise<TakenBack> {
    await takePeoplesTurn(db, organisationId);
    const { applicationId } = arrival;
    const application = await db.getRepository(Application).findOneBy({ organisationId, id: applicationId });
    if (application === null) return 'left';
    const memberIds = await membersOf(db, organisationId, application.candidateId);
    const applicationIds = await this.goingBy(db, organisationId, arrival.resumeId);
    const isPart = application.mergedIntoId !== null || application.own !== null;
    const became = isPart
      ? await this.takeOut(db, application, memberIds, arrival)
      : await this.takeAlone(db, organisationId, arrival);
    await this.judged.settle(db, organisationId, memberIds, { applicationIds });
    return became;
  }

  /** Whoever is judged by the record is judged anew without it. */
  private async goingBy(db: EntityManager, organisationId: string, resumeId: string | null): Promise<string[]> {
    const rows = await db.query<{ id: string }[]>(
      `SELECT id FROM applications WHERE organisation_id = $1 AND (resume_id = $2 OR wish_resume_id = $2)`,
      [organisationId, resumeId],
    );
    return rows.map(({ id }) => id);
  }

  /** The application is shown with others of the same person: they go on without it. */
  private async takeOut(
    db: EntityManager,
    application: Application,
    memberIds: readonly string[],
    arrival: Arrival,
  ): Promise<TakenBack> {
    const { organisationId, vacancyId } = application;
    const group = (await this.merged.held(db, organisationId, memberIds)).filter((one) => one.vacancyId === vacancyId);
    const shown = group.find(({ mergedIntoId }) => mergedIntoId === null)!;
    const parts = group.filter((one) => one !== shown);
    for (const part of parts) await this.listeners.takenApart(db, { organisationId, shown, part });
    await this.merged.takeApart(db, organisationId, [shown.id]);
    const became = await this.takeAlone(db, organisationId, arrival);
    const rest = became === 'removed' ? group.filter(({ id }) => id !== application.id) : group;
    const next = rest.includes(shown) ? shown : furtherApplication(rest);
    await this.merged.putTogether(
      db,
      organisationId,
      next.id,
      rest.map(({ id }) => id),
    );
    for (const part of rest) {
      if (part !== next) await this.listeners.merged(db, { organisationId, shown: next, part });
    }
    return became === 'removed' ? 'left' : became;
  }

  private async takeAlone(db: EntityManager, organisationId: string, arrival: Arrival): Promise<TakenBack> {
    const { source, applicationId, resumeId } = arrival;
    const [application] = await db.query<{ candidate_id: string; boards: string[]; untouched: boolean }[]>(
      `SELECT candidate_id, boards, stage = 'new' AND version = 1 AS untouched FROM applications
        WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
      [organisationId, applicationId],
    );
    if (application === undefined) return 'left';
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
            SET boards = array_remove(boards, $3), responded_with = array_remove(responded_with, $4)
          WHERE organisation_id = $1 AND id = $2`,
        [organisationId, applicationId, source, resumeId],
      );
    }
    await this.forgetResume(db, organisationId, resumeId);
    await this.forgetStranger(db, organisationId, application.candidate_id);
    return others.length === 0 ? 'removed' : 'left';
  }

  /** The document and its number, unless it came for something else as well. */
  private async forgetResume(db: EntityManager, organisationId: string, resumeId: string | null): Promise<void> {
    const [{ isWanted }] = await db.query<[{ isWanted: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM resumes WHERE organisation_id = $1 AND id = $2 AND connection_id IS NOT NULL)
           OR EXISTS (SELECT 1 FROM applications
                       WHERE organisation_id = $1 AND $2 = ANY (responded_with)
                         AND candidate_id = (SELECT candidate_id FROM resumes WHERE organisation_id = $1 AND id = $2))
           AS "isWanted"`,
      [organisationId, resumeId],
    );
    if (isWanted) return;
    await db.query(
      `UPDATE applications
          SET resume_id = nullif(resume_id, $2), wish_resume_id = nullif(wish_resume_id, $2)
        WHERE organisation_id = $1 AND (resume_id = $2 OR wish_resume_id = $2)`,
      [organisationId, resumeId],
    );
    await db.query(
      `WITH gone AS (
         DELETE FROM resumes
          WHERE organisation_id = $1 AND id = $2
         RETURNING candidate_id, board || ':' || external_id AS normalised)
       DELETE FROM candidate_contacts contact USING gone
        WHERE contact.organisation_id = $1 AND contact.candidate_id = gone.candidate_id
          AND contact.kind = 'board-resume' AND contact.normalised = gone.normalised`,
      [organisationId, resumeId],
    );
  }

  /** A person of whom there is neither an application nor a document is not known. */
  private async forgetStranger(db: EntityManager, organisationId: string, candidateId: string): Promise<void> {
    const [[gone]] = await db.query<[{ person_id: string | null }[], number]>(
      // Others may have been merged into it: then it stays, for they are shown under it.
      `DELETE FROM candidates candidate
        WHERE organisation_id = $1 AND id = $2 AND erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM applications WHERE organisation_id = $1 AND candidate_id = $2)
          AND NOT EXISTS (SELECT 1 FROM resumes WHERE organisation_id = $1 AND candidate_id = $2)
          AND NOT EXISTS (SELECT 1 FROM candidates other
                           WHERE other.organisation_id = $1 AND other.id <> $2
                             AND (other.merged_into_id = $2 OR other.person_id = $2))
        RETURNING person_id`,
      [organisationId, candidateId],
    );
    if (!gone?.person_id) return;
    await db.query(
      `UPDATE candidates SET person_id = NULL
        WHERE organisation_id = $1 AND id = $2
          AND NOT EXISTS (SELECT 1 FROM candidates other
                           WHERE other.organisation_id = $1 AND other.id <> $2 AND other.person_id = $2)`,
      [organisationId, gone.person_id],
    );
  }
}
