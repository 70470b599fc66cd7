import { defineMessage } from '../messaging/index.js';
import { SEAT_OFFER_WORDING } from './interview-wordings.js';
import { OfferMailWriter, sampleOfferMail } from './offer-mail.js';

/** Offers a freed seat to somebody of the waiting list, held until a time. The calendar learns of it once they have accepted. */
export const SEAT_OFFER = defineMessage({
  name: 'seat-offer',
  subjectType: 'waiting-place',
  service: OfferMailWriter,
  prepare: (writer, subject) => writer.prepare(subject),
  sample: sampleOfferMail,
  wording: SEAT_OFFER_WORDING,
});
