import { averagingStretch } from '../../math/logistic.js';
import { DAY_EFFECT_PRIOR, logPriorOfDayEffect } from './day-effect-prior.js';
import type { ShowLogit } from './day-total.js';
import { showProbability } from './day-total.js';

/** How far a day was from what had been expected of it, on the logit scale. */
export interface DaySurprise {
  readonly shift: number;
  /** Variance that the shift has with no effect of the day at all. */
  readonly variance: number;
}

/** Spreads that are tried, on the logit scale. */
const TRIED_SDS = Array.from({ length: 60 }, (_, index) => 0.02 * (index + 1));

/**
 * The shift that would turn what was expected of a day into what happened, to first order.
 *
 * @param people  as they had been predicted before the day
 * @param came    how many of them came
 * @param levelVariance  how uncertain the model was of where the whole lay: no surprise either
 */
export function daySurprise(people: readonly ShowLogit[], came: number, levelVariance: number): DaySurprise {
  let expected = 0;
  let variance = 0;
  let slope = 0;
  for (const person of people) {
    const p = showProbability(person);
    expected += p;
    variance += p * (1 - p);
    // A shift moves the averaged probability by as much as the spread lets through.
    slope += (p * (1 - p)) / averagingStretch(person.variance);
  }
  return { shift: (came - expected) / slope, variance: variance / (slope * slope) + levelVariance };
}

/**
 * Standard deviation of what the people of a day have in common, as days showed that had been predicted before they came.
 *
 * Used for: prediction intervals. It counts whatever makes a day differ from its prediction: weather, a mail that did not arrive, a rate
 * that changes, and that the model is not known exactly. Method: highest posterior of a normal effect given normal surprises, on a grid.
 *
 * @returns 0.02 to 1.2; the prior's 0.24 without any day. After 300 days within 0.1 up to 0.5; of 0.8 it finds some 0.7, as surprises are
 *   taken to first order
 */
export function spreadOfSurprises(surprises: readonly DaySurprise[]): number {
  let best = -Infinity;
  let found: number = DAY_EFFECT_PRIOR.median;
  for (const sd of TRIED_SDS) {
    let height = logPriorOfDayEffect(sd);
    for (const { shift, variance } of surprises) {
      const spread = sd * sd + variance;
      height -= 0.5 * (Math.log(spread) + (shift * shift) / spread);
    }
    if (height <= best) continue;
    best = height;
    found = sd;
  }
  return found;
}
