import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { linkExpired, linkInvalid } from './interviews.errors.js';

/** Which booking a candidate's link opens. */
export interface LinkTarget {
  readonly organisationId: string;
  readonly bookingId: string;
}

// Short names: the payload is part of an address that people see.
const payloadSchema = z.object({ o: z.uuid(), b: z.uuid(), e: z.int() });

// Two days after the interview there is nothing left to confirm or to move.
const DAYS_AFTER_INTERVIEW = 2;

/**
 * Makes the token of a candidate's link: what it opens and until when, signed with HMAC-SHA256 so that nobody can make one up.
 *
 * @param secret    key of this installation
 * @param startsAt  start of the interview; the link works until two days after it
 */
export function writeLinkToken(secret: string, target: LinkTarget, startsAt: Date): string {
  const expires = Math.floor(startsAt.getTime() / 1000) + DAYS_AFTER_INTERVIEW * 86_400;
  const payload = JSON.stringify({ o: target.organisationId, b: target.bookingId, e: expires });
  const body = Buffer.from(payload).toString('base64url');
  return `${body}.${signature(secret, body)}`;
}

/**
 * Reads a token.
 *
 * @throws ExpectedError `interviews.link-invalid` for anything this installation did not sign, `interviews.link-expired` after its time
 */
export function readLinkToken(secret: string, token: string, now: Date): LinkTarget {
  const [body = '', signed = '', ...rest] = token.split('.');
  // Compared as they are written: base64 is read past characters that do not belong to it, and one link must not have many addresses.
  const given = Buffer.from(signed);
  const right = Buffer.from(signature(secret, body));
  if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) throw linkInvalid();
  const { o, b, e } = payloadSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  if (now.getTime() > e * 1000) throw linkExpired();
  return { organisationId: o, bookingId: b };
}

function signature(secret: string, body: string): string {
  return createHmac('sha256', secret).update(`candidate-link:${body}`).digest('base64url');
}
