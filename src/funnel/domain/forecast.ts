import { requireCount, requireProbability } from '../../math/argument-checks.js';
import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import type { QuadratureRule } from '../../math/gauss-quadrature.js';
import type { BetaShapes } from '../../math/product-of-rates.js';
import { productRule } from '../../math/product-of-rates.js';
import { probabilityOfReaching, trialsNeeded } from '../../math/trials-needed.js';
import { FUNNEL_COVERAGE } from './conversion.js';

/** What is known about one step: of n people k went on. */
export interface StepHistory {
  readonly n: number;
  readonly k: number;
  /** What was believed of the rate before anybody was seen; nothing if not given. */
  readonly prior?: BetaShapes | undefined;
}

/** How many to expect; the interval holds the number with probability 0.9, ends included. */
export interface CountForecast {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** Nodes for the share of responses that pass all steps. */
const NODES = 40;

/** A list of vacancies asks the same history many times, and its rule is most of the work. */
const RULES = new WeakMap<readonly StepHistory[], QuadratureRule>();

/** Nobody looks through more responses than this: beyond it the history is too thin for a number. */
const MOST_RESPONSES = 10_000_000;

/** Where nothing is believed: Jeffreys' prior, the same as behind the intervals of the funnel. */
const JEFFREYS: BetaShapes = { a: 0.5, b: 0.5 };

/** Up to so many responses the whole distribution is worked out. */
const MOST_FOR_DISTRIBUTION = 1_000_000;

/**
 * The share of responses that pass all steps, as a quadrature rule over what is not known about it.
 *
 * @param steps  history of every step from response to start
 * @throws RangeError naming the step whose counts are impossible
 */
function shareOf(steps: readonly StepHistory[]): QuadratureRule {
  const known = RULES.get(steps);
  if (known) return known;
  steps.forEach(({ n, k }, index) => {
    requireCount(`steps[${index}].n`, n);
    requireCount(`steps[${index}].k`, k, 0, n);
  });
  const rule = productRule(
    steps.map(({ n, k, prior = JEFFREYS }) => ({ a: k + prior.a, b: n - k + prior.b })),
    NODES,
  );
  RULES.set(steps, rule);
  return rule;
}

/**
 * Responses needed so that a number of starts is reached with a given certainty.
 *
 * Used for: "to have 3 people start you need 410 responses". Model: every response passes each step independently; the
 * rate of a step has the posterior Beta(k + a, n − k + b), with a = b = ½ where no prior is given, and all responses share
 * it. Method: quadrature over the product of the rates, binomial tail within. Cost: some hundred incomplete beta functions.
 *
 * @param steps      history of every step, first to last
 * @param wanted     starts, whole, ≥ 0
 * @param certainty  in [0, 1)
 * @returns the least number of responses; null where a step has neither history nor prior or ten million would not do. The
 *   probability that decides is good to 1e-6 where every step has been passed by somebody, to 1e-3 otherwise.
 * @throws RangeError naming the argument that is out of range
 */
export function responsesNeeded(steps: readonly StepHistory[], wanted: number, certainty: number): number | null {
  requireCount('wanted', wanted);
  requireProbability('certainty', certainty);
  const share = shareOf(steps);
  if (wanted > 0 && steps.some(({ n, prior }) => n === 0 && prior === undefined)) return null;
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
 * How many out of a number of responses pass all steps: start, where the steps are all of them, or come to an interview, where
 * they go so far.
 *
 * @param steps      history of every step, first to last
 * @param responses  whole, from 0 to 1,000,000
 * @returns mean, and the interval that holds the number with probability 0.9
 * @throws RangeError naming the argument that is out of range
 */
export function countThrough(steps: readonly StepHistory[], responses: number): CountForecast {
  requireCount('responses', responses, 0, MOST_FOR_DISTRIBUTION);
  const share = shareOf(steps);
  const passing = mixCounts(
    Array.from(share.nodes, (node, index) => ({
      weight: share.weights[index],
      probabilities: binomialProbabilities(responses, node),
    })),
  );
  return { mean: meanOfCounts(passing), ...centralCountInterval(passing, FUNNEL_COVERAGE) };
}
