import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService, VacancyClosed } from '../vacancies/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { Application } from './application.entity.js';
import { ApplicationNotFound, CandidateErased } from './candidates.errors.js';
import { JudgedResumes } from './judged-resumes.service.js';
import { otherApplications } from './other-applications.js';
import { listedPeople, takePeoplesTurn } from './people.js';
import type { ListedPerson } from './people.js';
import { partsSql, shownApplication } from './shown-application.js';
import { StageMove } from './stage-move.entity.js';

/** Where somebody is looked at for the other vacancy. */
export interface PutUp {
  readonly applicationId: string;
  /** False where the person was there already. */
  readonly isNew: boolean;
}

/** Puts people up for other vacancies than the one that they responded to. Where they are stays as it is; nobody is told. */
@Injectable()
export class OtherVacancies {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly judged: JudgedResumes,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Open vacancies for which the person is not looked at yet. @throws NotAllowed, ApplicationNotFound, CandidateErased */
  async choices(actor: Actor, applicationId: string): Promise<Vacancy[]> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId } = actor;
    const taken = await this.database.inOrganisation(organisationId, async (db) => {
      const { from, person } = await this.known(db, organisationId, applicationId);
      const others = await otherApplications(db, organisationId, { memberIds: person.memberIds, id: from.id });
      return [from.vacancyId, ...others.map(({ vacancyId }) => vacancyId)];
    });
    return (await this.vacancies.list(actor)).filter(({ id, status }) => status === 'open' && !taken.includes(id));
  }

  /**
   * The same person, with the same records, as a new one for another vacancy, scored by what that one asks. Twice is once, also at the same
   * moment, and so is whoever responded there themselves.
   *
   * @throws NotAllowed, ApplicationNotFound, VacancyNotFound, VacancyClosed, CandidateErased
   */
  async put(actor: Actor, applicationId: string, vacancyId: string): Promise<PutUp> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      // As of a response of somebody who is known: who they are does not change meanwhile, and nobody else brings them there.
      await takePeoplesTurn(db, organisationId);
      const { from, person } = await this.known(db, organisationId, applicationId);
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const candidateId = In([...person.memberIds]);
      const there = await db
        .getRepository(Application)
        .findOneBy({ organisationId, candidateId, vacancyId: vacancy.id, mergedIntoId: IsNull() });
      if (there !== null) return { applicationId: there.id, isNew: false };
      if (vacancy.status === 'closed') throw new VacancyClosed();
      const id = await this.insert(db, actor, from, vacancy.id);
      await this.audit.record(actor, 'applications.put-up', { type: 'application', id }, { from: from.id });
      await this.judged.settle(db, organisationId, person.memberIds, { applicationIds: [id] });
      return { applicationId: id, isNew: true };
    });
  }

  private async insert(db: EntityManager, actor: Actor, from: Application, vacancyId: string): Promise<string> {
    const { organisationId, userId, name: userName } = actor;
    const [id, now] = [newId(), this.clock.now()];
    await db.query(
      `INSERT INTO applications (organisation_id, id, candidate_id, vacancy_id, resume_id, wish_resume_id, boards, stage, responded_at,
                                 rank_points, top_reasons, created_at, version, responded_with)
       SELECT $1, $3, known.candidate_id, $4, known.resume_id, known.wish_resume_id, ARRAY['other-vacancy'], 'new', $5,
              -1, '[]', $5, 1,
              ARRAY(SELECT DISTINCT unnest(part.responded_with) FROM applications part
                     WHERE part.organisation_id = $1 AND part.id IN (${partsSql('$2')}))
         FROM applications known WHERE known.organisation_id = $1 AND known.id = $2`,
      [organisationId, from.id, id, vacancyId, now],
    );
    const { title } = await this.vacancies.get(actor, from.vacancyId);
    await db.getRepository(StageMove).insert({
      ...{ organisationId, id: newId(), applicationId: id, fromStage: null, toStage: 'new', movedAt: now },
      // From where: as the vacancy was called then.
      ...{ userId, userName, reason: title, undoesId: null },
    });
    return id;
  }

  private async known(
    db: EntityManager,
    organisationId: string,
    applicationId: string,
  ): Promise<{ from: Application; person: ListedPerson }> {
    const from = await shownApplication(db, organisationId, applicationId);
    const people = from && (await listedPeople(db, organisationId, [from.candidateId]));
    const person = from && people?.get(from.candidateId);
    if (!from || !person) throw new ApplicationNotFound();
    if (person.erasedAt !== null) throw new CandidateErased();
    return { from, person };
  }
}
