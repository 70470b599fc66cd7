import type { RateInterval } from '../../math/rate-interval.js';
import { betaInterval } from '../../math/rate-interval.js';
import { factsOf } from './show-facts.js';
import type { LastingFacts } from './show-facts.js';
import { expectedPeople } from './stage-fit.js';
import type { ExpectedPeople, StageFit } from './stage-fit.js';

/** How many of those invited come, and how sure that is. */
export interface ShowPrediction {
  /** Probability that somebody invited comes, averaged over days. */
  readonly mean: number;
  /** The same on a day without a day effect, of somebody of whom all is as it most likely is: what a plan takes as show probability. */
  readonly ordinaryDay: number;
  /**
   * Standard deviation, on the logit scale, of all that people of a day have in common: the day, and what is not known of them together. Plans
   * that were made before it was kept do not have it.
   */
  readonly sharedSd?: number;
  /** How many observations the mean is worth: a + b of its beta posterior. */
  readonly priorWeight: number;
  /** Standard deviation, on the logit scale, of what all people of a day have in common. */
  readonly dayEffectSd: number;
  /** Bookings behind each level. */
  readonly observations: { readonly organisation: number; readonly city: number; readonly vacancy: number };
  /** Holds the mean with probability 0.9. */
  readonly interval90: RateInterval;
}

const COVERAGE = 0.9;

/** The least that a mean is worth: an observation is not a tenth of one. */
const LEAST_WEIGHT = 0.1;
const MOST_WEIGHT = 1e9;

/** More than this a scenario does not take. */
export const MOST_SHARED_SD = 3;

/** Of somebody of whom only the place is known. */
export function expectedOfPlace(fit: StageFit, place: Pick<LastingFacts, 'city' | 'vacancy'>): ExpectedPeople {
  const features = fit.features.filter(({ name }) => name === 'city' || name === 'vacancy');
  return expectedPeople({ ...fit, features }, [factsOf({ ...place, board: null, format: null }, null, 1)]);
}

/**
 * What is expected of people of one day, said of all of them together, as of a pool.
 *
 * Used for: plans that do not tell people apart, and what stands beside every plan. Method: the beta distribution whose mean and spread are those
 * of the mean of all of them; to first order, what is not known of all of them together moves it by the slope of the logistic function there.
 */
export function poolPrediction({
  ordinaryDay,
  averaged,
  sharedSd,
  dayEffectSd,
}: ExpectedPeople): Omit<ShowPrediction, 'observations'> {
  const mean = meanOf(averaged);
  const weight = 1 / (mean * (1 - mean) * sharedSd ** 2) - 1;
  const priorWeight = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, weight));
  const interval90 = betaInterval(mean * priorWeight, (1 - mean) * priorWeight, COVERAGE);
  const all = Math.hypot(sharedSd, dayEffectSd);
  return { mean, ordinaryDay: meanOf(ordinaryDay), sharedSd: all, priorWeight, dayEffectSd, interval90 };
}

/**
 * The prediction in the words of a plan's scenario. All that people have in common moves the logit of everybody around that of the ordinary
 * day, as it does where people are told apart: averaged over it, as many come as `mean` says. (A beta posterior around the ordinary day would
 * take that for the mean, and without a history expect three of the four who come.)
 *
 * @param prediction  of the people that may be invited
 * @param available   how many there are
 * @returns `pool` and `uncertainty` of a scenario
 */
export function scenarioParts(
  { ordinaryDay, sharedSd, priorWeight, dayEffectSd }: Omit<ShowPrediction, 'mean' | 'observations' | 'interval90'>,
  available: number,
) {
  const pool = { available, showProbability: ordinaryDay };
  if (sharedSd === undefined) return { pool, uncertainty: { priorWeight, dayEffectSd } };
  return { pool, uncertainty: { dayEffectSd: Math.min(MOST_SHARED_SD, sharedSd) } };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
