import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressId } from './headhunter-account.routes.js';
import { callerOf } from './headhunter-caller.js';
import { badArguments, negotiationsRefusal, notFound } from './headhunter.errors.js';
import { isCollection, stageOf } from './headhunter-stages.table.js';
import { workableTopic } from './headhunter-topic.arguments.js';
import { argumentsOf, pathPart, repeatedArgument } from './http-call.js';
import { mayWorkOn } from './recruiters.table.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Topics of one bulk call. */
const MOST_TOPICS = 50;

/** Characters of a message. */
export const LONGEST_MESSAGE = 20_000;

/** What an employer does with topics. https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya */
export function addHeadhunterMoves(server: FastifyInstance, simulation: Simulation): void {
  server.put('/negotiations/:collection/:topic', async (request, reply) => {
    move(simulation, request, [workableTopic(simulation, request, pathPart(request, 'topic'))]);
    return reply.code(204).send();
  });
  server.put('/negotiations/:collection', async (request, reply) => {
    move(simulation, request, topicsArgument(simulation, request));
    return reply.code(204).send();
  });
  server.post('/negotiations/read', async (request, reply) => {
    const topicIds = topicsArgument(simulation, request).map((topic) => topic.id);
    simulation.commit({ type: 'topics-viewed', topicIds });
    return reply.code(204).send();
  });
  server.post('/negotiations/:collection', async (request, reply) => {
    const topic = invite(simulation, request);
    return reply.code(201).header('Location', `/negotiations/${topic.id}`).type('text/html; charset=utf-8').send('');
  });
}

/** `topic_id`, repeated or separated by commas: up to fifty, all of one vacancy. */
function topicsArgument(simulation: Simulation, request: FastifyRequest): SimulatedTopic[] {
  const ids = repeatedArgument(request, 'topic_id').flatMap((value) => value.split(','));
  if (ids.length === 0 || ids.length > MOST_TOPICS) throw badArguments('topic_id');
  const topics = [...new Set(ids)].map((id) => workableTopic(simulation, request, id));
  if (new Set(topics.map((topic) => topic.vacancyIndex)).size > 1) throw negotiationsRefusal('application_denied');
  return topics;
}

function move(simulation: Simulation, request: FastifyRequest, topics: readonly SimulatedTopic[]): void {
  const collection = pathPart(request, 'collection');
  if (!isCollection(collection)) throw notFound();
  const message = messageArgument(simulation, request);
  const managerId = callerOf(simulation, request).id;
  // All are looked at before the first is moved: a refused bulk call has changed nothing.
  for (const topic of topics) checkMove(simulation, topic, collection, message);
  for (const { id: topicId } of topics) {
    simulation.commit({ type: 'topic-moved', topicId, collection, message, managerId });
  }
}

/** The text that goes with an action, or null; an SMS or an address cannot go without one. */
function messageArgument(simulation: Simulation, request: FastifyRequest): string | null {
  const query = argumentsOf(request);
  const message = query.message?.trim() ?? null;
  if (message === '' || (message === null && (query.send_sms === 'true' || query.address_id !== undefined))) {
    throw negotiationsRefusal('message_cannot_be_empty');
  }
  if ((message?.length ?? 0) > LONGEST_MESSAGE) throw negotiationsRefusal('too_long_message');
  const offices = simulation.vacancies.all.map((vacancy) => addressId(vacancy.index));
  if (query.address_id !== undefined && !offices.includes(query.address_id)) {
    throw negotiationsRefusal('address_not_found');
  }
  return message;
}

function checkMove(simulation: Simulation, topic: SimulatedTopic, collection: string, message: string | null): void {
  if (topic.resume.deleted) throw negotiationsRefusal('resume_not_found');
  const vacancy = simulation.vacancies.at(topic.vacancyIndex);
  if (vacancy !== undefined && simulation.vacancies.status(vacancy).archivedAt !== null) {
    throw negotiationsRefusal('archived');
  }
  const current = stageOf(topic.collection).id;
  const target = stageOf(collection).id;
  const sameStage = current === target && topic.collection === collection;
  if (target === 'response' || sameStage) throw negotiationsRefusal('wrong_state');
  if (message !== null && simulation.now().getTime() < topic.chat.readyAt) {
    throw negotiationsRefusal('chat_is_not_ready');
  }
}

/** Invites somebody who has not responded: needs the résumé database and spends a contact. */
function invite(simulation: Simulation, request: FastifyRequest): SimulatedTopic {
  const { resume_id: resumeId, vacancy_id: vacancyId } = argumentsOf(request);
  if (resumeId === undefined) throw badArguments('resume_id');
  if (vacancyId === undefined) throw badArguments('vacancy_id');
  const collection = pathPart(request, 'collection');
  if (!isCollection(collection) || stageOf(collection).applicantState !== 'invitation') {
    throw negotiationsRefusal('wrong_state');
  }
  const caller = callerOf(simulation, request);
  const vacancy = simulation.vacancies.on('headhunter', vacancyId);
  const status = vacancy && simulation.vacancies.status(vacancy);
  if (vacancy === undefined || status?.archivedAt !== null || !mayWorkOn(caller, status.managerId)) {
    throw negotiationsRefusal('invalid_vacancy');
  }
  const resume = simulation.responses.resume('headhunter', resumeId);
  if (resume === undefined || resume.deleted) throw negotiationsRefusal('resume_not_found');
  if (simulation.responses.hasResponded('headhunter', vacancy.index, resume.personNumber)) {
    throw negotiationsRefusal('already_applied');
  }
  if (!simulation.settings.headhunterResumeDatabase) throw negotiationsRefusal('not_enough_purchased_services');
  const message = messageArgument(simulation, request);
  simulation.commit({ type: 'contact-spent', resumeId });
  const { index: vacancyIndex } = vacancy;
  simulation.commit({ type: 'topic-invited', vacancyIndex, resumeId, collection, message, managerId: caller.id });
  const topic = simulation.responses.newest();
  if (topic === undefined) throw new Error('The invitation has made no topic.');
  return topic;
}
