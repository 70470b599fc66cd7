import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { AdditiveLogistic, Factor, UsualEffects } from '../../math/additive-logistic.js';
import { showProbability } from './day-total.js';
import { compareFits } from './fit-comparison.js';
import type { FitComparison } from './fit-comparison.js';
import { predictionQuality } from './prediction-quality.js';
import { ANSWERS } from './known-then.js';
import { NOT_STATED, SHOW_FEATURES } from './show-features.js';
import type { FeatureName } from './show-features.js';
import type { Stage } from './show-facts.js';
import { beginnings, ShowLearner } from './show-learner.js';
import type { PredictedDay } from './show-learner.js';
import type { ShowTable } from './show-table.js';
import { believed } from './stage-fit.js';
import type { FeatureEffect, StageFit } from './stage-fit.js';
import { TRADE_PRIOR, USUAL_OF_ANSWERS, USUAL_OF_ANSWERS_SD } from './trade-prior.js';

/** What was learnt, for each stage. */
export type ShowFit = Readonly<Record<Stage, StageFit>>;

/** An earlier fit, and the last day that it had learnt from. */
export interface EarlierFit {
  readonly fit: ShowFit;
  readonly lastDay: CalendarDate | null;
}

/** How well the last days were predicted by what was known before the first of them. */
export interface LastDaysQuality {
  /** How many were expected to come to these bookings, and how many came; absent in versions of before. */
  readonly expected?: number;
  readonly came?: number;
  readonly from: CalendarDate;
  readonly days: number;
  readonly bookings: number;
  readonly logLoss: number;
  readonly brier: number;
  /** Log-loss of somebody who says of everybody how many came so far. */
  readonly meanLogLoss: number;
  /** By so much it may be worse than that through chance alone; null where there are too few days to say, absent in older versions. */
  readonly meanMargin?: number | null;
  /** The same once answers to the reminder on the eve are known; absent where no answer is, and in older versions. */
  readonly answeredLogLoss?: number;
}

/** A fit with what it is worth. */
export interface JudgedFit {
  readonly fit: ShowFit;
  /** Null where there is no day after another one. */
  readonly quality: LastDaysQuality | null;
  /** Null without an earlier fit that had not seen some of the days. */
  readonly comparison: FitComparison | null;
}

/** Fits on the way through the past, so that it is known how far predictions of days are off. */
const MOST_EARLY_FITS = 24;

/** The last days by which a fit is judged: at most so many, and at most this share of all. */
export const MOST_JUDGED_DAYS = 20;
const USUAL_JUDGED_DAYS = 10;
const MOST_JUDGED_SHARE = 0.3;

/** Days of our own decide, as plans are made for them, as soon as there are so many bookings of theirs among the last days. */
const ENOUGH_OWN_BOOKINGS = 30;

/** Levels of one feature that a fit keeps, those with most bookings; the others are taken as never seen. */
const MOST_LEVELS = 500;

/** What a booking may have another one of than all before it. */
const MAY_BE_NEW: readonly FeatureName[] = ['city', 'vacancy', 'board', 'format', 'written'];

/** What cities and the like differ by on the logit scale, before there is a second one. */
const USUAL_SD = 0.5;

/** Figures of a fit are kept to so many digits: a hundredth of a per cent of a probability. */
const DIGITS = 4;

/**
 * Learns from past bookings who comes.
 *
 * Used for: plans, and the page of attendance. For each stage a model of its own (see `Stage`), fitted to all bookings; how far it is
 * believed, and what people of a day share, by days that it predicted from earlier ones. The last days are left out once, to say what the
 * fit is worth there and to compare it with an earlier fit that had not seen them either.
 * Cost: some 4 s of a core for 20,000 bookings of 1,000 days, 0.3 s for 1,000.
 *
 * @param table    past bookings in the order of time; none, one class or missing everything gives the trade's prior, moved by what is there
 * @param earlier  the fit to compare with
 */
export function fitShows(table: ShowTable, earlier: EarlierFit | null = null): JudgedFit {
  const judgedFrom = firstJudged(table, earlier?.lastDay ?? null);
  const booked = fitStage(table, 'booked', judgedFrom);
  const [eve, last] = (['day-before', 'hours-before'] as const).map((stage) => fitStage(table, stage, judgedFrom));
  const fit: ShowFit = { booked: booked.fit, 'day-before': eve.fit, 'hours-before': last.fit };
  const answered = eve.answersVary ? eve.predicted : null;
  return { fit, ...judged(table, { booked: booked.predicted, answered }, judgedFrom, earlier) };
}

/** The first of the last days by which a fit is judged; their number of all days if there is none. */
function firstJudged({ days }: ShowTable, unseenAfter: CalendarDate | null): number {
  const unseen = unseenAfter === null ? -1 : days.findIndex((day) => day > unseenAfter);
  if (unseen !== -1) return Math.max(1, unseen, days.length - MOST_JUDGED_DAYS);
  const judgedDays = Math.min(USUAL_JUDGED_DAYS, Math.floor(days.length * MOST_JUDGED_SHARE));
  return days.length - judgedDays;
}

