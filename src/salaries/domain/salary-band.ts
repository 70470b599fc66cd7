import type { Currency } from '../../kernel/money.js';
import { normalQuantile } from '../../math/normal-distribution.js';
import type { Band, BandsByLevel } from '../../vacancies/domain/band.js';
import { currencyOf } from '../../vacancies/domain/band.js';
import type { City } from '../../vacancies/domain/cities.table.js';
import { cityBySlug } from '../../vacancies/domain/cities.js';
import type { Level } from '../../vacancies/domain/level.js';
import { inHand } from '../../vacancies/domain/wish.js';
import { priorLogMedian } from './prior-band.js';

/** One thing seen of the market: what a responder wished or a vacancy offered (midpoint of its range), for a month. */
export interface SalaryObservation {
  /** Slug of the city. */
  readonly city: string;
  readonly level: Level;
  readonly amount: number;
  readonly currency: Currency;
  readonly gross: boolean | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * How far a country, a city and a level within a city may lie from what is expected before observation, as standard deviations of log pay.
 * A country without a reading may be wrong by a third, a city by a fifth, the step of a level by a sixth.
 */
const COUNTRY_SD = 0.3;
const CITY_SD = 0.2;
const CELL_SD = 0.15;
/** Spread of log pay between people of one level and city before observation, and how many observations that guess weighs. */
const NOISE_SD = 0.3;
const NOISE_WEIGHT = 10;
/** What lies further from the expected than so many standard deviations is pulled in to there: typing errors and hourly rates must not move a band. */
const OUTLIER_SD = 2.5;
/** An observation loses half of its weight in so many days. */
const HALF_LIFE_DAYS = 365;
/** Pay further than this factor from the prior is no monthly pay of this trade. */
const CREDIBLE_LOG_DISTANCE = Math.log(6);
const MILLISECONDS_PER_DAY = 86_400_000;
const QUARTILE_Z = normalQuantile(0.75);

interface Residual {
  readonly country: string;
  readonly city: string;
  readonly level: Level;
  /** Log pay less the prior of its own city and level. */
  readonly value: number;
  readonly weight: number;
}

/**
 * Band of pay of one level in one city.
 *
 * Used for: the salary line of a score.
 * Method: hierarchical normal model of log pay, prior + country + city + cell, fitted from the top down; each shift is the weighted mean of
 * the (winsorised) residuals left by the shifts above it, shrunk towards zero by variance ÷ (variance of a mean); the spread is the pooled
 * one. Cost: linear in observations.
 *
 * @param observations  of any cities and levels: other levels of the city and other cities of the country inform this cell
 * @param asOf  `YYYY-MM-DD`; later observations are left out, older ones weigh less
 * @returns quartiles and median of take-home pay in the currency of the country, rounded to three digits; n counts this cell alone
 */
export function salaryBand(request: {
  readonly city: City;
  readonly level: Level;
  readonly observations: readonly SalaryObservation[];
  readonly asOf: string;
}): Band {
  const { city, level, asOf } = request;
  const residuals = residualsOf(request.observations, city, asOf);
  const ofCity = residuals.filter((residual) => residual.city === city.slug);
  const ofCell = ofCity.filter((residual) => residual.level === level);
  const elsewhere = residuals.filter((residual) => residual.city !== city.slug);
  const country = shrunkMean(elsewhere, 0, COUNTRY_SD);
  const cityShift = country + shrunkMean(ofCity, country, CITY_SD);
  const shift = cityShift + shrunkMean(ofCell, cityShift, CELL_SD);
  const spread = pooledSpread(ofCell, shift);
  const median = Math.exp(priorLogMedian(city, level) + shift);
  return {
    from: roundToDigits(median * Math.exp(-QUARTILE_Z * spread)),
    to: roundToDigits(median * Math.exp(QUARTILE_Z * spread)),
    median: roundToDigits(median),
    n: ofCell.length,
    currency: currencyOf(city.country),
    asOf,
  };
}

/** The bands of all four levels of a city. */
export function salaryBands(request: {
  readonly city: City;
  readonly observations: readonly SalaryObservation[];
  readonly asOf: string;
}): BandsByLevel {
  return {
    1: salaryBand({ ...request, level: 1 }),
    2: salaryBand({ ...request, level: 2 }),
    3: salaryBand({ ...request, level: 3 }),
    4: salaryBand({ ...request, level: 4 }),
  };
}

function residualsOf(observations: readonly SalaryObservation[], city: City, asOf: string): Residual[] {
  const residuals: Residual[] = [];
  for (const observation of observations) {
    const place = observation.city === city.slug ? city : cityBySlug(observation.city);
    if (!place || place.country !== city.country || observation.date.slice(0, 10) > asOf || !(observation.amount > 0))
      continue;
    const pay = inHand(observation, currencyOf(place.country), observation.date);
    const value = Math.log(pay) - priorLogMedian(place, observation.level);
    if (!Number.isFinite(value) || Math.abs(value) > CREDIBLE_LOG_DISTANCE) continue;
    const ageDays = (Date.parse(asOf) - Date.parse(observation.date.slice(0, 10))) / MILLISECONDS_PER_DAY;
    residuals.push({
      country: place.country,
      city: place.slug,
      level: observation.level,
      value,
      weight: 0.5 ** (ageDays / HALF_LIFE_DAYS),
    });
  }
  return residuals;
}

/** Mean of what the residuals lie above `base`, shrunk to zero: the fewer there are, the more. */
function shrunkMean(residuals: readonly Residual[], base: number, sd: number): number {
  // Outliers are judged from a robust centre, so that a market that moved as a whole is not taken for a pile of errors.
  const centre = weightedMedian(residuals);
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of residuals) {
    const limit = OUTLIER_SD * NOISE_SD;
    sum += weight * (Math.min(centre + limit, Math.max(centre - limit, value)) - base);
    weights += weight;
  }
  return sum / (weights + NOISE_SD ** 2 / sd ** 2);
}

function pooledSpread(residuals: readonly Residual[], centre: number): number {
  let sum = NOISE_WEIGHT * NOISE_SD ** 2;
  let weights = NOISE_WEIGHT;
  for (const { value, weight } of residuals) {
    const distance = Math.min(Math.abs(value - centre), OUTLIER_SD * NOISE_SD);
    sum += weight * distance ** 2;
    weights += weight;
  }
  return Math.sqrt(sum / weights);
}

function weightedMedian(residuals: readonly Residual[]): number {
  const sorted = [...residuals].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= half) return value;
  }
  return 0;
}

function roundToDigits(amount: number): number {
  return Number(amount.toPrecision(3));
}
