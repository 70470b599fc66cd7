import { normalRule } from '../../math/gauss-quadrature.js';
import { logit } from '../../math/logistic.js';
import type { DayCell } from './show-counts.js';

/** What is thought about a cell's rate without that day: its mean, and the weight in observations behind it. */
export interface CellRate {
  readonly mean: number;
  readonly weight: number;
}

/** Standard deviations of the day effect that are weighed against each other, on the logit scale. */
const TRIED_SDS = Array.from({ length: 16 }, (_, index) => index * 0.1);

/**
 * Log-normal prior of the standard deviation. Logs of interview days spread about twice as much as independent coins
 * would: at a fifth coming and 30 to 40 invited that is an effect of about 0.4, which is this prior's mean.
 */
const USUAL_SD = 0.35;
const USUAL_SD_SPREAD = 0.6;

/** A day effect of nothing at all is not believed; this takes the place of 0 in the prior. */
const LEAST_SD = 0.02;

const NODES = normalRule(15);

function logPrior(sd: number): number {
  const floored = Math.max(sd, LEAST_SD);
  const distance = Math.log(floored / USUAL_SD) / USUAL_SD_SPREAD;
  return -0.5 * distance * distance - Math.log(floored);
}

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
  const stretch = Math.sqrt(1 + (Math.PI * spread * spread) / 8);
  let greatest = -Infinity;
  const centres = rates.map((rate) => logit(rate.mean) * stretch);
  const logs = Array.from(NODES.nodes, (node, index) => {
    let log = Math.log(NODES.weights[index]);
    cells.forEach((cell, at) => {
      // ln p = −ln(1 + e^−x) and ln(1 − p) = ln p − x; |x| stays below 100.
      const x = centres[at] + spread * node;
      log -= cell.trials * Math.log1p(Math.exp(-x)) + (cell.trials - cell.shows) * x;
    });
    greatest = Math.max(greatest, log);
    return log;
  });
  return greatest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - greatest), 0));
}

/**
 * Standard deviation of what all people of a day have in common, on the logit scale.
 *
 * Used for: honest spreads of how many come. Method: marginal likelihood of the day totals around rates that were learned
 * without the day, over a grid of standard deviations, with a log-normal prior; posterior mean. Cost: 240 × cells.
 *
 * @param days   cells by day
 * @param rateOf rate of a cell's group as known without that day, mean strictly between 0 and 1
 * @returns between 0 and 1.5; 0.4 when there is no history; grid error at most 0.01
 */
export function dayEffectSd(days: readonly (readonly DayCell[])[], rateOf: (cell: DayCell) => CellRate): number {
  const ratesOfDays = days.map((cells) => cells.map(rateOf));
  const logs = TRIED_SDS.map((sd) =>
    days.reduce((sum, cells, index) => sum + dayLogLikelihood(cells, ratesOfDays[index], sd), logPrior(sd)),
  );
  const greatest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return TRIED_SDS.reduce((sum, sd, index) => sum + (weights[index] / total) * sd, 0);
}