/** A feature with its bookings. */
interface SeenFeature extends Factor {
  readonly name: FeatureName;
  readonly keys: readonly string[];
  readonly counts: Int32Array;
  /** False where all bookings are alike: there is nothing to be learnt from it, unless something is usual for its levels. */
  readonly varies: boolean;
  readonly isLearnt: boolean;
}

/** One stage's model, and what it expected of the last days before it had seen the first of them. */
function fitStage(
  table: ShowTable,
  stage: Stage,
  judgedFrom: number,
): { fit: StageFit; predicted: Float64Array; answersVary: boolean } {
  const { outcomes, steps, days } = table;
  const seen = seenFeatures(table, stage);
  const features = seen.filter(({ isLearnt }) => isLearnt);
  const learner = new ShowLearner({ features, outcomes, steps });
  const begins = beginnings(steps);
  const stride = Math.max(1, Math.ceil(days.length / MOST_EARLY_FITS));
  const predicted = new Float64Array(outcomes.length);
  const expect = (step: number): PredictedDay => {
    const [from, to] = [begins[step] ?? 0, begins[step + 1] ?? outcomes.length];
    const day = learner.predict(from, to);
    day.people.forEach(({ centre, variance }, at) => {
      predicted[from + at] = showProbability({ centre, variance: variance + day.shared });
    });
    return day;
  };
  for (let step = 0; step < judgedFrom; step += 1) {
    if (step % stride === 0) learner.learn(begins[step] ?? 0);
    learner.compare(begins[step] ?? 0, expect(step));
  }
  learner.learn(begins[judgedFrom] ?? 0);
  // All of the last days before the first of them: an earlier fit knew no more.
  const last = days.slice(judgedFrom).map((_day, at) => expect(judgedFrom + at));
  last.forEach((day, at) => learner.compare(begins[judgedFrom + at] ?? 0, day));
  learner.learn(outcomes.length);
  const { model } = learner;
  const fit: StageFit = {
    centre: rounded(model.centre),
    levelVariance: rounded(model.spreads.levelVariance),
    dayEffectSd: rounded(learner.dayEffectSd),
    ordinary: rounded(model.ordinary),
    trustedShare: rounded(learner.trustedShare),
    features: [
      ...features.map((feature, at) => effectsOf(model, at, feature)),
      ...seen.flatMap(onlyLevel),
      ...seen.flatMap(unseen),
    ],
  };
  return { fit, predicted, answersVary: features.some(({ name, varies }) => varies && name === 'answer') };
}

function seenFeatures({ codes, levels }: ShowTable, stage: Stage): SeenFeature[] {
  return SHOW_FEATURES.map(({ name, isOrdered }, at) => {
    const keys = levels[at] ?? [];
    const own = codes[stage][at] ?? new Int32Array(0);
    const counts = countsOf(own, keys.length);
    const kept = isOrdered ? own : mostFrequent(own, counts);
    const seenLevels = counts.filter((count) => count > 0).length;
    const usual = usualOf(name, stage);
    const [varies, isLearnt] = [seenLevels > 1, seenLevels > (usual === undefined ? 1 : 0)];
    return {
      ...{ name, isOrdered, codes: kept, levels: keys.length, keys, counts, varies, isLearnt },
      ...(usual && { usual }),
    };
  });
}

/** What is usual before anything is seen: of answers, as soon as people are asked. */
function usualOf(name: FeatureName, stage: Stage): UsualEffects | undefined {
  if (name !== 'answer' || stage === 'booked') return undefined;
  const effects = ANSWERS.map((answer) => USUAL_OF_ANSWERS[stage][answer]);
  return { effects, leastSd: USUAL_OF_ANSWERS_SD };
}

function effectsOf(
  model: AdditiveLogistic,
  factor: number,
  { name, isOrdered, keys, counts }: SeenFeature,
): FeatureEffect {
  const levels = keys.flatMap((key, level) => {
    const n = counts[level] ?? 0;
    if (!isOrdered && n === 0) return [];
    const { centre, variance } = model.effectOf(factor, level);
    return [{ key, effect: rounded(centre), variance: rounded(variance), n }];
  });
  return { name, sd: rounded(model.spreads.factors[factor] ?? 0), levels };
}

/**
 * Of a city or the like of which there was one only: nothing is known of how another one differs from it. What no booking states is none;
 * that somebody's own bookings may differ from those of their log is said once, by whether it was written down.
 */
function onlyLevel({ name, keys, counts, varies }: SeenFeature): FeatureEffect[] {
  const level = counts.findIndex((count) => count > 0);
  const key = keys[level] ?? NOT_STATED;
  if (varies || key === NOT_STATED || !MAY_BE_NEW.includes(name)) return [];
  return [{ name, sd: USUAL_SD, levels: [{ key, effect: 0, variance: 0, n: counts[level] ?? 0 }] }];
}

