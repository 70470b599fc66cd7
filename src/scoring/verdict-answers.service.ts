import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import type { Answers } from './domain/kept-verdicts.js';
import type { VerdictAnswer } from './domain/weigh.js';
import { VerdictAnswerRow } from './verdict-answer.entity.js';

interface AnswerRow {
  readonly applicationId: string;
  readonly demand: string;
  readonly verdict: VerdictAnswer['verdict'];
  readonly by: string;
  readonly byCandidate: boolean;
  readonly words: string | null;
  readonly at: Date;
}

/** What is asked of whom. The application is one that is shown. */
export interface AskedDemand {
  readonly applicationId: string;
  readonly demand: string;
}

/** What was answered about people, in the caller's transaction. */
@Injectable()
export class VerdictAnswers {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** By application. What was answered about a part of an application is answered about the person; the later word counts. */
  async of(
    db: EntityManager,
    organisationId: string,
    applicationIds: readonly string[],
  ): Promise<Map<string, Answers>> {
    if (applicationIds.length === 0) return new Map();
    const rows = await db.query<AnswerRow[]>(
      `WITH part AS (
         SELECT id, id AS shown FROM unnest($2::uuid[]) id
         UNION ALL
         SELECT id, merged_into_id FROM applications WHERE organisation_id = $1 AND merged_into_id = ANY ($2::uuid[]))
       SELECT part.shown AS "applicationId", answer.demand, answer.verdict, answer.user_name AS by, answer.answered_at AS at,
              answer.by_candidate AS "byCandidate", answer.words
         FROM part JOIN verdict_answers answer ON answer.organisation_id = $1 AND answer.application_id = part.id
        ORDER BY answer.answered_at, answer.by_candidate DESC, part.id = part.shown`,
      [organisationId, applicationIds],
    );
    const answers = new Map<string, Map<string, VerdictAnswer>>();
    for (const { applicationId, demand, at, ...said } of rows) {
      const known = answers.get(applicationId) ?? new Map<string, VerdictAnswer>();
      answers.set(applicationId, known.set(demand, { ...said, at: at.toISOString() }));
    }
    return answers;
  }

  /** What counts of one person; undefined where nobody has said anything. */
  async counting(
    db: EntityManager,
    organisationId: string,
    { applicationId, demand }: AskedDemand,
  ): Promise<VerdictAnswer | undefined> {
    return (await this.of(db, organisationId, [applicationId])).get(applicationId)?.get(demand);
  }

  /** Returns false where that is what counts already, whichever part of the application it was said about. */
  async put(
    db: EntityManager,
    { organisationId, userId, name: userName }: Actor,
    asked: AskedDemand,
    { verdict, words }: Pick<VerdictAnswer, 'verdict' | 'words'>,
  ): Promise<boolean> {
    const counting = await this.counting(db, organisationId, asked);
    if (counting?.verdict === verdict && (words === null || counting.words === words)) return false;
    await this.store(db, { organisationId, ...asked, verdict, words, userId, userName, byCandidate: false });
    return true;
  }

  /** The same in the candidate's own words. */
  async putOfCandidate(
    db: EntityManager,
    organisationId: string,
    asked: AskedDemand,
    { verdict, words }: Pick<VerdictAnswer, 'verdict' | 'words'>,
  ): Promise<boolean> {
    const counting = await this.counting(db, organisationId, asked);
    if (counting?.byCandidate && counting.verdict === verdict && counting.words === words) return false;
    await this.store(db, { organisationId, ...asked, verdict, words, userId: null, userName: '', byCandidate: true });
    return true;
  }

  /** The time of what is answered now. */
  now(): Date {
    return this.clock.now();
  }

  private async store(db: EntityManager, row: Omit<VerdictAnswerRow, 'answeredAt'>): Promise<void> {
    await db
      .getRepository(VerdictAnswerRow)
      .upsert({ ...row, answeredAt: this.now() }, ['organisationId', 'applicationId', 'demand', 'byCandidate']);
  }

  /**
   * What counts, whichever part of the application it was said about: what the other side said counts again, or else the résumé.
   * Returns false where there was nothing, or where another one counts by now than the one of that instant.
   */
  async takeBack(db: EntityManager, organisationId: string, asked: AskedDemand, at?: string): Promise<boolean> {
    const { applicationId, demand } = asked;
    const counting = await this.counting(db, organisationId, asked);
    if (!counting || (at !== undefined && Date.parse(at) !== Date.parse(counting.at))) return false;
    const taken = await db.query<unknown[]>(
      `WITH taken AS (
         DELETE FROM verdict_answers answer USING applications application
          WHERE answer.organisation_id = $1 AND answer.demand = $3 AND answer.by_candidate = $4 AND application.organisation_id = $1
            AND application.id = answer.application_id AND (application.id = $2 OR application.merged_into_id = $2)
         RETURNING 1)
       SELECT * FROM taken`,
      [organisationId, applicationId, demand, counting.byCandidate],
    );
    return taken.length > 0;
  }
}
