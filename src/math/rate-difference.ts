import { jeffreysInterval } from './rate-interval.js';
import type { RateInterval } from './rate-interval.js';

/** Successes of so many trials. */
export interface Seen {
  readonly k: number;
  readonly n: number;
}

/**
 * Interval of the difference of two rates, each seen as k of n, independent of each other.
 *
 * Used for: what a reminder policy does against the usual one. Method: the distances of each rate to the ends of its own interval are
 * added as squares ("square and add", MOVER), so that neither small numbers nor rates near 0 or 1 make it too short; O(1).
 * Source: Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), method 10,
 * with Jeffreys' intervals in place of Wilson's.
 *
 * @param one       whose rate is looked at; without trials the interval is all that is possible
 * @param other     whose rate is taken from it
 * @param coverage  probability inside, in [0, 1)
 * @returns ends in [−1, 1] that hold the observed difference; for 0.9 it covers 0.86 to 0.93 from 20 trials each on, 0.88 to 0.93
 *   from 40 on
 * @throws RangeError if an argument is out of its range
 */
export function rateDifference(one: Seen, other: Seen, coverage: number): RateInterval {
  const [first, second] = [one, other].map(({ k, n }) => ({
    rate: n === 0 ? 0.5 : k / n,
    ...jeffreysInterval(k, n, coverage),
  })) as [RateInterval & { rate: number }, RateInterval & { rate: number }];
  const difference = first.rate - second.rate;
  if (one.n === 0 || other.n === 0) return { from: -1, to: 1 };
  return {
    from: Math.max(-1, difference - Math.hypot(first.rate - first.from, second.to - second.rate)),
    to: Math.min(1, difference + Math.hypot(first.to - first.rate, second.rate - second.from)),
  };
}
