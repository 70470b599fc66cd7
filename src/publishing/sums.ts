import { CURRENCIES } from '../kernel/money.js';
import { SpendInvalid } from './publishing.errors.js';

/** Greatest sum that is taken for meant: no employer spends more for responses at once. Units of these currencies are worth far less. */
const GREATEST_AMOUNT = 100_000_000;
const GREATEST_AMOUNTS: Readonly<Partial<Record<string, number>>> = { KZT: 1_000_000_000, UZS: 10_000_000_000 };

/** A sum of money as somebody states it: above nothing, hundredths at the finest. @throws SpendInvalid */
export function checkSum(amount: number, currency: string): void {
  if (!CURRENCIES.some((known) => known === currency)) throw new SpendInvalid('currency');
  const most = GREATEST_AMOUNTS[currency] ?? GREATEST_AMOUNT;
  if (amount > most) throw new SpendInvalid('too-large', { most });
  const isHundredths = Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;
  if (!(amount > 0) || !isHundredths) throw new SpendInvalid('amount');
}
