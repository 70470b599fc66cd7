import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOf } from '../headhunter-caller.js';
import { badArguments } from '../headhunter.errors.js';
import { pageOf } from '../headhunter-page.js';
import { listEnvelope } from '../headhunter-wording.js';
import { argumentsOf, baseUrlOf, wholeNumber } from '../http-call.js';
import { mayWorkOn } from '../recruiters.table.js';
import type { SimulatedTopic } from '../simulated-topic.js';
import type { Simulation } from '../simulation.js';
import { chatRefusal, openChat } from './chat-access.js';
import { addChatDeeds } from './chat-deeds.routes.js';
import { membersOf, positionOf } from './chat-members.js';
import { chatHead, chatItem, chatMessage, chatStates, ownerOf, participantsView, placedMessages } from './chat.view.js';
import type { PlacedMessage } from './chat.view.js';

/** Highest `per_page` and `page` of the list: about a thousand chats can be reached. */
const MOST_CHATS = 20;
const LAST_PAGE = 50;
const MOST_MESSAGES = 50;

/** https://api.hh.ru/openapi/redoc#tag/Chaty */
export function addHeadhunterChats(server: FastifyInstance, simulation: Simulation): void {
  server.get('/common/chats', async (request) => chats(simulation, request));
  server.get('/common/chats/counters/unread', async (request) => ({
    // A text, whatever the other counters are.
    unread_chats_count: String(ownChats(simulation, request).filter(({ unreadMessages }) => unreadMessages > 0).length),
  }));
  server.post('/common/chats/without_vacancy', async () => {
    throw chatRefusal(403, 'forbidden', 'chat_without_vacancy_forbidden');
  });
  server.get('/common/chats/:chat/messages', async (request) => messages(simulation, request));
  server.get('/common/chats/:chat/participants', async (request) => ({
    items: participantsView(simulation, openChat(simulation, request)),
  }));
  addChatDeeds(server, simulation);
}

/** Chats that exist already and in which the caller takes part, the last written to first. */
function ownChats(simulation: Simulation, request: FastifyRequest): SimulatedTopic[] {
  const caller = callerOf(simulation, request);
  const now = simulation.now().getTime();
  return simulation.vacancies.all
    .flatMap(({ index }) => simulation.responses.topicsOf('headhunter', index))
    .filter((topic) => {
      const owner = ownerOf(simulation, topic);
      const member = mayWorkOn(caller, owner) && membersOf(topic, owner).includes(caller.id);
      return member && topic.chat.readyAt <= now;
    })
    .sort((a, b) => b.updatedAt - a.updatedAt || b.number - a.number);
}

function chats(simulation: Simulation, request: FastifyRequest): object {
  const { page, perPage } = pageOf(request, MOST_CHATS, MOST_CHATS);
  if (page > LAST_PAGE) throw badArguments('page');
  const query = argumentsOf(request);
  const found = ownChats(simulation, request).filter((topic) => {
    if (query.filter_unread === 'true' && topic.unreadMessages === 0) return false;
    return (
      query.filter_has_text_message !== 'true' ||
      placedMessages(simulation, topic).some(({ message }) => message.file === null)
    );
  });
  const list = listEnvelope(found, page, perPage);
  const reader = { caller: callerOf(simulation, request), base: baseUrlOf(request) };
  return { ...list, items: list.items.map((topic) => chatItem(simulation, topic, reader)) };
}

/** A cursor, not pages: from `start_message_id` on, that message included, forwards or backwards. */
function messages(simulation: Simulation, request: FastifyRequest): object {
  const topic = openChat(simulation, request);
  const query = argumentsOf(request);
  const limit = wholeNumber(query.limit, 10);
  if (limit === null || limit < 1 || limit > MOST_MESSAGES) throw chatRefusal(400, 'bad_argument', 'limit');
  const order = query.order ?? 'next';
  if (order !== 'next' && order !== 'prev') throw chatRefusal(400, 'bad_argument', 'order');
  const all = placedMessages(simulation, topic);
  const start = query.start_message_id === undefined ? null : positionOf(topic, query.start_message_id);
  if (query.start_message_id !== undefined && !all.some(({ position }) => position === start)) {
    throw chatRefusal(400, 'bad_argument', 'start_message_id');
  }
  const reached = all.filter(
    ({ position }: PlacedMessage) => start === null || (order === 'next' ? position >= start : position <= start),
  );
  const part = order === 'next' ? reached.slice(0, limit) : reached.slice(-limit);
  const reader = { caller: callerOf(simulation, request), base: baseUrlOf(request) };
  return {
    ...chatHead(simulation, topic),
    messages: part.map((placed) => chatMessage(simulation, topic, placed, reader)),
    has_more: part.length < reached.length,
    chat_states: chatStates(simulation, topic),
  };
}
