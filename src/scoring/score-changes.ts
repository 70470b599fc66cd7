import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationListeners } from '../candidates/index.js';
import type { ApplicationListener, ResumeRead } from '../candidates/index.js';
import { VacancyListeners } from '../vacancies/index.js';
import type { PayChanged, ProfileChanged, VacancyChanged, VacancyListener } from '../vacancies/index.js';
import { RescoringRuns } from './rescoring-runs.service.js';
import { ScoringService } from './scoring.service.js';

/** Follows what changes a score: a résumé that was read, a vacancy that now asks for something else. */
@Injectable()
export class ScoreChanges implements ApplicationListener, VacancyListener, OnModuleInit {
  constructor(
    private readonly applications: ApplicationListeners,
    private readonly vacancies: VacancyListeners,
    private readonly scoring: ScoringService,
    private readonly runs: RescoringRuns,
  ) {}

  onModuleInit(): void {
    this.applications.add(this);
    this.vacancies.add(this);
  }

  async resumeRead(db: EntityManager, read: ResumeRead): Promise<void> {
    await this.scoring.scoreRead(db, read);
  }

  async vacancyChanged(_db: EntityManager, { before, after }: VacancyChanged): Promise<void> {
    const { organisationId, id: vacancyId } = after;
    const pays = ({ citySlug, budgetAmount, budgetCurrency }: VacancyChanged['after']): string =>
      [citySlug, budgetAmount, budgetCurrency].join();
    // Place and wish have to be judged anew; what another profile asks may be known already.
    if (pays(before) !== pays(after)) await this.runs.queueVacancy(organisationId, vacancyId);
    else if (before.profileSlug !== after.profileSlug) await this.runs.queueProfile(organisationId, after.profileSlug);
  }

  async profileChanged(_db: EntityManager, { organisationId, slug }: ProfileChanged): Promise<void> {
    await this.runs.queueProfile(organisationId, slug);
  }

  /** Whoever responded to a vacancy that is over is not judged anew. */
  async payChanged(db: EntityManager, { organisationId }: PayChanged): Promise<void> {
    const open = await db.query<{ id: string }[]>(
      `SELECT id FROM vacancies WHERE organisation_id = $1 AND status = 'open' AND city_slug IS NOT NULL ORDER BY id`,
      [organisationId],
    );
    for (const { id } of open) await this.runs.queueVacancy(organisationId, id);
  }
}
