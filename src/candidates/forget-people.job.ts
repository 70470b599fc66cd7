import { defineTick } from '../platform/queue/index.js';
import { Retention } from './retention.service.js';

/** Erases at night whoever's time to be kept is over. */
export const forgetPeople = defineTick({
  name: 'candidates.forget-people',
  everySeconds: 3_600,
  service: Retention,
  handle: (retention: Retention) => retention.forgetAtNight(),
});
