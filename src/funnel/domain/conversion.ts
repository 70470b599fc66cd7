import { jeffreysInterval } from '../../math/rate-interval.js';

/** How many people of a cohort reached a stage. */
export interface StageCount<Stage extends string = string> {
  readonly stage: Stage;
  /** Whole, ≥ 0, and not more than at the stage before. */
  readonly reached: number;
}

/** From one stage to the next: of n people k went on. */
export interface ConversionStep<Stage extends string = string> {
  readonly from: Stage;
  readonly to: Stage;
  readonly n: number;
  readonly k: number;
  /** k ÷ n; null when n is 0. */
  readonly rate: number | null;
  /** Ends of the 90 % interval of the rate; 0 and 1 when n is 0. */
  readonly low: number;
  readonly high: number;
}

/** Every interval of the funnel holds the true rate with this probability. */
export const FUNNEL_COVERAGE = 0.9;

/**
 * Conversion of a cohort, step by step.
 *
 * @param counts  stages in their order
 * @returns one step less than stages; intervals as of `jeffreysInterval`
 * @throws RangeError naming the stage that more people reached than the one before, or whose count is no whole number
 */
export function conversionSteps<Stage extends string>(
  counts: readonly StageCount<Stage>[],
): readonly ConversionStep<Stage>[] {
  counts.forEach(({ stage, reached }, index) => {
    const most = index === 0 ? Number.MAX_SAFE_INTEGER : counts[index - 1].reached;
    if (!Number.isSafeInteger(reached) || reached < 0 || reached > most) {
      throw new RangeError(`${stage} must be a whole number from 0 to ${most}, but is ${reached}`);
    }
  });
  return counts.slice(1).map(({ stage, reached: k }, index) => {
    const { stage: from, reached: n } = counts[index];
    const { from: low, to: high } = jeffreysInterval(k, n, FUNNEL_COVERAGE);
    return { from, to: stage, n, k, rate: n === 0 ? null : k / n, low, high };
  });
}
