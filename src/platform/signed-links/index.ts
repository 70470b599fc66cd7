export { readSigned, writeSigned } from './signed-link.js';
