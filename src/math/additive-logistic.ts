import { requireCount, requireNumber, requirePositive } from './argument-checks.js';
import { likeliestDeviation, readingsOf, settledAlike, settledInOrder } from './factor-levels.js';
import type { LevelSums } from './factor-levels.js';
import { localLevel, localLevelEvidence } from './local-level.js';
import type { LevelReading } from './local-level.js';

/** What levels of a factor are thought to do before anything is seen. */
export interface UsualEffects {
  /** What each level adds to the log odds. */
  readonly effects: readonly number[];
  /** Standard deviation that the difference from it has at least (of ordered ones, from one level to the next), however well few data agree. */
  readonly leastSd: number;
}

/** One thing that may explain a yes or no: which of its levels each observation is at. */
export interface Factor {
  /** A level for each observation, from 0; −1 = it has none. */
  readonly codes: Int32Array;
  /** How many levels there are, seen so far or not. */
  readonly levels: number;
  /** True if neighbouring levels are alike (bins of a number, hours of a day); else any two are as like as any other two. */
  readonly isOrdered: boolean;
  /** What is thought before anything is seen; without it that no level adds anything. */
  readonly usual?: UsualEffects;
}

/** Observations of a yes or no in the order of time. */
export interface AdditiveData {
  readonly factors: readonly Factor[];
  /** 1 or 0 for each observation. */
  readonly outcomes: Uint8Array;
  /** The step of time (a day) that each observation belongs to: from 0, never falling. */
  readonly steps: Int32Array;
}

/** What is thought before anything is seen. */
export interface AdditivePrior {
  /** Log odds of a yes. */
  readonly centre: number;
  /** Variance of what the whole may differ from it by, on the logit scale, above 0. */
  readonly variance: number;
  /** What an effect common to a step may be: log-normal standard deviation with this median and this spread (of its logarithm). */
  readonly stepEffect: { readonly median: number; readonly spread: number };
}

/** What is expected of an observation. */
export interface AdditivePrediction {
  /** Log odds of a yes on an ordinary step. */
  readonly centre: number;
  /** Variance of them, by what is not known of the levels. */
  readonly variance: number;
}

/** Variances that were found in the data. */
export interface AdditiveSpreads {
  /** Standard deviation of the levels of each factor; of ordered ones, of the difference of neighbours. */
  readonly factors: readonly number[];
  /** Standard deviation of the effect that all observations of a step have in common. */
  readonly stepEffect: number;
  /** Standard deviation of how far the whole wanders from one step to the next. */
  readonly drift: number;
  /** Variance of where the whole will be in the next step, apart from the effect of that step. */
  readonly levelVariance: number;
}

/** Tried standard deviations of the wandering: what changes more than by this from day to day is an effect of the day. */
const TRIED_DRIFTS = [0, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16];

/** Mean of the exponential prior of a factor's standard deviation: effects beyond it take evidence. */
const USUAL_FACTOR_SD = 0.5;

/** Of more factors than this each is thought to do less, so that all of them together are thought to do no more. */
const USUAL_FACTORS = 10;

/** Mean of the exponential prior of the wandering from step to step. */
const USUAL_DRIFT = 0.02;

/** Longest move of a level in one turn: further away the curve that a Newton step relies on is another one. */
const LONGEST_MOVE = 1.5;

/** Turns in which variances are estimated anew; later ones only follow the levels. */
const MOST_VARIANCE_TURNS = 30;

/** Variances are found anew when there is so much more to find them by: from less they hardly move. */
const GROWN = 1.01;

/** Until then each level follows what is new in one Newton step: what is left of it comes with the next one. */
const TURNS_BETWEEN = 1;

