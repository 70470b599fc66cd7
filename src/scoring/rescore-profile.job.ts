import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { RescoringRun } from './rescoring-run.js';

/**
 * Scores anew what another version of a profile, or of the rules, has scored. The scores say which those are; the job only starts it.
 */
export const rescoreProfile = defineJob({
  name: 'scoring.rescore-profile',
  payload: z.object({ organisationId: z.uuid(), slug: z.string() }),
  service: RescoringRun,
  handle: (run: RescoringRun, payload) => run.runProfile(payload.organisationId, payload.slug),
  uniqueBy: ({ organisationId, slug }) => `${organisationId} ${slug}`,
  // 10 s, 20 s, 40 s, 80 s, 160 s, each up to twice as long.
  retry: { attempts: 5, firstDelaySeconds: 10, factor: 2 },
});
