import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, ApplicationsService } from '../candidates/index.js';
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
  /** When the candidate answered by the link; null = not yet. */
  readonly answeredAt: Date | null;
}

/** Sooner the same questions are not asked by somebody else. */
const AGAIN_AFTER_MINUTES = 10;

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
   * @returns when the same was asked a moment before, so that nothing is sent; null where it is sent
   * @throws ApplicationNotFound, NothingToAsk
   */
  async ask(actor: Actor, applicationId: string, key: string): Promise<Date | null> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId, userId, name: userName } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id, candidateId } = await this.applications.find(actor, applicationId);
      const rounds = db.getRepository(QuestionRound);
      if (await rounds.existsBy({ organisationId, id: key })) return null;
      // Of two who ask at the same moment the second finds what the first has asked.
      await db
        .getRepository(Application)
        .findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
      const score = await this.scoring.detail(actor, id);
      const requirements = score ? openQuestions(score).map(({ requirement }) => requirement) : [];
      if (requirements.length === 0) throw new NothingToAsk();
      const before = await this.justAsked(db, organisationId, id, requirements);
      if (before) return before.askedAt;
      const row = {
        organisationId,
        id: key,
        applicationId: id,
        requirements,
        userId,
        userName,
        askedAt: this.clock.now(),
        answeredAt: null,
      };
      const made = await rounds.createQueryBuilder().insert().values(row).orIgnore().returning(['id']).execute();
      if ((made.raw as unknown[]).length === 0) return null;
      const message = { organisationId, kind: QUESTIONS, subjectId: key, recipientCandidateId: candidateId };
      await this.messages.queue({ ...message, dedupeKey: `questions ${key}` });
      await this.audit.record(
        actor,
        'conversations.questions-asked',
        { type: 'application', id },
        { count: requirements.length },
      );
      return null;
    });
  }

  /** The same, by whoever: a second message with the same questions a moment later would only annoy. */
  private async justAsked(
    db: EntityManager,
    organisationId: string,
    applicationId: string,
    requirements: readonly string[],
  ): Promise<QuestionRound | undefined> {
    const since = new Date(this.clock.now().getTime() - AGAIN_AFTER_MINUTES * 60_000);
    const rounds = await db
      .getRepository(QuestionRound)
      .findBy({ organisationId, applicationId, askedAt: MoreThan(since) });
    return rounds.find((round) => requirements.every((one) => round.requirements.includes(one)));
  }

  /** The newest time that each was asked and has not answered yet; what was not sent asked nobody. */
  async unanswered(
    actor: Actor,
    applicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly key: string; readonly askedAt: Date }>> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const rounds = await db.getRepository(QuestionRound).find({
        where: { organisationId, applicationId: In([...applicationIds]), answeredAt: IsNull() },
        order: { askedAt: 'ASC', id: 'ASC' },
      });
      const ids = rounds.map(({ id }) => id);
      const sent = await this.messages.about(organisationId, QUESTIONS.subjectType, ids);
      const lost = new Set(
        sent.flatMap(({ subjectId, status }) => (status === 'failed' || status === 'skipped' ? [subjectId] : [])),
      );
      return new Map(
        rounds
          .filter(({ id }) => !lost.has(id))
          .map(({ applicationId, id, askedAt }) => [applicationId, { key: id, askedAt }]),
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
        answeredAt: round.answeredAt,
        userName: round.userName,
        questions: round.requirements.length,
        status: statusOf.get(round.id) ?? 'waiting',
      }));
    });
  }
}
