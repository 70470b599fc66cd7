import { groupBy } from '../../kernel/group-by.js';
import { cityBySlug } from '../../vacancies/domain/cities.js';
import type { MarketBand } from './salary-band.js';
import type { SalaryObservation } from './salary-observation.js';
import { tradeBand } from './trade-band.js';

/** Something seen, and of which trade: null of client managers. */
export type SeenPay = SalaryObservation & { readonly trade: string | null };

/** The bands of other trades by trade and city. */
export type TradeBands = ReadonlyMap<string, ReadonlyMap<string, MarketBand>>;

/**
 * Fits the bands of all other trades in the cities of a country at once, so that nobody has to keep what was seen.
 *
 * Used for: what the salary service keeps of an organisation. Method: `tradeBand` of each city × trade. Cost: sorts of the observations.
 *
 * @param asOf  `YYYY-MM-DD`
 * @returns nothing of client managers, and of trades and cities of which too few have said
 */
export function tradeBands(country: string, seen: readonly SeenPay[], asOf: string): TradeBands {
  const ofTrades = groupBy(seen, ({ trade }) => trade);
  const bands = new Map<string, Map<string, MarketBand>>();
  for (const [trade, ofTrade] of ofTrades) {
    if (trade === null) continue;
    const ofCities = new Map<string, MarketBand>();
    for (const [slug, ofCity] of groupBy(ofTrade, ({ city }) => city)) {
      const city = cityBySlug(slug);
      const band = city?.country === country ? tradeBand(city, ofCity, asOf) : null;
      if (band) ofCities.set(slug, band);
    }
    if (ofCities.size > 0) bands.set(trade, ofCities);
  }
  return bands;
}
