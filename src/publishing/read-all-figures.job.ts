import { defineTick } from '../platform/queue/index.js';
import { FigureReadings } from './figure-readings.service.js';

/** Looks every hour whose figures are a day old. */
export const readAllFigures = defineTick({
  name: 'publishing.read-all-figures',
  everySeconds: 3600,
  service: FigureReadings,
  handle: (readings: FigureReadings) => readings.queueDue(),
});