/**
 * Additive logistic regression that learns step by step: what each level of each factor adds to the log odds.
 *
 * Used for: who keeps an appointment. Model: log odds = centre + wandering level of the whole + effect of the step + Σ effect of the level
 * of each factor. The levels of a factor come from a normal distribution whose variance is found in the data, so that rare ones lean on
 * the mean and unseen ones are the mean; those of an ordered factor differ from their neighbours by normal steps. Where something is
 * usual for a level, it is the difference from that which is drawn to none.
 * Method: one factor at a time, a Newton step for all of its levels (no two of them share an observation, so that each has an equation
 * of its own), until nothing moves: the highest point of the penalised likelihood. Variances by their marginal likelihood, given the other
 * factors, on a grid: normal readings of the levels, as the working residuals of the Newton step tell them, with a prior that draws to
 * none. Level of the whole by a Kalman smoother. Continues from where it was when it is given more.
 * Cost: observations × factors for a turn, 10 to 40 turns for a first fit, 2 or 3 when there is a hundredth more, one when
 * there is less.
 * Accuracy: the highest point itself, to any digit, for the variances in force (between such fits near it: log-loss the same to 1e-6); these within 0.08 (as deviations) of those that made 6,000
 * observations of 40 levels. Each level's variance takes the others as known: of intervals that should hold 90 of 100 effects 85 do.
 * Source: Breslow, Clayton, Approximate inference in generalized linear mixed models, JASA 88 (1993); Fahrmeir, Tutz, Multivariate
 * Statistical Modelling Based on Generalized Linear Models, chapter 8.
 */
export class AdditiveLogistic {
  /** What each level adds beside what is usual for it. */
  private readonly effects: Float64Array[];
  private readonly variances: Float64Array[];
  private readonly sds: number[];
  private readonly stepEffects: Float64Array;
  private readonly predictors: Float64Array;
  private readonly usualSd: number;
  private stepSd: number;
  private driftSd = TRIED_DRIFTS[2] ?? 0;
  private level: { mean: number; variance: number };
  private seen = 0;
  /** Observations by which the variances in force were found. */
  private variancesOf = 0;

  /**
   * @param data   everything that will ever be learnt, in the order of time
   * @param prior  finite numbers, variances above 0
   * @throws RangeError naming what is out of its range
   */
  constructor(
    private readonly data: AdditiveData,
    private readonly prior: AdditivePrior,
  ) {
    check(data, prior);
    const count = data.outcomes.length;
    this.effects = data.factors.map(({ levels }) => new Float64Array(levels));
    this.variances = data.factors.map(({ levels }) => new Float64Array(levels));
    this.usualSd = USUAL_FACTOR_SD * Math.sqrt(Math.min(1, USUAL_FACTORS / data.factors.length));
    this.sds = data.factors.map(() => this.usualSd / 2);
    this.stepSd = prior.stepEffect.median;
    this.level = { mean: 0, variance: prior.variance };
    this.stepEffects = new Float64Array((data.steps.at(-1) ?? -1) + 1);
    this.predictors = new Float64Array(count).fill(prior.centre);
    this.data.factors.forEach((_factor, index) => this.variances[index]?.fill((this.sds[index] ?? 0) ** 2));
  }

  /**
   * Learns all observations before the given one.
   *
   * @param end       how many observations of the data are known now; never fewer than before
   * @param accuracy  on the logit scale: turns end when no level moves by more
   * @param mostTurns that are made at most
   * @throws RangeError if the end goes back, beyond the data or falls within a step
   */
  learn(end: number, accuracy = 0.003, mostTurns = 60): void {
    const { outcomes, steps } = this.data;
    requireCount('end', end, this.seen, outcomes.length);
    if (end > 0 && end < outcomes.length && steps[end] === steps[end - 1])
      throw new RangeError(`end must be where a step ends, but observations ${end - 1} and ${end} are of one`);
    this.enter(end);
    const isGrown = end >= this.variancesOf * GROWN;
    if (isGrown) this.variancesOf = end;
    const turns = isGrown ? mostTurns : Math.min(mostTurns, TURNS_BETWEEN);
    for (let turn = 0; turn < turns; turn += 1) {
      const withVariance = isGrown && turn < MOST_VARIANCE_TURNS;
      let furthest = this.turnOfSteps(withVariance);
      this.data.factors.forEach((_factor, index) => {
        furthest = Math.max(furthest, this.turnOfFactor(index, withVariance));
      });
      if (furthest < accuracy) break;
    }
  }

