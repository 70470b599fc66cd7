import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { addChatFiles } from './chats/chat-files.routes.js';
import { addHeadhunterChats } from './chats/headhunter-chats.routes.js';
import { installFaults } from './faults.hook.js';
import { BODY_LIMIT_BYTES } from './http-call.js';
import { addHeadhunterAccount } from './headhunter-account.routes.js';
import { addHeadhunterComments } from './headhunter-comments.routes.js';
import { addHeadhunterDictionaries } from './headhunter-dictionaries.routes.js';
import { addHeadhunterDrafts } from './headhunter-drafts.routes.js';
import { HeadhunterRefusal, HeadhunterTokenRefusal, badJson, notFound } from './headhunter.errors.js';
import { installHeadhunterChecks } from './headhunter.hooks.js';
import { addHeadhunterLookups } from './headhunter-lookups.routes.js';
import { addHeadhunterMessages } from './headhunter-messages.routes.js';
import { addHeadhunterMoves } from './headhunter-moves.routes.js';
import { addHeadhunterNegotiations } from './headhunter-negotiations.routes.js';
import { addHeadhunterOauth } from './headhunter-oauth.routes.js';
import { addHeadhunterPublication } from './headhunter-publication.routes.js';
import { addHeadhunterResumes } from './headhunter-resumes.routes.js';
import { addHeadhunterSalaries } from './headhunter-salaries.routes.js';
import { addHeadhunterSearch } from './headhunter-search.routes.js';
import { addHeadhunterStatistics } from './headhunter-statistics.routes.js';
import { addHeadhunterTemplates } from './headhunter-templates.routes.js';
import { addHeadhunterVacancies } from './headhunter-vacancies.routes.js';
import { addHeadhunterVacancyFigures } from './headhunter-vacancy-figures.routes.js';
import type { Simulation } from './simulation.js';
import { addHeadhunterWebhooks } from './webhooks/headhunter-webhooks.routes.js';

/** The simulated `api.hh.ru` (and the one page of `hh.ru` that authorization needs). */
export async function buildHeadhunter(
  simulation: Simulation,
): Promise<{ server: FastifyInstance; routes: readonly string[] }> {
  const server = fastify({
    genReqId: () => randomUUID().replaceAll('-', ''),
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT_BYTES,
  });
  await server.register(formbody);
  const routes: string[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    if (typeof method === 'string' && method !== 'HEAD' && !url.startsWith('/control')) routes.push(`${method} ${url}`);
  });
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
  addHeadhunterPublication(server, simulation);
  addHeadhunterDrafts(server, simulation);
  addHeadhunterVacancyFigures(server, simulation);
  addHeadhunterNegotiations(server, simulation);
  addHeadhunterMoves(server, simulation);
  addHeadhunterTemplates(server, simulation);
  addHeadhunterStatistics(server, simulation);
  addHeadhunterMessages(server, simulation);
  addHeadhunterChats(server, simulation);
  addChatFiles(server, simulation);
  addHeadhunterResumes(server, simulation);
  addHeadhunterSearch(server, simulation);
  addHeadhunterComments(server, simulation);
  addHeadhunterWebhooks(server, simulation);
  addHeadhunterDictionaries(server);
  addHeadhunterLookups(server);
  addHeadhunterSalaries(server, simulation);
  return { server, routes };
}

/** Bodies that cannot be read are the caller's fault, everything else is ours. */
function unexpected(error: unknown): HeadhunterRefusal {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if ((error as { code?: string }).code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return badJson('', 'required');
  if (error instanceof SyntaxError) return badJson('', 'invalid');
  if (status < 500) return new HeadhunterRefusal(400, [{ type: 'bad_request' }]);
  return new HeadhunterRefusal(500, [{ type: 'internal_error', value: String(error) }]);
}
