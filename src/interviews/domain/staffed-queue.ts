import { afterService, overtimeOf, sumOfCounts } from './stream-queue.js';
import type { QueueOutcome } from './stream-queue.js';

/** A day on which not every slot has the same number of interviewers. */
export interface StaffedShape {
  /** Per slot, 0 or more; somebody is there in one slot at least. */
  readonly interviewers: readonly number[];
  /** Waiting more slots than this counts as waiting too long. */
  readonly waitSlots: number;
}

/** Those who are there at the end stay for the overtime. */
export function interviewersOfOvertime(interviewers: readonly number[]): number {
  return interviewers.findLast((count) => count > 0) ?? 1;
}

/** Per slot, the most people who can be present so that the last of them is served within `waitSlots` slots of waiting. */
export function mostPresentAt({ interviewers, waitSlots }: StaffedShape): number[] {
  const later = interviewersOfOvertime(interviewers);
  return interviewers.map((_, slot) => {
    let served = 0;
    for (let next = slot; next <= slot + waitSlots; next += 1) served += interviewers[next] ?? later;
    return served;
  });
}

/** P(the number present ever exceeds what can be served in time), from positive terms only. */
function riskOfLongWait(arrivals: readonly Float64Array[], shape: StaffedShape): number {
  const most = mostPresentAt(shape);
  let safe: Float64Array = Float64Array.of(1);
  let exceeded = 0;
  arrivals.forEach((coming, slot) => {
    const present = sumOfCounts(safe, coming);
    for (let n = most[slot] + 1; n < present.length; n += 1) exceeded += present[n];
    safe = afterService(present.slice(0, most[slot] + 1), shape.interviewers[slot]);
  });
  return Math.min(1, exceeded);
}

/**
 * What happens on a stream day whose interviewers are not all there all the time: see `queueOutcome`, whose answer this is where they are.
 *
 * Used for: a day from which an interviewer is missing. Method: as there; somebody who is present waits more than w slots exactly if
 * more people are present than this slot and the next w can serve. Cost: slots × longest queue × most arrivals.
 *
 * @param arrivals  per slot the probabilities of 0, 1, 2, … people coming; independent between slots; each sums to 1
 * @param shape     interviewers of as many slots, waitSlots ≥ 0
 * @returns expectations and the risk; relative error about 1e-14 × slots
 */
export function staffedQueueOutcome(arrivals: readonly Float64Array[], shape: StaffedShape): QueueOutcome {
  const later = interviewersOfOvertime(shape.interviewers);
  let queue: Float64Array = Float64Array.of(1);
  let waitPersonSlots = 0;
  let idleInterviewerSlots = 0;
  let overtimeSlots = 0;
  arrivals.forEach((coming, slot) => {
    const interviewers = shape.interviewers[slot];
    const present = sumOfCounts(queue, coming);
    for (let n = 0; n < present.length; n += 1) {
      if (n < interviewers) idleInterviewerSlots += present[n] * (interviewers - n);
      else waitPersonSlots += present[n] * (n - interviewers);
    }
    queue = afterService(present, interviewers);
  });
  queue.forEach((chance, left) => {
    const overtime = overtimeOf(left, later);
    overtimeSlots += chance * overtime.slots;
    waitPersonSlots += chance * overtime.waitPersonSlots;
  });
  return { waitPersonSlots, idleInterviewerSlots, overtimeSlots, someoneWaitsOver: riskOfLongWait(arrivals, shape) };
}
