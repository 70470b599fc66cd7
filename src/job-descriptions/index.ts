export { clauseNumbers, clausesOf, COUNTRIES } from './domain/job-description.js';
