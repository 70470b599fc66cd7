import type { Currency } from '../../kernel/money.js';
import { MOST_PAY, readPay } from '../../kernel/pay-in-cell.js';
import type { StatedCell } from '../../kernel/pay-in-cell.js';
import { readAmount } from '../../kernel/written-amount.js';
import { perMonth } from '../../kernel/written-pay.js';

/** What somebody can pay, for a month. */
export interface AskedBudget {
  readonly amount: number;
  /** Null or absent = that of the place. */
  readonly currency?: Currency | null;
  /** True before tax; what is not said is what is paid in hand. */
  readonly gross?: boolean | null;
}

/**
 * Reads a budget as somebody writes it: "60 000", «60 тыс», "до 80 т.р.", "$1,500", «300 руб/час».
 *
 * A sum with far too many zeros is read too: whoever asks is told what the most is.
 *
 * @returns of a range the upper end, which is what can be paid; null for what is no amount above zero
 */
export function readBudget(text: string): AskedBudget | null {
  const read = readPay(text) ?? plainAmount(text);
  const amount = read && (read.to ?? read.amount);
  if (!read || !amount || !(amount > 0)) return null;
  return { amount: perMonth(amount, read.per ?? 'month'), currency: read.currency, gross: read.gross };
}

function plainAmount(text: string): Pick<StatedCell, 'amount' | 'to' | 'per' | 'currency' | 'gross'> | null {
  const { amount, currency } = readAmount(text);
  return amount !== null && amount > MOST_PAY ? { amount, currency, to: null, per: null, gross: null } : null;
}
