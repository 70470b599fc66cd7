import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HeadhunterRefusal, HeadhunterTokenRefusal } from './headhunter.errors.js';
import { accessTokenOf, userOf } from './headhunter-caller.js';
import { argumentsOf } from './http-call.js';
import { RECRUITER_ID } from './recruiters.table.js';
import type { Simulation } from './simulation.js';
import type { KnownToken } from './token-book.js';

/** An application may ask for a token of its own once in so many minutes. */
const APPLICATION_TOKEN_PAUSE_MINUTES = 5;

/** Authorization page, token endpoint. https://api.hh.ru/openapi/redoc#tag/Avtorizaciya-prilozheniya */
export function addHeadhunterOauth(server: FastifyInstance, simulation: Simulation): void {
  server.get('/oauth/authorize', async (request, reply) => authorize(simulation, request, reply));
  // The second address is the one that older documentation and most clients have.
  for (const path of ['/token', '/oauth/token']) {
    server.post(path, async (request, reply) => {
      // RFC 6749 §5.1: answers with tokens are not to be kept by anything in between.
      void reply.header('Cache-Control', 'no-store');
      return exchange(simulation, request);
    });
  }
  server.delete('/token', async (request, reply) => {
    const token = simulation.tokens.byAccessToken('headhunter', accessTokenOf(request) ?? '');
    if (token === undefined || token.kind !== 'user') throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
    simulation.commit({
      type: 'tokens-ended',
      board: 'headhunter',
      reason: 'revoked',
      accessToken: token.accessToken,
    });
    const subscription = simulation.webhooks.subscriptionOf(userOf(simulation, request).id);
    if (subscription !== undefined) {
      simulation.commit({ type: 'webhook-unsubscribed', subscriptionId: subscription.id });
    }
    return reply.code(204).send();
  });
}

/** Agrees at once, as a recruiter would who is signed in already. */
function authorize(simulation: Simulation, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const query = argumentsOf(request);
  const redirectUri = query.redirect_uri ?? simulation.credentials.headhunterRedirectUri;
  const known = query.client_id === simulation.credentials.headhunterClientId;
  if (!known || redirectUri === null || !redirectAllowed(simulation, redirectUri) || query.response_type !== 'code') {
    return refusedPage(
      reply,
      'Приложение или адрес возврата не найдены. Проверьте client_id, redirect_uri и response_type.',
    );
  }
  const challengeGiven = query.code_challenge !== undefined;
  if (
    challengeGiven !== (query.code_challenge_method === 'S256') ||
    (query.code_challenge_method ?? 'S256') !== 'S256'
  ) {
    return refusedPage(reply, 'code_challenge и code_challenge_method=S256 передаются только вместе.');
  }
  const target = new URL(redirectUri);
  if (query.role === 'applicant') target.searchParams.set('error', 'access_denied');
  else target.searchParams.set('code', issueCode(simulation, query.redirect_uri ?? null, query.code_challenge ?? null));
  if (query.state !== undefined) target.searchParams.set('state', query.state);
  return reply.redirect(target.toString(), 302);
}

/** A fresh authorization code for a recruiter of the simulated employer. */
export function issueCode(
  simulation: Simulation,
  redirectUri: string | null,
  codeChallenge: string | null,
  managerId = RECRUITER_ID,
): string {
  const code = randomBytes(24).toString('hex').toUpperCase();
  simulation.commit({ type: 'code-issued', board: 'headhunter', code, redirectUri, codeChallenge, managerId });
  return code;
}

/** The registered scheme and host (or a subdomain), the same path or deeper; extra query is fine. */
function redirectAllowed(simulation: Simulation, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const asked = new URL(redirectUri);
  const registered = simulation.credentials.headhunterRedirectUri;
  if (registered === null) return asked.protocol === 'http:' || asked.protocol === 'https:';
  const own = new URL(registered);
  const sameHost = asked.hostname === own.hostname || asked.hostname.endsWith(`.${own.hostname}`);
  const path = own.pathname.replace(/\/$/, '');
  const samePath = asked.pathname === own.pathname || asked.pathname.startsWith(`${path}/`);
  return asked.protocol === own.protocol && asked.port === own.port && sameHost && samePath;
}

function refusedPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.code(400).type('text/html; charset=utf-8').send(`<!DOCTYPE html><p>${text}</p>`);
}

function exchange(simulation: Simulation, request: FastifyRequest): object {
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const form = isForm ? argumentsOf(request) : {};
  switch (form.grant_type) {
    case 'authorization_code':
      return byCode(simulation, form);
    case 'refresh_token':
      return byRefreshToken(simulation, form);
    case 'client_credentials':
      return forApplication(simulation, form);
    default:
      throw new HeadhunterTokenRefusal('unsupported_grant_type', 'unsupported grant_type');
  }
}

