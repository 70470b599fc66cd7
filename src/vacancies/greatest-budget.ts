import type { Currency } from '../kernel/money.js';
import { greatestPay } from './domain/wish.js';
import { GREATEST_BUDGET } from './vacancy.entity.js';

/** The most that a vacancy may pay a month, by reason and by what its table holds. */
export function greatestBudget(currency: Currency): number {
  return Math.min(greatestPay(currency), GREATEST_BUDGET);
}
