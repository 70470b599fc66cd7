import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { argumentsOf } from './http-call.js';
import type { Simulation } from './simulation.js';
import { SuperjobRefusal } from './superjob.errors.js';

/** Authorization page and the three token paths, each by GET and by POST: clients of both kinds are in use. */
export function addSuperjobOauth(server: FastifyInstance, simulation: Simulation): void {
  server.get('/authorize/', async (request, reply) => {
    const query = argumentsOf(request);
    const target = query.redirect_uri ?? '';
    if (query.client_id !== simulation.credentials.superjobClientId || !URL.canParse(target)) {
      return reply.code(400).type('text/html; charset=utf-8').send('<!DOCTYPE html><p>Приложение не найдено.</p>');
    }
    const address = new URL(target);
    address.searchParams.set('code', issueSuperjobCode(simulation, target));
    if (query.state !== undefined) address.searchParams.set('state', query.state);
    return reply.redirect(address.toString(), 302);
  });
  const paths = { access_token: byCode, password: byPassword, refresh_token: byRefreshToken };
  for (const [name, exchange] of Object.entries(paths)) {
    server.route({
      method: ['GET', 'POST'],
      url: `/v2/oauth2/${name}/`,
      handler: async (request, reply) => {
        void reply.header('Cache-Control', 'no-store');
        checkClient(simulation, request);
        return exchange(simulation, request);
      },
    });
  }
}

/** A fresh authorization code for the recruiter of the simulated employer. */
export function issueSuperjobCode(simulation: Simulation, redirectUri: string | null): string {
  const code = randomBytes(20).toString('hex');
  simulation.commit({ type: 'code-issued', board: 'superjob', code, redirectUri, codeChallenge: null });
  return code;
}

function checkClient(simulation: Simulation, request: FastifyRequest): void {
  const form = argumentsOf(request);
  const { superjobClientId, superjobSecretKey } = simulation.credentials;
  if (form.client_id !== superjobClientId || form.client_secret !== superjobSecretKey) {
    throw new SuperjobRefusal(400, 'invalid_client', 'Приложение не найдено');
  }
}

function byCode(simulation: Simulation, request: FastifyRequest): object {
  const known = simulation.tokens.code('superjob', argumentsOf(request).code ?? '');
  if (known === undefined || known.used)
    throw new SuperjobRefusal(400, 'invalid_grant', 'Код не найден или уже использован');
  return issue(simulation, known.code, null);
}

function byPassword(simulation: Simulation, request: FastifyRequest): object {
  const form = argumentsOf(request);
  const { superjobLogin, superjobPassword } = simulation.credentials;
  const password = simulation.settings.superjobPassword ?? superjobPassword;
  if (form.login !== superjobLogin || form.password !== password) {
    throw new SuperjobRefusal(400, 'invalid_grant', 'Неверный логин или пароль');
  }
  return issue(simulation, null, null);
}

/** Whether the board kills the old refresh token is unknown; the simulator does, so that clients store what comes back. */
function byRefreshToken(simulation: Simulation, request: FastifyRequest): object {
  const known = simulation.tokens.byRefreshToken('superjob', argumentsOf(request).refresh_token ?? '');
  if (known === undefined || known.ended !== null || known.refreshed) {
    throw new SuperjobRefusal(400, 'invalid_grant', 'Токен обновления недействителен');
  }
  return issue(simulation, null, known.refreshToken);
}

function issue(simulation: Simulation, code: string | null, refreshed: string | null): object {
  const accessToken = `v3.r.610482.${randomBytes(20).toString('hex')}.${randomBytes(20).toString('hex')}`;
  const refreshToken = `v3.r.610482.${randomBytes(20).toString('hex')}.${randomBytes(20).toString('hex')}`;
  const seconds = simulation.settings.superjobTokenSeconds;
  const expires = simulation.now().getTime() + seconds * 1000;
  simulation.commit({
    type: 'token-issued',
    token: {
      board: 'superjob',
      kind: 'user',
      accessToken,
      refreshToken,
      expiresAt: new Date(expires).toISOString(),
    },
    code,
    refreshed,
  });
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    // An instant, not a duration.
    ttl: Math.floor(expires / 1000),
    expires_in: seconds,
    token_type: 'bearer',
  };
}
