import type { Currency } from '../../kernel/money.js';
import { readPay } from '../../kernel/pay-in-cell.js';
import { perMonth } from '../../kernel/written-pay.js';

/** What somebody can pay, for a month. */
export interface AskedBudget {
  readonly amount: number;
  /** Null or absent = that of the place. */
  readonly currency?: Currency | null;
  /** True before tax; what is not said is what is paid in hand. */
  readonly gross?: boolean | null;
}

/** Less in any currency is an amount cut short, «1.5» for thousands, or a slip of the hand. */
const LEAST_A_MONTH = 100;

/**
 * Reads a budget as somebody writes it: "60 000", «60 тыс», "до 80 т.р.", "$1,500", «300 руб/час».
 *
 * A sum with far too many zeros is read too, however it is written: whoever asks is told what the most is.
 *
 * @returns of a range the upper end, which is what can be paid; null for what is no amount that a month is paid with
 */
export function readBudget(text: string): AskedBudget | null {
  const read = readPay(text, Infinity);
  if (!read) return null;
  // Hundreds of digits are no number any more, and too much all the same.
  const amount = Math.min(perMonth(read.to ?? read.amount, read.per ?? 'month'), Number.MAX_SAFE_INTEGER);
  return amount < LEAST_A_MONTH ? null : { amount, currency: read.currency, gross: read.gross };
}
