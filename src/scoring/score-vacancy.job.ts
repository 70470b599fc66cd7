import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { RescoringRun } from './rescoring-run.js';

/** Scores all applications of a vacancy again, after its city or budget was changed. How far it came is kept; the job only starts it. */
export const scoreVacancy = defineJob({
  name: 'scoring.score-vacancy',
  payload: z.object({ organisationId: z.uuid(), vacancyId: z.uuid() }),
  service: RescoringRun,
  handle: (run: RescoringRun, payload) => run.runVacancy(payload.organisationId, payload.vacancyId),
  uniqueBy: ({ organisationId, vacancyId }) => `${organisationId} ${vacancyId}`,
  // 10 s, 20 s, 40 s, each up to twice as long.
  retry: { attempts: 3, firstDelaySeconds: 10, factor: 2 },
});
