export { instanceOf, plainProblem } from './plain-problem.js';
export type { Problem } from './plain-problem.js';
export { statusOf } from './status-of.js';
