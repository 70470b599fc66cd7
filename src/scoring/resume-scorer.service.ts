import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SalaryMarket, WishesNow } from '../candidates/index.js';
import type { JudgedResume } from '../candidates/index.js';
import { isCalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { budgetOf, cityBySlug, ProfilesInUse, tradeOf, Vacancy, wishNow } from '../vacancies/index.js';
import type { BandsByLevel, ProfileInUse } from '../vacancies/index.js';
import type { Answers } from './domain/kept-verdicts.js';
import { scoreResume } from './domain/score.js';
import type { Score } from './domain/score.js';
import { scoredBy, ScoreStore } from './score-store.service.js';
import type { FreshScore } from './score-store.service.js';
import type { ScoreRow } from './score.entity.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** What the candidates of a vacancy are scored by at this moment. */
export interface ScoringBasis {
  readonly vacancy: Vacancy;
  readonly profile: ProfileInUse;
  readonly bands: BandsByLevel | null;
}

/** A résumé to be scored. */
export type ResumeToScore = Pick<JudgedResume, 'applicationId' | 'resume' | 'wish'> & {
  /** Nothing was answered about it and it has no score yet; both are looked up if not given. */
  readonly isFirst?: boolean;
};

/** Reads résumés, scores them and stores the scores, in the caller's transaction. */
@Injectable()
export class ResumeScorer {
  private readonly log = new Logger('scoring');

  constructor(
    private readonly market: SalaryMarket,
    private readonly profiles: ProfilesInUse,
    private readonly answers: VerdictAnswers,
    private readonly store: ScoreStore,
    private readonly wishes: WishesNow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Holds the vacancy until the transaction ends: whoever changes what it requires waits, and then scores anew whatever was scored by
   * the old requirements. Null where the vacancy has a profile that nobody knows any more.
   */
  async basis(db: EntityManager, organisationId: string, vacancyId: string): Promise<ScoringBasis | null> {
    const vacancy = await db.getRepository(Vacancy).findOneOrFail({
      where: { organisationId, id: vacancyId },
      lock: { mode: 'for_key_share' },
    });
    const profile = await this.profiles.bySlug(organisationId, vacancy.profileSlug);
    return (
      profile && {
        vacancy,
        profile,
        bands: await this.market.bands(organisationId, vacancy.citySlug, tradeOf(profile)),
      }
    );
  }

  /** What a score says of the wish, by what is known of pay now; of a vacancy that is over, as it was made. */
  async salaryNow(vacancy: Vacancy, { salary, level }: ScoreRow): Promise<Score['salary']> {
    const scale = await this.wishes.scale(vacancy);
    return scale ? wishNow({ level, wish: salary.wish, verdict: salary.verdict }, scale) : salary;
  }

  /** Of a run over many: bands are not older than its beginning. */
  begin(organisationId: string): void {
    this.market.lookAgain(organisationId);
  }

  /**
   * A résumé over which the scoring itself stumbles stays in the list, unscored or as it was scored before: a fault of ours must not
   * lose a response.
   */
  async score(db: EntityManager, basis: ScoringBasis, resumes: readonly ResumeToScore[]): Promise<void> {
    const { organisationId, citySlug } = basis.vacancy;
    const answers = await this.answers.of(
      db,
      organisationId,
      resumes.flatMap(({ applicationId, isFirst }) => (isFirst ? [] : [applicationId])),
    );
    const scores = resumes.flatMap((item) => this.scored(basis, item, answers.get(item.applicationId)) ?? []);
    await this.store.store(db, organisationId, scores);
    const scored = new Set(scores.map(({ applicationId }) => applicationId));
    const failed = resumes.map(({ applicationId }) => applicationId).filter((id) => !scored.has(id));
    await this.store.failed(db, organisationId, failed, scoredBy(basis.profile));
    const scoreOf = new Map(scores.map(({ applicationId, score }) => [applicationId, score]));
    const today = this.clock.now().toISOString().slice(0, 10);
    const wishes = resumes.flatMap(({ applicationId, resume, wish: other }) => {
      const { salary: wish, updatedAt } = other ?? resume;
      const score = scoreOf.get(applicationId);
      // An old wish is no observation of today's market, and a slip of the hand is none at all.
      if (!score || !wish || ['not-stated', 'not-credible', 'outdated'].includes(score.salary.verdict)) return [];
      const changedOn = updatedAt?.slice(0, 10) ?? '';
      const statedOn = isCalendarDate(changedOn) && changedOn < today ? changedOn : today;
      return [{ applicationId, citySlug, level: score.level, wish, statedOn }];
    });
    await this.market.observeWishes(db, organisationId, wishes);
  }

  private scored(
    { vacancy, profile, bands }: ScoringBasis,
    { applicationId, resume, wish, isFirst = false }: ResumeToScore,
    answers: Answers | undefined,
  ): FreshScore | null {
    try {
      const score: Score = scoreResume({
        resume,
        wish,
        profile,
        city: cityBySlug(vacancy.citySlug),
        budget: budgetOf(vacancy),
        today: this.clock.now().toISOString().slice(0, 10),
        band: bands,
        ...(answers ? { answers } : {}),
      });
      return { applicationId, profileVersion: profile.version, score, isFirst };
    } catch (error) {
      this.log.error({ err: error, applicationId }, 'A résumé could not be scored');
      return null;
    }
  }
}
