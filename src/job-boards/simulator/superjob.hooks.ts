import type { FastifyInstance, FastifyRequest } from 'fastify';
import { argumentsOf } from './http-call.js';
import type { Simulation } from './simulation.js';
import { SuperjobRefusal, blockedRefusal } from './superjob.errors.js';

/** Methods that work with the application's key alone. */
const WITHOUT_USER = /^\/v2\/(vacancies|references|catalogues|towns|regions|countries)(\/|\?|$)/;

/** Calls of the running minute by the simulator's clock. */
interface Minute {
  number: number;
  calls: number;
}

/** Rate, application's key, user's token, block: in this order. The real order is unknown. */
export function installSuperjobChecks(server: FastifyInstance, simulation: Simulation): void {
  const minute: Minute = { number: 0, calls: 0 };
  server.addHook('preHandler', async (request) => {
    if (!request.url.startsWith('/v2/')) return;
    checkRate(simulation, minute);
    if (request.url.startsWith('/v2/oauth2/')) return;
    checkKey(simulation, request);
    if (superjobToken(request) === null && WITHOUT_USER.test(request.url)) return;
    checkToken(simulation, request);
    const { superjobBlock } = simulation.settings;
    if (superjobBlock !== null) throw blockedRefusal(superjobBlock);
  });
}

/** Bearer token from the header, or the query parameter that the board takes as well. */
export function superjobToken(request: FastifyRequest): string | null {
  const match = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? argumentsOf(request).access_token ?? null;
}

function checkRate(simulation: Simulation, minute: Minute): void {
  const { superjobRequestsPerMinute, superjobLimitStatus } = simulation.settings;
  const number = Math.floor(simulation.now().getTime() / 60_000);
  if (minute.number !== number) Object.assign(minute, { number, calls: 0 });
  minute.calls += 1;
  if (superjobRequestsPerMinute !== null && minute.calls > superjobRequestsPerMinute) {
    throw new SuperjobRefusal(superjobLimitStatus, 'too_many_requests', 'Слишком много запросов, попробуйте позже');
  }
}

function checkKey(simulation: Simulation, request: FastifyRequest): void {
  const key = request.headers['x-api-app-id'];
  if (key === undefined || key === '') {
    const text =
      'Необходимо передать ключ приложения. Зарегистрироваться можно по адресу https://api.superjob.ru/register/';
    throw new SuperjobRefusal(400, 'app_key_required', text, {}, simulation.settings.superjobKeyStatus);
  }
  if (key !== simulation.credentials.superjobSecretKey) {
    throw new SuperjobRefusal(400, null, 'Неверный ключ приложения');
  }
}

function checkToken(simulation: Simulation, request: FastifyRequest): void {
  const accessToken = superjobToken(request);
  if (accessToken === null) throw new SuperjobRefusal(401, 'unauthorized', 'Необходима авторизация пользователя');
  const token = simulation.tokens.byAccessToken('superjob', accessToken);
  if (token === undefined || token.ended !== null) {
    throw new SuperjobRefusal(401, 'invalid_token', 'Токен недействителен');
  }
  if (simulation.now().getTime() >= token.expiresAt) {
    throw new SuperjobRefusal(410, 'token_expired', 'Время действия токена истекло');
  }
}
