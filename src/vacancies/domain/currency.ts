import type { Currency } from '../../kernel/money.js';
import { EXCHANGE_RATES } from './exchange-rates.table.js';

/** Before the denomination of July 2016 Belarusian amounts had four more digits; a month's pay above this is such an old amount. */
const OLD_BELARUSIAN_AMOUNT_MIN = 100_000;
const BELARUSIAN_DENOMINATION = 10_000;

/**
 * Converts an amount between currencies.
 *
 * @param amount  in whole units of `from`; an amount in old Belarusian roubles (before July 2016) is recognised by its size
 * @param day  `YYYY-MM-DD`; the latest rates not after it are used
 * @returns amount in units of `to`, not rounded; as accurate as rates of that age are
 */
export function convert(amount: number, from: Currency, to: Currency, day: string): number {
  const denominated = from === 'BYR' && amount >= OLD_BELARUSIAN_AMOUNT_MIN ? amount / BELARUSIAN_DENOMINATION : amount;
  if (from === to) return denominated;
  const { perRouble } = ratesOn(day);
  return (denominated / perRouble[from]) * perRouble[to];
}

function ratesOn(day: string): (typeof EXCHANGE_RATES)[number] {
  const [oldest] = EXCHANGE_RATES;
  if (!oldest) throw new Error('The table of exchange rates is empty');
  return EXCHANGE_RATES.findLast(({ asOf }) => asOf <= day) ?? oldest;
}
