import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ReadingRuns } from './reading-runs.service.js';

/** Reads the résumés of all waiting responses of a connection; the rows that wait are the list, the job only starts it. */
export const readResponses = defineJob({
  name: 'sourcing.read-responses',
  payload: z.object({ organisationId: z.uuid(), connectionId: z.uuid() }),
  service: ReadingRuns,
  handle: (runs: ReadingRuns, payload) => runs.run(payload.organisationId, payload.connectionId),
  uniqueBy: ({ connectionId }) => connectionId,
  // 30 s, 1 min, 2 min, 4 min, each up to twice as long; afterwards the next poll starts it anew.
  retry: { attempts: 4, firstDelaySeconds: 30, factor: 2 },
  concurrency: 4,
});
