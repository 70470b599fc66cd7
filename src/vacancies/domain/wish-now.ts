import type { Money } from '../../kernel/money.js';
import type { Band, BandsByLevel } from './band.js';
import type { Level } from './level.js';
import { judgeWish } from './wish.js';
import type { StatedPay, WishJudgement, WishVerdict } from './wish.js';

/** What wishes for a vacancy are compared with. */
export interface PayScale {
  /** Of the vacancy's city, one for each level; null if there are none. */
  readonly bands: BandsByLevel | null;
  /** Most that the vacancy pays; null if it is not fixed. */
  readonly budget: StatedPay | null;
}

/** A wish with the band that it was compared with; null if there is none. */
export type ComparedWish = WishJudgement & { readonly band: Band | null };

/** A wish as it was judged when its score was made: after tax, in the currency of the band of then. */
export interface KeptWish {
  readonly level: Level;
  readonly wish: Money | null;
  readonly verdict: WishVerdict;
}

/** Most that a vacancy pays; null if it is not fixed. */
export function budgetOf({
  budgetAmount: amount,
  budgetCurrency: currency,
}: {
  readonly budgetAmount: number | null;
  readonly budgetCurrency: Money['currency'];
}): StatedPay | null {
  return amount ? { amount, currency, gross: null } : null;
}

/** The band that somebody of a level is compared with; null if there is none. */
export function bandOf(band: Band | BandsByLevel | null, level: Level): Band | null {
  if (band === null) return null;
  return 'median' in band ? band : band[level];
}

/**
 * A wish against what is known of pay now: a score is kept as it was made, the market goes on.
 *
 * @param kept  what was judged too old then is so now, and what was no wish is none
 */
export function wishNow({ level, wish, verdict }: KeptWish, { bands, budget }: PayScale): ComparedWish {
  const band = bandOf(bands, level);
  const ageDays = verdict === 'outdated' ? Infinity : null;
  return { ...judgeWish(wish && { ...wish, gross: false }, band, budget, ageDays), band };
}
