import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application, Candidate, isClosing } from '../candidates/index.js';
import { systemActor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import type { VerdictLine } from './domain/score.js';
import { QuestionLinks } from './question-links.service.js';
import { QuestionRound } from './question-round.entity.js';
import { QuestionLinkErased, QuestionLinkInvalid, QuestionsClosed } from './scoring.errors.js';
import { ScoringService } from './scoring.service.js';

/** What stands behind a link. */
export interface LinkedRound {
  readonly round: QuestionRound;
  /** The application that is shown. */
  readonly application: Application;
  readonly candidate: Candidate;
  readonly expiresAt: Date;
  /** What was asked and nobody of the organisation has answered, in the order of the message. */
  readonly lines: readonly VerdictLine[];
}

/** Opens the questions behind a candidate's link. */
@Injectable()
export class LinkedQuestions {
  constructor(
    private readonly database: Database,
    private readonly links: QuestionLinks,
    private readonly scoring: ScoringService,
  ) {}

  /**
   * Does `work` in a transaction of the organisation.
   *
   * @param holds  keeps others from changing the application until it ends
   * @throws QuestionLinkInvalid, QuestionLinkExpired, QuestionLinkErased, QuestionsClosed
   */
  async opened<T>(
    token: string,
    work: (db: EntityManager, linked: LinkedRound) => Promise<T>,
    holds = false,
  ): Promise<T> {
    const { organisationId, roundId, expiresAt } = this.links.open(token);
    return this.database.inOrganisation(organisationId, async (db) => {
      const round = await db.getRepository(QuestionRound).findOneBy({ organisationId, id: roundId });
      // An erasure takes the rounds with it.
      if (!round) throw new QuestionLinkErased();
      const applications = db.getRepository(Application);
      const part = await applications.findOneBy({ organisationId, id: round.applicationId });
      const application = await applications.findOne({
        where: { organisationId, id: part?.mergedIntoId ?? round.applicationId },
        ...(holds ? { lock: { mode: 'for_no_key_update' } } : {}),
      });
      if (!application) throw new QuestionLinkInvalid();
      const { candidateId } = application;
      const candidate = await db.getRepository(Candidate).findOneByOrFail({ organisationId, id: candidateId });
      if (candidate.erasedAt !== null) throw new QuestionLinkErased();
      if (isClosing(application.stage)) throw new QuestionsClosed();
      const score = await this.scoring.detail(systemActor(organisationId), application.id);
      const lineOf = new Map(score?.verdicts.map((line) => [line.requirement, line]));
      const lines = round.requirements.flatMap((id) => {
        const line = lineOf.get(id);
        const isAskable = line && (line.verdict === 'unknown' || line.answer?.byCandidate);
        return isAskable ? [line] : [];
      });
      return work(db, { round, application, candidate, expiresAt, lines });
    });
  }
}
