import { normalQuantile } from '../../math/normal-distribution.js';
import { currencyOf } from '../../vacancies/domain/band.js';
import type { Place } from '../../vacancies/domain/places.js';
import { medianOf, pooledNoise } from './fit-salaries.js';
import { observedPay } from './observed-logs.js';
import type { MarketBand } from './salary-band.js';
import { roundToDigits } from './salary-band.js';
import type { SalaryObservation } from './salary-observation.js';

/** Fewer people are no market: the interval of their median would be wider than a third of it. */
export const LEAST_OF_TRADE = 10;
/** There is no index of another trade's pay: what is older would be measured by the prices of then. */
const GOOD_FOR_MONTHS = 12;

const QUARTILE_Z = normalQuantile(0.75);
const INTERVAL_Z = normalQuantile(0.95);
/** Standard deviation of a median × √n, as a multiple of that of the observations: √(π / 2) under normal noise. */
const MEDIAN_LOSS = Math.sqrt(Math.PI / 2);

/**
 * The band of a trade that neither the published shape nor its levels tell anything of.
 *
 * Used for: the salary line of a score by a profile outside the catalogue, and what the budgets of such vacancies buy.
 * Method: median and robust spread of log pay in hand of those who responded to the profile in that city in the last year; quartiles of the
 * normal distribution through both. Nothing is borrowed from other cities or from client managers.
 * Cost: a sort of the observations.
 *
 * @param observations  of the trade, one for each person, of any places
 * @param asOf  `YYYY-MM-DD`; later observations are left out
 * @returns null where fewer than LEAST_OF_TRADE were seen; `interval` holds the median with about 90 %
 */
export function tradeBand(city: Place, observations: readonly SalaryObservation[], asOf: string): MarketBand | null {
  const own = observations.filter((one) => one.city === city.slug);
  const pay = observedPay(own, city.country, asOf, GOOD_FOR_MONTHS).sort();
  if (pay.length < LEAST_OF_TRADE) return null;
  const centre = medianOf(pay);
  const distances = pay.map((value) => value - centre);
  const spread = pooledNoise(distances, pay.length);
  const at = (log: number): number => roundToDigits(Math.exp(log));
  const half = (INTERVAL_Z * MEDIAN_LOSS * spread) / Math.sqrt(pay.length);
  return {
    from: at(centre - QUARTILE_Z * spread),
    to: at(centre + QUARTILE_Z * spread),
    median: at(centre),
    n: pay.length,
    currency: currencyOf(city.country),
    asOf,
    ofTrade: true,
    interval: { from: at(centre - half), to: at(centre + half) },
  };
}