  /** What is expected of an observation, by what has been learnt. */
  predict(index: number): AdditivePrediction {
    let { centre } = this;
    let variance = 0;
    this.data.factors.forEach(({ codes, usual }, factor) => {
      const code = codes[index] ?? -1;
      centre += (this.effects[factor]?.[code] ?? 0) + (usual?.effects[code] ?? 0);
      variance += this.variances[factor]?.[code] ?? 0;
    });
    return { centre, variance };
  }

  /** Log odds of an observation of no level on an ordinary step of now. */
  get centre(): number {
    return this.prior.centre + this.level.mean;
  }

  /** Mean log odds of what has been learnt, on an ordinary step of now; of the prior where nothing has. */
  get ordinary(): number {
    let sum = 0;
    for (let index = 0; index < this.seen; index += 1)
      sum += this.predictors[index] - this.stepEffects[this.data.steps[index]];
    return this.level.mean + (this.seen === 0 ? this.prior.centre : sum / this.seen);
  }

  /** The variances that are in force now. */
  get spreads(): AdditiveSpreads {
    return {
      factors: [...this.sds],
      stepEffect: this.stepSd,
      drift: this.driftSd,
      levelVariance: this.level.variance,
    };
  }

  /** What a level adds to the log odds, and the variance of that. */
  effectOf(factor: number, level: number): AdditivePrediction {
    const usual = this.data.factors[factor]?.usual?.effects[level] ?? 0;
    return { centre: usual + (this.effects[factor]?.[level] ?? 0), variance: this.variances[factor]?.[level] ?? 0 };
  }

  /** Observations that are new start from what is expected of them. */
  private enter(end: number): void {
    for (let index = this.seen; index < end; index += 1) this.predictors[index] = this.predict(index).centre;
    for (let index = this.seen; index < end; index += 1)
      this.stepEffects[this.data.steps[index] ?? 0] = this.level.mean;
    this.seen = end;
  }

  /** Sums of working weights and residuals per level. */
  private sums(codes: Int32Array, levels: number): LevelSums {
    const { outcomes } = this.data;
    const information = new Float64Array(levels);
    const pull = new Float64Array(levels);
    for (let index = 0; index < this.seen; index += 1) {
      const code = codes[index];
      if (code < 0) continue;
      // The logistic function without its checks: this line is most of the work.
      const p = 1 / (1 + Math.exp(-this.predictors[index]));
      information[code] += p * (1 - p);
      pull[code] += outcomes[index] - p;
    }
    return { information, pull };
  }

  /** Moves the levels of one factor to where they fit best while everything else stays; the furthest move. */
  private turnOfFactor(factor: number, withVariance: boolean): number {
    const { codes, levels, isOrdered, usual } = this.data.factors[factor];
    const effects = this.effects[factor];
    const settle = isOrdered ? settledInOrder : settledAlike;
    const settled = settle(this.sums(codes, levels), effects, {
      sd: this.sds[factor] ?? 0,
      usual: withVariance ? this.usualSd : null,
      least: usual?.leastSd ?? 0,
    });
    this.sds[factor] = settled.sd;
    this.variances[factor]?.set(settled.variances);
    return this.move(codes, effects, settled.effects);
  }

