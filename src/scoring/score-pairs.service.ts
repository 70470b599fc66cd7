import { Injectable } from '@nestjs/common';
import { ApplicationNotFound, ApplicationsService } from '../candidates/index.js';
import type { ApplicationDetail } from '../candidates/index.js';
import type { Actor } from '../organisations/index.js';
import { ScoringService } from './scoring.service.js';
import type { ScoreDetail } from './scoring.service.js';

/** Somebody with all that their score says. */
export interface ScoredApplication {
  readonly application: ApplicationDetail;
  /** Null while there is none. */
  readonly score: ScoreDetail | null;
}

/** Two people side by side. */
@Injectable()
export class ScorePairs {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly scoring: ScoringService,
  ) {}

  /** Two who responded to the vacancy, in the order given. @throws ApplicationNotFound also for one of another vacancy */
  async of(
    actor: Actor,
    vacancyId: string,
    ids: readonly [string, string],
  ): Promise<readonly [ScoredApplication, ScoredApplication]> {
    return [await this.one(actor, vacancyId, ids[0]), await this.one(actor, vacancyId, ids[1])];
  }

  private async one(actor: Actor, vacancyId: string, id: string): Promise<ScoredApplication> {
    const application = await this.applications.get(actor, id);
    if (application.vacancy.id !== vacancyId) throw new ApplicationNotFound();
    return { application, score: await this.scoring.detail(actor, application.id) };
  }
}
