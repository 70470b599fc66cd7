/** What of salaries does without Nest and the database. */
export { readObservationsFile } from './observations-file.js';
export type { ObservationsFile } from './observations-file.js';
