import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badArguments, notFound } from './headhunter.errors.js';
import { ORDER_TYPES, belongs, collectionsView, topicView, topicWithVacancy } from './headhunter-negotiation.view.js';
import type { OrderType } from './headhunter-negotiation.view.js';
import { pageOf } from './headhunter-page.js';
import { PHONE_CALLS, isReadableCollection } from './headhunter-stages.table.js';
import { readableTopic, vacancyArgument } from './headhunter-topic.arguments.js';
import { topicFilter } from './headhunter-topic.filter.js';
import { listEnvelope } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf, pathPart } from './http-call.js';
import { streamSeed } from './market/chance.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Highest `per_page` of a collection. */
const MOST_TOPICS = 50;

/** What an employer reads of topics. https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya */
export function addHeadhunterNegotiations(server: FastifyInstance, simulation: Simulation): void {
  server.get('/negotiations', async (request) => {
    const vacancy = vacancyArgument(simulation, request);
    const withGenerated = argumentsOf(request).with_generated_collections === 'true';
    return collectionsView(simulation, vacancy, baseUrlOf(request), withGenerated);
  });
  server.get('/negotiations/:name', async (request) => {
    const name = pathPart(request, 'name');
    if (isReadableCollection(name) || name === 'generated_unviewed') return listOf(simulation, request, name);
    return topicWithVacancy(simulation, readableTopic(simulation, request, name), baseUrlOf(request));
  });
  server.get('/negotiations/:topic/test/solution', async (request) => {
    readableTopic(simulation, request, pathPart(request, 'topic'));
    // No vacancy of the market has a test: the answer is the one for an applicant who has skipped it.
    throw notFound();
  });
}

function listOf(simulation: Simulation, request: FastifyRequest, collection: string): object {
  const vacancy = vacancyArgument(simulation, request);
  const { page, perPage } = pageOf(request, 20, MOST_TOPICS);
  if ((page + 1) * perPage > simulation.settings.headhunterListDepth) throw badArguments('page', 'per_page');
  const order = (argumentsOf(request).order_by ?? 'last_change_time_except_employer_inbox') as OrderType;
  const orderName = ORDER_TYPES[order];
  if (orderName === undefined) throw badArguments('order_by');
  const topics = simulation.responses
    .topicsOf('headhunter', vacancy.index)
    .filter((topic) => belongs(topic, collection))
    .filter(collection === PHONE_CALLS.id ? (): boolean => true : topicFilter(simulation, request, collection))
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
