import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { SCORE_VERSION } from './domain/score.js';
import { rescoreProfile } from './rescore-profile.job.js';
import { RescoringRun } from './rescoring-run.js';
import { Rescoring } from './rescoring.service.js';

/** A run ends itself before the queue takes it for lost, and another one goes on. */
const LONGEST_RUN_MINUTES = 8;

/** Scoring anew in the background. */
@Injectable()
export class RescoringRuns extends RescoringRun {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly rescoring: Rescoring,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** In the transaction of the change that makes it necessary. A run under way may have looked before: one more follows it. */
  async queueProfile(organisationId: string, slug: string): Promise<void> {
    await this.queue.enqueue(rescoreProfile, { organisationId, slug }, { again: true });
  }

  async run(organisationId: string, slug: string): Promise<void> {
    const end = this.clock.now().getTime() + LONGEST_RUN_MINUTES * 60_000;
    const isTimeUp = (): boolean => this.clock.now().getTime() >= end;
    const { isDone } = await this.rescoring.rescoreProfile(organisationId, slug, isTimeUp);
    if (!isDone) await this.queueProfile(organisationId, slug);
  }

  /** Every profile of the organisations in which anything was scored by other rules. */
  async queueOutdated(): Promise<void> {
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      await this.database.inOrganisation(organisationId, async (db) => {
        const outdated = await db.query<unknown[]>(
          // Two ranges of an index; a difference would be looked for in every score there is.
          `(SELECT 1 FROM scores WHERE organisation_id = $1 AND version < $2 LIMIT 1)
           UNION ALL (SELECT 1 FROM scores WHERE organisation_id = $1 AND version > $2 LIMIT 1)`,
          [organisationId, SCORE_VERSION],
        );
        if (outdated.length === 0) return;
        const slugs = await db.query<{ slug: string }[]>(
          `SELECT DISTINCT profile_slug AS slug FROM vacancies WHERE organisation_id = $1 ORDER BY 1`,
          [organisationId],
        );
        for (const { slug } of slugs) await this.queue.enqueue(rescoreProfile, { organisationId, slug });
      });
    }
  }
}
