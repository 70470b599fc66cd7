import { requireCount, requireProbability } from '../../math/argument-checks.js';
import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import type { QuadratureRule } from '../../math/gauss-quadrature.js';
import { productRule } from '../../math/product-of-rates.js';
import { probabilityOfReaching, trialsNeeded } from '../../math/trials-needed.js';
import { FUNNEL_COVERAGE } from './conversion.js';

/** What is known about one step: of n people k went on. */
export interface StepHistory {
  readonly n: number;
  readonly k: number;
}

/** Starts to be expected from a number of responses; the interval holds the number with probability 0.9, ends included. */
export interface StartsForecast {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** Nodes for the share of responses that pass all steps. */
const NODES = 40;

/** Nobody looks through more responses than this: beyond it the history is too thin for a number. */
const MOST_RESPONSES = 10_000_000;

/** Jeffreys' prior, the same as behind the intervals of the funnel. */
const PRIOR = 0.5;

/** Up to so many responses the whole distribution of starts is worked out. */
const MOST_FOR_DISTRIBUTION = 1_000_000;

/**
 * The share of responses that pass all steps, as a quadrature rule over what is not known about it.
 *
 * @param steps  history of every step from response to start
 * @throws RangeError naming the step whose counts are impossible
 */
function shareOf(steps: readonly StepHistory[]): QuadratureRule {
  steps.forEach(({ n, k }, index) => {
    requireCount(`steps[${index}].n`, n);
    requireCount(`steps[${index}].k`, k, 0, n);
  });
  return productRule(
    steps.map(({ n, k }) => ({ a: k + PRIOR, b: n - k + PRIOR })),
    NODES,
  );
}

/**
 * Responses needed so that a number of starts is reached with a given certainty.
 *
 * Used for: "to have 3 people start you need 410 responses". Model: every response passes each step independently; the
 * rate of a step has the posterior Beta(k + ½, n − k + ½) and all responses share it. Method: quadrature over the product
 * of the rates, binomial tail within. Cost: some hundred incomplete beta functions.
 *
 * @param steps      history of every step, first to last
 * @param wanted     starts, whole, ≥ 0
 * @param certainty  in [0, 1)
 * @returns the least number of responses; null where a step has no history at all or ten million would not do. The
 *   probability that decides is good to 1e-6 where every step has been passed by somebody, to 1e-3 otherwise.
 * @throws RangeError naming the argument that is out of range
 */
export function responsesNeeded(steps: readonly StepHistory[], wanted: number, certainty: number): number | null {
  requireCount('wanted', wanted);
  requireProbability('certainty', certainty);
  const share = shareOf(steps);
  if (wanted > 0 && steps.some(({ n }) => n === 0)) return null;
  return trialsNeeded(share, wanted, certainty, MOST_RESPONSES);
}

/**
 * Probability that at least so many start out of a number of responses.
 *
 * @param steps      history of every step, first to last
 * @param responses  whole, ≥ 0
 * @param wanted     starts, whole, ≥ 0
 * @returns in [0, 1], good to 1e-6 where every step has been passed by somebody, to 1e-3 otherwise
 * @throws RangeError naming the argument that is out of range
 */
export function probabilityOfStarts(steps: readonly StepHistory[], responses: number, wanted: number): number {
  return probabilityOfReaching(shareOf(steps), responses, wanted);
}

/**
 * How many start out of a number of responses.
 *
 * @param steps      history of every step, first to last
 * @param responses  whole, from 0 to 1,000,000
 * @returns mean, and the interval that holds the number with probability 0.9
 * @throws RangeError naming the argument that is out of range
 */
export function startsFrom(steps: readonly StepHistory[], responses: number): StartsForecast {
  requireCount('responses', responses, 0, MOST_FOR_DISTRIBUTION);
  const share = shareOf(steps);
  const starts = mixCounts(
    Array.from(share.nodes, (node, index) => ({
      weight: share.weights[index],
      probabilities: binomialProbabilities(responses, node),
    })),
  );
  return { mean: meanOfCounts(starts), ...centralCountInterval(starts, FUNNEL_COVERAGE) };
}
