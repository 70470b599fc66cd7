import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application, ApplicationsService, ResumeDocument, SalaryMarket } from '../candidates/index.js';
import type { ResumeRead, TopReason } from '../candidates/index.js';
import type { Resume } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { cityBySlug, ProfilesInUse, Vacancy } from '../vacancies/index.js';
import { storableJsonText } from '../kernel/storable-json.js';
import { scoreResume } from './domain/score.js';
import type { Score, VerdictLine } from './domain/score.js';
import { ScoreRow } from './score.entity.js';

/** Reasons that fit into a line of the list. */
const TOP_REASONS = 3;

/** Applications scored anew in one transaction. */
const BATCH = 100;

/** An application's score with every reason for it. */
export interface ScoreDetail extends Omit<Score, 'score'> {
  /** 0–100. */
  readonly points: number;
  readonly computedAt: Date;
}

/** Scores applications and keeps the reasons. */
@Injectable()
export class ScoringService {
  private readonly log = new Logger('scoring');

  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly market: SalaryMarket,
    private readonly profiles: ProfilesInUse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The score of an application; null while it has none. @throws ApplicationNotFound */
  async detail(actor: Actor, applicationId: string): Promise<ScoreDetail | null> {
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      await this.applications.find(actor, applicationId);
      const row = await db.getRepository(ScoreRow).findOneBy({ organisationId, applicationId });
      if (!row) return null;
      const { points, version, level, verdicts, facts, salary, summary, computedAt } = row;
      return { points, version, level, verdicts, facts, salary, ...summary, computedAt };
    });
  }

  /** Scores one application again by the résumé that is kept. */
  async scoreApplication(organisationId: string, applicationId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const application = await db.getRepository(Application).findOneBy({ organisationId, id: applicationId });
      if (application) await this.scoreKept(db, [application]);
    });
  }

  /** Scores all applications of a vacancy again, a batch a transaction. Run twice, it comes to the same. */
  async scoreVacancy(organisationId: string, vacancyId: string): Promise<number> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let scored = 0; ;) {
      const batch = await this.database.inOrganisation(organisationId, async (db) => {
        const applications = await db
          .getRepository(Application)
          .createQueryBuilder('application')
          .where('application.organisationId = :organisationId AND application.vacancyId = :vacancyId', {
            organisationId,
            vacancyId,
          })
          // What is shown with another one is judged there, by the newest résumé of both.
          .andWhere('application.mergedIntoId IS NULL AND application.id > :after', { after })
          .orderBy('application.id')
          .limit(BATCH)
          // What an erasure has just emptied must not be scored from what was there before.
          .setLock('for_no_key_update')
          .getMany();
        await this.scoreKept(db, applications);
        return applications;
      });
      scored += batch.length;
      const last = batch.at(-1);
      if (!last) return scored;
      after = last.id;
    }
  }

  /**
   * Scores a résumé that was just read, in the transaction that stores it. A résumé over which the scoring itself stumbles
   * stays unscored and in the list: a fault of ours must not lose a response.
   */
  async scoreRead(db: EntityManager, read: ResumeRead): Promise<void> {
    const { organisationId, applicationId, vacancyId } = read;
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
    const profile = await this.profiles.bySlug(organisationId, vacancy.profileSlug);
    if (!profile) return;
    const bands = await this.market.bands(organisationId, vacancy.citySlug);
    let score: Score;
    try {
      score = scoreResume({
        resume: read.resume,
        profile,
        city: cityBySlug(vacancy.citySlug),
        budget: vacancy.budgetAmount
          ? { amount: vacancy.budgetAmount, currency: vacancy.budgetCurrency, gross: null }
          : null,
        today: this.clock.now().toISOString().slice(0, 10),
        band: bands,
      });
    } catch (error) {
      this.log.error({ err: error, applicationId }, 'A résumé could not be scored');
      return;
    }
    await this.store(db, organisationId, applicationId, score);
    // An old wish is no observation of today's market.
    if (read.resume.salary && score.salary.verdict !== 'not-stated' && score.salary.verdict !== 'outdated') {
      const { level } = score;
      const { citySlug } = vacancy;
      await this.market.observeWish(db, { organisationId, applicationId, citySlug, level, wish: read.resume.salary });
    }
  }

  private async scoreKept(db: EntityManager, applications: readonly Application[]): Promise<void> {
    for (const { organisationId, id, candidateId, vacancyId, resumeId } of applications) {
      if (!resumeId) continue;
      const { content } = await db.getRepository(ResumeDocument).findOneByOrFail({ organisationId, id: resumeId });
      const resume: Resume = content;
      await this.scoreRead(db, { organisationId, applicationId: id, candidateId, vacancyId, resume });
    }
  }

  private async store(db: EntityManager, organisationId: string, applicationId: string, score: Score): Promise<void> {
    const { profile, range, levelReasons, mustHaves, changes } = score;
    const parts = [score.verdicts, score.facts, score.salary, { profile, range, levelReasons, mustHaves, changes }];
    await db.query(
      `INSERT INTO scores (organisation_id, id, application_id, version, points, level, verdicts, facts, salary, summary, computed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::jsonb, $10::jsonb, $11)
       ON CONFLICT ON CONSTRAINT uq_scores_application DO UPDATE
          SET version = excluded.version, points = excluded.points, level = excluded.level, verdicts = excluded.verdicts,
              facts = excluded.facts, salary = excluded.salary, summary = excluded.summary, computed_at = excluded.computed_at`,
      [
        organisationId,
        newId(),
        applicationId,
        score.version,
        score.score,
        score.level,
        // Evidence is cut out of texts and could end in half a letter.
        ...parts.map(storableJsonText),
        this.clock.now(),
      ],
    );
    await this.applications.recordScore(organisationId, applicationId, {
      points: score.score,
      level: score.level,
      wish: score.salary.wish,
      wishVerdict: score.salary.verdict,
      topReasons: topReasons(score.verdicts),
    });
  }
}

/** What says most about a score in one line: must-haves that are not met first, then the weightiest. */
function topReasons(lines: readonly VerdictLine[]): TopReason[] {
  const alarm = ({ mustHave, verdict }: VerdictLine): number => Number(mustHave && verdict === 'not-met');
  return lines
    .filter(({ weight, mustHave, route }) => route?.taken !== false && (weight > 0 || mustHave))
    .sort((a, b) => alarm(b) - alarm(a) || b.weight - a.weight)
    .slice(0, TOP_REASONS)
    .map(({ requirement, verdict }) => ({ requirementId: requirement, verdict }));
}
