import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { installFaults } from './faults.hook.js';
import { BODY_LIMIT_BYTES } from './http-call.js';
import type { Simulation } from './simulation.js';
import { SuperjobRefusal, superjobNotFound } from './superjob.errors.js';
import { installSuperjobChecks } from './superjob.hooks.js';
import { addWeakSuperjobRoutes } from './superjob-weak.routes.js';
import { addSuperjobOauth } from './superjob-oauth.routes.js';
import { addSuperjobRoutes } from './superjob.routes.js';

/** The simulated `api.superjob.ru` (and the authorization page of `www.superjob.ru`). */
export async function buildSuperjob(simulation: Simulation): Promise<FastifyInstance> {
  const server = fastify({
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT_BYTES,
    // The documentation asks for a slash at the end; many clients leave it out and are answered all the same.
    routerOptions: { ignoreTrailingSlash: true },
    // Every version 2.x answers alike.
    rewriteUrl: (request) => (request.url ?? '/').replace(/^\/2\.\d+(?=\/)/, '/v2'),
  });
  await server.register(formbody);
  server.addHook('onRequest', async (request, reply) => {
    // A page from anywhere may ask the board, but not the control plane.
    if (!request.url.startsWith('/control')) void reply.header('Access-Control-Allow-Origin', '*');
  });
  installFaults(server, 'superjob', simulation);
  installSuperjobChecks(server, simulation);
  server.setNotFoundHandler(async () => {
    throw superjobNotFound();
  });
  server.setErrorHandler(async (error, _request, reply) => {
    const refusal = error instanceof SuperjobRefusal ? error : unexpected(error);
    return reply.code(refusal.status).send({
      error: {
        code: refusal.code,
        ...(refusal.error === null ? {} : { error: refusal.error }),
        message: refusal.text,
        ...refusal.more,
      },
    });
  });
  addSuperjobOauth(server, simulation);
  addSuperjobRoutes(server, simulation);
  addWeakSuperjobRoutes(server, simulation);
  return server;
}

/** Bodies that cannot be read are the caller's fault, everything else is ours. */
function unexpected(error: unknown): SuperjobRefusal {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  return new SuperjobRefusal(status, status < 500 ? 'bad_request' : 'internal_error', String(error));
}
