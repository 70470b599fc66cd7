/** What the command line uses without Nest and the database: a second door beside `index.ts`, which would load both. */
export type { Resume } from './domain/resume.js';
export { readResume, RESUME_FORMATS } from './resume-formats.js';
export type { ResumeFormat, ResumeReading } from './resume-formats.js';
