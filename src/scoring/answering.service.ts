import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { demandKey } from '../vacancies/index.js';
import type { VerdictAnswer } from './domain/weigh.js';
import { Rescoring } from './rescoring.service.js';
import { ResumeScorer } from './resume-scorer.service.js';
import { RequirementNotFound } from './scoring.errors.js';
import { VerdictAnswerRow } from './verdict-answer.entity.js';

/** People say what a résumé leaves open, or gets wrong. */
@Injectable()
export class Answering {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly scorer: ResumeScorer,
    private readonly rescoring: Rescoring,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * From now on this counts instead of what the résumé says, whatever is read or rescored later, in every profile that asks the same.
   *
   * @param verdict  null takes the answer back
   * @throws ApplicationNotFound, RequirementNotFound
   */
  async answer(
    actor: Actor,
    applicationId: string,
    requirementId: string,
    verdict: VerdictAnswer['verdict'] | null,
  ): Promise<void> {
    assertAllowed(actor, 'verdicts.answer');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id, vacancyId } = await this.applications.find(actor, applicationId);
      const basis = await this.scorer.basis(db, organisationId, vacancyId);
      const requirement = basis?.profile.requirements.find((line) => line.id === requirementId);
      if (!requirement) throw new RequirementNotFound();
      await lock(db, organisationId, id);
      const demand = demandKey(requirement);
      const isNew =
        verdict === null
          ? await this.takeBack(db, actor, id, demand)
          : await this.put(db, actor, id, { demand, verdict });
      if (!isNew) return;
      const details = { requirement: requirementId, verdict: verdict ?? 'taken-back' };
      await this.audit.record(actor, 'applications.answered', { type: 'application', id }, details);
      await this.rescoring.again(db, organisationId, vacancyId, [id]);
    });
  }

  private async put(
    db: EntityManager,
    { organisationId, userId, name: userName }: Actor,
    applicationId: string,
    { demand, verdict }: { readonly demand: string; readonly verdict: VerdictAnswer['verdict'] },
  ): Promise<boolean> {
    const answers = db.getRepository(VerdictAnswerRow);
    const key = { organisationId, applicationId, demand };
    if ((await answers.findOneBy(key))?.verdict === verdict) return false;
    const answeredAt = this.clock.now();
    await answers.upsert({ ...key, verdict, userId, userName, answeredAt }, [
      'organisationId',
      'applicationId',
      'demand',
    ]);
    return true;
  }

  /** Whichever part of the application it was said about. */
  private async takeBack(
    db: EntityManager,
    { organisationId }: Actor,
    applicationId: string,
    demand: string,
  ): Promise<boolean> {
    const taken = await db.query<unknown[]>(
      `WITH taken AS (
         DELETE FROM verdict_answers answer USING applications application
          WHERE answer.organisation_id = $1 AND answer.demand = $3 AND application.organisation_id = $1
            AND application.id = answer.application_id AND (application.id = $2 OR application.merged_into_id = $2)
         RETURNING 1)
       SELECT * FROM taken`,
      [organisationId, applicationId, demand],
    );
    return taken.length > 0;
  }
}

/** Two answers at the same moment are given one after the other. */
async function lock(db: EntityManager, organisationId: string, id: string): Promise<void> {
  await db.getRepository(Application).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
}
