import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { Application } from '../candidates/index.js';
import type { DirectSource } from '../candidates/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { currencyOfCity, Vacancy, VacancyNotFound } from '../vacancies/index.js';
import { DirectIntake } from './direct-intake.service.js';
import type { Taken } from './direct-intake.service.js';
import { vacancyIsClosed } from './direct-responses.errors.js';
import { formFaults, statedBy } from './domain/form-answers.js';
import type { FormAnswers, FormField } from './domain/form-answers.js';
import { personOf, resumeOf } from './domain/stated-person.js';
import type { Consent } from './form-responses.service.js';

/** What somebody tells about themselves, at the door or on the phone. */
export type DoorAnswers = Pick<FormAnswers, 'firstName' | 'lastName' | 'phone' | 'email' | 'consents'> &
  Partial<Pick<FormAnswers, 'city' | 'experience'>>;

/** Fields at fault, or the application that is shown for the person. */
export type TakenAtDoor =
  { readonly faults: FormField[] } | { readonly faults: null; readonly applicationId: string; readonly isNew: boolean };

/** Responses of people who tell of themselves and of whom we write it down: at the door of an interview day, or on the phone. */
@Injectable()
export class DoorResponses {
  constructor(
    private readonly database: Database,
    private readonly intake: DirectIntake,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes in somebody who stands at the door of an interview day, or finds them by what they tell of themselves. Also for a vacancy that
   * is closed: its interview day runs, and they are here. Twice is once.
   *
   * @throws NotAllowed, VacancyNotFound
   */
  async take(actor: Actor, vacancyId: string, told: DoorAnswers, consent: Consent): Promise<TakenAtDoor> {
    assertAllowed(actor, 'days.check-in');
    return this.takeIn(actor, vacancyId, { told, consent, source: 'walk-in' });
  }

  /**
   * Takes somebody in whom one of us knows of: who called, or was recommended. Twice is once.
   *
   * @throws NotAllowed, VacancyNotFound, or ExpectedError when the vacancy is closed
   */
  async takeByHand(actor: Actor, vacancyId: string, told: DoorAnswers, consent: Consent): Promise<TakenAtDoor> {
    assertAllowed(actor, 'candidates.import');
    return this.takeIn(actor, vacancyId, { told, consent, source: 'by-hand' });
  }

  private async takeIn(
    actor: Actor,
    vacancyId: string,
    { told, consent, source }: { told: DoorAnswers; consent: Consent; source: DirectSource },
  ): Promise<TakenAtDoor> {
    const answers = { city: '', experience: '', ...told, pay: '' };
    const faults = formFaults(answers);
    if (faults.length > 0) return { faults };
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await db.getRepository(Vacancy).findOneBy({ organisationId, id: vacancyId });
      if (vacancy === null) throw new VacancyNotFound();
      if (source === 'by-hand' && vacancy.status !== 'open') throw vacancyIsClosed();
      const stated = statedBy(answers, currencyOfCity(vacancy.citySlug), null);
      const key = JSON.stringify(stated);
      const taken = await this.intake.take(db, {
        ...{ organisationId, vacancyId, source, key, consent },
        person: personOf(stated),
        resume: resumeOf(key, stated),
        respondedAt: null,
        respondedAtKnown: true,
      });
      if (source === 'by-hand') await this.note(actor, taken);
      // What was taken in before may be shown as part of another response since.
      const { id, mergedIntoId } = await db
        .getRepository(Application)
        .findOneByOrFail({ organisationId, id: taken.applicationId });
      return { faults: null, applicationId: mergedIntoId ?? id, isNew: taken.outcome === 'new' };
    });
  }

  private async note(actor: Actor, { applicationId, outcome }: Taken): Promise<void> {
    if (outcome === 'again') return;
    await this.audit.record(actor, 'candidates.added', { type: 'application', id: applicationId });
  }
}
