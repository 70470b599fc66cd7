export { FirstRunModule } from './first-run.module.js';
export { FirstRun } from './first-run.service.js';
export { openTerminal } from './terminal.js';
export type { ProgressBar, Terminal } from './terminal.js';
