import { centralCountInterval, mixCounts } from '../../math/discrete-distribution.js';
import type { CountInterval } from '../../math/discrete-distribution.js';
import { normalRule } from '../../math/gauss-quadrature.js';
import { averagingStretch, logistic } from '../../math/logistic.js';
import { normalProbability } from '../../math/normal-distribution.js';
import { poissonBinomialProbabilities } from '../../math/poisson-binomial.js';

/** What is known of somebody who is booked, on the logit scale. */
export interface ShowLogit {
  readonly centre: number;
  /** Variance of what is not known of this person, apart from others. */
  readonly variance: number;
}

const SHIFTS = normalRule(21);

/** From here on the sum of coins is normal as nearly as anybody can count, and adding them one by one would take seconds. */
const MANY_PEOPLE = 1_500;

/**
 * Probability that somebody comes, averaged over a normal spread of the logit.
 *
 * Method: the logit divided by its `averagingStretch`.
 *
 * @returns within 0.02 of the integral for variances up to 4
 */
export function showProbability({ centre, variance }: ShowLogit): number {
  return logistic(centre / averagingStretch(variance));
}

/**
 * How many of the people of a day come: what they have in common moves all of them together.
 *
 * Used for: prediction intervals of day totals. Method: Poisson-binomial at each of 21 nodes of the shared effect, mixed; beyond 1,500
 * people the sum is taken as normal at each node.
 *
 * @param sharedSd  standard deviation of the effect that they share, on the logit scale
 * @returns probabilities of 0…n
 */
export function dayTotal(people: readonly ShowLogit[], sharedSd: number): Float64Array {
  const parts = Array.from(SHIFTS.nodes, (node, index) => {
    const p = Float64Array.from(people, ({ centre, variance }) =>
      showProbability({ centre: centre + sharedSd * node, variance }),
    );
    const probabilities = people.length > MANY_PEOPLE ? normalTotal(p) : poissonBinomialProbabilities(p);
    return { weight: SHIFTS.weights[index], probabilities };
  });
  return mixCounts(parts);
}

function normalTotal(p: Float64Array): Float64Array {
  let mean = 0;
  let variance = 0;
  for (const one of p) {
    mean += one;
    variance += one * (1 - one);
  }
  const sd = Math.sqrt(Math.max(variance, 1e-12));
  const below = (count: number): number => normalProbability((count + 0.5 - mean) / sd);
  return Float64Array.from({ length: p.length + 1 }, (_, count) => {
    const from = count === 0 ? 0 : below(count - 1);
    return (count === p.length ? 1 : below(count)) - from;
  });
}

/** Holds the total with probability 0.9 at least. */
export function interval90(total: Float64Array): CountInterval {
  return centralCountInterval(total, 0.9);
}
