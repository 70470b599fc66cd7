import type { Money } from '../../kernel/money.js';
import { jeffreysCountInterval } from '../../math/count-interval.js';
import { FUNNEL_COVERAGE } from './conversion.js';

/** What one person cost, in one currency. */
export interface UnitCost {
  readonly currency: Money['currency'];
  /** Spent ÷ counted; null when nobody was counted. */
  readonly each: number | null;
  /** Ends of the 90 % interval; the upper one is null when nobody was counted: then it may be any sum above the lower one. */
  readonly low: number;
  readonly high: number | null;
}

/**
 * What one of those counted cost.
 *
 * Used for: cost of a response, an interview, a start. Method: the sum is known and fixed, the count is chance: the same money would bring
 * another number of people another time. That number is taken for a Poisson count, its mean has the interval of `jeffreysCountInterval`, and
 * the sum divided by its ends gives the ends of the cost. People who are still on the way are not counted: until they are decided, the cost
 * is overstated.
 *
 * @param spent  one sum for each currency; none of them is converted
 * @param count  whole, ≥ 0
 * @returns one cost for each sum, as accurate as `jeffreysCountInterval`
 * @throws RangeError naming the count if it is out of range
 */
export function unitCosts(spent: readonly Money[], count: number): UnitCost[] {
  const { from, to } = jeffreysCountInterval(count, FUNNEL_COVERAGE);
  return spent.map(({ amount, currency }) => ({
    currency,
    each: count === 0 ? null : amount / count,
    low: amount / to,
    high: count === 0 ? null : amount / from,
  }));
}
