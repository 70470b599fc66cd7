import { rateRatioInterval } from '../../math/rate-ratio-interval.js';
import type { RatioInterval } from '../../math/rate-ratio-interval.js';
import { conversion, FUNNEL_COVERAGE } from './conversion.js';
import type { Conversion } from './conversion.js';

/** People of one group of whom it is decided, and those of them who were chosen. */
export interface GroupCount<Group extends string = string> {
  readonly group: Group;
  readonly decided: number;
  readonly chosen: number;
}

/**
 * How a group stands to the most chosen one: `less` surely below four fifths of its rate, `perhaps-less` the interval holds four fifths,
 * `alike` surely not below.
 */
export type SelectionVerdict = 'most-chosen' | 'less' | 'perhaps-less' | 'alike' | 'too-few';

/** A group with its rate and its ratio to the most chosen one. */
export interface GroupSelection<Group extends string = string> extends GroupCount<Group>, Conversion {
  readonly verdict: SelectionVerdict;
  /** Null for the most chosen group, and where there are too few people to say. */
  readonly ratio: (RatioInterval & { readonly value: number }) | null;
}

/** From so many decided people on a rate says something: with 30 and none chosen it is below a tenth with 95 %. */
export const LEAST_OF_GROUP = 30;
/** The share of the highest rate below which the difference is taken for a sign of discrimination: 29 CFR § 1607.4 D. */
export const FOUR_FIFTHS = 0.8;

/**
 * Selection rates by group, with the ratio of each to the highest.
 *
 * Used for: the fairness page. Method: rates with Jeffreys' interval, ratios as of `rateRatioInterval`, both of 90 %. The most chosen
 * group is taken as if it had been named beforehand; where the rates of several are nearly the same the ratio of the others is thereby a
 * little low, which errs towards looking.
 *
 * @param counts  whole numbers, chosen of decided
 * @returns the groups in the order given; all `too-few` where fewer than two have at least LEAST_OF_GROUP people
 * @throws RangeError naming the count that is out of range
 */
export function selectionRates<Group extends string>(counts: readonly GroupCount<Group>[]): GroupSelection<Group>[] {
  const enough = counts.filter(({ decided }) => decided >= LEAST_OF_GROUP);
  const most = enough.length < 2 ? null : enough.reduce((a, b) => (rateOf(b) > rateOf(a) ? b : a));
  return counts.map((count) => ({
    ...count,
    ...conversion(count.decided, count.chosen),
    ...standing(count, most),
  }));
}

function rateOf({ chosen, decided }: GroupCount): number {
  return chosen / decided;
}

function standing(count: GroupCount, most: GroupCount | null): Pick<GroupSelection, 'verdict' | 'ratio'> {
  if (most === null || count.decided < LEAST_OF_GROUP) return { verdict: 'too-few', ratio: null };
  if (count === most) return { verdict: 'most-chosen', ratio: null };
  // Nobody was chosen at all.
  if (most.chosen === 0) return { verdict: 'alike', ratio: null };
  const interval = rateRatioInterval(
    { k: count.chosen, n: count.decided },
    { k: most.chosen, n: most.decided },
    FUNNEL_COVERAGE,
  );
  const { from, to } = interval;
  const verdict = to !== null && to < FOUR_FIFTHS ? 'less' : from >= FOUR_FIFTHS ? 'alike' : 'perhaps-less';
  return { verdict, ratio: { value: rateOf(count) / rateOf(most), from, to } };
}
