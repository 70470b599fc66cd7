import { logit, logistic } from '../../math/logistic.js';
import { showProbability } from './day-total.js';
import { SHOW_FEATURES } from './show-features.js';
import type { FeatureName } from './show-features.js';
import type { FeatureEffect, LevelEffect, StageFit } from './stage-fit.js';

/** What a thing known of a booking changes, everything else being as it usually is. */
export interface ShowMove {
  readonly feature: FeatureName;
  /** Keys of the levels that are compared. */
  readonly from: string;
  readonly to: string;
  /** Probabilities of coming at each of them. */
  readonly fromProbability: number;
  readonly toProbability: number;
  /** Holds the second one, given the first, with probability 0.9. */
  readonly low: number;
  readonly high: number;
  /** Bookings that were seen at each. */
  readonly fromN: number;
  readonly toN: number;
}

/** Fewer bookings of a level are said nothing about. */
const LEAST_BOOKINGS = 20;

/** Half of the width of an interval of 90 %, in standard deviations. */
const HALF_WIDTH = 1.645;

/** The same of 99 %: some ten differences are looked at, and of those that are none hardly one may be shown. */
const SURE_WIDTH = 2.576;

/** Levels that are compared by name; of other ordered features the lowest and the highest that were seen often enough. */
const PAIRS: readonly (readonly [FeatureName, string, string])[] = [
  ['answer', 'none', 'yes'],
  ['answer', 'none', 'unsure'],
  ['answer', 'none', 'no'],
  // Of logs that tell those who said yes from all others, and from no others.
  ['answer', 'unsure', 'yes'],
  ['answer', 'no', 'yes'],
  ['earlier', 'first', 'came'],
  ['earlier', 'first', 'missed'],
  ['other-city', 'no', 'yes'],
];
const ENDS: readonly FeatureName[] = ['reminders', 'lead', 'score', 'pay', 'hour'];

/**
 * What moves the probability of coming, as far as the history bears it out.
 *
 * Used for: the page of attendance. Only differences whose interval of 99 % does not hold none, between levels of at least twenty bookings;
 * those that move most come first. Apart from the mean of all of them the levels are taken as independent: what neighbours of an ordered
 * feature share makes the interval of their difference too wide rather than too narrow. Of intervals of 90 % around what a yes does, 83 to 93
 * of 100 hold the truth (60 worlds of 240 and of 720 bookings).
 */
export function whatMoves(fit: StageFit): ShowMove[] {
  const moves = fit.features.flatMap((feature) =>
    pairsOf(feature).flatMap(([from, to]) => {
      const move = moveOf(fit, feature, from, to);
      return move === null ? [] : [move];
    }),
  );
  return moves.sort((one, other) => sizeOf(other) - sizeOf(one));
}

function pairsOf({ name, levels }: FeatureEffect): [LevelEffect, LevelEffect][] {
  const seen = levels.filter(({ n }) => n >= LEAST_BOOKINGS);
  const [lowest, highest] = [seen[0], seen.at(-1)];
  if (ENDS.includes(name)) return lowest && highest && lowest !== highest ? [[lowest, highest]] : [];
  const pairs = PAIRS.flatMap(([feature, fromKey, toKey]): [LevelEffect, LevelEffect][] => {
    if (feature !== name) return [];
    const [from, to] = [seen.find(({ key }) => key === fromKey), seen.find(({ key }) => key === toKey)];
    return from && to ? [[from, to]] : [];
  });
  // Each level is compared once, with the first that there is.
  return pairs.filter(([, { key }], at) => pairs.findIndex(([, to]) => to.key === key) === at);
}

function moveOf(fit: StageFit, feature: FeatureEffect, from: LevelEffect, to: LevelEffect): ShowMove | null {
  const share = fit.trustedShare;
  const difference = share * (to.effect - from.effect);
  const sd = Math.sqrt(from.variance + to.variance + sharedVariance(fit, feature));
  if (Math.abs(difference) <= SURE_WIDTH * sd) return null;
  const spread = HALF_WIDTH * sd;
  const seen = feature.levels.reduce((sum, { n }) => sum + n, 0);
  const usual = feature.levels.reduce((sum, { n, effect }) => sum + (n / seen) * effect, 0);
  const centre = fit.ordinary + share * (from.effect - usual);
  // What is not known of all bookings together is averaged over, as everywhere.
  const fromProbability = showProbability({ centre, variance: fit.levelVariance + fit.dayEffectSd ** 2 });
  const movedBy = (shift: number): number => logistic(logit(fromProbability) + shift);
  return {
    ...{ feature: feature.name, from: from.key, to: to.key, fromProbability },
    toProbability: movedBy(difference),
    low: movedBy(difference - spread),
    high: movedBy(difference + spread),
    fromN: from.n,
    toN: to.n,
  };
}

/**
 * What the variances of two levels of an ordered feature leave out of that of their difference: each is of the distance from the mean of all
 * levels, which moves with both of them the other way.
 */
function sharedVariance({ ordinary }: StageFit, { name, levels }: FeatureEffect): number {
  if (SHOW_FEATURES.every((feature) => feature.name !== name || !feature.isOrdered)) return 0;
  const p = logistic(ordinary);
  const seen = levels.reduce((sum, { n }) => sum + n, 0);
  return 2 / (seen * p * (1 - p));
}

function sizeOf({ fromProbability, toProbability }: ShowMove): number {
  return Math.abs(toProbability - fromProbability);
}
