/** What of salaries does without Nest and the database. */
export { OBSERVATION_FAULT_WORDS } from './domain/read-observations.js';
export { readObservationsFile } from './observations-file.js';
export type { ObservationsFile } from './observations-file.js';
