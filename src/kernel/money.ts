/**
 * Currencies that the job boards know, by the boards' own codes: the Russian rouble is `RUR` there and the Belarusian one `BYR`.
 * https://api.hh.ru/openapi/redoc#tag/Obshie-spravochniki/operation/get-dictionaries
 */
export const CURRENCIES = ['RUR', 'USD', 'EUR', 'KZT', 'UAH', 'BYR', 'UZS', 'AZN', 'GEL', 'KGS'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Currencies that ISO 4217 calls otherwise than the boards do. */
const ISO_CODES: Readonly<Partial<Record<Currency, string>>> = { RUR: 'RUB', BYR: 'BYN' };

/** The currency of a code in any case, by the boards' name or by that of ISO 4217; null for one that they do not know. */
export function currencyOfCode(code: string): Currency | null {
  const wanted = code.toUpperCase();
  return CURRENCIES.find((currency) => currency === wanted || ISO_CODES[currency] === wanted) ?? null;
}

/** The ISO 4217 code of a currency. */
export function isoCodeOf(currency: Currency): string {
  return ISO_CODES[currency] ?? currency;
}

/** An amount in whole units of its currency (roubles, not kopecks): salaries are never stated finer. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}
