import type { ShowLogit } from './day-total.js';
import { showProbability } from './day-total.js';

/** Tried shares of what the features say. */
const SHARES = Float64Array.from({ length: 13 }, (_, index) => index / 10);

/** Normal prior of the share, around all of it. */
const USUAL_SHARE = 1;
const USUAL_SHARE_SPREAD = 0.25;

/** Bookings after which what was seen counts half: columns may change what they mean. */
const HALF_LIFE = 2_000;

/** No probability is counted as surer than this. */
const SUREST = 1e-12;

/** A prediction with what it would be of an ordinary booking of its day. */
export interface FeaturedLogit extends ShowLogit {
  readonly ordinary: number;
}

/**
 * How much of what features say is to be believed, as days showed that had been predicted before they came.
 *
 * Used for: logs with many columns that say nothing, and columns whose meaning changed. Both make predictions too bold, which a model cannot
 * see in what it was fitted to. Method: mean of the posterior of a share of the distance from an ordinary booking, on a grid; older
 * bookings count less.
 */
export class FeatureTrust {
  private readonly heights = SHARES.map((share) => -0.5 * ((share - USUAL_SHARE) / USUAL_SHARE_SPREAD) ** 2);
  private readonly seen = new Float64Array(SHARES.length);

  /** 0 to 1.2. */
  get share(): number {
    const heights = this.heights.map((height, at) => height + this.seen[at]);
    const highest = Math.max(...heights);
    let weight = 0;
    let sum = 0;
    heights.forEach((height, at) => {
      const own = Math.exp(height - highest);
      weight += own;
      sum += own * SHARES[at];
    });
    return sum / weight;
  }

  /** The predictions as far as they are to be believed. */
  believed(people: readonly FeaturedLogit[]): ShowLogit[] {
    const { share } = this;
    return people.map((person) => atShare(person, share));
  }

  /**
   * Learns from a day.
   *
   * @param people    as the model had predicted them
   * @param outcomes  1 or 0 for each
   * @param shared    variance of what they have in common
   */
  learn(people: readonly FeaturedLogit[], outcomes: ArrayLike<number>, shared: number): void {
    const kept = 0.5 ** (people.length / HALF_LIFE);
    SHARES.forEach((share, at) => {
      let height = 0;
      people.forEach((person, index) => {
        const { centre, variance } = atShare(person, share);
        const p = showProbability({ centre, variance: variance + shared });
        height += Math.log(Math.max(SUREST, outcomes[index] === 1 ? p : 1 - p));
      });
      this.seen[at] = kept * this.seen[at] + height;
    });
  }
}

function atShare({ centre, ordinary, variance }: FeaturedLogit, share: number): ShowLogit {
  return { centre: ordinary + share * (centre - ordinary), variance };
}
