import type { CurvePoint } from './plan-curve.js';

/**
 * What an invitation must bring beyond its price on a day for which a person chose fewer than the calculation recommended: what the next
 * one would have brought when they chose. Otherwise every look at the day would propose what they did not want.
 *
 * @returns in interviews; 0 where nobody chose fewer
 */
export function priceOfFewer(plan: {
  readonly chosen: { readonly invited: number; readonly value: number };
  readonly recommended: number;
  readonly curve: readonly CurvePoint[];
}): number {
  const { chosen, recommended, curve } = plan;
  if (chosen.invited >= recommended) return 0;
  const next = curve.find(({ invited }) => invited > chosen.invited);
  if (next === undefined) return 0;
  return Math.max(0, (next.value - chosen.value) / (next.invited - chosen.invited));
}
