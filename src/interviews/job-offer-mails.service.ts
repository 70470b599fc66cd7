import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application, Candidate, languageToWrite } from '../candidates/index.js';
import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import { Database } from '../platform/database/index.js';
import { Vacancy } from '../vacancies/index.js';
import { BookingReader } from './booking-reader.service.js';
import { jobOfferMail, JobOfferMailWriter } from './job-offer-mail.js';
import type { JobOfferMail } from './job-offer-mail.js';
import { JobOffer } from './job-offer.entity.js';
import { Recipients } from './recipients.service.js';

/** To whom an offer goes and what it says. */
interface Offered {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly terms: string | null;
  readonly triedByBoard: boolean;
}

/** Writes the mails that offer jobs from what is true at the moment of sending: an offer that was taken back is not made. */
@Injectable()
export class JobOfferMails extends JobOfferMailWriter {
  constructor(
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly recipients: Recipients,
  ) {
    super();
  }

  async prepare({
    organisationId,
    subjectId: id,
    triedByBoard,
  }: MessageSubject): Promise<MailDraft<JobOfferMail> | Skip> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const offer = await db.getRepository(JobOffer).findOneBy({ organisationId, id });
      if (offer === null) return { skip: 'erased' };
      if (offer.endedAt !== null) return { skip: 'not-offered' };
      const { applicationId, terms } = offer;
      return this.draft(db, { organisationId, applicationId, terms, triedByBoard });
    });
  }

  /** What would be sent if it were offered now. */
  async prepareUnwritten(
    organisationId: string,
    applicationId: string,
    terms: string | null,
  ): Promise<MailDraft<JobOfferMail> | Skip> {
    return this.database.inOrganisation(organisationId, async (db) =>
      this.draft(db, { organisationId, applicationId, terms, triedByBoard: false }),
    );
  }

  private async draft(
    db: EntityManager,
    { organisationId, applicationId, terms, triedByBoard }: Offered,
  ): Promise<MailDraft<JobOfferMail> | Skip> {
    const application = await db.getRepository(Application).findOneByOrFail({ organisationId, id: applicationId });
    const candidate = await db
      .getRepository(Candidate)
      .findOneByOrFail({ organisationId, id: application.candidateId });
    if (candidate.erasedAt !== null) return { skip: 'erased' };
    const to = triedByBoard
      ? { applicationId, byLetter: false }
      : await this.recipients.of(db, candidate, applicationId);
    if (to === null) return { skip: 'no-address' };
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: application.vacancyId });
    const companyName = await this.reader.companyName(db, vacancy);
    return {
      ...{ fromName: companyName, to, language: languageToWrite(candidate, vacancy), timeZone: vacancy.timeZone },
      ...{ unsubscribeUrl: null, leavesAtOnce: false },
      values: (format) => jobOfferMail({ candidate, application, vacancy, companyName, terms }, format),
    };
  }
}
