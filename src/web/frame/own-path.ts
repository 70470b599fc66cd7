import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** Only there to read a path by; never asked for. */
const OWN_ORIGIN = 'http://own.invalid';

/**
 * A path of our own site, written as a header can carry it (RFC 3986 §2.1); anything else, such as another site's address or a
 * character that no header holds, becomes the first page.
 */
export function ownPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/[^\s\\\p{Cc}]*$/u.test(given) || !URL.canParse(given, OWN_ORIGIN)) return '/';
  const { origin, pathname, search, hash } = new URL(given, OWN_ORIGIN);
  // Two slashes begin another site's address, also where only the taking away of dots brings them together: "/.//site".
  return origin === OWN_ORIGIN && !pathname.startsWith('//') ? pathname + search + hash : '/';
}

/** A list's address with a search of 200 letters and a tag of 500 code units of any script, each written as up to nine characters, and all its filters. */
const LONGEST_BACK_CHARACTERS = 8_000;

/** The field of a form or an address that says where its reader came from; read by `backPath`. */
export const backField = { back: z.string().max(LONGEST_BACK_CHARACTERS).optional() };

/** Where a form says that its reader came from, and goes back to once it is done; null where it says nothing. */
export function backPath(given: string | undefined): string | null {
  return given ? ownPath(given) : null;
}

/** Leads a browser to a page of ours. Status 303: a reload there sends nothing twice. */
export function leadTo(reply: FastifyReply, path: string): FastifyReply {
  return reply.status(303).header('location', ownPath(path));
}
