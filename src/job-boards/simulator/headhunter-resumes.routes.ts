import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './headhunter-caller.js';
import { HeadhunterRefusal, badArguments, notFound } from './headhunter.errors.js';
import { resumeFull } from './headhunter-resume.view.js';
import { stageOf } from './headhunter-stages.table.js';
import { headhunterInstant } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf, pathPart } from './http-call.js';
import { mayWorkOn } from './recruiters.table.js';
import type { SimulatedResume, SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Vacancies of a history, and changes of each. */
const MOST_VACANCIES = 30;
const MOST_CHANGES = 10;

/** https://api.hh.ru/openapi/redoc#tag/Prosmotr-rezyume */
export function addHeadhunterResumes(server: FastifyInstance, simulation: Simulation): void {
  server.get('/resumes/:resume', async (request) => open(simulation, request));
  server.get('/resumes/:resume/negotiations_history', async (request) => history(simulation, request));
  server.get('/resumes/:resume/download/:file', async (request, reply) => download(simulation, request, reply));
}

function resumeArgument(simulation: Simulation, request: FastifyRequest): SimulatedResume {
  const resume = simulation.responses.resume('headhunter', pathPart(request, 'resume'));
  if (resume === undefined || resume.deleted) throw notFound();
  return resume;
}

/**
 * Every opening counts against the day's quota; only with `topic_id` is the response marked as viewed; only with
 * `with_contact` is a paid contact spent.
 */
function open(simulation: Simulation, request: FastifyRequest): object {
  const resume = resumeArgument(simulation, request);
  const query = argumentsOf(request);
  const topic = topicArgument(simulation, resume, query.topic_id);
  if (simulation.viewsToday() >= simulation.settings.resumeViewsPerDay) {
    throw new HeadhunterRefusal(429, [{ type: 'resumes', value: 'view_limit_exceeded' }]);
  }
  if (query.with_contact === 'true') simulation.commit({ type: 'contact-spent', resumeId: resume.id });
  simulation.commit({ type: 'resume-opened', resumeId: resume.id, topicId: topic?.id ?? null });
  const full = resumeFull(simulation, resume, topic, baseUrlOf(request));
  if (query.with_job_search_status !== 'true') return full;
  const status = { id: 'active_search', name: 'Активно ищет работу' };
  return {
    ...full,
    job_search_status: { ...status, last_change_time: headhunterInstant(Date.parse(simulation.market.epoch)) },
  };
}

function topicArgument(simulation: Simulation, resume: SimulatedResume, id: string | undefined): SimulatedTopic | null {
  if (id === undefined) return null;
  const topic = simulation.responses.topic('headhunter', id);
  if (topic === undefined || topic.resume !== resume) throw badArguments('topic_id');
  return topic;
}

/** The last state changes of every response of the résumé to this employer. */
function history(simulation: Simulation, request: FastifyRequest): object {
  const base = baseUrlOf(request);
  const topics = simulation.responses.topicsWith(resumeArgument(simulation, request));
  const caller = callerOf(simulation, request);
  const vacancies = topics.slice(0, MOST_VACANCIES).flatMap((topic) => {
    const vacancy = simulation.vacancies.at(topic.vacancyIndex);
    if (vacancy === undefined) return [];
    const { archivedAt, managerId } = simulation.vacancies.status(vacancy);
    const { headhunterId: id, name } = vacancy;
    const born = { to: 'response', at: topic.createdAt, withMessage: topic.withLetter };
    const changes = [...(topic.invited ? [] : [born]), ...topic.moves].slice(-MOST_CHANGES);
    return {
      id,
      name,
      archived: archivedAt !== null,
      can_edit: mayWorkOn(caller, managerId),
      url: `${base}/vacancies/${id}`,
      negotiations_url: `${base}/negotiations/${topic.id}`,
      messages_url: `${base}/negotiations/${topic.id}/messages`,
      items: changes.map(({ to, at, withMessage }) => ({
        created_at: headhunterInstant(at),
        employer_state: { id: stageOf(to).id, name: stageOf(to).stateName },
        with_message: withMessage,
      })),
    };
  });
  return { vacancies };
}

/** A tiny file; the two names with `contact` are the paid ones. */
function download(simulation: Simulation, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const resume = resumeArgument(simulation, request);
  const file = pathPart(request, 'file');
  if (file.startsWith('contact.')) simulation.commit({ type: 'contact-spent', resumeId: resume.id });
  const { title } = simulation.responses.person(resume);
  if (file.endsWith('.rtf')) {
    const escaped = [...title].map((letter) => `\\u${letter.codePointAt(0) ?? 63}?`).join('');
    return reply.type('application/rtf').send(`{\\rtf1\\ansi ${escaped}}`);
  }
  return reply.type('application/pdf').send(Buffer.from('%PDF-1.4\n%%EOF\n'));
}
