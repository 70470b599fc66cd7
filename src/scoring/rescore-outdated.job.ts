import { defineTick } from '../platform/queue/index.js';
import { RescoringRuns } from './rescoring-runs.service.js';

/** Looks every ten minutes for what no run has done, and for scores of older rules: after a new version of the product all are made anew. */
export const rescoreOutdated = defineTick({
  name: 'scoring.rescore-outdated',
  everySeconds: 600,
  service: RescoringRuns,
  handle: (runs: RescoringRuns) => runs.queueOutdated(),
});
