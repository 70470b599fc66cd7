import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of randomness as 43 characters that are safe in addresses and headers. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: what is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
