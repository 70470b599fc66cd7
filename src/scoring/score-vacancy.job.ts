import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { ScoringService } from './scoring.service.js';

/** Scores all applications of a vacancy again, after its city or budget was changed. */
export const scoreVacancy = defineJob({
  name: 'scoring.score-vacancy',
  payload: z.object({ organisationId: z.uuid(), vacancyId: z.uuid() }),
  service: ScoringService,
  handle: async (scoring: ScoringService, payload) => {
    await scoring.scoreVacancy(payload.organisationId, payload.vacancyId);
  },
  // 10 s, 20 s, 40 s, each up to twice as long.
  retry: { attempts: 3, firstDelaySeconds: 10, factor: 2 },
});
