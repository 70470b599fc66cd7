import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ChatSending, MOST_ATTEMPTS } from './chat-sending.service.js';

/** Brings one message to its chat. Its row, not the queue, says whether it is there, so a run too many does nothing. */
export const sendChatMessage = defineJob({
  name: 'sourcing.send-chat-message',
  payload: z.object({ organisationId: z.uuid(), messageId: z.uuid() }),
  service: ChatSending,
  handle: (service: ChatSending, { organisationId, messageId }) => service.send(organisationId, messageId),
  uniqueBy: ({ messageId }) => messageId,
  // 1, 2, 4, 8, 16, 32 min, 1 h, 2 h, each up to twice as long: four hours at least, then a person decides.
  retry: { attempts: MOST_ATTEMPTS, firstDelaySeconds: 60, factor: 2 },
  concurrency: 2,
});
