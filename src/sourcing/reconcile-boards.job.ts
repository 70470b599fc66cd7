import { defineTick } from '../platform/queue/index.js';
import { ReconciliationsService } from './reconciliations.service.js';

/** Looks every hour which connections are to be walked through this night. */
export const reconcileBoards = defineTick({
  name: 'sourcing.reconcile-boards',
  everySeconds: 3600,
  service: ReconciliationsService,
  handle: (reconciliations: ReconciliationsService) => reconciliations.queueDue(),
});
