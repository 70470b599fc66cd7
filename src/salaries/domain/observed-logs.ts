import type { Currency } from '../../kernel/money.js';
import { currencyOf } from '../../vacancies/domain/band.js';
import type { Place } from '../../vacancies/domain/places.js';
import { placeBySlug } from '../../vacancies/domain/places.js';
import { inHand } from '../../vacancies/domain/wish.js';
import { priorLogMedian } from './prior-band.js';
import type { SalaryObservation } from './salary-observation.js';

/** Observations of one country, ready for calculation: parallel columns. */
export interface ObservedLogs {
  readonly places: readonly Place[];
  /** Index of the place × 4 + level − 1. */
  readonly cells: Int32Array;
  /** Log pay in hand less the prior of its place and level. */
  readonly values: Float64Array;
  /** Months before the day asked for, to the nearest: what is half a month old is on either side of its month alike. */
  readonly ages: Int32Array;
  readonly weights: Float64Array;
}

/** Two sides of an offer lie a third apart on the boards; half of it, on the logarithmic scale, separates an end from the middle. */
const HALF_WIDTH = 0.15;
/** Offers with both ends that this guess weighs. */
const HALF_WIDTH_WEIGHT = 20;
/** An offer of which one end is said tells half as much. */
const ONE_END_WEIGHT = 0.5;
/** What is older says nothing that is not said better by what came since. */
export const MOST_MONTHS = 60;
/** The index carries observations of all cities to the day asked for; a city's own drift it does not know, so they lose half of their weight in this time. */
const HALF_LIFE_MONTHS = 24;

const MONTH_DAYS = 365.25 / 12;
const DAY_MILLISECONDS = 24 * 3_600_000;

/**
 * Reads observations of a country as log pay.
 *
 * Ranges: an offer with both ends counts with their geometric middle. Of an offer with one end ("from 60,000") the middle is guessed from
 * those that say both, and it weighs half: to take it as censored at the end alone would leave it without a word about the other side, where
 * the boards' figures show it lies close.
 *
 * @param asOf  `YYYY-MM-DD`; later observations are left out
 */
export function observedLogs(observations: readonly SalaryObservation[], country: string, asOf: string): ObservedLogs {
  const places: Place[] = [];
  const indexOf = placeIndex(country, places);
  const currency = currencyOf(country);
  const width = halfWidth(observations);
  const asOfDay = dayOf(asOf);
  const count = observations.length;
  const logs = {
    cells: new Int32Array(count),
    values: new Float64Array(count),
    ages: new Int32Array(count),
    weights: new Float64Array(count),
  };
  let taken = 0;
  for (const observation of observations) {
    const index = indexOf(observation.city);
    const place = index === null ? undefined : places[index];
    const age = Math.round((asOfDay - dayOf(observation.date)) / MONTH_DAYS);
    if (index === null || !place || !(age >= 0 && age <= MOST_MONTHS) || observation.date.slice(0, 10) > asOf) continue;
    const value = logPay(observation, currency, width) - priorLogMedian(place, observation.level);
    if (!Number.isFinite(value)) continue;
    logs.cells[taken] = index * 4 + observation.level - 1;
    logs.values[taken] = value;
    logs.ages[taken] = age;
    logs.weights[taken] = 0.5 ** (age / HALF_LIFE_MONTHS) * (observation.bound ? ONE_END_WEIGHT : 1);
    taken += 1;
  }
  return {
    places,
    cells: logs.cells.subarray(0, taken),
    values: logs.values.subarray(0, taken),
    ages: logs.ages.subarray(0, taken),
    weights: logs.weights.subarray(0, taken),
  };
}

/**
 * Log pay in hand of observations, whatever their level.
 *
 * @param mostMonths  what is older is left out
 */
export function observedPay(
  observations: readonly SalaryObservation[],
  country: string,
  asOf: string,
  mostMonths: number,
): Float64Array {
  const currency = currencyOf(country);
  const width = halfWidth(observations);
  const asOfDay = dayOf(asOf);
  return Float64Array.from(
    observations.flatMap((observation) => {
      const days = asOfDay - dayOf(observation.date);
      const value = logPay(observation, currency, width);
      return days >= 0 && days <= mostMonths * MONTH_DAYS && Number.isFinite(value) ? [value] : [];
    }),
  );
}

/** The middle of what was seen, in hand, as a logarithm; NaN for what is no amount. */
function logPay(observation: SalaryObservation, currency: Currency, width: number): number {
  const { amount, to, bound, date } = observation;
  const net = (stated: number): number =>
    Math.log(inHand({ amount: stated, currency: observation.currency, gross: observation.gross }, currency, date));
  const shift = bound === 'from' ? width : bound === 'to' ? -width : 0;
  return isRange(observation) ? (net(amount) + net(to ?? amount)) / 2 : net(amount) + shift;
}

/** Half of the logarithmic width of offers that say both ends, held towards what boards show. */
function halfWidth(observations: readonly SalaryObservation[]): number {
  let sum = HALF_WIDTH * HALF_WIDTH_WEIGHT;
  let count = HALF_WIDTH_WEIGHT;
  for (const observation of observations) {
    if (!isRange(observation)) continue;
    // Ten times from end to end is a slip, whatever stands behind it.
    sum += Math.min(Math.log((observation.to ?? 0) / observation.amount), Math.log(10)) / 2;
    count += 1;
  }
  return sum / count;
}

function isRange({ amount, to }: SalaryObservation): boolean {
  return to !== undefined && to !== null && to > amount && amount > 0;
}

function placeIndex(country: string, places: Place[]): (slug: string) => number | null {
  const known = new Map<string, number | null>();
  return (slug) => {
    const before = known.get(slug);
    if (before !== undefined) return before;
    const place = placeBySlug(slug);
    const index = place?.country === country ? places.push(place) - 1 : null;
    known.set(slug, index);
    return index;
  };
}

/** Days since 1970 of a day or an instant as text. */
function dayOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MILLISECONDS;
}
