import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ConnectionResumption } from './connection-resumption.service.js';

/** Goes on with everything that rested while a connection was broken. */
export const resumeConnection = defineJob({
  name: 'sourcing.resume-connection',
  payload: z.object({ organisationId: z.uuid(), connectionId: z.uuid() }),
  service: ConnectionResumption,
  handle: (service: ConnectionResumption, payload) => service.resume(payload.organisationId, payload.connectionId),
  uniqueBy: ({ connectionId }) => connectionId,
  // 10 s, 20 s, 40 s, each up to twice as long: only the database can fail it.
  retry: { attempts: 3, firstDelaySeconds: 10, factor: 2 },
});
