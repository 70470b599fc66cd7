export { statusOf } from './status-of.js';
