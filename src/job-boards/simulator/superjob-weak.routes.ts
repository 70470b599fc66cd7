import type { FastifyInstance, FastifyRequest } from 'fastify';
import { argumentsOf, baseUrlOf } from './http-call.js';
import { EMPLOYER } from './market/vacancies.table.js';
import type { SimulatedResume } from './simulated-topic.js';
import type { Simulation } from './simulation.js';
import { receivedList, resumeArgument } from './superjob.routes.js';
import { superjobNotFound } from './superjob.errors.js';
import { superjobResume } from './superjob-resume.view.js';

/** What a call sends to an applicant, by the last part of its path. */
const LETTERS = ['invite', 'send_mail', 'mail_to'] as const;

/**
 * Weakly proven (grade C): one stranger's program alone names these paths, and nobody shows their bodies. They answer nothing but 404
 * until a control call switches them on (`superjobWeakEndpoints`); their bodies are the simulator's own, so that no client may rely on them.
 */
export function addWeakSuperjobRoutes(server: FastifyInstance, simulation: Simulation): void {
  const resumeOf = (request: FastifyRequest): SimulatedResume => {
    checkSwitchedOn(simulation);
    return resumeArgument(simulation, request);
  };
  server.get('/v2/resumes/received-by-client/', async (request) => {
    checkSwitchedOn(simulation);
    return receivedList(simulation, request);
  });
  server.get('/v2/resumes/received/counter/', async (request) => {
    checkSwitchedOn(simulation);
    const { total } = receivedList(simulation, request);
    return { total };
  });
  for (const name of ['rejection_data', 'invitation_data', 'mail_data']) {
    server.get(`/v2/hr/resumes/:resume/${name}/`, async (request) => ({
      text: templateFor(resumeOf(request).rejected),
    }));
  }
  for (const kind of LETTERS) {
    server.post(`/v2/hr/resumes/:resume/${kind}/`, async (request) => {
      const text = argumentsOf(request).text ?? null;
      simulation.commit({ type: 'superjob-letter-sent', resumeId: resumeOf(request).id, kind, text });
      return { result: true };
    });
  }
  server.post('/v2/hr/resumes/:resume/buy/', async (request) => {
    simulation.commit({ type: 'contact-spent', resumeId: resumeOf(request).id });
    return { result: true };
  });
  server.get('/v2/hr/resumes/:resume/open/', async (request) =>
    superjobResume(simulation, resumeOf(request), baseUrlOf(request)),
  );
}

function checkSwitchedOn({ settings }: Simulation): void {
  if (!settings.superjobWeakEndpoints) throw superjobNotFound();
}

function templateFor(rejected: boolean): string {
  return rejected ? `${EMPLOYER.name}: отказ уже отправлен.` : `Здравствуйте! Пишет ${EMPLOYER.name}.`;
}
