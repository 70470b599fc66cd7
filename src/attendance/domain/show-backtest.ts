import { groupBy } from '../../kernel/group-by.js';
import { dayTotal, interval90, showProbability } from './day-total.js';
import type { LogBookings, LogFeature } from './log-features.js';
import { calibrationBins, predictionQuality } from './prediction-quality.js';
import type { CalibrationBin, PredictionQuality } from './prediction-quality.js';
import { ShowLearner } from './show-learner.js';
import { TRADE_PRIOR } from './trade-prior.js';

/** How well the show model would have predicted days that it had not seen. */
export interface ShowBacktest extends PredictionQuality {
  /** Bookings known before the first test day, and those of the test days. */
  readonly trained: number;
  readonly tested: number;
  /** Share of test days with at least five people whose total lies in its 90 % interval; null without such a day. */
  readonly coverage90: number | null;
  /** Standard deviation of the day effect at the end, on the logit scale. */
  readonly dayEffectSd: number;
  readonly baselines: {
    readonly mean: PredictionQuality;
    readonly bestSingleFeature: (PredictionQuality & { readonly name: string }) | null;
  };
  readonly calibration: readonly CalibrationBin[];
}

/** Days with fewer people say little: any interval of theirs holds nearly everything. */
const LEAST_PEOPLE_OF_A_DAY = 5;

/** Fits before the first test day: days are predicted there too, so that it is known how far such predictions are off. */
const MOST_EARLY_FITS = 40;

/** Bookings that the mean is worth when the rate of a level is guessed from it alone. */
const BASELINE_WEIGHT = 10;

/** Predictions of the tested bookings, and how days went that were predicted. */
export interface PredictedShows {
  /** Of each booking from the first tested one on. */
  readonly predicted: Float64Array;
  /** Test days with enough people, and those of them whose total lay in its interval. */
  readonly judgedDays: number;
  readonly coveredDays: number;
  readonly dayEffectSd: number;
}

/** Told how far a long calculation is. */
export type WatchDays = (done: number, all: number) => void;

/**
 * Predicts each day from strictly earlier ones, then learns it.
 *
 * @param bookings  in the order of time
 * @param from      index of the first booking that is tested; begins a day
 * @param watch     called with each day that is done
 */
export function predictShows(
  bookings: LogBookings,
  features: readonly LogFeature[],
  from: number,
  watch?: WatchDays,
): PredictedShows {
  const { outcomes } = bookings;
  const days = daysOf(bookings);
  const steps = Int32Array.from(days.flatMap((members, step) => members.map(() => step)));
  const learner = new ShowLearner({ features, outcomes, steps });
  const predicted = new Float64Array(outcomes.length - from);
  let judgedDays = 0;
  let coveredDays = 0;
  const before = days.findIndex(([first = 0]) => first >= from);
  const stride = Math.max(1, Math.ceil(before / MOST_EARLY_FITS));
  for (const [step, members] of days.entries()) {
    const [first = 0] = members;
    if (first >= from || step % stride === 0) learner.learn(first);
    const day = learner.predict(first, first + members.length);
    const { people, shared } = day;
    if (first >= from) {
      people.forEach(({ centre, variance }, at) => {
        predicted[first + at - from] = showProbability({ centre, variance: variance + shared });
      });
      if (members.length >= LEAST_PEOPLE_OF_A_DAY) {
        const came = members.reduce((sum, index) => sum + outcomes[index], 0);
        const interval = interval90(dayTotal(people, Math.sqrt(shared)));
        judgedDays += 1;
        coveredDays += Number(came >= interval.from && came <= interval.to);
      }
    }
    learner.compare(first, day);
    watch?.(step + 1, days.length);
  }
  return { predicted, judgedDays, coveredDays, dayEffectSd: learner.dayEffectSd };
}

/**
 * How good the predictions of `predictShows` are.
 *
 * The baselines predict from earlier days too: the mean of all bookings so far, and the rate so far of the level of one feature, drawn to
 * the mean by the weight of ten bookings; of all features the one that did best in the test, which nobody could have known before.
 */
export function backtestShows(
  bookings: LogBookings,
  features: readonly LogFeature[],
  from: number,
  watch?: WatchDays,
): ShowBacktest {
  const { predicted, judgedDays, coveredDays, dayEffectSd } = predictShows(bookings, features, from, watch);
  const tested = bookings.outcomes.subarray(from);
  return {
    trained: from,
    tested: tested.length,
    ...predictionQuality(predicted, tested),
    coverage90: judgedDays === 0 ? null : coveredDays / judgedDays,
    dayEffectSd,
    baselines: baselines(daysOf(bookings), bookings.outcomes, features, from),
    calibration: calibrationBins(predicted, tested),
  };
}

/** Indices of the bookings of each day. */
function daysOf({ dates }: LogBookings): number[][] {
  return [...groupBy([...dates.keys()], (index) => dates[index] ?? '').values()];
}

function baselines(
  days: readonly (readonly number[])[],
  outcomes: Uint8Array,
  features: readonly LogFeature[],
  from: number,
): ShowBacktest['baselines'] {
  const tested = outcomes.subarray(from);
  const whole = new Int32Array(outcomes.length);
  const mean = predictionQuality(runningRates(days, outcomes, whole, 1).subarray(from), tested);
  const single = features.map(({ name, codes, levels }) => ({
    name,
    ...predictionQuality(runningRates(days, outcomes, codes, levels).subarray(from), tested),
  }));
  const best = single.reduce<(PredictionQuality & { name: string }) | null>(
    (least, one) => (least === null || one.logLoss < least.logLoss ? one : least),
    null,
  );
  return { mean, bestSingleFeature: best };
}

/** The rate of each booking's level on the days before, drawn to that of all. */
function runningRates(
  days: readonly (readonly number[])[],
  outcomes: Uint8Array,
  codes: Int32Array,
  levels: number,
): Float64Array {
  const rates = new Float64Array(outcomes.length);
  const counts = new Float64Array(levels + 1);
  const shows = new Float64Array(levels + 1);
  let { a: came } = TRADE_PRIOR;
  let all = TRADE_PRIOR.a + TRADE_PRIOR.b;
  const levelOf = (index: number): number => (codes[index] < 0 ? levels : codes[index]);
  for (const members of days) {
    for (const index of members) {
      const level = levelOf(index);
      rates[index] = (shows[level] + (BASELINE_WEIGHT * came) / all) / (counts[level] + BASELINE_WEIGHT);
    }
    for (const index of members) {
      counts[levelOf(index)] += 1;
      shows[levelOf(index)] += outcomes[index];
      came += outcomes[index];
      all += 1;
    }
  }
  return rates;
}