  /** The same for the level of the whole and the effects of the steps. */
  private turnOfSteps(withVariance: boolean): number {
    if (this.seen === 0) return 0;
    const steps = (this.data.steps[this.seen - 1] ?? 0) + 1;
    const effects = this.stepEffects.subarray(0, steps);
    const readings = readingsOf(this.sums(this.data.steps, steps), effects);
    if (withVariance) this.findStepVariances(readings);
    const { levels, lastVariance } = localLevel(this.withPrior(readings, this.stepSd), {
      stepVariance: this.driftSd ** 2,
      driftVariance: 0,
    });
    const targets = readings.map(({ mean, variance }, step) => {
      const level = levels[step + 1] ?? 0;
      return variance === Infinity
        ? level
        : level + ((mean - level) * this.stepSd ** 2) / (this.stepSd ** 2 + variance);
    });
    this.level = { mean: levels.at(-1) ?? 0, variance: lastVariance + this.driftSd ** 2 };
    return this.move(this.data.steps, effects, targets);
  }

  /** The readings of the steps, after what was thought before them. */
  private withPrior(readings: readonly LevelReading[], sd: number): LevelReading[] {
    return [
      { mean: 0, variance: this.prior.variance },
      ...readings.map(({ mean, variance }) => ({ mean, variance: variance + sd * sd })),
    ];
  }

  private findStepVariances(readings: readonly LevelReading[]): void {
    const { median, spread } = this.prior.stepEffect;
    let best = -Infinity;
    let found = { sd: this.stepSd, drift: this.driftSd };
    for (const drift of TRIED_DRIFTS) {
      const motion = { stepVariance: drift * drift };
      const heightOf = (sd: number): number =>
        localLevelEvidence(this.withPrior(readings, sd), motion) -
        0.5 * (Math.log(sd / median) / spread) ** 2 -
        drift / USUAL_DRIFT;
      const sd = likeliestDeviation(heightOf);
      const height = heightOf(sd);
      if (height <= best) continue;
      best = height;
      found = { sd, drift };
    }
    this.stepSd = found.sd;
    this.driftSd = found.drift;
  }

  /** Puts the new effects in place of the old ones, not further than is safe; the furthest move. */
  private move(codes: Int32Array, effects: Float64Array, targets: ArrayLike<number>): number {
    let furthest = 0;
    const moves = effects.map((effect, level) => {
      const move = Math.max(-LONGEST_MOVE, Math.min(LONGEST_MOVE, targets[level] - effect));
      furthest = Math.max(furthest, Math.abs(move));
      return move;
    });
    for (let level = 0; level < effects.length; level += 1) effects[level] += moves[level];
    for (let index = 0; index < this.seen; index += 1)
      if (codes[index] >= 0) this.predictors[index] += moves[codes[index]];
    return furthest;
  }
}

function check({ factors, outcomes, steps }: AdditiveData, { centre, variance, stepEffect }: AdditivePrior): void {
  requireNumber('centre', centre);
  requirePositive('variance', variance);
  requirePositive('stepEffect.median', stepEffect.median);
  requirePositive('stepEffect.spread', stepEffect.spread);
  if (steps.length !== outcomes.length) throw new RangeError('steps must be as many as outcomes');
  outcomes.forEach((outcome, index) => requireCount(`outcomes[${index}]`, outcome, 0, 1));
  steps.forEach((step, index) => requireCount(`steps[${index}]`, step, index === 0 ? 0 : steps[index - 1]));
  factors.forEach(({ codes, levels, usual }, factor) => {
    if (usual !== undefined && usual.effects.length !== levels)
      throw new RangeError(`factors[${factor}].usual.effects must be as many as levels`);
    usual?.effects.forEach((effect, level) => requireNumber(`factors[${factor}].usual.effects[${level}]`, effect));
    if (usual !== undefined) requirePositive(`factors[${factor}].usual.leastSd`, usual.leastSd);
    if (codes.length !== outcomes.length) throw new RangeError(`factors[${factor}] must be as many as outcomes`);
    codes.forEach((code, index) => requireCount(`factors[${factor}].codes[${index}]`, code + 1, 0, levels));
  });
}
