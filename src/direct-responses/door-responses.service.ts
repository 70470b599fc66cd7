import { Injectable } from '@nestjs/common';
import { Application } from '../candidates/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { currencyOfCity, Vacancy, VacancyNotFound } from '../vacancies/index.js';
import { DirectIntake } from './direct-intake.service.js';
import { formFaults, statedBy } from './domain/form-answers.js';
import type { FormAnswers, FormField } from './domain/form-answers.js';
import { personOf, resumeOf } from './domain/stated-person.js';
import type { Consent } from './form-responses.service.js';

/** What somebody tells at the door about themselves. */
export type DoorAnswers = Pick<FormAnswers, 'firstName' | 'lastName' | 'phone' | 'email' | 'consents'>;

/** Fields at fault, or the application that is shown for the person. */
export type TakenAtDoor = { readonly faults: FormField[] } | { readonly faults: null; readonly applicationId: string };

/** Responses of people who stand at the door of an interview day and are on no list. */
@Injectable()
export class DoorResponses {
  constructor(
    private readonly database: Database,
    private readonly intake: DirectIntake,
  ) {}

  /**
   * Takes somebody in for a vacancy, or finds them by what they tell of themselves. Also for a vacancy that is closed: its interview day
   * runs, and they are here. Twice is once.
   *
   * @throws NotAllowed, VacancyNotFound
   */
  async take(actor: Actor, vacancyId: string, told: DoorAnswers, consent: Consent): Promise<TakenAtDoor> {
    assertAllowed(actor, 'days.check-in');
    const answers = { ...told, city: '', experience: '', pay: '' };
    const faults = formFaults(answers);
    if (faults.length > 0) return { faults };
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await db.getRepository(Vacancy).findOneBy({ organisationId, id: vacancyId });
      if (vacancy === null) throw new VacancyNotFound();
      const stated = statedBy(answers, currencyOfCity(vacancy.citySlug), null);
      const key = JSON.stringify(stated);
      const taken = await this.intake.take(db, {
        ...{ organisationId, vacancyId, source: 'walk-in', key, consent },
        person: personOf(stated),
        resume: resumeOf(key, stated),
        respondedAt: null,
        respondedAtKnown: true,
      });
      // What was taken in before may be shown as part of another response since.
      const { id, mergedIntoId } = await db
        .getRepository(Application)
        .findOneByOrFail({ organisationId, id: taken.applicationId });
      return { faults: null, applicationId: mergedIntoId ?? id };
    });
  }
}
