import { readAmount } from '../../kernel/written-amount.js';
import type { Currency } from '../../kernel/money.js';

/** Spaces of any kind between groups of digits. */
const GROUPING = /(?<=\d)\s(?=\d{3}(?!\d))/g;

/**
 * The reader of numbers that people type into fields: decimals behind a comma or a point, thousands apart by spaces. Amounts with
 * a currency beside them are pasted from anywhere and have a reader of their own, `readAmount`.
 *
 * @param text  as typed
 * @returns     NaN for what is no number, so that whoever asked for it refuses it with its own reason
 */
export function typedNumber(text: string): number {
  const tidy = text.trim().replaceAll(GROUPING, '');
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(tidy) ? Number(tidy.replace(',', '.')) : NaN;
}

/**
 * The same for numbers that cannot have decimals: there a comma or a point before three digits is one between thousands.
 *
 * @returns NaN for what is no whole number
 */
export function typedWhole(text: string): number {
  const value = typedNumber(text.trim().replaceAll(/(?<=\d)[.,](?=\d{3}(?!\d))/g, ''));
  return Number.isInteger(value) ? value : NaN;
}

/**
 * The same for money in a currency that is chosen beside the field or fixed: «70 т.р.», «80к», "120 000 ₽" too.
 *
 * @returns NaN for what is no amount, and for one that is written in another currency
 */
export function typedAmount(text: string, currency: Currency | ''): number {
  const value = typedNumber(text);
  if (!Number.isNaN(value)) return value;
  const { amount, currency: written } = readAmount(text);
  return written !== null && currency !== '' && written !== currency ? NaN : (amount ?? NaN);
}
