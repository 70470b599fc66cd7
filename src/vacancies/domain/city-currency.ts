import type { Currency } from '../../kernel/money.js';
import { currencyOf } from './band.js';
import { cityBySlug } from './cities.js';

/** The currency that pay is stated in in a city; roubles for a city that is not one of the table. */
export function currencyOfCity(citySlug: string): Currency {
  return currencyOf(cityBySlug(citySlug)?.country ?? '');
}
