/**
 * Currencies that the job boards know, by the boards' own codes: the Russian rouble is `RUR` there and the Belarusian one `BYR`.
 * https://api.hh.ru/openapi/redoc#tag/Obshie-spravochniki/operation/get-dictionaries
 */
export const CURRENCIES = ['RUR', 'USD', 'EUR', 'KZT', 'UAH', 'BYR', 'UZS', 'AZN', 'GEL', 'KGS'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An amount in whole units of its currency (roubles, not kopecks): salaries are never stated finer. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}
