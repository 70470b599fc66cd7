import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ReconciliationRuns } from './reconciliation-runs.service.js';

/** Walks every list of one connection, whatever the board's counters say. */
export const reconcileConnection = defineJob({
  name: 'sourcing.reconcile-connection',
  payload: z.object({ organisationId: z.uuid(), connectionId: z.uuid() }),
  service: ReconciliationRuns,
  handle: (runs: ReconciliationRuns, { organisationId, connectionId }) => runs.run(organisationId, connectionId),
  uniqueBy: ({ connectionId }) => connectionId,
  // 5 and 10 min, each up to twice as long; the next hour of the night starts it anew.
  retry: { attempts: 2, firstDelaySeconds: 300, factor: 2 },
});
