import { risingValues } from '../../math/isotonic.js';
import { normalQuantile } from '../../math/normal-distribution.js';
import type { Band } from '../../vacancies/domain/band.js';
import { currencyOf } from '../../vacancies/domain/band.js';
import type { Level } from '../../vacancies/domain/level.js';
import { LEVELS } from '../../vacancies/domain/level.js';
import type { Place } from '../../vacancies/domain/places.js';
import { fitSalaries } from './fit-salaries.js';
import type { SalaryFit } from './fit-salaries.js';
import { observedLogs } from './observed-logs.js';
import { priorLogMedian } from './prior-band.js';
import type { SalaryObservation } from './salary-observation.js';

/** A band with what is known of its median. */
export interface MarketBand extends Band {
  /** The true median lies here with 90 % certainty. */
  readonly interval: { readonly from: number; readonly to: number };
}

export type MarketBands = Readonly<Record<Level, MarketBand>>;

/** What the median of a level in a place rests on. */
export interface Leaning {
  /**
   * How far it moves with the observations of exactly this place and level, 0–1; the rest is held by other levels and places and the
   * published shape. Accuracy: about 0.05; what these observations move through other levels of one pool, and by counting for more or less
   * themselves, is left out.
   */
  readonly ownShare: number;
  /** The levels that it was drawn together with, for by what was seen they would fall; empty where it stands by itself. */
  readonly drawnWith: readonly Level[];
}

export type Leanings = Readonly<Record<Level, Leaning>>;

/** Pay of one country, fitted. */
export interface CountryPay {
  /** The bands of all four levels of a place of that country. */
  readonly bands: (place: Place) => MarketBands;
  /** What their medians rest on. */
  readonly leanings: (place: Place) => Leanings;
  /** Pay by months back as far as something was seen, as a factor of that of the month asked for. */
  readonly index: readonly number[];
}

const QUARTILE_Z = normalQuantile(0.75);
const INTERVAL_Z = normalQuantile(0.95);

/**
 * Pay of one country from what was observed.
 *
 * @param observations  of any places: those of other countries are left out
 * @param asOf  `YYYY-MM-DD`; later observations are left out
 */
export function countryPay(country: string, observations: readonly SalaryObservation[], asOf: string): CountryPay {
  const fit = fitSalaries(observedLogs(observations, country, asOf));
  return {
    bands: (place) => bandsOf(place, cellsOf(place, fit), asOf),
    leanings: (place) => leaningsOf(cellsOf(place, fit)),
    index: fit.index.map(Math.exp),
  };
}

/**
 * Bands of pay of all levels in one place.
 *
 * Used for: the salary line of a score, and the command `band`.
 * Method: the fitted model of the country. Levels rise by their meaning: where observation says otherwise, neighbouring levels are drawn
 * together, the better known one more strongly.
 *
 * @param observations  of any places and levels: other levels of the city and other cities of the country inform each cell
 * @param asOf  `YYYY-MM-DD`; later observations are left out
 * @returns quartiles and median of take-home pay in the currency of the country, rounded to three digits; n counts one cell alone
 */
export function salaryBands(request: {
  readonly city: Place;
  readonly observations: readonly SalaryObservation[];
  readonly asOf: string;
}): MarketBands {
  return countryPay(request.city.country, request.observations, request.asOf).bands(request.city);
}

/** The band of one level in one place: see `salaryBands`. */
export function salaryBand({
  level,
  ...request
}: Parameters<typeof salaryBands>[0] & { readonly level: Level }): MarketBand {
  return salaryBands(request)[level];
}

/** A level in a place as the model has it, before levels are made to rise. */
interface Cell {
  readonly centre: number;
  readonly sd: number;
  readonly spread: number;
  readonly n: number;
  readonly ownShare: number;
}

function cellsOf(place: Place, fit: SalaryFit): Cell[] {
  return LEVELS.map((level) => {
    const { mean, variance } = fit.shift(place, level);
    return {
      centre: priorLogMedian(place, level) + mean,
      sd: Math.sqrt(variance),
      spread: fit.spread(place, level),
      n: fit.count(place, level),
      ownShare: fit.ownShare(place, level),
    };
  });
}

/** The more certain of neighbours moves less. */
function weightOf({ sd }: Cell): number {
  return 1 / sd ** 2;
}

function leaningsOf(cells: readonly Cell[]): Leanings {
  const weights = cells.map(weightOf);
  const centres = risingValues(
    cells.map(({ centre }) => centre),
    weights,
  );
  const leaning = (level: Level): Leaning => {
    // Those of one pool have one value to the last digit.
    const pool = LEVELS.filter((other) => centres[other - 1] === centres[level - 1]);
    const ofPool = pool.reduce((sum, other) => sum + (weights[other - 1] ?? 0), 0);
    return {
      ownShare: ((cells[level - 1]?.ownShare ?? 0) * (weights[level - 1] ?? 0)) / ofPool,
      drawnWith: pool.filter((other) => other !== level),
    };
  };
  return { 1: leaning(1), 2: leaning(2), 3: leaning(3), 4: leaning(4) };
}

function bandsOf(place: Place, cells: readonly Cell[], asOf: string): MarketBands {
  const weights = cells.map(weightOf);
  const rising = (of: (cell: Cell) => number): number[] =>
    risingValues(cells.map(of), weights).map((log) => roundToDigits(Math.exp(log)));
  const median = rising(({ centre }) => centre);
  const [from, to] = [
    rising(({ centre, spread }) => centre - QUARTILE_Z * spread),
    rising(({ centre, spread }) => centre + QUARTILE_Z * spread),
  ];
  const [low, high] = [
    rising(({ centre, sd }) => centre - INTERVAL_Z * sd),
    rising(({ centre, sd }) => centre + INTERVAL_Z * sd),
  ];
  const band = (level: Level): MarketBand => {
    const at = level - 1;
    return {
      from: from[at] ?? 0,
      to: to[at] ?? 0,
      median: median[at] ?? 0,
      n: cells[at]?.n ?? 0,
      currency: currencyOf(place.country),
      asOf,
      interval: { from: low[at] ?? 0, to: high[at] ?? 0 },
    };
  };
  return { 1: band(1), 2: band(2), 3: band(3), 4: band(4) };
}

/** Three digits: nobody knows pay better. */
export function roundToDigits(amount: number): number {
  return Number(amount.toPrecision(3));
}
