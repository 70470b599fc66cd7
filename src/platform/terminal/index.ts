export { openTerminal, progressOfLong } from './terminal.js';
export type { LongProgress, ProgressBar, Terminal } from './terminal.js';
