import { betaInterval } from '../../math/rate-interval.js';
import { FUNNEL_COVERAGE } from './conversion.js';
import { TRADE_CHOSEN_SHARES, TRADE_FIGURES } from './trade-figures.js';

/** What share of responses is worth inviting. */
export interface ChoosingRate {
  /** Responses that were decided upon, and those of them that were shortlisted or invited. */
  readonly n: number;
  readonly k: number;
  /** The best guess for responses to come, with the ends of its 90 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** `trade`: nobody was decided upon yet, and the trade's figure stands for it with the range that it is stated in. */
  readonly basis: 'observed' | 'trade';
}

/**
 * The share of responses that are worth inviting.
 *
 * Used for: how many responses to look through. Method: posterior mean and interval of Beta(k + a, n − k + b), where a and b are the
 * trade's figure, which is worth a few observations and stands alone where there are none.
 *
 * @param counts  whole numbers, k of n
 * @returns shares from 0 to 1
 */
export function choosingRate({ n, k }: { readonly n: number; readonly k: number }): ChoosingRate {
  const { a, b } = TRADE_FIGURES.shortlisted;
  const share = (k + a) / (n + a + b);
  if (n === 0) return { n, k, share, ...TRADE_CHOSEN_SHARES, basis: 'trade' };
  const { from: low, to: high } = betaInterval(k + a, n - k + b, FUNNEL_COVERAGE);
  return { n, k, share, low, high, basis: 'observed' };
}
