import { Injectable } from '@nestjs/common';
import type { Person, Resume } from '../job-boards/index.js';
import { isId } from '../kernel/ids.js';
import { Database } from '../platform/database/index.js';
import { Vacancy, VacancyNotFound } from '../vacancies/index.js';
import { DirectIntake } from './direct-intake.service.js';
import type { Taken } from './direct-intake.service.js';
import { vacancyIsClosed } from './direct-responses.errors.js';
import type { Consent } from './form-responses.service.js';

/** A response that another system sends. */
export interface SentResponse {
  /** The sender's id of the response: the same again is the same response. */
  readonly id: string;
  readonly vacancyId: string;
  readonly respondedAt: Date | null;
  readonly origin: string | null;
  readonly person: Person;
  readonly resume: Resume;
  readonly consent: Consent | null;
}

/** Responses that other systems send, after it is proven who sends them. */
@Injectable()
export class WebhookResponses {
  constructor(
    private readonly database: Database,
    private readonly intake: DirectIntake,
  ) {}

  /** Twice is once, also at the same moment. @throws VacancyNotFound, or ExpectedError when the vacancy is closed */
  async take(organisationId: string, sent: SentResponse): Promise<Taken> {
    const { id, vacancyId, ...response } = sent;
    if (!isId(vacancyId)) throw new VacancyNotFound();
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await db.getRepository(Vacancy).findOneBy({ organisationId, id: vacancyId });
      if (vacancy === null) throw new VacancyNotFound();
      if (vacancy.status !== 'open') throw vacancyIsClosed();
      return this.intake.take(db, { organisationId, vacancyId, source: 'webhook', key: id, ...response });
    });
  }
}
