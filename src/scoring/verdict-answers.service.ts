import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Answers } from './domain/kept-verdicts.js';
import type { VerdictAnswer } from './domain/weigh.js';

interface AnswerRow {
  readonly applicationId: string;
  readonly demand: string;
  readonly verdict: VerdictAnswer['verdict'];
  readonly by: string;
  readonly at: Date;
}

/** What was answered about people, for whoever scores them. */
@Injectable()
export class VerdictAnswers {
  /** By application. What was answered about a part of an application is answered about the person; the later word counts. */
  async of(
    db: EntityManager,
    organisationId: string,
    applicationIds: readonly string[],
  ): Promise<Map<string, Answers>> {
    const rows = await db.query<AnswerRow[]>(
      `WITH part AS (
         SELECT id, id AS shown FROM unnest($2::uuid[]) id
         UNION ALL
         SELECT id, merged_into_id FROM applications WHERE organisation_id = $1 AND merged_into_id = ANY ($2::uuid[]))
       SELECT part.shown AS "applicationId", answer.demand, answer.verdict, answer.user_name AS by, answer.answered_at AS at
         FROM part JOIN verdict_answers answer ON answer.organisation_id = $1 AND answer.application_id = part.id
        ORDER BY answer.answered_at`,
      [organisationId, applicationIds],
    );
    const answers = new Map<string, Map<string, VerdictAnswer>>();
    for (const { applicationId, demand, verdict, by, at } of rows) {
      const known = answers.get(applicationId) ?? new Map<string, VerdictAnswer>();
      answers.set(applicationId, known.set(demand, { verdict, by, at: at.toISOString() }));
    }
    return answers;
  }
}
