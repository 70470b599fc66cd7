import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressId } from './headhunter-account.routes.js';
import { HeadhunterRefusal, badArguments, negotiationsRefusal, notFound, topicNotFound } from './headhunter.errors.js';
import { ORDER_TYPES, belongs, collectionsView, topicView, topicWithVacancy } from './headhunter-negotiation.view.js';
import type { OrderType } from './headhunter-negotiation.view.js';
import { HEADHUNTER_STAGES, isCollection, stageOf } from './headhunter-stages.table.js';
import { pageOf } from './headhunter-page.js';
import { listEnvelope } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf, pathPart, repeatedArgument } from './http-call.js';
import { streamSeed } from './market/chance.js';
import type { SimulatedVacancy } from './market/market.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { RECRUITERS } from './recruiters.table.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Highest `per_page` of a collection, and topics of one bulk call. */
const MOST_TOPICS = 50;

/** Characters of a message. */
export const LONGEST_MESSAGE = 20_000;

/** https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya */
export function addHeadhunterNegotiations(server: FastifyInstance, simulation: Simulation): void {
  server.get('/negotiations', async (request) => {
    const vacancy = vacancyArgument(simulation, request);
    const withGenerated = argumentsOf(request).with_generated_collections === 'true';
    return collectionsView(simulation, vacancy, baseUrlOf(request), withGenerated);
  });
  server.get('/negotiations/:name', async (request) => {
    const name = pathPart(request, 'name');
    if (isCollection(name) || name === 'generated_unviewed') return listOf(simulation, request, name);
    return topicWithVacancy(simulation, topicArgument(simulation, name), baseUrlOf(request));
  });
  server.put('/negotiations/:collection/:topic', async (request, reply) => {
    move(simulation, request, [topicArgument(simulation, pathPart(request, 'topic'))]);
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
  server.get('/message_templates/:template', async (request) => template(simulation, request));
}

function vacancyArgument(simulation: Simulation, request: FastifyRequest): SimulatedVacancy {
  const id = argumentsOf(request).vacancy_id;
  if (id === undefined) throw badArguments('vacancy_id');
  const vacancy = simulation.vacancies.on('headhunter', id);
  if (vacancy === undefined) throw notFound();
  return vacancy;
}

/** The topic, or 404. */
export function topicArgument(simulation: Simulation, id: string): SimulatedTopic {
  const topic = simulation.responses.topic('headhunter', id);
  if (topic === undefined) throw topicNotFound();
  return topic;
}

/** `topic_id`, repeated or separated by commas: up to fifty, all of one vacancy. */
function topicsArgument(simulation: Simulation, request: FastifyRequest): SimulatedTopic[] {
  const ids = repeatedArgument(request, 'topic_id').flatMap((value) => value.split(','));
  if (ids.length === 0 || ids.length > MOST_TOPICS) throw badArguments('topic_id');
  const topics = ids.map((id) => topicArgument(simulation, id));
  if (new Set(topics.map((topic) => topic.vacancyIndex)).size > 1) throw negotiationsRefusal('application_denied');
  return topics;
}

function listOf(simulation: Simulation, request: FastifyRequest, collection: string): object {
  const vacancy = vacancyArgument(simulation, request);
  const { page, perPage } = pageOf(request, 20, MOST_TOPICS);
  if ((page + 1) * perPage > simulation.settings.headhunterListDepth) throw badArguments('page', 'per_page');
  const query = argumentsOf(request);
  const order = (query.order_by ?? 'last_change_time_except_employer_inbox') as OrderType;
  const orderName = ORDER_TYPES[order];
  if (orderName === undefined) throw badArguments('order_by');
  const onlyNew = query.show_only_new_responses === 'true' && collection === 'response';
  const onlyUnread = query.show_only_new === 'true' && collection !== 'response';
  const topics = simulation.responses
    .topicsOf('headhunter', vacancy.index)
    .filter((topic) => belongs(topic, collection))
    .filter((topic) => (!onlyNew || !topic.viewed) && (!onlyUnread || topic.unreadMessages > 0))
    .sort(comparison(order));
  const list = listEnvelope(topics, page, perPage);
  return {
    ...list,
    items: list.items.map((topic) => topicView(simulation, topic, baseUrlOf(request))),
    ordered_by: { id: order, name: orderName },
    hidden_count: 0,
  };
}

/** Newest first, or the board's idea of the best, which is its secret: here a fixed shuffle. */
function comparison(order: OrderType): (a: SimulatedTopic, b: SimulatedTopic) => number {
  switch (order) {
    case 'created_at':
      return (a, b) => b.createdAt - a.createdAt || b.number - a.number;
    case 'relevance':
      return (a, b) => streamSeed('relevance', a.id) - streamSeed('relevance', b.id);
    case 'last_change_time_except_employer_inbox':
      return (a, b) => b.applicantActedAt - a.applicantActedAt || b.number - a.number;
  }
}

function move(simulation: Simulation, request: FastifyRequest, topics: readonly SimulatedTopic[]): void {
  const collection = pathPart(request, 'collection');
  if (!isCollection(collection)) throw notFound();
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
  // All are looked at before the first is moved: a refused bulk call has changed nothing.
  for (const topic of topics) checkMove(simulation, topic, collection);
  for (const topic of topics) simulation.commit({ type: 'topic-moved', topicId: topic.id, collection, message });
}

function checkMove(simulation: Simulation, topic: SimulatedTopic, collection: string): void {
  if (topic.resume.deleted) throw negotiationsRefusal('resume_not_found');
  const vacancy = simulation.vacancies.at(topic.vacancyIndex);
  if (vacancy !== undefined && simulation.vacancies.status(vacancy).archivedAt !== null)
    throw negotiationsRefusal('archived');
  const current = stageOf(topic.collection).id;
  const target = stageOf(collection).id;
  const sameStage = current === target && topic.collection === collection;
  if (target === 'response' || sameStage) throw negotiationsRefusal('wrong_state');
}

/** A template with its placeholders filled for one topic, or for a vacancy and a résumé. */
function template(simulation: Simulation, request: FastifyRequest): object {
  const id = pathPart(request, 'template');
  const stage = HEADHUNTER_STAGES.find((known) => known.templates.some(([templateId]) => templateId === id));
  if (stage === undefined) throw notFound();
  const query = argumentsOf(request);
  const pair = query.vacancy_id !== undefined || query.resume_id !== undefined;
  if ((query.topic_id !== undefined) === pair) throw badArguments('topic_id');
  const topic =
    query.topic_id !== undefined
      ? topicArgument(simulation, query.topic_id)
      : simulation.responses
          .topicsOf('headhunter', vacancyArgument(simulation, request).index)
          .find((known) => known.resume.id === query.resume_id);
  if (topic === undefined || topic.resume.deleted) throw badArguments('resume_id');
  const vacancy = simulation.vacancies.at(topic.vacancyIndex);
  if (vacancy === undefined || simulation.vacancies.status(vacancy).archivedAt !== null) {
    throw new HeadhunterRefusal(400, [{ type: 'bad_argument', value: 'vacancy_id' }]);
  }
  const [sender] = RECRUITERS;
  const { firstName } = simulation.responses.person(topic.resume);
  const body =
    stage.applicantState === 'discard'
      ? `Спасибо за отклик на вакансию «${vacancy.name}». Сейчас мы выбрали другого человека.`
      : `Приглашаем вас по вакансии «${vacancy.name}»: ${stage.actionName.toLowerCase()}. Когда вам удобно?`;
  const text = `Здравствуйте, ${firstName}! ${body}\n\n${sender.firstName} ${sender.lastName}, ${EMPLOYER.name}`;
  return { mail: { text, employer_state: stage.id.toUpperCase(), template_modified: false } };
}
