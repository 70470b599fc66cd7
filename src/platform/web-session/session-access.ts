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
  interface FastifyInstance {
    /** Name of the session cookie. */
    sessionCookie: string;
  }
}

/** What browsers take for this machine itself. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Name of the session cookie of an installation. Cookies know no ports (RFC 6265 §8.5): two installations on one machine would sign each
 * other's people out.
 */
export function sessionCookieName(publicUrl: string): string {
  const { hostname, port } = new URL(publicUrl);
  return THIS_MACHINE.includes(hostname) && port !== '' ? `otklik-session-${port}` : 'otklik-session';
}

/** Whose session the request belongs to; null when nobody is signed in. */
export function sessionSubject(request: FastifyRequest): string | null {
  // The plugin leaves null behind once a session was ended.
  return (request.session as typeof request.session | null)?.subject ?? null;
}

/** The browser came with the cookie of a session that is over: it expired, was ended elsewhere, or never was one of ours. */
export function sessionIsOver(request: FastifyRequest): boolean {
  const session = request.session as typeof request.session | null;
  return request.cookies[request.server.sessionCookie] !== undefined && session?.resumed !== true;
}

/** Begins a session for somebody, under a new id: one that was planted before signing in is worth nothing. */
export async function beginSession(request: FastifyRequest, subject: string): Promise<void> {
  await request.session.regenerate();
  request.session.subject = subject;
}

/** Ends the session of the request and removes its cookie. */
export async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await request.session.destroy();
  reply.clearCookie(request.server.sessionCookie, { path: '/' });
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
