import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, Duplicates, knownResponders } from '../candidates/index.js';
import type { DirectSource } from '../candidates/index.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed, mayDo, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { currencyOfVacancy, Vacancy, VacancyNotFound } from '../vacancies/index.js';
import { DirectIntake, sourceKeyOf } from './direct-intake.service.js';
import type { Taken } from './direct-intake.service.js';
import { DirectResponse } from './direct-response.entity.js';
import { vacancyIsClosed } from './direct-responses.errors.js';
import { formFaults, statedBy } from './domain/form-answers.js';
import type { FormAnswers, FormField } from './domain/form-answers.js';
import { personOf, resumeOf } from './domain/stated-person.js';
import type { StatedPerson } from './domain/stated-person.js';
import type { Consent } from './form-responses.service.js';

/** What somebody tells about themselves, at the door or on the phone. */
export type DoorAnswers = Pick<FormAnswers, 'firstName' | 'lastName' | 'phone' | 'email' | 'consents'> &
  Partial<Pick<FormAnswers, 'city' | 'experience'>>;

/** Fields at fault, or the application that is shown for the person. */
export type TakenAtDoor =
  { readonly faults: FormField[] } | { readonly faults: null; readonly applicationId: string; readonly isNew: boolean };

/** Somebody who is taken in. */
export interface Taking {
  readonly told: DoorAnswers;
  readonly consent: Consent;
  /** It was said that they are nobody of the vacancy who has the same phone number or address. */
  readonly isOther: boolean;
}

/** Somebody of the vacancy who may be whoever is written down. */
export interface PossiblySame {
  readonly applicationId: string;
  readonly name: string;
}

/** Responses of people who tell of themselves and of whom we write it down: at the door of an interview day, or on the phone. */
@Injectable()
export class DoorResponses {
  constructor(
    private readonly database: Database,
    private readonly intake: DirectIntake,
    private readonly duplicates: Duplicates,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes in somebody who stands at the door of an interview day, or finds them by what they tell of themselves. Also for a vacancy that
   * is closed: its interview day runs, and they are here. Twice is once.
   *
   * @throws NotAllowed, VacancyNotFound
   */
  async take(actor: Actor, vacancyId: string, taking: Taking): Promise<TakenAtDoor> {
    assertAllowed(actor, 'days.check-in');
    return this.takeIn(actor, vacancyId, taking, 'walk-in');
  }

  /**
   * Takes somebody in whom one of us knows of: who called, or was recommended. Twice is once.
   *
   * @throws NotAllowed, VacancyNotFound, or ExpectedError when the vacancy is closed
   */
  async takeByHand(actor: Actor, vacancyId: string, taking: Taking): Promise<TakenAtDoor> {
    assertAllowed(actor, 'candidates.import');
    return this.takeIn(actor, vacancyId, taking, 'by-hand');
  }

  /**
   * Who of the vacancy is to be asked about before somebody is taken in by hand: they have the same phone number or address, and that alone
   * would not make one person of the two. Nobody where the same was taken in already, word for word.
   *
   * @throws NotAllowed, VacancyNotFound
   */
  async possiblySame(actor: Actor, vacancyId: string, told: DoorAnswers): Promise<PossiblySame[]> {
    assertAllowed(actor, 'candidates.import');
    const { organisationId } = actor;
    const { duplicates } = await this.organisations.get(organisationId);
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await vacancyOf(db, organisationId, vacancyId);
      if (formFaults(answersOf(told)).length > 0) return [];
      const known = await knownResponders(db, { organisationId, vacancyId }, told);
      if (known.isOneName && duplicates === 'merge') return [];
      const sourceKey = sourceKeyOf(keyOf(statedAt(vacancy, told)));
      const same = { organisationId, vacancyId, source: 'by-hand' as const, sourceKey, applicationId: Not(IsNull()) };
      if (await db.getRepository(DirectResponse).existsBy(same)) return [];
      return known.applications.map(({ id, name }) => ({ applicationId: id, name }));
    });
  }

  private async takeIn(
    actor: Actor,
    vacancyId: string,
    { told, consent, isOther }: Taking,
    source: DirectSource,
  ): Promise<TakenAtDoor> {
    const faults = formFaults(answersOf(told));
    if (faults.length > 0) return { faults };
    const { organisationId } = actor;
    const { application, isNew, others } = await this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await vacancyOf(db, organisationId, vacancyId);
      if (source === 'by-hand' && vacancy.status !== 'open') throw vacancyIsClosed();
      const known = isOther ? await knownResponders(db, { organisationId, vacancyId }, told) : null;
      const others = known?.applications ?? [];
      const stated = statedAt(vacancy, told);
      const key = keyOf(stated);
      const taken = await this.intake.take(db, {
        ...{ organisationId, vacancyId, source, key, consent },
        person: personOf(stated),
        resume: resumeOf(key, stated),
        respondedAt: null,
        respondedAtKnown: true,
        notThese: others.map(({ candidateId }) => candidateId),
      });
      if (source === 'by-hand') await this.note(actor, taken);
      return {
        application: await db.getRepository(Application).findOneByOrFail({ organisationId, id: taken.applicationId }),
        isNew: taken.outcome === 'new',
        others,
      };
    });
    if (isNew) await this.tellApart(actor, application, others);
    // What was taken in before may be shown as part of another response since.
    return { faults: null, applicationId: application.mergedIntoId ?? application.id, isNew };
  }

  /** Nobody who may decide it is asked a second time what they have just said. */
  private async tellApart(actor: Actor, { candidateId }: Application, others: readonly Application[]): Promise<void> {
    if (!mayDo(actor, 'duplicates.decide')) return;
    for (const other of others) await this.duplicates.tellApart(actor, [candidateId, other.candidateId]);
  }

  private async note(actor: Actor, { applicationId, outcome }: Taken): Promise<void> {
    if (outcome === 'again') return;
    await this.audit.record(actor, 'candidates.added', { type: 'application', id: applicationId });
  }
}

async function vacancyOf(db: EntityManager, organisationId: string, id: string): Promise<Vacancy> {
  const vacancy = isId(id) ? await db.getRepository(Vacancy).findOneBy({ organisationId, id }) : null;
  if (vacancy === null) throw new VacancyNotFound();
  return vacancy;
}

function answersOf(told: DoorAnswers): FormAnswers {
  return { city: '', experience: '', ...told, pay: '' };
}

function statedAt(vacancy: Vacancy, told: DoorAnswers): StatedPerson {
  return statedBy(answersOf(told), currencyOfVacancy(vacancy), null);
}

/** What makes it the same response when it is told again. */
function keyOf(stated: StatedPerson): string {
  return JSON.stringify(stated);
}
