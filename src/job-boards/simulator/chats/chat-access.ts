import type { FastifyRequest } from 'fastify';
import { callerOf } from '../headhunter-caller.js';
import { HeadhunterRefusal } from '../headhunter.errors.js';
import { pathPart } from '../http-call.js';
import type { SimulatedTopic } from '../simulated-topic.js';
import type { Simulation } from '../simulation.js';
import { membersOf } from './chat-members.js';
import { ownerOf } from './chat.view.js';

/** Errors of chats say `reason` where all others say `value`. */
export function chatRefusal(status: number, type: string, reason: string): HeadhunterRefusal {
  return new HeadhunterRefusal(status, [{ type, reason }]);
}

/** The chat of the path: 404 as long as it is being made, and for everybody who takes no part in it. */
export function openChat(simulation: Simulation, request: FastifyRequest): SimulatedTopic {
  const topic = simulation.responses.topicOfChat(pathPart(request, 'chat'));
  const caller = callerOf(simulation, request);
  const ready = topic !== undefined && topic.chat.readyAt <= simulation.now().getTime();
  if (!ready || !membersOf(topic, ownerOf(simulation, topic)).includes(caller.id)) {
    throw new HeadhunterRefusal(404, [{ type: 'not_found' }]);
  }
  return topic;
}
