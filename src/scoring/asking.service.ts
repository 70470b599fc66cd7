import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { MessagingService } from '../messaging/index.js';
import type { MessageStatus } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { openQuestions } from './open-questions.js';
import { QuestionRound } from './question-round.entity.js';
import { QUESTIONS } from './questions.message.js';
import { NothingToAsk } from './scoring.errors.js';
import { ScoringService } from './scoring.service.js';

/** One time that somebody was asked. */
export interface AskedRound {
  readonly askedAt: Date;
  readonly userName: string;
  readonly questions: number;
  readonly status: MessageStatus;
}

/** Asks candidates what their résumés leave open, by e-mail or in the chat of their board. */
@Injectable()
export class Asking {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly scoring: ScoringService,
    private readonly messages: MessagingService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks all that is open. What is said is decided when it is sent: whatever was answered meanwhile is not asked.
   *
   * @param key  of the form: the same again asks nothing more
   * @throws ApplicationNotFound, NothingToAsk
   */
  async ask(actor: Actor, applicationId: string, key: string): Promise<void> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId, userId, name: userName } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id, candidateId } = await this.applications.find(actor, applicationId);
      const rounds = db.getRepository(QuestionRound);
      if (await rounds.existsBy({ organisationId, id: key })) return;
      const score = await this.scoring.detail(actor, id);
      const requirements = score ? openQuestions(score).map(({ requirement }) => requirement) : [];
      if (requirements.length === 0) throw new NothingToAsk();
      const row = {
        organisationId,
        id: key,
        applicationId: id,
        requirements,
        userId,
        userName,
        askedAt: this.clock.now(),
      };
      const made = await rounds.createQueryBuilder().insert().values(row).orIgnore().returning(['id']).execute();
      if ((made.raw as unknown[]).length === 0) return;
      const message = { organisationId, kind: QUESTIONS, subjectId: key, recipientCandidateId: candidateId };
      await this.messages.queue({ ...message, dedupeKey: `questions ${key}` });
      await this.audit.record(
        actor,
        'conversations.questions-asked',
        { type: 'application', id },
        { count: requirements.length },
      );
    });
  }

  /** When the person was asked, newest first, and what became of it. */
  async rounds(actor: Actor, applicationId: string): Promise<AskedRound[]> {
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id } = await this.applications.find(actor, applicationId);
      const rounds = await db
        .getRepository(QuestionRound)
        .find({ where: { organisationId, applicationId: id }, order: { askedAt: 'DESC', id: 'DESC' } });
      const sent = await this.messages.about(
        organisationId,
        QUESTIONS.subjectType,
        rounds.map((round) => round.id),
      );
      const statusOf = new Map(sent.map(({ subjectId, status }) => [subjectId, status]));
      return rounds.map((round) => ({
        askedAt: round.askedAt,
        userName: round.userName,
        questions: round.requirements.length,
        status: statusOf.get(round.id) ?? 'waiting',
      }));
    });
  }
}
