import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FailedMessages, MOST_FAILED_LISTED } from '../candidates/index.js';
import type { FailedMessage, NamedFailure } from '../candidates/index.js';
import type { ExpectedError } from '../kernel/errors.js';
import type { Actor } from '../organisations/index.js';
import { QUESTIONS } from './questions.message.js';
import { QuestionsOutdated } from './scoring.errors.js';

/** Questions to a candidate that could not be sent, though something of them is still open. */
interface FailedQuestionsRow extends FailedMessage {
  /** How many of what was asked is still open. */
  readonly open: number;
}

/** The same with the name of the person whom they were for. */
export type FailedQuestion = NamedFailure<FailedQuestionsRow>;

/** Questions to candidates that did not leave, the latest first; what is still open is asked again. */
@Injectable()
export class FailedQuestions extends FailedMessages<FailedQuestionsRow> {
  protected readonly allowed = 'conversations.write';

  protected rows(db: EntityManager, organisationId: string, messageId: string | null): Promise<FailedQuestionsRow[]> {
    return failedQuestions(db, organisationId, messageId);
  }

  protected outdated(): ExpectedError {
    return new QuestionsOutdated();
  }

  protected async record(actor: Actor, { applicationId: id }: FailedQuestionsRow): Promise<void> {
    await this.audit.record(actor, 'conversations.questions-sent-again', { type: 'application', id });
  }
}

/** Not of people who were refused or withdrew, not what was asked anew since, and nothing that has its answer by now. */
async function failedQuestions(
  db: EntityManager,
  organisationId: string,
  messageId: string | null,
): Promise<FailedQuestionsRow[]> {
  return db.query<FailedQuestionsRow[]>(
    `SELECT message.id AS "messageId", message.channel, message.failure, message.problem,
            coalesce(message.claimed_at, message.created_at) AS "triedAt",
            shown.id AS "applicationId", asked.open
       FROM messages message
       JOIN question_rounds round ON round.organisation_id = $1 AND round.id = message.subject_id
       JOIN applications part ON part.organisation_id = $1 AND part.id = round.application_id
       JOIN applications shown ON shown.organisation_id = $1 AND shown.id = coalesce(part.merged_into_id, part.id)
       JOIN scores score ON score.organisation_id = $1 AND score.application_id = shown.id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS open FROM jsonb_array_elements_text(round.requirements) AS asked (requirement)
         WHERE coalesce(score.answered ->> asked.requirement, score.marks ->> asked.requirement) = 'unknown') asked
      WHERE message.organisation_id = $1 AND message.status = 'failed' AND message.subject_type = $2
        AND ($3::uuid IS NULL OR message.id = $3)
        AND shown.stage NOT IN ('rejected', 'withdrawn') AND asked.open > 0
        AND NOT EXISTS (SELECT 1 FROM question_rounds later
                         WHERE later.organisation_id = $1 AND later.application_id = round.application_id
                           AND later.asked_at > round.asked_at)
      ORDER BY message.id DESC LIMIT ${MOST_FAILED_LISTED}`,
    [organisationId, QUESTIONS.subjectType, messageId],
  );
}
