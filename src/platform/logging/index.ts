export { logOptions } from './log-options.js';
