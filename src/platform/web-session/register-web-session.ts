import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import session from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bearerKey } from './session-access.js';
import type { WebSessionStore } from './web-session-store.js';
import { FormOutdated } from './web-session.errors.js';

/** What the web process decides about sessions and headers. */
export interface WebSessionOptions {
  readonly store: WebSessionStore;
  /** Signs the cookie; at least 32 characters. */
  readonly secret: string;
  /** Name of the session cookie. */
  readonly cookieName: string;
  /** True behind https: cookies are not sent over http then, and browsers are told to stay on https. */
  readonly secureCookies: boolean;
  /** Beginnings of paths whose address or signature is itself the proof (links of candidates, messages of other systems): no token there. */
  readonly provenByAddress?: readonly string[];
  /** Beginnings of paths whose pages may carry inline styles (mails shown as they are, the API's documentation). */
  readonly inlineStyles?: readonly string[];
}

/** Methods that change nothing (RFC 9110 §9.2.1). */
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Gives the server sessions, the check that forms come from our own pages, and strict headers.
 * To be called before the routes are registered.
 */
export async function registerWebSession(server: FastifyInstance, options: WebSessionOptions): Promise<void> {
  await server.register(helmet, headers(options));
  await server.register(cookie);
  server.decorate('sessionCookie', options.cookieName);
  await server.register(session, {
    secret: options.secret,
    cookieName: options.cookieName,
    store: options.store,
    // Visitors leave no row before they are shown a form, whose token needs one; the end of a session is moved by the store, not by a cookie at every answer.
    saveUninitialized: false,
    rolling: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secureCookies },
  });
  await server.register(csrf, { sessionPlugin: '@fastify/session' });
  server.addHook('preHandler', (request, _reply, done) => {
    if (needsNoToken(request, options.provenByAddress ?? [])) return done();
    // The plugin answers by itself; our own error gets the page that every other error gets.
    const refuse = { send: () => done(new FormOutdated()) } as unknown as FastifyReply;
    server.csrfProtection(request, refuse, done);
  });
}

/**
 * Reading needs no token, nor does a call with a bearer key: another site cannot make a browser send that header,
 * and whoever sends it is not known by the cookie.
 */
function needsNoToken(request: FastifyRequest, provenByAddress: readonly string[]): boolean {
  if (SAFE_METHODS.includes(request.method) || bearerKey(request) !== null) return true;
  const path = request.routeOptions.url ?? '';
  return provenByAddress.some((beginning) => path.startsWith(beginning));
}

/** Everything comes from this server and nothing is inline, so that text of strangers can never become a script. */
function headers(options: WebSessionOptions): Parameters<typeof helmet>[1] {
  const inlineStyles = options.inlineStyles ?? [];
  const styleSource = (request: { url?: string }): string =>
    inlineStyles.some((beginning) => request.url?.startsWith(beginning)) ? "'self' 'unsafe-inline'" : "'self'";
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: [styleSource],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // Our own pages show mails in a frame.
        frameAncestors: ["'self'"],
        ...(options.secureCookies ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.secureCookies,
    // Addresses of candidates' links must not travel to other sites.
    referrerPolicy: { policy: 'same-origin' },
  };
}
