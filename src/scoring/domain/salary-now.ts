import type { Band, BandsByLevel } from '../../vacancies/domain/band.js';
import type { Level } from '../../vacancies/domain/level.js';
import type { StatedPay, WishJudgement } from '../../vacancies/domain/wish.js';
import { judgeWish } from '../../vacancies/domain/wish.js';
import type { Facts } from './facts.js';

/** A wish with the band that it was compared with; null if there is none. */
export type ComparedWish = WishJudgement & { readonly band: Band | null };

/** The wish of a person as their facts have it. */
export function payOf({ wish }: Pick<Facts, 'wish'>): StatedPay | null {
  return wish && { amount: Math.round(wish.monthly), currency: wish.currency, gross: wish.gross };
}

/** The band that somebody of a level is compared with; null if there is none. */
export function bandOf(band: Band | BandsByLevel | null, level: Level): Band | null {
  if (band === null) return null;
  return 'median' in band ? band : band[level];
}

/**
 * The wish of a score against what is known of pay now: a score is kept as it was made, the market goes on. What was judged too old then is
 * so now.
 *
 * @param kept  as the score has it
 * @param bands  of the vacancy's city, as of today
 * @param budget  most that the vacancy pays
 */
export function salaryNow(
  kept: { readonly salary: ComparedWish; readonly facts: Facts; readonly level: Level },
  bands: BandsByLevel | null,
  budget: StatedPay | null,
): ComparedWish {
  // Facts that very old rules have read state no pay of a month.
  if (kept.facts.wish !== null && !(kept.facts.wish.monthly > 0)) return kept.salary;
  const band = bandOf(bands, kept.level);
  const ageDays = kept.salary.verdict === 'outdated' ? Infinity : null;
  return { ...judgeWish(payOf(kept.facts), band, budget, ageDays), band };
}
