import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { OrderOutcomes } from './order-outcomes.service.js';

/** Looks at the board for what became of an order whose sender has not come back. */
export const findOrder = defineJob({
  name: 'publishing.find-order',
  payload: z.object({ organisationId: z.uuid(), orderId: z.uuid() }),
  service: OrderOutcomes,
  handle: (outcomes: OrderOutcomes, { organisationId, orderId }) => outcomes.findLost(organisationId, orderId),
  uniqueBy: ({ orderId }) => orderId,
  // 1, 2, 4, 8, 16 min, each up to twice as long: a board that is silent for longer is asked again by a person.
  retry: { attempts: 5, firstDelaySeconds: 60, factor: 2 },
});
