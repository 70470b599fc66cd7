import { z } from 'zod';
import { readSigned, writeSigned } from '../platform/signed-links/index.js';
import { linkExpired, linkInvalid } from './interviews.errors.js';

/** Which booking a candidate's link opens. */
export interface LinkTarget {
  readonly organisationId: string;
  readonly bookingId: string;
}

// Short names: the payload is part of an address that people see.
const payloadSchema = z.object({ o: z.uuid(), b: z.uuid(), e: z.int() });

const PURPOSE = 'candidate-link';

// Two days after the interview there is nothing left to confirm or to move.
const DAYS_AFTER_INTERVIEW = 2;

/**
 * Makes the token of a candidate's link: what it opens and until when, signed.
 *
 * @param secret    key of this installation
 * @param startsAt  start of the interview; the link works until two days after it
 */
export function writeLinkToken(secret: string, target: LinkTarget, startsAt: Date): string {
  const expires = Math.floor(startsAt.getTime() / 1000) + DAYS_AFTER_INTERVIEW * 86_400;
  return writeSigned(secret, PURPOSE, { o: target.organisationId, b: target.bookingId, e: expires });
}

/**
 * Reads a token.
 *
 * @throws ExpectedError `interviews.link-invalid` for anything this installation did not sign, `interviews.link-expired` after its time
 */
export function readLinkToken(secret: string, token: string, now: Date): LinkTarget {
  const payload = readSigned(secret, PURPOSE, token);
  if (payload === null) throw linkInvalid();
  const { o, b, e } = payloadSchema.parse(payload);
  if (now.getTime() > e * 1000) throw linkExpired();
  return { organisationId: o, bookingId: b };
}