type Form = Readonly<Record<string, string | undefined>>;

function byCode(simulation: Simulation, form: Form): object {
  checkClient(simulation, form);
  const code = simulation.tokens.code('headhunter', form.code ?? '');
  if (code === undefined) throw new HeadhunterTokenRefusal('invalid_request', 'code not found');
  if (code.used) throw new HeadhunterTokenRefusal('invalid_grant', 'code has already been used');
  const age = simulation.now().getTime() - code.issuedAt;
  if (age > simulation.settings.headhunterCodeSeconds * 1000) {
    throw new HeadhunterTokenRefusal('invalid_grant', 'code expired');
  }
  // Sent at the authorization, it has to be the same string here; not sent there, it may be left out here.
  const redirect = code.redirectUri ?? simulation.credentials.headhunterRedirectUri;
  const given = form.redirect_uri;
  if (code.redirectUri !== null ? given !== redirect : given !== undefined && redirect !== null && given !== redirect) {
    throw new HeadhunterTokenRefusal('invalid_request', 'bad redirect url');
  }
  if (code.codeChallenge !== null) {
    const challenge = createHash('sha256')
      .update(form.code_verifier ?? '')
      .digest('base64url');
    if (challenge !== code.codeChallenge) throw new HeadhunterTokenRefusal('invalid_grant', 'code verifier mismatch');
  }
  return issueTokens(simulation, code.code, null, code.managerId);
}

/** One refresh token, one exchange, and only when the access token is past its time. */
function byRefreshToken(simulation: Simulation, form: Form): object {
  if ((form.refresh_token ?? '') === '') throw new HeadhunterTokenRefusal('invalid_request', 'token is empty');
  const known = simulation.tokens.byRefreshToken('headhunter', form.refresh_token ?? '');
  if (known === undefined) throw new HeadhunterTokenRefusal('invalid_request', 'token not found');
  if (known.ended !== null) {
    const description = known.ended === 'revoked' ? 'token was revoked' : 'token deactivated';
    throw new HeadhunterTokenRefusal('invalid_grant', description);
  }
  if (known.refreshed) throw new HeadhunterTokenRefusal('invalid_grant', 'token has already been refreshed');
  if (simulation.now().getTime() < known.expiresAt) {
    throw new HeadhunterTokenRefusal('invalid_grant', 'token not expired');
  }
  return issueTokens(simulation, null, known, known.managerId);
}

function forApplication(simulation: Simulation, form: Form): object {
  checkClient(simulation, form);
  const earlier = simulation.tokens.applicationToken('headhunter');
  const pause = APPLICATION_TOKEN_PAUSE_MINUTES * 60_000;
  if (earlier !== undefined && simulation.now().getTime() - earlier.issuedAt < pause) {
    throw new HeadhunterTokenRefusal('forbidden', 'app token refresh too early', 403);
  }
  const accessToken = `APPL${randomBytes(30).toString('hex').toUpperCase()}`;
  simulation.commit({
    type: 'token-issued',
    token: { board: 'headhunter', kind: 'application', accessToken, refreshToken: null, expiresAt: null },
    code: null,
    refreshed: null,
  });
  return { access_token: accessToken, token_type: 'bearer' };
}

function issueTokens(
  simulation: Simulation,
  code: string | null,
  refreshed: KnownToken | null,
  managerId = RECRUITER_ID,
): object {
  const accessToken = `USER${randomBytes(30).toString('hex').toUpperCase()}`;
  const refreshToken = `USER${randomBytes(30).toString('hex').toUpperCase()}`;
  const seconds = simulation.settings.headhunterTokenSeconds;
  const expiresAt = new Date(simulation.now().getTime() + seconds * 1000).toISOString();
  simulation.commit({
    type: 'token-issued',
    token: { board: 'headhunter', kind: 'user', accessToken, refreshToken, expiresAt, managerId },
    code,
    refreshed: refreshed?.refreshToken ?? null,
  });
  return { access_token: accessToken, token_type: 'bearer', expires_in: seconds, refresh_token: refreshToken };
}

function checkClient(simulation: Simulation, form: Form): void {
  const { headhunterClientId, headhunterClientSecret } = simulation.credentials;
  if (form.client_id === undefined || form.client_secret === undefined) {
    throw new HeadhunterTokenRefusal('invalid_client', 'client_id or client_secret not found');
  }
  if (form.client_id !== headhunterClientId || form.client_secret !== headhunterClientSecret) {
    throw new HeadhunterTokenRefusal('invalid_request', 'account not found');
  }
}
