import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, ApplicationsService } from '../candidates/index.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { demandKey } from '../vacancies/index.js';
import type { Verdict } from './domain/judge-requirement.js';
import { isOverruling } from './domain/weigh.js';
import { Rescoring } from './rescoring.service.js';
import { ResumeScorer } from './resume-scorer.service.js';
import { ScoreRow } from './score.entity.js';
import { OverrulingReasonMissing, RequirementNotFound } from './scoring.errors.js';
import { VerdictAnswers } from './verdict-answers.service.js';
import type { AskedDemand } from './verdict-answers.service.js';

/** What somebody of the organisation says about a requirement: that it is met or not, or that the résumé is not to be believed. */
export interface SaidVerdict {
  readonly verdict: 'met' | 'not-met' | 'unknown';
  /** Why. */
  readonly words?: string;
}

/** Which answer is taken back: a second press finds another one, or none, and takes nothing. */
export interface TakenBackAnswer {
  /** ISO instant of the answer that was seen. */
  readonly at: string;
}

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
   * @param given  null takes back whatever counts; a reason is wanted where the résumé or the candidate says otherwise
   * @throws ApplicationNotFound, RequirementNotFound, OverrulingReasonMissing
   */
  async answer(
    actor: Actor,
    applicationId: string,
    requirementId: string,
    given: SaidVerdict | TakenBackAnswer | null,
  ): Promise<void> {
    const said = given !== null && 'verdict' in given ? given : null;
    const takenBack = given !== null && 'at' in given ? given.at : undefined;
    assertAllowed(actor, 'verdicts.answer');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id, vacancyId } = await this.applications.find(actor, applicationId);
      const basis = await this.scorer.basis(db, organisationId, vacancyId);
      const requirement = basis?.profile.requirements.find((line) => line.id === requirementId);
      if (!requirement) throw new RequirementNotFound();
      await lock(db, organisationId, id);
      const asked = { applicationId: id, demand: demandKey(requirement) };
      const overrules = said !== null && (await this.overrules(db, organisationId, asked, requirementId, said.verdict));
      const words = shortReason(said?.words ?? '');
      if (overrules && words === null) throw new OverrulingReasonMissing();
      const isNew =
        said === null
          ? await this.answers.takeBack(db, organisationId, asked, takenBack)
          : await this.answers.put(db, actor, asked, { verdict: said.verdict, words });
      if (!isNew) return;
      const details = { requirement: requirementId, verdict: said?.verdict ?? 'taken-back' };
      const action = overrules ? 'applications.overruled' : 'applications.answered';
      await this.audit.record(actor, action, { type: 'application', id }, details);
      await this.rescoring.again(db, organisationId, vacancyId, [id]);
    });
  }

  private async overrules(
    db: EntityManager,
    organisationId: string,
    asked: AskedDemand,
    requirementId: string,
    verdict: Verdict,
  ): Promise<boolean> {
    const { applicationId } = asked;
    const score = await db.getRepository(ScoreRow).findOneBy({ organisationId, applicationId });
    const counting = await this.answers.counting(db, organisationId, asked);
    return isOverruling(verdict, score?.marks[requirementId] ?? 'unknown', counting);
  }
}

const LONGEST_REASON_CHARACTERS = 300;

/** On one line; null where nothing is said. */
function shortReason(words: string): string | null {
  return storableText(words).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_REASON_CHARACTERS) || null;
}

/** Two answers at the same moment are given one after the other. */
async function lock(db: EntityManager, organisationId: string, id: string): Promise<void> {
  await db.getRepository(Application).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
}
