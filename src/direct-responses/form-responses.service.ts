import { Injectable } from '@nestjs/common';
import { Application, CandidateLanguages } from '../candidates/index.js';
import type { Currency } from '../kernel/money.js';
import { networkOf, OrganisationsService, RateLimits } from '../organisations/index.js';
import type { RateLimit } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { currencyOfVacancy, Vacancy } from '../vacancies/index.js';
import type { Language } from '../vacancies/index.js';
import { ApplicationForm } from './application-form.entity.js';
import { DirectIntake } from './direct-intake.service.js';
import { formNotFound, TooManyForms } from './direct-responses.errors.js';
import { formFaults, statedBy } from './domain/form-answers.js';
import type { FormAnswers, FormField } from './domain/form-answers.js';
import { readFormCode } from './domain/form-code.js';
import { personOf, resumeOf } from './domain/stated-person.js';
import { textOfResume } from './resume-file.js';

/** What a public form shows of its vacancy. */
export interface FormView {
  readonly organisationId: string;
  readonly vacancyId: string;
  readonly companyName: string;
  readonly vacancyTitle: string;
  readonly citySlug: string;
  readonly currency: Currency;
  /** False when it is switched off or nobody is wanted any more. */
  readonly isOpen: boolean;
}

/** What somebody agreed to, word by word. */
export interface Consent {
  readonly version: string;
  readonly text: string;
}

/** How a form is sent. */
export interface Sending {
  readonly consent: Consent;
  readonly language: Language;
  readonly file?: Uint8Array | null;
  readonly from: string;
}

const HOUR_SECONDS = 3_600;
/** A hostel, an office or an event behind one address fills in some dozens. */
const PER_ADDRESS: RateLimit = { kind: 'form-address', points: 40, seconds: HOUR_SECONDS };
/** More in an hour no advertisement brings to one vacancy. */
const PER_FORM: RateLimit = { kind: 'form', points: 400, seconds: HOUR_SECONDS };
/** Bodies with a file cost as much as a thousand pages, whatever is in them. */
const FILES_PER_ADDRESS: RateLimit = { kind: 'form-file', points: 40, seconds: HOUR_SECONDS };

/** Responses of people who fill in the public form of a vacancy. */
@Injectable()
export class FormResponses {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly intake: DirectIntake,
    private readonly languages: CandidateLanguages,
    private readonly limits: RateLimits,
  ) {}

  /** The vacancy behind an address. @throws ExpectedError for one that leads nowhere */
  async view(code: string): Promise<FormView> {
    const address = readFormCode(code);
    if (address === null) throw formNotFound();
    const { organisationId } = address;
    return this.database.inOrganisation(organisationId, async (db) => {
      const form = await db.getRepository(ApplicationForm).findOneBy({ organisationId, code: address.code });
      if (form === null) throw formNotFound();
      const { vacancyId } = form;
      const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
      const { title: vacancyTitle, citySlug, status } = vacancy;
      const { name: companyName } = await this.organisations.get(organisationId);
      const isOpen = form.isOpen && status === 'open';
      const currency = currencyOfVacancy(vacancy);
      return { organisationId, vacancyId, companyName, vacancyTitle, citySlug, currency, isOpen };
    });
  }

  /** Whether a file may come to an address, asked before a byte of it is read. @throws ExpectedError where it leads nowhere; TooManyForms */
  async admitFile(code: string, from: string): Promise<void> {
    await this.view(code);
    const wait = await this.limits.consume(FILES_PER_ADDRESS, networkOf(from));
    if (wait !== null) throw new TooManyForms(wait);
  }

  /**
   * Takes a filled form in. Nothing of the answer tells whether the person was known before. Twice is once.
   *
   * @param file  a résumé as it was sent; null where none was
   * @param from  network address of the sender
   * @returns fields at fault; empty when it was taken in
   * @throws TooManyForms
   */
  async send(
    form: FormView,
    answers: FormAnswers,
    { consent, language, file = null, from }: Sending,
  ): Promise<FormField[]> {
    const faults = formFaults(answers);
    if (faults.length > 0) return faults;
    await this.countOne(form, from);
    const resumeText = file && (await textOfResume(file));
    if (file !== null && resumeText === null) return ['resume'];
    const { organisationId, vacancyId } = form;
    const stated = statedBy(answers, form.currency, resumeText);
    const key = JSON.stringify(stated);
    await this.database.inOrganisation(organisationId, async (db) => {
      const { applicationId, outcome } = await this.intake.take(db, {
        ...{ organisationId, vacancyId, source: 'form', key, consent },
        person: personOf(stated),
        resume: resumeOf(key, stated),
        respondedAt: null,
        respondedAtKnown: true,
      });
      if (outcome !== 'new') return;
      const { candidateId } = await db
        .getRepository(Application)
        .findOneByOrFail({ organisationId, id: applicationId });
      await this.languages.suppose(organisationId, candidateId, language);
    });
    return [];
  }

  private async countOne({ vacancyId }: FormView, from: string): Promise<void> {
    const wait =
      (await this.limits.consume(PER_ADDRESS, networkOf(from))) ?? (await this.limits.consume(PER_FORM, vacancyId));
    if (wait !== null) throw new TooManyForms(wait);
  }
}
