import { defineTick } from '../platform/queue/index.js';
import { AccountReadings } from './account-readings.service.js';

/** Looks every hour of which accounts it is a day ago that they were read. */
export const readAccounts = defineTick({
  name: 'sourcing.read-accounts',
  everySeconds: 3600,
  service: AccountReadings,
  handle: (readings: AccountReadings) => readings.queueDue(),
});
