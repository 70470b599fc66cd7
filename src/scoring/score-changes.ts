import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationListeners } from '../candidates/index.js';
import type { ApplicationListener, ResumeRead } from '../candidates/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { Vacancy, VacancyListeners } from '../vacancies/index.js';
import type { ProfileChanged, VacancyChanged, VacancyListener } from '../vacancies/index.js';
import { scoreVacancy } from './score-vacancy.job.js';
import { ScoringService } from './scoring.service.js';

/** Follows what changes a score: a résumé that was read, a vacancy that now asks for something else. */
@Injectable()
export class ScoreChanges implements ApplicationListener, VacancyListener, OnModuleInit {
  constructor(
    private readonly applications: ApplicationListeners,
    private readonly vacancies: VacancyListeners,
    private readonly scoring: ScoringService,
    private readonly queue: JobQueue,
  ) {}

  onModuleInit(): void {
    this.applications.add(this);
    this.vacancies.add(this);
  }

  async resumeRead(db: EntityManager, read: ResumeRead): Promise<void> {
    await this.scoring.scoreRead(db, read);
  }

  async vacancyChanged(_db: EntityManager, { before, after }: VacancyChanged): Promise<void> {
    const asks = (vacancy: VacancyChanged['after']): string =>
      [vacancy.profileSlug, vacancy.citySlug, vacancy.budgetAmount, vacancy.budgetCurrency].join();
    if (asks(before) === asks(after)) return;
    await this.queue.enqueue(scoreVacancy, { organisationId: after.organisationId, vacancyId: after.id });
  }

  async profileChanged(db: EntityManager, { organisationId, slug }: ProfileChanged): Promise<void> {
    const vacancies = await db.getRepository(Vacancy).findBy({ organisationId, profileSlug: slug });
    for (const { id } of vacancies) await this.queue.enqueue(scoreVacancy, { organisationId, vacancyId: id });
  }
}
