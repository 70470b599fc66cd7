import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOf } from './headhunter-caller.js';
import { negotiationsRefusal } from './headhunter.errors.js';
import { messagingStatus } from './headhunter-negotiation.view.js';
import { STATE_NAMES } from './headhunter-names.table.js';
import { LONGEST_MESSAGE } from './headhunter-moves.routes.js';
import { nearestPageOf } from './headhunter-page.js';
import { readableTopic, workableTopic } from './headhunter-topic.arguments.js';
import { headhunterInstant, listEnvelope } from './headhunter-wording.js';
import { argumentsOf, pathPart } from './http-call.js';
import type { SimulatedMessage, SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/**
 * Messages of a topic: deprecated by the board but still there; reading them marks the response as viewed. Files, which only chats
 * have, never appear among them.
 * https://api.hh.ru/openapi/redoc#tag/Perepiska-(otklikipriglasheniya)-dlya-rabotodatelya
 */
export function addHeadhunterMessages(server: FastifyInstance, simulation: Simulation): void {
  server.get('/negotiations/:topic/messages', async (request) => {
    const topic = readableTopic(simulation, request, pathPart(request, 'topic'));
    const { page, perPage } = nearestPageOf(request, 20, 100);
    if (!topic.viewed || topic.unreadMessages > 0) simulation.commit({ type: 'topics-viewed', topicIds: [topic.id] });
    const views = simulation.responses
      .messages(topic)
      .flatMap((message, index) =>
        message.deleted || message.file !== null ? [] : [messageView(topic, message, index)],
      )
      .flatMap((view) => (simulation.settings.headhunterNullMessages ? [view, null] : [view]));
    return listEnvelope(views, page, perPage);
  });
  server.post('/negotiations/:topic/messages', async (request, reply) =>
    reply
      .code(201)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(write(simulation, request))),
  );
}

function write(simulation: Simulation, request: FastifyRequest): object | null {
  const topic = workableTopic(simulation, request, pathPart(request, 'topic'));
  const text = argumentsOf(request).message?.trim() ?? '';
  if (topic.resume.deleted) throw negotiationsRefusal('resume_deleted');
  if (text === '') throw negotiationsRefusal('empty_message');
  if (text.length > LONGEST_MESSAGE) throw negotiationsRefusal('too_long_message');
  if (simulation.now().getTime() < topic.chat.readyAt) throw negotiationsRefusal('chat_is_not_ready');
  if (messagingStatus(simulation, topic) === 'in_a_row_limit') throw negotiationsRefusal('in_a_row_limit');
  const managerId = callerOf(simulation, request).id;
  simulation.commit({ type: 'employer-wrote', topicId: topic.id, text, managerId });
  if (simulation.settings.headhunterNullMessages) return null;
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
