import type { Currency } from '../../kernel/money.js';

/** Units of each currency for one Russian rouble, on one day. */
export interface ExchangeRates {
  /** The day the rates were read; they hold until the next entry. */
  readonly asOf: string;
  readonly source: string;
  readonly perRouble: Readonly<Record<Currency, number>>;
}

/**
 * Rates as HeadHunter publishes them with its dictionary of currencies, oldest first. The board's `BYR` has meant the new Belarusian
 * rouble (BYN) since July 2016: the rate shows it.
 */
export const EXCHANGE_RATES: readonly ExchangeRates[] = [
  {
    asOf: '2024-12-01',
    source: 'https://api.hh.ru/dictionaries, December 2024',
    perRouble: {
      RUR: 1,
      USD: 0.010782,
      EUR: 0.009926,
      KZT: 4.80827,
      UAH: 0.420375,
      BYR: 0.035097,
      UZS: 136.672703,
      AZN: 0.01833,
      GEL: 0.028871,
      KGS: 0.960901,
    },
  },
];
