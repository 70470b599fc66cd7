import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ChatReading } from './chat-reading.service.js';

/** Reads what is new in the chat of one response. */
export const readChat = defineJob({
  name: 'sourcing.read-chat',
  payload: z.object({ organisationId: z.uuid(), responseId: z.uuid() }),
  service: ChatReading,
  handle: (service: ChatReading, { organisationId, responseId }) => service.read(organisationId, responseId),
  uniqueBy: ({ responseId }) => responseId,
  // 30 s, 1, 2, 4, 8, 16, 32 min, each up to twice as long; after that the next message brings it.
  retry: { attempts: 7, firstDelaySeconds: 30, factor: 2 },
  concurrency: 2,
});
