import type { Level } from '../../vacancies/domain/level.js';

/** Monthly pay as published for client managers, thousand roubles, undated, roughly the middle of the 2010s. */
export interface PublishedRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The published table by city (slug) and level. "To" is an upper bound: the lower bound of a level is the upper bound of the one before.
 * Right about the order of levels and cities, far too low in amount: only its ratios are used.
 */
export const PUBLISHED_SHAPE: Readonly<Record<string, Readonly<Record<Level, PublishedRange>>>> = {
  moscow: { 1: { from: 25, to: 30 }, 2: { from: 30, to: 40 }, 3: { from: 40, to: 60 }, 4: { from: 60, to: 120 } },
  'saint-petersburg': {
    1: { from: 20, to: 23 },
    2: { from: 23, to: 30 },
    3: { from: 30, to: 47 },
    4: { from: 47, to: 95 },
  },
  yekaterinburg: { 1: { from: 15, to: 20 }, 2: { from: 20, to: 25 }, 3: { from: 25, to: 38 }, 4: { from: 38, to: 75 } },
  'nizhny-novgorod': {
    1: { from: 12, to: 15 },
    2: { from: 15, to: 20 },
    3: { from: 20, to: 28 },
    4: { from: 28, to: 55 },
  },
};
