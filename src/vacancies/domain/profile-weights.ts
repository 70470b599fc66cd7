import type { Requirement } from './requirement.js';

/** What the weights of a profile add up to. */
export const FULL_WEIGHT = 100;
/** Weights are kept to a tenth of a point, as points are shown. */
const TENTHS = 10;

/** Highest total that the requirements can give: each requirement once, each group of routes once (its weightiest option). */
export function totalWeight(requirements: readonly Pick<Requirement, 'route' | 'weight'>[]): number {
  let total = 0;
  for (const { weight } of requirements.filter(({ route }) => route === null)) total += weight;
  for (const options of optionsOf(requirements).values()) total += Math.max(...[...options.values()].map(sumOf));
  return Math.round(total * TENTHS) / TENTHS;
}

/**
 * Weights that add up to 100 whichever route is taken, in the proportions given.
 *
 * Used for: saving an edited profile, and showing beside every line what its weight will be.
 * Method: every group of routes counts as one line of the weight of its heaviest option; lines are scaled to 100 and rounded to tenths by
 * the largest remainder, so that the sum is exact; the weight of a group is divided in every option by the proportions there, evenly
 * where they are all nought.
 *
 * @param requirements  weights from 0 up, any unit
 * @returns the same requirements in the same order; null if nothing has any weight
 */
export function evenedOut(requirements: readonly Requirement[]): Requirement[] | null {
  const total = totalOf(requirements);
  if (!(total > 0)) return null;
  const groups = optionsOf(requirements);
  const singles = requirements.filter(({ route }) => route === null);
  const heaviest = [...groups.values()].map((options) => Math.max(...[...options.values()].map(sumOf)));
  const shares = apportioned([...singles.map(({ weight }) => weight), ...heaviest], FULL_WEIGHT * TENTHS);
  const tenths = new Map<unknown, number>(singles.map((single, index) => [single, shares[index] ?? 0]));
  [...groups.values()].forEach((options, index) => {
    const ofGroup = shares[singles.length + index] ?? 0;
    for (const lines of options.values()) {
      const weights = lines.map(({ weight }) => weight);
      const divided = apportioned(sumOf(lines) > 0 ? weights : weights.map(() => 1), ofGroup);
      lines.forEach((line, at) => tenths.set(line, divided[at] ?? 0));
    }
  });
  return requirements.map((requirement) => ({ ...requirement, weight: (tenths.get(requirement) ?? 0) / TENTHS }));
}

type Weighted = Pick<Requirement, 'route' | 'weight'>;

/** Not rounded: the proportions of very small weights count too. */
function totalOf(requirements: readonly Weighted[]): number {
  const groups = [...optionsOf(requirements).values()];
  return (
    sumOf(requirements.filter(({ route }) => route === null)) +
    groups.reduce((sum, options) => sum + Math.max(...[...options.values()].map(sumOf)), 0)
  );
}

function optionsOf<R extends Weighted>(requirements: readonly R[]): Map<string, Map<string, R[]>> {
  const groups = new Map<string, Map<string, R[]>>();
  for (const requirement of requirements) {
    if (requirement.route === null) continue;
    const { group, option } = requirement.route;
    const options = groups.get(group) ?? new Map<string, R[]>();
    groups.set(group, options.set(option, [...(options.get(option) ?? []), requirement]));
  }
  return groups;
}

function sumOf(lines: readonly Weighted[]): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whole numbers in the proportions of the weights that add up to `total`: the largest remainder, of equal ones the first. */
function apportioned(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.round(missing))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
