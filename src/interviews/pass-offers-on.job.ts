import { defineTick } from '../platform/queue/index.js';
import { OffersPassing } from './offers-passing.service.js';

/** Seats whose offer has expired go to the next of the waiting list, within a minute. */
export const passOffersOn = defineTick({
  name: 'interviews.pass-offers-on',
  everySeconds: 60,
  service: OffersPassing,
  handle: (offers: OffersPassing) => offers.run(),
});
