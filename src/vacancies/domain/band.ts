import type { Currency } from '../../kernel/money.js';
import type { Level } from './level.js';

/** Currency in which pay is stated in a country (ISO 3166-1, lower case). */
const CURRENCY_OF_COUNTRY: Readonly<Record<string, Currency>> = {
  ru: 'RUR',
  kz: 'KZT',
  by: 'BYR',
  ua: 'UAH',
  uz: 'UZS',
  kg: 'KGS',
  az: 'AZN',
  ge: 'GEL',
};

/** What people of one level ask in one city: the middle half of them. Monthly, after tax, whole units of the currency. */
export interface Band {
  /** A quarter of them asks less. */
  readonly from: number;
  /** A quarter of them asks more. */
  readonly to: number;
  readonly median: number;
  /** Observations of exactly this city and level behind it; 0 = borrowed from the published shape and the neighbours. */
  readonly n: number;
  readonly currency: Currency;
  /** Day up to which observations were counted. */
  readonly asOf: string;
  /** Of another trade than that of client managers, whose levels say nothing about it: what all who responded to the profile ask. */
  readonly ofTrade?: true;
}

/** The bands of one city for all levels. */
export type BandsByLevel = Readonly<Record<Level, Band>>;

/** The currency that pay is stated in in a country; roubles where it is not known. */
export function currencyOf(country: string): Currency {
  return CURRENCY_OF_COUNTRY[country] ?? 'RUR';
}

/** The country whose taxes pay in a currency follows; null for currencies of trade (dollar, euro). */
export function countryOf(currency: Currency): string | null {
  return Object.entries(CURRENCY_OF_COUNTRY).find(([, own]) => own === currency)?.[0] ?? null;
}
