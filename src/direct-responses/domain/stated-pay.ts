import type { Currency } from '../../kernel/money.js';
import { readPay } from '../../kernel/pay-in-cell.js';
import { perMonth } from '../../kernel/written-pay.js';
import type { StatedPerson } from './stated-person.js';

/** Currencies of which nobody is paid less than a thousand a month: "80" is 80 thousand. */
const IN_THOUSANDS: readonly Currency[] = ['RUR', 'KZT', 'UAH'];
const BARE_THOUSANDS = { least: 20, most: 999 };
/** More is nobody's month. */
const GREATEST_PAY = 1_000_000_000;

/**
 * A wished pay as people write it into one field: «80 т.р.», «от 80 тыс. руб. на руки», "80-100k", "$1,500".
 *
 * Of a range the lower end counts, as in what people write of themselves; pay for another time becomes that of a month of full work.
 *
 * @param currency  of a figure without one beside it
 * @returns null for what is no pay
 */
export function readStatedPay(written: string, currency: Currency): StatedPerson['pay'] {
  const cell = readPay(written);
  if (cell === null || cell.amount <= 0) return null;
  const { gross, per } = cell;
  const own = cell.currency ?? currency;
  const isBare = !cell.isScaled && (per ?? 'month') === 'month' && IN_THOUSANDS.includes(own);
  const isThousands = isBare && cell.amount >= BARE_THOUSANDS.least && cell.amount <= BARE_THOUSANDS.most;
  const amount = Math.round(perMonth(isThousands ? cell.amount * 1_000 : cell.amount, per ?? 'month'));
  if (amount < 1 || amount > GREATEST_PAY) return null;
  return { amount, currency: own, ...(gross !== null && { gross }) };
}
