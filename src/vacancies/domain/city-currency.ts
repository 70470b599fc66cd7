import type { Currency } from '../../kernel/money.js';
import { currencyOf } from './band.js';
import { cityBySlug } from './cities.js';
import { placeWritten } from './places.js';

/** The currency that pay is stated in in a city; roubles for a city that is not one of the table. */
export function currencyOfCity(citySlug: string): Currency {
  return currencyOf(cityBySlug(citySlug)?.country ?? '');
}

/** The currency that a vacancy pays in: of its budget, or else of its city. */
export function currencyOfVacancy(vacancy: {
  readonly budgetAmount: number | null;
  readonly budgetCurrency: Currency;
  readonly citySlug: string;
}): Currency {
  return vacancy.budgetAmount === null ? currencyOfCity(vacancy.citySlug) : vacancy.budgetCurrency;
}

/**
 * The currency of pay that somebody names without one: people reckon in that of the place where they live.
 *
 * @param home  that place, as it is written; null = not told
 * @param otherwise  of the vacancy, for a place that is not told or not known
 */
export function currencyOfHome(home: string | null, otherwise: Currency): Currency {
  const place = home === null ? null : placeWritten(home);
  return place ? currencyOf(place.country) : otherwise;
}
