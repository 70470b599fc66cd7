import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../headhunter-caller.js';
import { badArguments, notFound } from '../headhunter.errors.js';
import { jsonBody } from '../headhunter-json.js';
import { argumentsOf, pathPart } from '../http-call.js';
import { RECRUITERS } from '../recruiters.table.js';
import type { SimulatedTopic } from '../simulated-topic.js';
import type { Simulation } from '../simulation.js';
import type { ChatFile } from './chat-file.js';
import { chatRefusal, openChat } from './chat-access.js';
import { chatMessageId, positionOf } from './chat-members.js';
import { blockReason, placedMessages } from './chat.view.js';
import type { PlacedMessage } from './chat.view.js';

const LONGEST_TEXT = 20_000;

/** What the simulated board takes for spam: a word that no recruiter writes. */
const SPAM = /казино/i;

const textSchema = z.string().max(LONGEST_TEXT);
const newSchema = z.strictObject({
  idempotency_key: z.uuid(),
  text: textSchema.optional(),
  is_automated: z.boolean().nullable().optional(),
  file_upload_ids: z.array(z.string()).length(1).optional(),
});
const editSchema = z.strictObject({ text: textSchema });
const participantSchema = z.strictObject({ id: z.string() });

/** What can be done in a chat. https://api.hh.ru/openapi/redoc#tag/Chaty */
export function addChatDeeds(server: FastifyInstance, simulation: Simulation): void {
  server.post('/common/chats/:chat/messages', async (request, reply) =>
    reply.code(201).send({ id: write(simulation, request) }),
  );
  server.put('/common/chats/:chat/messages/:message', async (request, reply) => {
    const { topic, position } = ownMessage(simulation, request);
    const { text } = jsonBody(request, editSchema);
    checkText(text);
    simulation.commit({ type: 'message-edited', topicId: topic.id, position, text });
    return reply.code(204).send();
  });
  server.delete('/common/chats/:chat/messages/:message', async (request, reply) => {
    const { topic, position } = ownMessage(simulation, request);
    simulation.commit({ type: 'message-deleted', topicId: topic.id, position });
    return reply.code(204).send();
  });
  server.put('/common/chats/:chat/message/:message/read', async (request, reply) => {
    const topic = openChat(simulation, request);
    const { position } = messageArgument(simulation, request, topic);
    const managerId = callerOf(simulation, request).id;
    simulation.commit({ type: 'chat-read', topicId: topic.id, managerId, position });
    return reply.code(204).send();
  });
  addChatMembers(server, simulation);
}

function addChatMembers(server: FastifyInstance, simulation: Simulation): void {
  server.put('/common/chats/:chat/participants', async (request, reply) => {
    const topic = openChat(simulation, request);
    const { id: managerId } = jsonBody(request, participantSchema);
    if (!RECRUITERS.some(({ id }) => id === managerId)) throw badArguments('id');
    simulation.commit({ type: 'chat-joined', topicId: topic.id, managerId });
    return reply.code(204).send();
  });
  server.put('/common/chats/:chat/leave', async (request, reply) => {
    const topic = openChat(simulation, request);
    simulation.commit({ type: 'chat-left', topicId: topic.id, managerId: callerOf(simulation, request).id });
    return reply.code(204).send();
  });
  server.put('/common/chats/:chat/write_possibility', async (request, reply) => {
    const topic = openChat(simulation, request);
    const { applicant_write_possibility: possibility } = argumentsOf(request);
    if (possibility !== 'true' && possibility !== 'false') throw badArguments('applicant_write_possibility');
    const mayWrite = possibility === 'true';
    simulation.commit({ type: 'chat-opened-for-applicant', topicId: topic.id, mayWrite });
    return reply.code(204).send();
  });
}

/** @returns the new message's id */
function write(simulation: Simulation, request: FastifyRequest): string {
  const topic = openChat(simulation, request);
  const { idempotency_key: idempotencyKey, text, file_upload_ids: files } = jsonBody(request, newSchema);
  if ((text === undefined) === (files === undefined)) {
    throw chatRefusal(400, 'multiple_fields', 'text_or_file_upload_ids');
  }
  if (text === undefined) checkFilesAreTaken(simulation);
  else checkText(text);
  const known = simulation.responses.messages(topic);
  if (known.some((message) => message.idempotencyKey === idempotencyKey)) {
    throw chatRefusal(409, 'conflict', 'idempotency_key_already_used');
  }
  if (blockReason(simulation, topic) !== null) throw chatRefusal(403, 'forbidden', 'chat_blocked');
  const managerId = callerOf(simulation, request).id;
  const file = files === undefined ? undefined : uploadedFile(simulation, files[0] ?? '', managerId);
  simulation.commit({ type: 'employer-wrote', topicId: topic.id, text: text ?? '', managerId, idempotencyKey, file });
  return chatMessageId(topic, simulation.responses.messages(topic).length - 1);
}

function checkFilesAreTaken({ settings }: Simulation): void {
  if (!settings.headhunterChatFiles) throw chatRefusal(400, 'file_upload_ids', 'temporary_disabled');
}

/** What the same recruiter has sent to an upload link. One upload goes with one message; what the real board says of a second is unknown. */
function uploadedFile(simulation: Simulation, id: string, managerId: string): ChatFile {
  const file = simulation.chatFiles.unsent(id, managerId);
  if (file === undefined) throw badArguments('file_upload_ids');
  return file;
}

function checkText(text: string): void {
  if (text.trim() === '') throw chatRefusal(400, 'text', 'required');
  if (SPAM.test(text)) throw chatRefusal(400, 'text', 'spam_detected');
}

function messageArgument(simulation: Simulation, request: FastifyRequest, topic: SimulatedTopic): PlacedMessage {
  const position = positionOf(topic, pathPart(request, 'message'));
  const placed = placedMessages(simulation, topic).find((message) => message.position === position);
  if (placed === undefined) throw notFound();
  return placed;
}

function ownMessage(simulation: Simulation, request: FastifyRequest): { topic: SimulatedTopic; position: number } {
  const topic = openChat(simulation, request);
  const { message, position } = messageArgument(simulation, request, topic);
  const isEdit = request.method === 'PUT';
  if (message.managerId !== callerOf(simulation, request).id || (isEdit && message.file !== null)) {
    throw chatRefusal(403, 'forbidden', 'message_edit_not_allowed');
  }
  return { topic, position };
}
