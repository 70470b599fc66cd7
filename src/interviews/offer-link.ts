import { z } from 'zod';
import { readSigned, writeSigned } from '../platform/signed-links/index.js';
import { linkExpired, linkInvalid } from './interviews.errors.js';

/** Which offer of a seat a link opens. */
export interface OfferTarget {
  readonly organisationId: string;
  readonly placeId: string;
  /** Which of the offers to this person it is. */
  readonly offer: number;
}

// Short names: the payload is part of an address that people see.
const payloadSchema = z.object({ o: z.uuid(), w: z.uuid(), n: z.int(), e: z.int() });

const PURPOSE = 'seat-offer';

// As a link to a booking: two days after the interview there is nothing left to say.
const DAYS_AFTER_INTERVIEW = 2;

/** The signed token of an offer. It opens long after the offer has ended, to say so. */
export function writeOfferToken(secret: string, target: OfferTarget, startsAt: Date): string {
  const expires = Math.floor(startsAt.getTime() / 1000) + DAYS_AFTER_INTERVIEW * 86_400;
  const { organisationId, placeId, offer } = target;
  return writeSigned(secret, PURPOSE, { o: organisationId, w: placeId, n: offer, e: expires });
}

/** @throws ExpectedError `interviews.link-invalid` for anything this installation did not sign, `interviews.link-expired` after its time */
export function readOfferToken(secret: string, token: string, now: Date): OfferTarget {
  const payload = readSigned(secret, PURPOSE, token);
  if (payload === null) throw linkInvalid();
  const { o, w, n, e } = payloadSchema.parse(payload);
  if (now.getTime() > e * 1000) throw linkExpired();
  return { organisationId: o, placeId: w, offer: n };
}
