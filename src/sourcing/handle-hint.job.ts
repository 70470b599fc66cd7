import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { HintHandling } from './hint-handling.service.js';

/** Asks a board for what it told of. */
export const handleHint = defineJob({
  name: 'sourcing.handle-hint',
  payload: z.object({ organisationId: z.uuid(), hintId: z.uuid() }),
  service: HintHandling,
  handle: (service: HintHandling, { organisationId, hintId }) => service.handle(organisationId, hintId),
  uniqueBy: ({ hintId }) => hintId,
  // 10 s, 20 s, 40 s, each up to twice as long; what is lost then comes with the next poll.
  retry: { attempts: 3, firstDelaySeconds: 10, factor: 2 },
  concurrency: 2,
});
