import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Repository } from 'typeorm';
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
import { AskedAlready, KeyAskedAnother, NothingToAsk } from './scoring.errors.js';
import { ScoringService } from './scoring.service.js';
import type { ScoreDetail } from './scoring.service.js';

/** Which time somebody was asked. */
export interface RoundRef {
  readonly key: string;
  readonly askedAt: Date;
}

/** One time that somebody was asked. */
export interface AskedRound {
  readonly askedAt: Date;
  readonly userName: string;
  readonly questions: number;
  readonly status: MessageStatus;
  /** When the candidate answered by the link; null = not yet. */
  readonly answeredAt: Date | null;
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
   * @param key    of the form, for this person alone: the same again asks nothing more
   * @param again  key of the asking that is still unanswered, where the same is knowingly asked once more
   * @throws ApplicationNotFound, NothingToAsk, AskedAlready, KeyAskedAnother
   */
  async ask(actor: Actor, applicationId: string, key: string, again: string | null = null): Promise<void> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId, userId, name: userName } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id, candidateId } = await this.applications.find(actor, applicationId);
      const rounds = db.getRepository(QuestionRound);
      // Of two who ask at the same moment the second finds what the first has asked.
      await db
        .getRepository(Application)
        .findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
      const asking = { organisationId, id: key, applicationId: id };
      if (await hasAsked(rounds, asking)) return;
      const requirements = openOf(await this.scoring.detail(actor, id));
      if (requirements.length === 0) throw new NothingToAsk();
      const before = await this.sameAsked(organisationId, id, requirements);
      if (before && before.key !== again) throw new AskedAlready(before);
      const row = { ...asking, requirements, userId, userName, askedAt: this.clock.now(), answeredAt: null };
      const made = await rounds.createQueryBuilder().insert().values(row).orIgnore().returning(['id']).execute();
      // Somebody else was asked with it at this very moment.
      if ((made.raw as unknown[]).length === 0 && (await hasAsked(rounds, asking))) return;
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

  /**
   * The newest time that all that is open was asked and is not answered yet; null where it can be asked.
   *
   * @param score  the application's, as it was just read; null where it has none
   * @throws ApplicationNotFound
   */
  async standing(actor: Actor, applicationId: string, score: ScoreDetail | null): Promise<RoundRef | null> {
    assertAllowed(actor, 'conversations.write');
    const { id } = await this.applications.find(actor, applicationId);
    return this.sameAsked(actor.organisationId, id, openOf(score));
  }

  /** The newest time that each was asked and has not answered yet; what was not sent asked nobody. */
  async unanswered(actor: Actor, applicationIds: readonly string[]): Promise<ReadonlyMap<string, RoundRef>> {
    assertAllowed(actor, 'conversations.write');
    const rounds = await this.openRounds(actor.organisationId, applicationIds);
    return new Map(rounds.map((round) => [round.applicationId, refTo(round)]));
  }

  /** By whoever: a second message with the same questions, while the first waits for its answer, would only annoy. */
  private async sameAsked(
    organisationId: string,
    applicationId: string,
    requirements: readonly string[],
  ): Promise<RoundRef | null> {
    const rounds = await this.openRounds(organisationId, [applicationId]);
    const same = rounds.findLast((round) => requirements.every((one) => round.requirements.includes(one)));
    return same ? refTo(same) : null;
  }

  /** Oldest first. */
  private async openRounds(organisationId: string, applicationIds: readonly string[]): Promise<QuestionRound[]> {
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
      return rounds.filter(({ id }) => !lost.has(id));
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

function openOf(score: ScoreDetail | null): string[] {
  return score ? openQuestions(score).map(({ requirement }) => requirement) : [];
}

/** Whether this key has asked this person already. @throws KeyAskedAnother: taken for done, a person would never be asked */
async function hasAsked(
  rounds: Repository<QuestionRound>,
  { organisationId, id, applicationId }: Pick<QuestionRound, 'organisationId' | 'id' | 'applicationId'>,
): Promise<boolean> {
  const round = await rounds.findOneBy({ organisationId, id });
  if (round !== null && round.applicationId !== applicationId) throw new KeyAskedAnother();
  return round !== null;
}

function refTo({ id, askedAt }: QuestionRound): RoundRef {
  return { key: id, askedAt };
}
