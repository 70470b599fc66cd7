import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ImportUndoRun } from './import-undo-run.service.js';

/** Goes on with taking a list back; how far it is stands with the import, the job only starts it. */
export const undoImport = defineJob({
  name: 'direct-responses.undo-import',
  payload: z.object({ organisationId: z.uuid(), importId: z.uuid() }),
  service: ImportUndoRun,
  handle: (undo: ImportUndoRun, payload) => undo.run(payload.organisationId, payload.importId),
  uniqueBy: ({ importId }) => importId,
  // 30 s, 1 min, 2 min, 4 min, each up to twice as long: a restart of the database or of a worker is over by then.
  retry: { attempts: 4, firstDelaySeconds: 30, factor: 2 },
});
