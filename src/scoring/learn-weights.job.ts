import { z } from 'zod';
import { defineJob } from '../platform/queue/index.js';
import { LearningRun } from './learning-run.js';

/** Learns from what was decided by a profile; somebody waits for it on the page. The decisions say what is to be learnt; the job only starts it. */
export const learnWeights = defineJob({
  name: 'scoring.learn-weights',
  payload: z.object({ organisationId: z.uuid(), slug: z.string() }),
  service: LearningRun,
  handle: (learning: LearningRun, payload) => learning.run(payload.organisationId, payload.slug),
  uniqueBy: ({ organisationId, slug }) => `${organisationId} ${slug}`,
  // 10 s, 20 s, each up to twice as long; whoever still waits for it asks again.
  retry: { attempts: 2, firstDelaySeconds: 10, factor: 2 },
});
