import { defineTick } from '../platform/queue/index.js';
import { LeftOrders } from './left-orders.service.js';

/** Looks every five minutes for confirmed orders that nobody works on any more. */
export const resumeOrders = defineTick({
  name: 'publishing.resume-orders',
  everySeconds: 300,
  service: LeftOrders,
  handle: (orders: LeftOrders) => orders.queueAll(),
});