/** Of what no booking states, but something is usual for: a log may say nothing of answers, and people give them all the same. */
function unseen({ name, keys, usual, isLearnt }: SeenFeature): FeatureEffect[] {
  if (usual === undefined || isLearnt) return [];
  const variance = USUAL_OF_ANSWERS_SD ** 2;
  return [
    {
      name,
      sd: USUAL_OF_ANSWERS_SD,
      levels: keys.map((key, level) => ({ key, effect: usual.effects[level] ?? 0, variance, n: 0 })),
    },
  ];
}

function countsOf(codes: Int32Array, levels: number): Int32Array {
  const counts = new Int32Array(levels);
  for (const code of codes) if (code >= 0) counts[code] += 1;
  return counts;
}

/** The codes with those of the rarest levels taken away, and their counts with them. */
function mostFrequent(codes: Int32Array, counts: Int32Array): Int32Array {
  if (counts.length <= MOST_LEVELS) return codes;
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  for (const level of order.slice(MOST_LEVELS)) counts[level] = 0;
  return codes.map((code) => (code >= 0 && counts[code] > 0 ? code : -1));
}

function judged(
  table: ShowTable,
  predicted: { readonly booked: Float64Array; readonly answered: Float64Array | null },
  judgedFrom: number,
  earlier: EarlierFit | null,
): Pick<JudgedFit, 'quality' | 'comparison'> {
  const { days, steps, outcomes, isOwnDay } = table;
  const last = [...steps.keys()].filter((index) => steps[index] >= judgedFrom);
  const own = last.filter((index) => isOwnDay[index] === 1);
  const taken = own.length >= ENOUGH_OWN_BOOKINGS ? own : last;
  const from = days[judgedFrom];
  if (judgedFrom === 0 || from === undefined || taken.length === 0) return { quality: null, comparison: null };
  const { booked, answered } = predicted;
  const fresh = Float64Array.from(taken, (index) => booked[index]);
  const happened = Uint8Array.from(taken, (index) => outcomes[index]);
  const ofDays = Int32Array.from(taken, (index) => steps[index]);
  const { logLoss, brier } = predictionQuality(fresh, happened);
  const before = outcomes.subarray(0, last[0]);
  const { a, b } = TRADE_PRIOR;
  const rate = (a + before.reduce((sum, one) => sum + one, 0)) / (a + b + before.length);
  const usual = new Float64Array(taken.length).fill(rate);
  const besideUsual = compareFits({ fresh, previous: usual, outcomes: happened, steps: ofDays });
  const quality = {
    from,
    days: new Set(ofDays).size,
    bookings: taken.length,
    expected: rounded(fresh.reduce((sum, one) => sum + one, 0)),
    came: happened.reduce((sum, one) => sum + one, 0),
    ...{ logLoss: rounded(logLoss), brier: rounded(brier), meanLogLoss: rounded(besideUsual.previousLogLoss) },
    meanMargin: besideUsual.margin && rounded(besideUsual.margin),
    ...(answered && { answeredLogLoss: rounded(lossOf(answered, taken, happened)) }),
  };
  if (earlier === null || (earlier.lastDay !== null && from <= earlier.lastDay)) return { quality, comparison: null };
  const previous = predictedBy(earlier.fit.booked, table, taken);
  return { quality, comparison: compareFits({ fresh, previous, outcomes: happened, steps: ofDays }) };
}

function lossOf(predicted: Float64Array, taken: readonly number[], happened: Uint8Array): number {
  return predictionQuality(
    Float64Array.from(taken, (index) => predicted[index]),
    happened,
  ).logLoss;
}

/** What a fit of the stage of booking expects of bookings of a table. */
function predictedBy(fit: StageFit, { codes, levels }: ShowTable, bookings: readonly number[]): Float64Array {
  const features = fit.features.map(({ name, sd, levels: effects }) => {
    const at = SHOW_FEATURES.findIndex((feature) => feature.name === name);
    const byKey = new Map(effects.map((level) => [level.key, level]));
    const ofCodes = (levels[at] ?? []).map((key) => byKey.get(key) ?? { effect: 0, variance: sd ** 2 });
    return { codes: codes.booked[at], ofCodes };
  });
  const common = fit.levelVariance + fit.dayEffectSd ** 2;
  return Float64Array.from(bookings, (index) => {
    let centre = fit.centre;
    let variance = common;
    for (const { codes: own, ofCodes } of features) {
      const level = ofCodes[own?.[index] ?? -1];
      if (level === undefined) continue;
      centre += level.effect;
      variance += level.variance;
    }
    return showProbability({ centre: believed(fit, centre), variance });
  });
}

function rounded(value: number): number {
  // Without a sign of nothing.
  return Number(value.toFixed(DIGITS)) + 0;
}
