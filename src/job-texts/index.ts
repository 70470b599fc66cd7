export type { JobText } from './domain/job-text.js';
export { PoolOfWords } from './domain/pool-of-words.js';
export type { Fit } from './domain/rank-resumes.js';
export { fitOf } from './domain/rank-resumes.js';
export { readJobText } from './domain/requirements-of-text.js';
