export { FirstRunModule } from './first-run.module.js';
export { TrialEnd } from './trial-end.service.js';
export type { TrialCounts } from './trial-end.service.js';
export { FirstRun } from './first-run.service.js';
