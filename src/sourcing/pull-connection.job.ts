import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { PullRuns } from './pull-runs.service.js';

/** Lists vacancies and responses of one connection, then has the new ones read. */
export const pullConnection = defineJob({
  name: 'sourcing.pull-connection',
  payload: z.object({ organisationId: z.uuid(), connectionId: z.uuid(), hurry: z.boolean().optional() }),
  service: PullRuns,
  handle: (runs: PullRuns, payload) => runs.run(payload.organisationId, payload.connectionId, payload.hurry),
  uniqueBy: ({ connectionId }) => connectionId,
  // 30 s, 1 min, 2 min, each up to twice as long; afterwards the next poll starts it anew.
  retry: { attempts: 3, firstDelaySeconds: 30, factor: 2 },
  concurrency: 4,
});
