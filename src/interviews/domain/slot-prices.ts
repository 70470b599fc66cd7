import type { FullScenario } from './plan-scenario.js';
import { overtimeOf } from './stream-queue.js';

/** Prices of a day, in interviews per person, interviewer or slot. */
type Prices = FullScenario['values'];

/** What one planned slot costs when so many are present at its start: interviewers without anybody, or people who wait. */
export function priceOfSlot(values: Prices, interviewers: number, present: number): number {
  return present < interviewers
    ? values.idleInterviewerSlot * (interviewers - present)
    : values.waitPersonSlot * (present - interviewers);
}

/** What the overtime costs when so many are left after the last planned slot; the interviews that are lost where nobody works any. */
export function priceOfOvertime(values: Prices, interviewers: number, left: number): number {
  if (interviewers === 0) return values.interview * left;
  const { slots, waitPersonSlots } = overtimeOf(left, interviewers);
  return values.overtimeSlot * slots + values.waitPersonSlot * waitPersonSlots;
}

/** The largest price of anything that happens on a day. */
export function largestPrice({ interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot }: Prices): number {
  return Math.max(interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot);
}

/** What a day on which every interviewer is busy all day is worth more than one on which nobody comes. */
export function fullWorth({ slots, interviewers, values }: FullScenario): number {
  return slots * interviewers * (values.interview + values.idleInterviewerSlot);
}

/** The same day with the largest price as the unit: what is not worth a step of a search is so in any currency. */
export function inLargestPrice(scenario: FullScenario): FullScenario {
  const { values } = scenario;
  const unit = largestPrice(values);
  if (unit === 0 || unit === 1) return scenario;
  const { interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot, invitation } = values;
  return {
    ...scenario,
    values: {
      interview: interview / unit,
      waitPersonSlot: waitPersonSlot / unit,
      idleInterviewerSlot: idleInterviewerSlot / unit,
      overtimeSlot: overtimeSlot / unit,
      invitation: invitation / unit,
    },
  };
}
