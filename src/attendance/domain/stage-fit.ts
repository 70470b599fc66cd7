import type { ShowFacts } from './show-facts.js';
import { SHOW_FEATURES } from './show-features.js';
import type { FeatureName } from './show-features.js';
import { showProbability } from './day-total.js';
import type { ShowLogit } from './day-total.js';

/** What one level of a feature does. */
export interface LevelEffect {
  readonly key: string;
  /** Added to the log odds of coming. */
  readonly effect: number;
  readonly variance: number;
  /** Bookings that were seen at this level. */
  readonly n: number;
}

/** What a feature does. */
export interface FeatureEffect {
  readonly name: FeatureName;
  /** Standard deviation of what levels do that were never seen. */
  readonly sd: number;
  readonly levels: readonly LevelEffect[];
}

/** What was learnt about bookings of which everything up to a stage is known. Kept as it is with each version. */
export interface StageFit {
  /** Log odds of an ordinary booking of an ordinary day, now. */
  readonly centre: number;
  /** Variance of that. */
  readonly levelVariance: number;
  /** Standard deviation of what all people of a day have in common, on the logit scale. */
  readonly dayEffectSd: number;
  /** Mean log odds of what was learnt: what bookings are drawn to as far as their features are not believed. */
  readonly ordinary: number;
  /** How much of what the features say is believed. */
  readonly trustedShare: number;
  readonly features: readonly FeatureEffect[];
}

/** People of one day, as they are expected. */
export interface ExpectedPeople {
  /** Probability of each to come on a day without a day effect. */
  readonly ordinaryDay: readonly number[];
  /** The same averaged over days and over what they do not know together. */
  readonly averaged: readonly number[];
  /** Standard deviation, on the logit scale, of what is not known of all of them together apart from the day. */
  readonly sharedSd: number;
  readonly dayEffectSd: number;
}

/**
 * What is expected of people of one day.
 *
 * Used for: plans. What is not known of a level at which all of them are (their city, their vacancy) moves them together and is shared; what is
 * not known of levels of some is their own, and averaged over.
 */
export function expectedPeople(fit: StageFit, people: readonly ShowFacts[]): ExpectedPeople {
  const logits = people.map((facts) => ({ centre: fit.centre, variance: 0, facts }));
  let shared = fit.levelVariance;
  for (const feature of fit.features) {
    const effects = people.map((facts) => effectOf(feature, facts));
    const [first] = effects;
    const isCommon = effects.every((effect) => effect.key === first?.key);
    if (isCommon && first !== undefined) shared += first.variance;
    effects.forEach(({ effect, variance }, at) => {
      const logit = logits[at];
      if (logit === undefined) return;
      logit.centre += effect;
      if (!isCommon) logit.variance += variance;
    });
  }
  const own = logits.map(({ centre, variance }): ShowLogit => ({ centre: believed(fit, centre), variance }));
  const common = shared + fit.dayEffectSd ** 2;
  return {
    ordinaryDay: own.map(showProbability),
    averaged: own.map(({ centre, variance }) => showProbability({ centre, variance: variance + common })),
    sharedSd: Math.sqrt(shared),
    dayEffectSd: fit.dayEffectSd,
  };
}

/** What is expected of somebody, whoever else is of that day. */
export function expectedShow(fit: StageFit, facts: ShowFacts): number {
  return expectedPeople(fit, [facts]).averaged[0] ?? NaN;
}

/** Log odds as far as the features are believed. */
export function believed({ ordinary, trustedShare }: StageFit, centre: number): number {
  return ordinary + trustedShare * (centre - ordinary);
}

function effectOf(feature: FeatureEffect, facts: ShowFacts): Omit<LevelEffect, 'n'> {
  const key = SHOW_FEATURES.find(({ name }) => name === feature.name)?.levelOf(facts) ?? null;
  if (key === null) return { key: '', effect: 0, variance: 0 };
  return feature.levels.find((level) => level.key === key) ?? { key, effect: 0, variance: feature.sd ** 2 };
}
