import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Resume } from '../job-boards/index.js';
import { ApplicationListeners } from './application-listeners.js';
import type { StatedWish } from './application-listeners.js';
import { judgedRecord, wishRecord } from './domain/judged-record.js';
import type { PersonRecord } from './domain/judged-record.js';

/** A résumé by which somebody is judged for a vacancy. */
export interface JudgedResume {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly vacancyId: string;
  readonly resume: Resume;
  readonly wish: StatedWish | null;
}

/** Which of the records of a person is scored: see judgedRecord. */
@Injectable()
export class JudgedResumes {
  constructor(private readonly listeners: ApplicationListeners) {}

  /**
   * Chooses anew after the records or the candidates of a person changed, and has judged again whatever that means something to: the
   * applications that now go by another record, and those named. The caller has taken the people's turn.
   *
   * @param memberIds  all candidates that are the person
   * @param again  applications, or a record that was read again
   */
  async settle(
    db: EntityManager,
    organisationId: string,
    memberIds: readonly string[],
    again: { readonly applicationIds?: readonly string[]; readonly resumeId?: string } = {},
  ): Promise<void> {
    const records = await db.query<PersonRecord[]>(RECORDS, [organisationId, memberIds]);
    const shown = await db.query<ShownRow[]>(SHOWN, [organisationId, memberIds]);
    const newestWish = wishRecord(records)?.id ?? null;
    const judged: string[] = [];
    for (const { id, resumeId, wishResumeId, cameWith } of shown) {
      const chosen = judgedRecord(records, cameWith)?.id ?? null;
      const wish = newestWish === chosen ? null : newestWish;
      const changed = chosen !== resumeId || wish !== wishResumeId;
      if (changed) {
        await db.query(
          `UPDATE applications SET resume_id = $3, wish_resume_id = $4 WHERE organisation_id = $1 AND id = $2`,
          [organisationId, id, chosen, wish],
        );
      }
      const isRead = again.resumeId !== undefined && [chosen, wish].includes(again.resumeId);
      if (changed || isRead || again.applicationIds?.includes(id)) judged.push(id);
    }
    for (const read of await judgedResumes(db, organisationId, judged)) {
      await this.listeners.resumeRead(db, { organisationId, ...read, isFirst: false });
    }
  }
}

/** By what these applications are judged, those that are shown and have a résumé, by their ids. */
export async function judgedResumes(
  db: EntityManager,
  organisationId: string,
  applicationIds: readonly string[],
): Promise<JudgedResume[]> {
  if (applicationIds.length === 0) return [];
  return db.query<JudgedResume[]>(
    `SELECT application.id AS "applicationId", application.candidate_id AS "candidateId",
            application.vacancy_id AS "vacancyId", resume.content AS resume,
            CASE WHEN wish.id IS NOT NULL
                 THEN jsonb_build_object('salary', wish.content -> 'salary', 'updatedAt', wish.content -> 'updatedAt')
            END AS wish
       FROM applications application
       JOIN resumes resume ON resume.organisation_id = $1 AND resume.id = application.resume_id
       LEFT JOIN resumes wish ON wish.organisation_id = $1 AND wish.id = application.wish_resume_id
      WHERE application.organisation_id = $1 AND application.id = ANY ($2) AND application.merged_into_id IS NULL
      ORDER BY application.id`,
    [organisationId, applicationIds],
  );
}

interface ShownRow {
  readonly id: string;
  readonly resumeId: string | null;
  readonly wishResumeId: string | null;
  readonly cameWith: string[];
}

/** Nothing is known any more of those who were erased. */
const RECORDS = `
  SELECT resume.id, resume.connection_id IS NOT NULL AS "isOfBoard",
         coalesce(resume.updated_at_board, resume.read_at) AS "changedAt", resume.content AS resume
    FROM resumes resume
    JOIN candidates candidate ON candidate.organisation_id = $1 AND candidate.id = resume.candidate_id
   WHERE resume.organisation_id = $1 AND resume.candidate_id = ANY ($2) AND candidate.erased_at IS NULL`;

/** What is shown for a vacancy came with all that its parts came with. */
const SHOWN = `
  SELECT shown.id, shown.resume_id AS "resumeId", shown.wish_resume_id AS "wishResumeId",
         ARRAY(SELECT unnest(one.responded_with) FROM applications one
                WHERE one.organisation_id = $1 AND (one.id = shown.id OR one.merged_into_id = shown.id)) AS "cameWith"
    FROM applications shown
   WHERE shown.organisation_id = $1 AND shown.candidate_id = ANY ($2) AND shown.merged_into_id IS NULL
   ORDER BY shown.id`;
