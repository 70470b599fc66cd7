import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { AccountReading } from './account-reading.service.js';

/** Asks a board what the account of one connection may do. */
export const readAccount = defineJob({
  name: 'sourcing.read-account',
  payload: z.object({ organisationId: z.uuid(), connectionId: z.uuid() }),
  service: AccountReading,
  handle: (reading: AccountReading, { organisationId, connectionId }) => reading.run(organisationId, connectionId),
  uniqueBy: ({ connectionId }) => connectionId,
  // 1 and 2 min, each up to twice as long; the next hour queues it anew.
  retry: { attempts: 2, firstDelaySeconds: 60, factor: 2 },
});
