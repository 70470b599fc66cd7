import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Makes a token of an address: what it opens, signed with HMAC-SHA256 so that nobody can make one up.
 *
 * @param secret   key of this installation
 * @param purpose  a token of one purpose opens nothing of another
 */
export function writeSigned(secret: string, purpose: string, payload: object): string {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${body}.${signature(secret, purpose, body)}`;
}

/** What a token says; null for anything this installation did not sign. */
export function readSigned(secret: string, purpose: string, token: string): unknown {
  const [body = '', signed = '', ...rest] = token.split('.');
  // Compared as they are written: base64 is read past characters that do not belong to it, and one link must not have many addresses.
  const given = Buffer.from(signed);
  const right = Buffer.from(signature(secret, purpose, body));
  if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

function signature(secret: string, purpose: string, body: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${body}`).digest('base64url');
}
