import type { FastifyInstance, FastifyRequest } from 'fastify';
import { negotiationsRefusal } from './headhunter.errors.js';
import { STATE_NAMES } from './headhunter-names.table.js';
import { LONGEST_MESSAGE, topicArgument } from './headhunter-negotiations.routes.js';
import { pageOf } from './headhunter-page.js';
import { headhunterInstant, listEnvelope } from './headhunter-wording.js';
import { argumentsOf, pathPart } from './http-call.js';
import type { SimulatedMessage, SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/**
 * Messages of a topic: deprecated by the board but still there; reading them marks the response as viewed.
 * https://api.hh.ru/openapi/redoc#tag/Perepiska-(otklikipriglasheniya)-dlya-rabotodatelya
 */
export function addHeadhunterMessages(server: FastifyInstance, simulation: Simulation): void {
  server.get('/negotiations/:topic/messages', async (request) => {
    const topic = topicArgument(simulation, pathPart(request, 'topic'));
    const { page, perPage } = pageOf(request, 20, 100);
    if (!topic.viewed || topic.unreadMessages > 0) simulation.commit({ type: 'topics-viewed', topicIds: [topic.id] });
    const views = simulation.responses.messages(topic).map((message, index) => messageView(topic, message, index));
    return listEnvelope(views, page, perPage);
  });
  server.post('/negotiations/:topic/messages', async (request, reply) =>
    reply.code(201).send(write(simulation, request)),
  );
}

function write(simulation: Simulation, request: FastifyRequest): object {
  const topic = topicArgument(simulation, pathPart(request, 'topic'));
  const text = argumentsOf(request).message?.trim() ?? '';
  if (topic.resume.deleted) throw negotiationsRefusal('resume_deleted');
  if (text === '') throw negotiationsRefusal('empty_message');
  if (text.length > LONGEST_MESSAGE) throw negotiationsRefusal('too_long_message');
  simulation.commit({ type: 'employer-wrote', topicId: topic.id, text });
  const messages = simulation.responses.messages(topic);
  const last = messages.at(-1);
  return last === undefined ? {} : messageView(topic, last, messages.length - 1);
}

function messageView(topic: SimulatedTopic, message: SimulatedMessage, index: number): object {
  return {
    id: `${topic.id}${String(index + 1).padStart(3, '0')}`,
    text: message.text,
    created_at: headhunterInstant(message.at),
    author: { participant_type: message.author },
    state: { id: message.state, name: STATE_NAMES[message.state] },
    read: true,
    viewed_by_me: true,
    viewed_by_opponent: message.author === 'applicant',
    editable: false,
    address: null,
    assessments: [],
  };
}
