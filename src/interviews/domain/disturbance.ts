import type { DayMoney } from './money-values.js';
import type { FullScenario } from './plan-scenario.js';

/** What it costs to give somebody who is invited another time, in the units of a day's prices. */
export interface Disturbance {
  /** Whoever has not answered yet. */
  readonly invited: number;
  /** Whoever said yes to the time that they lose. */
  readonly confirmed: number;
}

/** Of four or five who are invited one comes, and whoever is moved may be lost: that is a quarter of an interview. */
export const USUAL_DISTURBANCE = 0.25;

/** Whoever said yes comes about twice as often as whoever was only invited, so twice as much is lost with them. */
const TIMES_CONFIRMED = 2;

/** One interview in the units of a day's prices: what has no price of its own is stated in interviews. */
export function oneInterview({ interview, waitPersonSlot, idleInterviewerSlot }: FullScenario['values']): number {
  // Of a day on which interviews are worth nothing something else has to be the unit.
  return interview > 0 ? interview : Math.max(waitPersonSlot, idleInterviewerSlot);
}

/** By what was stated for the day, or else by the usual part of an interview. */
export function disturbanceOf(prices: FullScenario['values'] & { readonly money?: DayMoney | undefined }): Disturbance {
  const invited = prices.money?.move ?? USUAL_DISTURBANCE * oneInterview(prices);
  return { invited, confirmed: TIMES_CONFIRMED * invited };
}
