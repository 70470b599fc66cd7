import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface Session {
    /** Whose session it is, in the words of whoever signed them in. */
    subject?: string;
    /** Small things to remember until the session ends. */
    entries?: Record<string, string>;
    /** It was read from the store, not just begun. */
    resumed?: boolean;
  }
}

/** Name of the session cookie. */
export const SESSION_COOKIE = 'otklik-session';

/** Whose session the request belongs to; null when nobody is signed in. */
export function sessionSubject(request: FastifyRequest): string | null {
  // The plugin leaves null behind once a session was ended.
  return (request.session as typeof request.session | null)?.subject ?? null;
}

/** The browser came with the cookie of a session that is over: it expired, was ended elsewhere, or never was one of ours. */
export function sessionIsOver(request: FastifyRequest): boolean {
  const session = request.session as typeof request.session | null;
  return request.cookies[SESSION_COOKIE] !== undefined && session?.resumed !== true;
}

/** Begins a session for somebody, under a new id: one that was planted before signing in is worth nothing. */
export async function beginSession(request: FastifyRequest, subject: string): Promise<void> {
  await request.session.regenerate();
  request.session.subject = subject;
}

/** Ends the session of the request and removes its cookie. */
export async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await request.session.destroy();
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
}

/** A value remembered in the session. */
export function sessionEntry(request: FastifyRequest, key: string): string | null {
  return (request.session as typeof request.session | null)?.entries?.[key] ?? null;
}

/** Remembers a value until the session ends; null forgets it. */
export function setSessionEntry(request: FastifyRequest, key: string, value: string | null): void {
  const entries = { ...request.session.entries };
  if (value === null) delete entries[key];
  else entries[key] = value;
  request.session.entries = entries;
}

/** The token that every state-changing form of this session carries (field `_csrf`, or header `x-csrf-token` for htmx). */
export function csrfToken(reply: FastifyReply): string {
  return reply.generateCsrf();
}

/** The key of a request that calls with one (RFC 6750 §2.1) instead of a session; null for any other request. */
export function bearerKey(request: FastifyRequest): string | null {
  return /^Bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
