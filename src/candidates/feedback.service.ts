import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed, NotAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { Application } from './application.entity.js';
import { ApplicationsService } from './applications.service.js';
import { Candidate } from './candidate.entity.js';
import { CandidateErased, FeedbackEmpty, FeedbackTooLong } from './candidates.errors.js';
import { Feedback } from './feedback.entity.js';
import type { Advice } from './feedback.entity.js';
import { partsOf } from './shown-application.js';

/** What somebody says who met a person; one of the two may be left out. */
export interface SaidFeedback {
  readonly advice: Advice | null;
  readonly words: string;
}

const MOST_WORDS_CHARACTERS = 4000;

/** What those say who met a person: it moves nobody, and whoever decides reads it. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that was said of an application, newest first. @throws ApplicationNotFound, NotAllowed */
  async list(actor: Actor, applicationId: string): Promise<Feedback[]> {
    assertAllowed(actor, 'feedback.read');
    const { organisationId } = actor;
    const { id } = await this.applications.find(actor, applicationId);
    return this.database.inOrganisation(organisationId, async (db) =>
      db.getRepository(Feedback).find({
        where: { organisationId, applicationId: In(await partsOf(db, organisationId, id)) },
        order: { id: 'DESC' },
      }),
    );
  }

  /**
   * Leaves what somebody says. The same as they said last is said once.
   *
   * @throws FeedbackEmpty, FeedbackTooLong, ApplicationNotFound, CandidateErased
   */
  async say(actor: Actor, applicationId: string, said: SaidFeedback): Promise<void> {
    assertAllowed(actor, 'feedback.write');
    const { organisationId, userId, name: userName } = actor;
    const words = storableText(said.words).replaceAll('\r\n', '\n').trim() || null;
    if (words !== null && words.length > MOST_WORDS_CHARACTERS)
      throw new FeedbackTooLong(MOST_WORDS_CHARACTERS, words.length);
    if (words === null && said.advice === null) throw new FeedbackEmpty();
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id } = await this.held(db, actor, applicationId);
      const ofApplication = { organisationId, applicationId: In(await partsOf(db, organisationId, id)) };
      const all = await db.getRepository(Feedback).find({ where: ofApplication, order: { id: 'DESC' } });
      const last = all.find((one) => isOf(one, actor));
      if (last?.advice === said.advice && last.words === words) return;
      await db.getRepository(Feedback).insert({
        ...{ organisationId, id: newId(), applicationId: id, userId, userName },
        ...{ advice: said.advice, words, saidAt: this.clock.now() },
      });
      await this.audit.record(actor, 'applications.feedback-given', { type: 'application', id });
    });
  }

  /** Takes back something of one's own; what is gone already is left at that. @throws ApplicationNotFound, NotAllowed for another's */
  async takeBack(actor: Actor, applicationId: string, feedbackId: string): Promise<void> {
    assertAllowed(actor, 'feedback.write');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id } = await this.held(db, actor, applicationId);
      if (!isId(feedbackId)) return;
      const ofApplication = { organisationId, applicationId: In(await partsOf(db, organisationId, id)) };
      const found = await db.getRepository(Feedback).findOneBy({ ...ofApplication, id: feedbackId });
      if (found === null) return;
      if (!isOf(found, actor)) throw new NotAllowed('feedback.write');
      await db.getRepository(Feedback).delete({ organisationId, id: feedbackId });
      await this.audit.record(actor, 'applications.feedback-taken-back', { type: 'application', id });
    });
  }

  /** The application, of somebody who is not erased, one writer at a time. */
  private async held(db: EntityManager, actor: Actor, applicationId: string): Promise<Application> {
    const { organisationId } = actor;
    const { id, candidateId } = await this.applications.find(actor, applicationId);
    const held = await db
      .getRepository(Application)
      .findOneOrFail({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
    const { erasedAt } = await db.getRepository(Candidate).findOneByOrFail({ organisationId, id: candidateId });
    if (erasedAt !== null) throw new CandidateErased();
    return held;
  }
}

/** Keys of the API have no user: their own is what was left under their name. */
function isOf({ userId, userName }: Feedback, actor: Pick<Actor, 'userId' | 'name'>): boolean {
  return userId === actor.userId && (userId !== null || userName === actor.name);
}
