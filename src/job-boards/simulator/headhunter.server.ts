import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { installFaults } from './faults.hook.js';
import { BODY_LIMIT_BYTES } from './http-call.js';
import { addHeadhunterAccount } from './headhunter-account.routes.js';
import { addHeadhunterDictionaries } from './headhunter-dictionaries.routes.js';
import { HeadhunterRefusal, HeadhunterTokenRefusal, notFound } from './headhunter.errors.js';
import { installHeadhunterChecks } from './headhunter.hooks.js';
import { addHeadhunterMessages } from './headhunter-messages.routes.js';
import { addHeadhunterNegotiations } from './headhunter-negotiations.routes.js';
import { addHeadhunterOauth } from './headhunter-oauth.routes.js';
import { addHeadhunterResumes } from './headhunter-resumes.routes.js';
import { addHeadhunterVacancies } from './headhunter-vacancies.routes.js';
import type { Simulation } from './simulation.js';
import { addHeadhunterWebhooks } from './webhooks/headhunter-webhooks.routes.js';

/** The simulated `api.hh.ru` (and the one page of `hh.ru` that authorization needs). */
export async function buildHeadhunter(simulation: Simulation): Promise<FastifyInstance> {
  const server = fastify({
    genReqId: () => randomUUID().replaceAll('-', ''),
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT_BYTES,
  });
  await server.register(formbody);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
  installFaults(server, 'headhunter', simulation);
  installHeadhunterChecks(server, simulation);
  server.setNotFoundHandler(async () => {
    throw notFound();
  });
  server.setErrorHandler(async (error, request, reply) => {
    if (error instanceof HeadhunterTokenRefusal) {
      return reply.code(error.status).send({ error: error.error, error_description: error.description });
    }
    const refusal = error instanceof HeadhunterRefusal ? error : unexpected(error);
    const description = refusal.errors.map(({ type, value }) => (value === undefined ? type : `${type}: ${value}`));
    return reply.code(refusal.status).send({
      request_id: request.id,
      description: description.join(', '),
      errors: refusal.errors,
      ...refusal.legacy,
    });
  });
  addHeadhunterOauth(server, simulation);
  addHeadhunterAccount(server, simulation);
  addHeadhunterVacancies(server, simulation);
  addHeadhunterNegotiations(server, simulation);
  addHeadhunterMessages(server, simulation);
  addHeadhunterResumes(server, simulation);
  addHeadhunterWebhooks(server, simulation);
  addHeadhunterDictionaries(server);
  return server;
}

/** Bodies that cannot be read are the caller's fault, everything else is ours. */
function unexpected(error: unknown): HeadhunterRefusal {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500) return new HeadhunterRefusal(400, [{ type: 'bad_request' }]);
  return new HeadhunterRefusal(500, [{ type: 'internal_error', value: String(error) }]);
}
