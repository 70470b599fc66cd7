import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { rescoreProfile } from './rescore-profile.job.js';
import { RescoringRun } from './rescoring-run.js';
import { Rescoring } from './rescoring.service.js';
import { scoreVacancy } from './score-vacancy.job.js';
import { WantedRescorings } from './wanted-rescorings.service.js';
import type { RescoringTarget } from './wanted-rescorings.service.js';

/** A run ends itself before the queue takes it for lost, and another one goes on. */
const LONGEST_RUN_MINUTES = 8;

/** Scoring anew in the background. */
@Injectable()
export class RescoringRuns extends RescoringRun {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly rescoring: Rescoring,
    private readonly wanted: WantedRescorings,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** In the transaction of the change that makes it necessary. */
  async queueProfile(organisationId: string, slug: string): Promise<void> {
    await this.want({ organisationId, kind: 'profile', target: slug });
  }

  /** The same for every résumé of a vacancy. */
  async queueVacancy(organisationId: string, vacancyId: string): Promise<void> {
    await this.want({ organisationId, kind: 'vacancy', target: vacancyId });
  }

  async runProfile(organisationId: string, slug: string): Promise<void> {
    const key: RescoringTarget = { organisationId, kind: 'profile', target: slug };
    const wanted = await this.wanted.taken(key);
    const { isDone } = await this.rescoring.rescoreProfile(organisationId, slug, { goesOn: this.timeLimit() });
    if (!isDone || (wanted && !(await this.wanted.settled(wanted)))) await this.queueRun(key);
  }

  async runVacancy(organisationId: string, vacancyId: string): Promise<void> {
    const key: RescoringTarget = { organisationId, kind: 'vacancy', target: vacancyId };
    const wanted = await this.wanted.taken(key);
    // Another run did it.
    if (!wanted) return;
    const hasTime = this.timeLimit();
    const { isDone } = await this.rescoring.rereadVacancy(organisationId, vacancyId, {
      after: wanted.doneUntil,
      goesOn: async (doneUntil) => (doneUntil === null || (await this.wanted.reached(wanted, doneUntil))) && hasTime(),
    });
    if (!isDone || !(await this.wanted.settled(wanted))) await this.queueRun(key);
  }

  /** Whatever is not done by now, and every profile of which anybody was scored by other rules. */
  async queueOutdated(): Promise<void> {
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      for (const wanted of await this.wanted.open(organisationId)) await this.queueRun(wanted);
      for (const slug of await this.rescoring.outdatedProfiles(organisationId)) {
        await this.queueRun({ organisationId, kind: 'profile', target: slug });
      }
    }
  }

  private async want(key: RescoringTarget): Promise<void> {
    await this.database.inOrganisation(key.organisationId, async () => {
      await this.wanted.want(key);
      await this.queueRun(key);
    });
  }

  /** A run under way may have looked before: one more follows it. */
  private async queueRun({ organisationId, kind, target }: RescoringTarget): Promise<void> {
    if (kind === 'profile') {
      await this.queue.enqueue(rescoreProfile, { organisationId, slug: target }, { again: true });
    } else await this.queue.enqueue(scoreVacancy, { organisationId, vacancyId: target }, { again: true });
  }

  private timeLimit(): () => boolean {
    const end = this.clock.now().getTime() + LONGEST_RUN_MINUTES * 60_000;
    return () => this.clock.now().getTime() < end;
  }
}
