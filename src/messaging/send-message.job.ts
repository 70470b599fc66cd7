import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { MessageDelivery } from './message-delivery.js';

/**
 * Sends one message of the outbox. Its row, not the queue, decides whether anything is sent, so a run too many does
 * nothing. Failed attempts are queued anew by the delivery itself; the retry here is for a database that is away.
 */
export const SEND_MESSAGE = defineJob({
  name: 'messaging.send-message',
  payload: z.object({ organisationId: z.uuid(), messageId: z.uuid() }),
  service: MessageDelivery,
  handle: (delivery, { organisationId, messageId }) => delivery.deliver(organisationId, messageId),
  // After 30 s, 1, 2, 4, 8, 16, 32 min, each up to twice as long: one to two hours in all.
  retry: { attempts: 7, firstDelaySeconds: 30, factor: 2 },
  // A mail is mostly waiting for the server.
  concurrency: 4,
});
