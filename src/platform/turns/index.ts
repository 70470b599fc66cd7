export { inTurns, nextTurn, stepsInTurns } from './in-turns.js';
