import { shareAskingNoMore } from '../../vacancies/domain/wish.js';
import type { MarketBand } from './salary-band.js';

/** How many people of a level a budget is enough for. */
export interface BudgetReach {
  /** Share of them who ask no more, 0–1. */
  readonly share: number;
  /** Ends of the 90 % interval of that share: the median is not known better. */
  readonly low: number;
  readonly high: number;
}

/**
 * What a budget buys.
 *
 * Used for: the page of salaries.
 * Method: log-normal distribution of the band; the interval is that share at the ends of the median's interval, the spread being taken as
 * known: near the middle it hardly matters.
 *
 * @param amount  a month, in hand, in the currency of the band
 */
export function budgetReach(amount: number, band: MarketBand): BudgetReach {
  const shareAt = (median: number): number => {
    const moved = median / band.median;
    return shareAskingNoMore(amount, { ...band, from: band.from * moved, to: band.to * moved, median });
  };
  return { share: shareAt(band.median), low: shareAt(band.interval.to), high: shareAt(band.interval.from) };
}
