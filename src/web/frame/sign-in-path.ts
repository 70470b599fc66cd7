import type { FastifyRequest } from 'fastify';
import { sessionIsOver } from '../../platform/web-session/index.js';
import { ownPath } from './own-path.js';

/** Why somebody is asked to sign in again: their session is over, or that and a form that they sent has not been taken. */
export const SIGN_IN_REASONS = ['session-over', 'not-sent'] as const;
export type SignInReason = (typeof SIGN_IN_REASONS)[number];

/** The sign-in page for a request of somebody who is not signed in, with the way back to where they were and the reason. */
export function signInPath(request: FastifyRequest): string {
  const reads = request.method === 'GET';
  const reason: SignInReason | null = !reads ? 'not-sent' : sessionIsOver(request) ? 'session-over' : null;
  const query = { back: reads ? request.url : pageBefore(request), ...(reason === null ? {} : { reason }) };
  return `/sign-in?${new URLSearchParams(query).toString()}`;
}

/** The page of ours on which a form was sent (RFC 9110 §10.1.3); the first page when the browser does not say. */
export function pageBefore(request: FastifyRequest): string {
  const referer = URL.parse(request.headers.referer ?? '');
  return referer?.host === request.host ? ownPath(referer.pathname + referer.search) : '/';
}
