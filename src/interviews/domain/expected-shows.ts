import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { arrivalsOn, dayShifts } from './day-now.js';
import type { DayNow } from './day-now.js';
import { SHOWS_COVERAGE } from './stream-evaluation.js';
import type { ExpectedCount } from './stream-evaluation.js';

/** How many are expected of a day, and how likely whoever is still awaited comes: one figure wherever it is said. */
export interface ShowsExpected extends ExpectedCount {
  /** On average; null where nobody is awaited any more. */
  readonly chance: number | null;
}

/**
 * How many of these people will have come when the day is over, whatever the times they are booked for.
 *
 * Used for: every page that says how many are expected. Method and accuracy: those of `figuresOfDay`, of which this is the part that no queue
 * changes. Cost: 2 ms for 40 people.
 *
 * @param probabilities  of each to come on a day without a day effect; 1 of whoever is there, 0 of whoever is not expected any more
 */
export function expectedShows({ shared }: Pick<DayNow, 'shared'>, probabilities: readonly number[]): ShowsExpected {
  const there = probabilities.filter((p) => p === 1).length;
  const awaited = probabilities.filter((p) => p > 0 && p < 1);
  if (awaited.length === 0) return { mean: there, from: there, to: there, chance: null };
  const days = dayShifts({ shared }, Math.ceil(probabilities.length / 2) + 1);
  const shows = mixCounts(days.map(({ weight, shift }) => ({ weight, probabilities: arrivalsOn(shift, awaited) })));
  const { from, to } = centralCountInterval(shows, SHOWS_COVERAGE);
  const coming = meanOfCounts(shows);
  return { mean: there + coming, from: there + from, to: there + to, chance: coming / awaited.length };
}
