import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { Application, Candidate, languageToWrite } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { Vacancy } from '../vacancies/index.js';
import { BookingReader } from './booking-reader.service.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { homeZone } from './offer-windows.service.js';
import { onWaitingListMail, OnWaitingListMailWriter } from './on-waiting-list-mail.js';
import type { OnWaitingListMail } from './on-waiting-list-mail.js';
import { Recipients } from './recipients.service.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** Writes to those who wait from what is true at the moment of sending: whoever was offered a seat meanwhile reads of that alone. */
@Injectable()
export class OnWaitingListMails extends OnWaitingListMailWriter {
  constructor(
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly recipients: Recipients,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async prepare(subject: MessageSubject): Promise<MailDraft<OnWaitingListMail> | Skip> {
    const { organisationId, subjectId: id, triedByBoard } = subject;
    return this.database.inOrganisation(organisationId, async (db) => {
      const place = await db.getRepository(WaitingPlace).findOneBy({ organisationId, id });
      if (place === null) return { skip: 'erased' };
      const { applicationId } = place;
      const application = await db.getRepository(Application).findOneByOrFail({ organisationId, id: applicationId });
      const candidate = await db
        .getRepository(Candidate)
        .findOneByOrFail({ organisationId, id: application.candidateId });
      if (candidate.erasedAt !== null) return { skip: 'erased' };
      const day = await db.getRepository(InterviewDay).findOneByOrFail({ organisationId, id: place.interviewDayId });
      const silent = await this.reasonForSilence(db, { place, application, day });
      if (silent !== null) return { skip: silent };
      const to = triedByBoard
        ? { applicationId, byLetter: false }
        : await this.recipients.of(db, candidate, applicationId);
      if (to === null) return { skip: 'no-address' };
      const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: day.vacancyId });
      const companyName = await this.reader.companyName(db, vacancy);
      return {
        ...{ fromName: companyName, to, language: languageToWrite(candidate, vacancy), timeZone: day.timeZone },
        ...{ unsubscribeUrl: null, quietZone: homeZone(candidate.citySlug, day), leavesAtOnce: false },
        values: (format) => onWaitingListMail({ candidate, application, vacancy, companyName, day }, format),
      };
    });
  }

  private async reasonForSilence(
    db: EntityManager,
    { place, application, day }: { place: WaitingPlace; application: Application; day: InterviewDay },
  ): Promise<string | null> {
    if (place.status !== 'waiting') return place.status;
    if (day.status !== 'approved') return 'cancelled';
    if (application.stage !== 'shortlisted' || application.mergedIntoId !== null) return 'not-waiting';
    const { organisationId, id: interviewDayId } = day;
    const toCome = { organisationId, interviewDayId, startsAt: MoreThan(this.clock.now()) };
    return (await db.getRepository(InterviewSlot).existsBy(toCome)) ? null : 'past';
  }
}
