import { defineTick } from '../platform/queue/index.js';
import { SourcingService } from './sourcing.service.js';

/** Has every connection of every organisation pulled, once per OTKLIK_POLL_INTERVAL_SECONDS. */
export const pollBoards = defineTick({
  name: 'sourcing.poll-boards',
  everySeconds: ({ pollIntervalSeconds }) => pollIntervalSeconds,
  service: SourcingService,
  handle: (sourcing: SourcingService) => sourcing.queuePulls(),
});
