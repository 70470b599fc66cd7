import { localLevel, localLevelEvidence } from './local-level.js';
import type { LevelReading } from './local-level.js';

// Used for: the levels of one factor of an additive logistic regression, as its Newton step settles them.

/** Tried standard deviations, smallest first; a tenth of the odds is as good as nothing, e³ as good as certainty. */
const TRIED_SDS = Float64Array.from({ length: 37 }, (_, index) => 0.02 * 1.15 ** index);

/** Steps between those that are looked at first. */
const COARSE = 6;

/** Of the observations at each level, what a Newton step needs: the sums of p(1 − p) and of outcome − p. */
export interface LevelSums {
  readonly information: Float64Array;
  readonly pull: Float64Array;
}

/**
 * What the working residuals say of each level.
 *
 * @returns where each would be by its own observations and the variance of that, Infinity without any
 */
export function readingsOf({ information, pull }: LevelSums, effects: ArrayLike<number>): LevelReading[] {
  return Array.from(information, (weight, level) =>
    weight === 0
      ? { mean: 0, variance: Infinity }
      : { mean: effects[level] + pull[level] / weight, variance: 1 / weight },
  );
}

/** Levels of a factor where they belong. */
export interface SettledLevels {
  readonly sd: number;
  readonly effects: ArrayLike<number>;
  readonly variances: ArrayLike<number>;
}

/** The standard deviation that levels had, what it is thought to be before anything is seen (null = it stays), and what it is at least. */
export interface SpreadBefore {
  readonly sd: number;
  readonly usual: number | null;
  readonly least: number;
}

/**
 * Levels that are alike: each drawn towards none. The evidence of a standard deviation is that of normal readings.
 *
 * @returns the exact minimum for the given sums; variances with the other factors taken as known
 */
export function settledAlike(
  sums: LevelSums,
  effects: Float64Array,
  { sd, usual, least }: SpreadBefore,
): SettledLevels {
  const { information, pull } = sums;
  const evidenceOf = (tried: number): number => {
    const own = tried * tried;
    let evidence = 0;
    for (let level = 0; level < information.length; level += 1) {
      const weight = information[level];
      if (weight === 0) continue;
      // Of its mean times the root of its weight: normal, of this variance.
      const scaled = effects[level] * weight + pull[level];
      const spread = own * weight + 1;
      evidence -= Math.log(spread) + (scaled * scaled) / (weight * spread);
    }
    return 0.5 * evidence;
  };
  const found = Math.max(least, usual === null ? sd : likeliest(evidenceOf, usual));
  const penalty = 1 / (found * found);
  return {
    sd: found,
    effects: information.map((weight, level) => (effects[level] * weight + pull[level]) / (weight + penalty)),
    variances: information.map((weight) => 1 / (weight + penalty)),
  };
}

/**
 * Levels in order: a line that wanders, around none on the average of what was seen.
 *
 * @returns the exact minimum for the given sums under that constraint; variances with the other factors taken as known
 */
export function settledInOrder(
  sums: LevelSums,
  effects: Float64Array,
  { sd, usual, least }: SpreadBefore,
): SettledLevels {
  const readings = readingsOf(sums, effects);
  const motionOf = (tried: number) => ({ stepVariance: tried * tried, driftVariance: 0 });
  const likely = usual === null ? sd : likeliest((tried) => localLevelEvidence(readings, motionOf(tried)), usual);
  const found = Math.max(least, likely);
  const { levels, variances } = localLevel(readings, motionOf(found));
  let weight = 0;
  let sum = 0;
  readings.forEach(({ variance }, level) => {
    if (variance === Infinity) return;
    weight += 1 / variance;
    sum += levels[level] / variance;
  });
  const mean = weight === 0 ? 0 : sum / weight;
  return {
    sd: found,
    effects: levels.map((level) => level - mean),
    // Where the whole lies is the level's business, and its variance there.
    variances: variances.map((variance) => (weight === 0 ? found * found : Math.max(0, variance - 1 / weight))),
  };
}

/** The standard deviation of a factor with the greatest evidence and prior together. */
function likeliest(evidenceOf: (sd: number) => number, usual: number): number {
  return likeliestDeviation((sd) => evidenceOf(sd) - sd / usual);
}

/**
 * The tried standard deviation of the greatest height: the highest of every sixth, and up from there.
 *
 * @returns one of the grid from 0.02 to 3.1, within a seventh of the best where there is one hill
 */
export function likeliestDeviation(heightOf: (sd: number) => number): number {
  let at = 0;
  let height = -Infinity;
  const look = (there: number): boolean => {
    const value = heightOf(TRIED_SDS[there]);
    if (value <= height) return false;
    height = value;
    at = there;
    return true;
  };
  for (let there = 0; there < TRIED_SDS.length; there += COARSE) look(there);
  for (const way of [1, -1]) while (at + way >= 0 && at + way < TRIED_SDS.length && look(at + way));
  return TRIED_SDS[at];
}
