import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languageToWrite } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { mailFactsOf } from './interview-mail.js';
import { offerMail, OfferMailWriter } from './offer-mail.js';
import type { OfferMail } from './offer-mail.js';
import { OfferReader, offerState } from './offer-reader.service.js';
import type { OfferContext } from './offer-reader.service.js';
import { homeZone, OfferWindows } from './offer-windows.service.js';
import { Recipients } from './recipients.service.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** Writes the mails that offer seats from what is true at the moment of sending: an offer that has ended is not made. */
@Injectable()
export class OfferMails extends OfferMailWriter {
  constructor(
    private readonly database: Database,
    private readonly offers: OfferReader,
    private readonly recipients: Recipients,
    private readonly windows: OfferWindows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async prepare(subject: MessageSubject): Promise<MailDraft<OfferMail> | Skip> {
    const { organisationId, subjectId, subjectVersion, triedByBoard } = subject;
    return this.database.inOrganisation(organisationId, async (db) => {
      const context = await this.offers.find(db, organisationId, subjectId);
      if (context === null || context.candidate.erasedAt !== null) return { skip: 'erased' };
      const { day, candidate, companyName } = context;
      const state = offerState(context, subjectVersion, this.clock.now());
      if (state !== 'open') return { skip: state };
      const { applicationId } = context.place;
      const expiresAt = await this.heldUntil(db, context);
      // A mail that was held up until nobody could answer it and get there: it is not sent.
      if (expiresAt === null) return { skip: 'expired' };
      const to = triedByBoard
        ? { applicationId, byLetter: false }
        : await this.recipients.of(db, candidate, applicationId);
      if (to === null) return { skip: 'no-address' };
      const pageUrl = this.offers.urlOf(context);
      const facts = { ...mailFactsOf(context, { pageUrl, cancelledByUs: false, isToConfirm: false }), expiresAt };
      return {
        fromName: companyName,
        to,
        language: languageToWrite(context.candidate, context.vacancy),
        timeZone: day.timeZone,
        unsubscribeUrl: pageUrl,
        // As the time to answer: it is that of the candidate's own city.
        quietZone: homeZone(candidate.citySlug, day),
        leavesAtOnce: false,
        values: (format) => offerMail(facts, format),
      };
    });
  }

  /** The time to answer counts from the sending: a mail that leaves later than it should takes nothing of it. Null: too late to ask. */
  private async heldUntil(db: EntityManager, { place, slot, day, candidate }: OfferContext): Promise<Date | null> {
    const { organisationId, id, offerCount, expiresAt } = place;
    const window = this.windows.ofDay(day)(candidate.citySlug, slot.startsAt);
    if (window === null || expiresAt === null) return null;
    if (window.until <= expiresAt) return expiresAt;
    const { affected } = await db
      .getRepository(WaitingPlace)
      .update({ organisationId, id, offerCount, status: 'offered' }, { expiresAt: window.until });
    return affected === 1 ? window.until : null;
  }
}
