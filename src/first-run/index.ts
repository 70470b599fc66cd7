export { FirstRunModule } from './first-run.module.js';
export { FirstRun } from './first-run.service.js';
