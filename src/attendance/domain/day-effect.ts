import { normalRule } from '../../math/gauss-quadrature.js';
import { averagingStretch, logit } from '../../math/logistic.js';
import { logPriorOfDayEffect } from './day-effect-prior.js';
import type { DayCell } from './show-counts.js';

/** What is thought about a cell's rate without that day: its mean, and the weight in observations behind it. */
export interface CellRate {
  readonly mean: number;
  readonly weight: number;
}

/** Standard deviations of the day effect that are weighed against each other, on the logit scale. */
const TRIED_SDS = Array.from({ length: 16 }, (_, index) => index * 0.1);

/** A day effect of nothing at all is not believed; this takes the place of 0 in the prior. */
const LEAST_SD = 0.02;

const NODES = normalRule(15);

/** Log-likelihood of one day's cells when they share a normal effect. */
function dayLogLikelihood(cells: readonly DayCell[], rates: readonly CellRate[], sd: number): number {
  const invited = cells.reduce((sum, cell) => sum + cell.trials, 0);
  // How far the day's average may be off just because the rates are not known exactly: not the day's doing.
  const ownVariance = cells.reduce((sum, cell, index) => {
    const { mean, weight } = rates[index];
    return sum + (cell.trials / invited) ** 2 / (mean * (1 - mean) * (weight + 1));
  }, 0);
  const spread = Math.sqrt(sd * sd + Math.min(ownVariance, 1));
  // Puts the mean over days, rather than the median, at the cell's rate: the logistic-normal mean to within 0.01.
  const stretch = averagingStretch(spread * spread);
  const centres = rates.map((rate) => logit(rate.mean) * stretch);
  // e^−x is the product of these and of one power a node.
  const odds = centres.map((centre) => Math.exp(-centre));
  const [misses, ofMisses] = cells.reduce(
    ([count, sum], cell, at) => {
      const missed = cell.trials - cell.shows;
      return [count + missed, sum + missed * centres[at]];
    },
    [0, 0],
  );
  const logs = Array.from(NODES.nodes, (node, index) => {
    const power = Math.exp(-spread * node);
    // ln p = −ln(1 + e^−x) and ln(1 − p) = ln p − x; |x| stays below 100.
    return Math.log(NODES.weights[index]) - logOfProduct(cells, odds, power) - ofMisses - misses * spread * node;
  });
  const greatest = Math.max(...logs);
  return greatest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - greatest), 0));
}

/** Products are turned into logarithms beyond this: one more factor, below e^100, still has room. */
const LARGEST_PRODUCT = 1e200;

/** Sum of trials × ln(1 + odds × power); a logarithm for each of thousands of cells of one booking would be most of the work. */
function logOfProduct(cells: readonly DayCell[], odds: readonly number[], power: number): number {
  let log = 0;
  let product = 1;
  cells.forEach((cell, at) => {
    if (cell.trials === 1) product *= 1 + odds[at] * power;
    else log += cell.trials * Math.log1p(odds[at] * power);
    if (product < LARGEST_PRODUCT) return;
    log += Math.log(product);
    product = 1;
  });
  return log + Math.log(product);
}

/**
 * Standard deviation of what all people of a day have in common, on the logit scale.
 *
 * Used for: honest spreads of how many come. Method: marginal likelihood of the day totals around rates that were learned
 * without the day, over a grid of standard deviations, with a log-normal prior; posterior mean. Cost: 240 × cells.
 *
 * @param days         cells by day
 * @param ratesOfDays  rate of each cell's group as known without that day, mean strictly between 0 and 1
 * @returns between 0 and 1.5; 0.4 when there is no history; grid error at most 0.01
 */
export function dayEffectSd(
  days: readonly (readonly DayCell[])[],
  ratesOfDays: readonly (readonly CellRate[])[],
): number {
  const logs = TRIED_SDS.map((sd) =>
    days.reduce(
      (sum, cells, index) => sum + dayLogLikelihood(cells, ratesOfDays[index], sd),
      logPriorOfDayEffect(Math.max(sd, LEAST_SD)),
    ),
  );
  const greatest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return TRIED_SDS.reduce((sum, sd, index) => sum + (weights[index] / total) * sd, 0);
}
