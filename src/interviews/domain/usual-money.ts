import { disturbanceOf } from './disturbance.js';
import { valuesOfMoney } from './money-values.js';
import type { DayMoney } from './money-values.js';
import { USUAL_PRICES } from './plan-scenario.js';

/** What an interview is taken for as long as nothing is stated: only the proportions matter, and this one is round. */
const USUAL_INTERVIEW = 1000;
const MINUTES_OF_AN_HOUR = 60;

/**
 * What is reckoned with for each price that nobody states, as money.
 *
 * Used for: forms that show it where a field is left empty. Method: where no price is stated, the usual proportions, those of a slot by the
 * hour; beside others that are nothing is, but for a new time (`disturbanceOf`). As long as nothing is stated `valuesOfMoney` of the result
 * are the usual values times 1000, exact to rounding.
 *
 * @param stated       what is; null where nothing is
 * @param slotMinutes  length of a slot, above 0
 */
export function unstatedMoney(stated: DayMoney | null, slotMinutes: number): Required<DayMoney> {
  if (stated !== null) {
    const { invited } = disturbanceOf(valuesOfMoney(stated, slotMinutes));
    return { interview: 0, interviewerHour: 0, waitingHour: 0, overtimeHour: 0, invitation: 0, move: invited };
  }
  const hour = (USUAL_INTERVIEW / USUAL_PRICES.interview) * (MINUTES_OF_AN_HOUR / slotMinutes);
  return {
    interview: USUAL_INTERVIEW,
    interviewerHour: hour * USUAL_PRICES.idleInterviewerSlot,
    waitingHour: hour * USUAL_PRICES.waitPersonSlot,
    overtimeHour: hour * USUAL_PRICES.overtimeSlot,
    invitation: (USUAL_INTERVIEW / USUAL_PRICES.interview) * USUAL_PRICES.invitation,
    move: (USUAL_INTERVIEW / USUAL_PRICES.interview) * disturbanceOf(USUAL_PRICES).invited,
  };
}
