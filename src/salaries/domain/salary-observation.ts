import type { Currency } from '../../kernel/money.js';
import type { Level } from '../../vacancies/domain/level.js';

/** One thing seen of the market: what a responder wished or a vacancy offered, for a month. */
export interface SalaryObservation {
  /** Slug of the city or smaller place. */
  readonly city: string;
  readonly level: Level;
  /** The amount, or the lower end of a range. */
  readonly amount: number;
  /** The upper end of a range; null or absent = a single amount. */
  readonly to?: number | null;
  /** Which end of an unsaid range the amount is, in an offer "from" or "up to"; a person who wishes "from 60,000" wishes 60,000. */
  readonly bound?: 'from' | 'to' | null;
  readonly currency: Currency;
  /** True before tax, false after, null not said: then it is read as what is paid in hand. */
  readonly gross: boolean | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}
