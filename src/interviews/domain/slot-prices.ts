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
