import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, ApplicationsService } from '../candidates/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { demandKey } from '../vacancies/index.js';
import { Rescoring } from './rescoring.service.js';
import { ResumeScorer } from './resume-scorer.service.js';
import { RequirementNotFound } from './scoring.errors.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** People say what a résumé leaves open, or gets wrong. */
@Injectable()
export class Answering {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly scorer: ResumeScorer,
    private readonly rescoring: Rescoring,
    private readonly answers: VerdictAnswers,
    private readonly audit: AuditService,
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
    verdict: 'met' | 'not-met' | null,
  ): Promise<void> {
    assertAllowed(actor, 'verdicts.answer');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id, vacancyId } = await this.applications.find(actor, applicationId);
      const basis = await this.scorer.basis(db, organisationId, vacancyId);
      const requirement = basis?.profile.requirements.find((line) => line.id === requirementId);
      if (!requirement) throw new RequirementNotFound();
      await lock(db, organisationId, id);
      const asked = { applicationId: id, demand: demandKey(requirement) };
      const isNew =
        verdict === null
          ? await this.answers.takeBack(db, organisationId, asked)
          : await this.answers.put(db, actor, asked, verdict);
      if (!isNew) return;
      const details = { requirement: requirementId, verdict: verdict ?? 'taken-back' };
      await this.audit.record(actor, 'applications.answered', { type: 'application', id }, details);
      await this.rescoring.again(db, organisationId, vacancyId, [id]);
    });
  }
}

/** Two answers at the same moment are given one after the other. */
async function lock(db: EntityManager, organisationId: string, id: string): Promise<void> {
  await db.getRepository(Application).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
}
