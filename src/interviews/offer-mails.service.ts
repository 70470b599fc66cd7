import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { languageOf } from './booking-reader.service.js';
import { LEAST_MINUTES } from './domain/offer-window.js';
import { mailFactsOf } from './interview-mail.js';
import { offerMail, OfferMailWriter } from './offer-mail.js';
import type { OfferMail } from './offer-mail.js';
import { OfferReader, offerState } from './offer-reader.service.js';
import { homeZone } from './offer-windows.service.js';
import { Recipients } from './recipients.service.js';

/** Writes the mails that offer seats from what is true at the moment of sending: an offer that has ended is not made. */
@Injectable()
export class OfferMails extends OfferMailWriter {
  constructor(
    private readonly database: Database,
    private readonly offers: OfferReader,
    private readonly recipients: Recipients,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async prepare(subject: MessageSubject): Promise<MailDraft<OfferMail> | Skip> {
    const { organisationId, subjectId, subjectVersion, triedByBoard } = subject;
    return this.database.inOrganisation(organisationId, async (db) => {
      const context = await this.offers.find(db, organisationId, subjectId);
      if (context === null || context.candidate.erasedAt !== null) return { skip: 'erased' };
      const { place, day, candidate, companyName } = context;
      const state = offerState(context, subjectVersion, this.clock.now());
      if (state !== 'open' || place.expiresAt === null) return { skip: state };
      const { applicationId, expiresAt } = place;
      // A mail that was held up: nobody is asked what they cannot answer any more.
      if (expiresAt.getTime() - this.clock.now().getTime() < LEAST_MINUTES * 60_000) return { skip: 'expired' };
      const to = triedByBoard
        ? { applicationId, byLetter: false }
        : await this.recipients.of(db, candidate, applicationId);
      if (to === null) return { skip: 'no-address' };
      const pageUrl = this.offers.urlOf(context);
      const facts = { ...mailFactsOf(context, { pageUrl, cancelledByUs: false, isToConfirm: false }), expiresAt };
      return {
        fromName: companyName,
        to,
        language: languageOf(context),
        timeZone: day.timeZone,
        unsubscribeUrl: pageUrl,
        // As the time to answer: it is that of the candidate's own city.
        quietZone: homeZone(candidate.citySlug, day),
        leavesAtOnce: false,
        values: (format) => offerMail(facts, format),
      };
    });
  }
}
