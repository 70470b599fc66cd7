import { AdditiveLogistic } from '../../math/additive-logistic.js';
import type { AdditivePrior, Factor } from '../../math/additive-logistic.js';
import { averagingStretch, logit } from '../../math/logistic.js';
import { DAY_EFFECT_PRIOR } from './day-effect-prior.js';
import { daySurprise, spreadOfSurprises } from './day-surprises.js';
import type { DaySurprise } from './day-surprises.js';
import type { ShowLogit } from './day-total.js';
import { FeatureTrust } from './feature-trust.js';
import type { FeaturedLogit } from './feature-trust.js';
import { TRADE_PRIOR } from './trade-prior.js';

/** Bookings of several days, day by day in the order of time. */
export interface ShowSeries {
  readonly features: readonly Factor[];
  /** 1 for somebody who came, else 0. */
  readonly outcomes: Uint8Array;
  /** The day of each, from 0, never falling. */
  readonly steps: Int32Array;
}

/** A day as it was predicted before it came. */
export interface PredictedDay {
  /** As the model had it, and as far as that was to be believed. */
  readonly told: readonly FeaturedLogit[];
  readonly people: readonly ShowLogit[];
  /** Variance of what all of them have in common. */
  readonly shared: number;
}

/** What is thought before anything is seen: the trade's figure is an average, over whatever the rate may be. */
export function showPrior(): AdditivePrior {
  const { a, b } = TRADE_PRIOR;
  const mean = a / (a + b);
  const variance = 1 / ((a + b) * mean * (1 - mean));
  const centre = logit(mean) * averagingStretch(variance + spreadOfSurprises([]) ** 2);
  return { centre, variance, stepEffect: DAY_EFFECT_PRIOR };
}

/**
 * Learns who comes from days in their order, and from its own mistakes about days that it predicted how far to believe itself.
 *
 * Used for: the backtest, and the fit that plans rest on. Method: additive logistic regression with partial pooling (`AdditiveLogistic`); what
 * days have in common by how far predicted days were off (`spreadOfSurprises`); features believed as far as they proved right (`FeatureTrust`).
 */
export class ShowLearner {
  readonly model: AdditiveLogistic;
  private readonly surprises: DaySurprise[] = [];
  private readonly seen = new Set<number>();
  private readonly trust = new FeatureTrust();
  /** Bookings by which days are predicted now. */
  private known = 0;

  constructor(private readonly series: ShowSeries) {
    const { features, outcomes, steps } = series;
    this.model = new AdditiveLogistic({ factors: features, outcomes, steps }, showPrior());
  }

  /** Learns from the bookings before this index; never fewer than before. */
  learn(end: number): void {
    this.model.learn(end);
    this.known = end;
  }

  /** What is expected of the bookings from one index to before another, all of one day, by what is learnt now. */
  predict(from: number, to: number): PredictedDay {
    const { ordinary, spreads } = this.model;
    const told = Array.from({ length: to - from }, (_none, at) => ({ ...this.model.predict(from + at), ordinary }));
    return { told, people: this.trust.believed(told), shared: this.dayEffectSd ** 2 + spreads.levelVariance };
  }

  /** Compares a day that begins at this index with what was expected of it. */
  compare(from: number, { told, people, shared }: PredictedDay): void {
    const outcomes = this.series.outcomes.subarray(from, from + told.length);
    const came = outcomes.reduce((sum, outcome) => sum + outcome, 0);
    for (const outcome of outcomes) this.seen.add(outcome);
    // Predicted by the trade's figure alone all days are off by one and the same mistake: that says nothing of how they spread.
    if (this.known > 0) this.surprises.push(daySurprise(people, came, this.model.spreads.levelVariance));
    this.trust.learn(told, outcomes, shared);
  }

  /** Standard deviation of what the people of a day have in common, on the logit scale: as thought before as long as all did the same. */
  get dayEffectSd(): number {
    return spreadOfSurprises(this.seen.size > 1 ? this.surprises : []);
  }

  /** How much of what the features say is to be believed: 0 to 1.2. */
  get trustedShare(): number {
    return this.trust.share;
  }
}

/** Where each day begins; one more at the end. */
export function beginnings(steps: Int32Array): number[] {
  const begins: number[] = [];
  steps.forEach((step, index) => {
    if (index === 0 || step !== steps[index - 1]) begins.push(index);
  });
  return [...begins, steps.length];
}
