import { CURRENCIES } from '../kernel/money.js';
import { SpendInvalid } from './publishing.errors.js';

/** Greatest sum that is taken for meant, in any currency of the boards. */
const GREATEST_AMOUNT = 1_000_000_000;

/** A sum of money as somebody states it: above nothing, hundredths at the finest. @throws SpendInvalid */
export function checkSum(amount: number, currency: string): void {
  if (!CURRENCIES.some((known) => known === currency)) throw new SpendInvalid('currency');
  const isHundredths = Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;
  if (!(amount > 0 && amount <= GREATEST_AMOUNT) || !isHundredths) throw new SpendInvalid('amount');
}
