import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { OrderRun } from './order-run.service.js';

/** Sends one confirmed order to its board. The row knows what, and whether it was sent. */
export const carryOutOrder = defineJob({
  name: 'publishing.carry-out-order',
  payload: z.object({ organisationId: z.uuid(), orderId: z.uuid() }),
  service: OrderRun,
  handle: (run: OrderRun, { organisationId, orderId }) => run.carryOut(organisationId, orderId),
  uniqueBy: ({ orderId }) => orderId,
  // 30 s, 1, 2, 4, 8, 16 min, each up to twice as long; before the last one a confirmation has become too old, and somebody is asked again.
  retry: { attempts: 6, firstDelaySeconds: 30, factor: 2 },
});
