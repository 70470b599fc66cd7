import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, listedNames } from '../candidates/index.js';
import { isId } from '../kernel/ids.js';
import { MessagingService, notToBeSentAgain } from '../messaging/index.js';
import type { MessageChannel, MessageFailure } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { QUESTIONS } from './questions.message.js';
import { QuestionsOutdated } from './scoring.errors.js';

/** Questions to a candidate that could not be sent, though something of them is still open. */
export interface FailedQuestionsRow {
  readonly messageId: string;
  readonly channel: MessageChannel;
  /** What is known of their fate; null for what failed before that was kept. */
  readonly failure: MessageFailure | null;
  /** The words of the mail server or the board. */
  readonly problem: string | null;
  readonly triedAt: Date;
  readonly applicationId: string;
  /** How many of what was asked is still open. */
  readonly open: number;
}

/** The same with the name of the person whom they were for. */
export interface FailedQuestion extends FailedQuestionsRow {
  readonly name: string;
}

/** More of them at once is a mail server that is out of order: it has to be mended first. */
const MOST_LISTED = 500;

/** Questions to candidates that did not leave: seen, and sent again when a person says so. */
@Injectable()
export class FailedQuestions {
  constructor(
    private readonly database: Database,
    private readonly messaging: MessagingService,
    private readonly audit: AuditService,
  ) {}

  /** Those worth sending again, the latest first. */
  async list(actor: Actor): Promise<FailedQuestion[]> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows = await failedQuestions(db, organisationId);
      const ids = [...new Set(rows.map(({ applicationId }) => applicationId))];
      const applications = await db.getRepository(Application).findBy({ organisationId, id: In(ids) });
      const names = await listedNames(db, organisationId, applications);
      return rows.map((row) => ({ ...row, name: names.get(row.applicationId) ?? '' }));
    });
  }

  /** How many there are. */
  async count(actor: Actor): Promise<number> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId } = actor;
    return this.database.inOrganisation(
      organisationId,
      async (db) => (await failedQuestions(db, organisationId)).length,
    );
  }

  /**
   * Asks again what is still open. Whoever does so has thought about whether it may have arrived.
   *
   * @throws QuestionsOutdated, ExpectedError when it is under way or sent already, or there is none
   */
  async sendAgain(actor: Actor, messageId: string): Promise<void> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const [row] = isId(messageId) ? await failedQuestions(db, organisationId, messageId) : [];
      if (row === undefined) {
        const status = await this.messaging.statusOf(organisationId, messageId);
        throw status === 'failed' ? new QuestionsOutdated() : notToBeSentAgain(status);
      }
      await this.messaging.sendAgain(organisationId, messageId);
      const subject = { type: 'application', id: row.applicationId };
      await this.audit.record(actor, 'conversations.questions-sent-again', subject);
    });
  }
}

/** Not of people who were refused or withdrew, not what was asked anew since, and nothing that has its answer by now. */
async function failedQuestions(
  db: EntityManager,
  organisationId: string,
  messageId: string | null = null,
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
      ORDER BY message.id DESC LIMIT ${MOST_LISTED}`,
    [organisationId, QUESTIONS.subjectType, messageId],
  );
}
