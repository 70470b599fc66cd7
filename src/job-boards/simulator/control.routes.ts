import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import type { SimulatorControl } from './control.js';
import {
  applicantMessageSchema,
  blockSchema,
  hideSchema,
  personChangeSchema,
  transferSchema,
} from './control.schemas.js';
import type {
  ChatConditionWish,
  ClockMove,
  CodeWish,
  FaultWish,
  NewResponses,
  TokenAction,
} from './control.schemas.js';
import { argumentsOf, pathPart } from './http-call.js';
import type { SimulatorSettings } from './simulator.settings.js';
import { addWebhookControl } from './webhooks/webhook-control.routes.js';

/**
 * The control plane: the same methods as `SimulatorControl`, with JSON bodies, under a prefix that neither board has.
 * It asks for no login: the simulator listens on the local machine and holds invented people only.
 */
export async function addControlRoutes(server: FastifyInstance, control: SimulatorControl): Promise<void> {
  await server.register(
    async (plane) => {
      plane.setErrorHandler(async (error, _request, reply) => {
        const expected = error instanceof ExpectedError || error instanceof ZodError;
        return reply.code(expected ? 400 : 500).send({ error: error instanceof Error ? error.message : String(error) });
      });
      addQuestions(plane, control);
      addDeeds(plane, control);
      addResumeDeeds(plane, control);
      addVacancyDeeds(plane, control);
      addWebhookControl(plane, control.webhooks);
    },
    { prefix: '/control' },
  );
}

function addQuestions(plane: FastifyInstance, control: SimulatorControl): void {
  plane.get('/state', async () => control.state());
  plane.get('/calls', async () => control.calls());
  plane.get('/spent', async () => control.spent());
  plane.get('/people', async (request) => ({ people: control.people(argumentsOf(request).date) }));
  plane.get('/attendance-log', async (_request, reply) =>
    reply.type('text/csv; charset=utf-8').send(control.attendanceLog()),
  );
}

function addDeeds(plane: FastifyInstance, control: SimulatorControl): void {
  plane.delete('/calls', async (_request, reply) => {
    control.resetCalls();
    return reply.code(204).send();
  });
  plane.post('/responses', async (request) => ({ responses: control.respond((request.body ?? {}) as NewResponses) }));
  plane.post('/tokens', async (request, reply) => {
    control.tokens(request.body as TokenAction);
    return reply.code(204).send();
  });
  plane.post('/clock', async (request) => ({ now: control.moveClock(request.body as ClockMove).toISOString() }));
  plane.post('/faults', async (request, reply) => {
    control.queueFault(request.body as FaultWish);
    return reply.code(204).send();
  });
  plane.delete('/faults', async (_request, reply) => {
    control.clearFaults();
    return reply.code(204).send();
  });
  plane.post('/settings', async (request) => control.change(request.body as Partial<SimulatorSettings>));
  plane.post('/superjob-block', async (request, reply) => {
    control.blockSuperjob(blockSchema.parse(request.body).variant);
    return reply.code(204).send();
  });
  plane.post('/authorisation-code', async (request) => ({
    code: control.authorisationCode((request.body ?? {}) as CodeWish),
  }));
}

function addResumeDeeds(plane: FastifyInstance, control: SimulatorControl): void {
  plane.post('/resumes/:resume/delete', async (request, reply) => {
    control.deleteResume(pathPart(request, 'resume'));
    return reply.code(204).send();
  });
  plane.post('/resumes/:resume/hide', async (request, reply) => {
    control.hideFields(pathPart(request, 'resume'), hideSchema.parse(request.body).fields);
    return reply.code(204).send();
  });
  plane.post('/resumes/:resume/change', async (request, reply) => {
    control.changeResume(pathPart(request, 'resume'), personChangeSchema.parse(request.body));
    return reply.code(204).send();
  });
  plane.post('/topics/:topic/messages', async (request, reply) => {
    control.applicantWrites(pathPart(request, 'topic'), applicantMessageSchema.parse(request.body).text);
    return reply.code(204).send();
  });
  plane.post('/topics/:topic/discard', async (request, reply) => {
    control.discardTopic(pathPart(request, 'topic'), request.body ?? {});
    return reply.code(204).send();
  });
  plane.post('/topics/:topic/files', async (request, reply) => {
    control.applicantSendsFile(pathPart(request, 'topic'), request.body ?? {});
    return reply.code(204).send();
  });
  plane.post('/topics/:topic/chat', async (request, reply) => {
    control.conditionChat(pathPart(request, 'topic'), request.body as ChatConditionWish);
    return reply.code(204).send();
  });
}

function addVacancyDeeds(plane: FastifyInstance, control: SimulatorControl): void {
  plane.post('/vacancies/:vacancy/republish', async (request) => ({
    vacancyId: control.republishVacancy(pathPart(request, 'vacancy')),
  }));
  plane.post('/vacancies/:vacancy/archive', async (request, reply) => {
    control.archiveVacancy(pathPart(request, 'vacancy'));
    return reply.code(204).send();
  });
  plane.post('/vacancies/:vacancy/transfer', async (request, reply) => {
    control.transferVacancy(pathPart(request, 'vacancy'), transferSchema.parse(request.body).managerId);
    return reply.code(204).send();
  });
}
