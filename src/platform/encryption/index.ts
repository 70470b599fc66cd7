export { open, seal, SealBroken } from './seal.js';
