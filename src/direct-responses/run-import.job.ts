import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ImportRun } from './import-run.service.js';

/** Takes in the rows of a list that wait; the rows are the list of work, the job only starts it. */
export const runImport = defineJob({
  name: 'direct-responses.run-import',
  payload: z.object({ organisationId: z.uuid(), importId: z.uuid() }),
  service: ImportRun,
  handle: (run: ImportRun, payload) => run.run(payload.organisationId, payload.importId),
  uniqueBy: ({ importId }) => importId,
  // 30 s, 1 min, 2 min, 4 min, each up to twice as long: a restart of the database or of a worker is over by then.
  retry: { attempts: 4, firstDelaySeconds: 30, factor: 2 },
});
