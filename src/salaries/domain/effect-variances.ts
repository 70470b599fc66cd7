import type { EffectVariances, NestedEffects, NestedPlace } from '../../math/nested-effects.js';
import { nestedEffects } from '../../math/nested-effects.js';

type Estimated = Exclude<keyof EffectVariances, 'whole'>;

/**
 * How far log pay may lie from what is expected before observation, as standard deviations: a country without a reading may be wrong by a
 * third, a city by a sixth, its region and the step of a level by a tenth, a level within one city by an eighth.
 */
const SUPPOSED_SD: Readonly<Record<keyof EffectVariances, number>> = {
  whole: 0.3,
  kind: 0.1,
  area: 0.1,
  place: 0.15,
  cell: 0.12,
};
/** The supposed deviations may be wrong by such a factor either way, as a standard deviation of the logarithm: data outweigh them where there are some ten groups. */
const SUPPOSED_LOG_SD = 0.5;
const LEAST_SD = 0.02;
const MOST_SD = 1;
/** Steps of the search on the logarithm of a deviation, coarse to fine: the likelihood is flat near its top. */
const SEARCH_STEPS = [0.5, 0.2, 0.08] as const;
const MOST_ROUNDS = 8;

/** The variances before anything was observed. */
export function supposedVariances(): EffectVariances {
  const { whole, kind, area, place, cell } = SUPPOSED_SD;
  return { whole: whole ** 2, kind: kind ** 2, area: area ** 2, place: place ** 2, cell: cell ** 2 };
}

/**
 * Variances of levels, regions, cities and levels within cities, as the data show them.
 *
 * Used for: how much a cell borrows from its neighbours.
 * Method: greatest marginal likelihood of the cell means times a log-normal prior around the supposed deviations, by coordinate search
 * within bounds. Where groups are few the prior decides; the country as a whole is one draw and keeps its supposed variance.
 * Cost: linear in cells, some fifty evaluations.
 *
 * @param start  where the search begins: the variances of an earlier fit save half of it
 * @returns variances of log pay, each between 0.02² and 1
 */
export function estimateVariances(
  areas: readonly (readonly NestedPlace[])[],
  kinds: number,
  start: EffectVariances,
): EffectVariances {
  let best = start;
  let height = posterior(nestedEffects(areas, kinds, best), best);
  for (const step of SEARCH_STEPS) {
    for (let round = 0, isBetter = true; isBetter && round < MOST_ROUNDS; round += 1) {
      isBetter = false;
      for (const part of ['kind', 'area', 'place', 'cell'] as const) {
        for (const direction of [1, -1]) {
          const next = { ...best, [part]: bounded(best[part] * Math.exp(2 * direction * step)) };
          const reached = posterior(nestedEffects(areas, kinds, next), next);
          if (reached <= height) continue;
          [best, height, isBetter] = [next, reached, true];
        }
      }
    }
  }
  return best;
}

function bounded(variance: number): number {
  return Math.min(MOST_SD ** 2, Math.max(LEAST_SD ** 2, variance));
}

function posterior({ logLikelihood }: NestedEffects, variances: EffectVariances): number {
  const parts: readonly Estimated[] = ['kind', 'area', 'place', 'cell'];
  return parts.reduce(
    (sum, part) =>
      sum - (Math.log(variances[part]) / 2 - Math.log(SUPPOSED_SD[part])) ** 2 / (2 * SUPPOSED_LOG_SD ** 2),
    logLikelihood,
  );
}
