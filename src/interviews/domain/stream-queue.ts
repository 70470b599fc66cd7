/** The day's frame: equal slots, so many interviewers in each. */
export interface QueueShape {
  readonly slots: number;
  readonly interviewers: number;
  /** Waiting more slots than this counts as waiting too long. */
  readonly waitSlots: number;
}

/** What is expected of a day, in persons × slots, interviewers × slots and slots. */
export interface QueueOutcome {
  readonly waitPersonSlots: number;
  readonly idleInterviewerSlots: number;
  readonly overtimeSlots: number;
  /** People who came and are sent home: nobody is left to interview them when the last planned slot ends. */
  readonly notInterviewed: number;
  /** P(at least one person waits more than `waitSlots` slots). */
  readonly someoneWaitsOver: number;
}

/** Distribution of the sum of two independent counts. */
export function sumOfCounts(left: Float64Array, right: Float64Array): Float64Array {
  const sum = new Float64Array(left.length + right.length - 1);
  // Of many people it is certain that some come: nothing is to be added up for fewer.
  let first = 0;
  while (first < right.length - 1 && right[first] === 0) first += 1;
  for (let i = 0; i < left.length; i += 1) {
    const factor = left[i];
    if (factor === 0) continue;
    for (let j = first; j < right.length; j += 1) sum[i + j] += factor * right[j];
  }
  return sum;
}

/** The queue after up to `served` of it were taken. */
export function afterService(present: Float64Array, served: number): Float64Array {
  const left = new Float64Array(Math.max(1, present.length - served));
  for (let n = 0; n < present.length; n += 1) left[Math.max(0, n - served)] += present[n];
  return left;
}

/**
 * Slots of overtime, and waiting in them, when `left` people are in the queue after the last planned slot; none of it where no interviewer
 * is left, and they all are sent home.
 */
export function overtimeOf(left: number, interviewers: number): { slots: number; waitPersonSlots: number } {
  if (interviewers === 0) return { slots: 0, waitPersonSlots: 0 };
  const slots = Math.ceil(left / interviewers);
  // In each of them but the last so many fewer wait: an arithmetic series.
  const waiting = Math.max(0, slots - 1);
  return { slots, waitPersonSlots: waiting * left - (interviewers * waiting * (waiting + 1)) / 2 };
}

/** The most people that can be present so that the last of them is served within `waitSlots` slots of waiting. */
export function mostPresent(shape: Pick<QueueShape, 'interviewers' | 'waitSlots'>): number {
  return shape.interviewers * (shape.waitSlots + 1);
}

/** A day on which not every slot has the same number of interviewers. */
export interface StaffedShape {
  /** Per slot, 0 or more. */
  readonly interviewers: readonly number[];
  /** Waiting more slots than this counts as waiting too long. */
  readonly waitSlots: number;
}

/** Those who are there at the end stay for the overtime; whoever is away then does not come back for it. */
export function interviewersOfOvertime(interviewers: readonly number[]): number {
  return interviewers.at(-1) ?? 0;
}

/** Per slot, the most people who can be present so that the last of them is served within `waitSlots` slots of waiting. */
export function mostPresentAt({ interviewers, waitSlots }: StaffedShape): number[] {
  const later = interviewersOfOvertime(interviewers);
  return interviewers.map((_, slot) => {
    const planned = interviewers.slice(slot, slot + waitSlots + 1);
    return planned.reduce((served, count) => served + count, later * (waitSlots + 1 - planned.length));
  });
}

/** P(the number present ever exceeds what can be served in time), slot by slot, from positive terms only. */
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
 * What happens on a stream day whose interviewers need not all be there all the time: see `queueOutcome`, which is this where they are.
 *
 * Used for: every plan, and a day from which an interviewer is missing. Method: as there; somebody who is present waits more than w slots
 * exactly if more people are present than this slot and the next w can serve. Cost: slots × longest queue × most arrivals.
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
  let notInterviewed = 0;
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
    if (later === 0) notInterviewed += chance * left;
  });
  const someoneWaitsOver = riskOfLongWait(arrivals, shape);
  return { waitPersonSlots, idleInterviewerSlots, overtimeSlots, notInterviewed, someoneWaitsOver };
}

/**
 * What happens on a stream day, from the distribution of the queue slot by slot.
 *
 * Those who come at the start of a slot join the queue; up to `interviewers` of it are interviewed during the slot, each
 * of the others waits one slot; an interviewer without anybody is idle, in planned slots only; the rest is served in
 * overtime, first come, first served. Somebody waits more than w slots exactly if more than interviewers·(w + 1) people
 * are ever present at the start of a slot: the last of them is served in the slot number (present − 1)/interviewers.
 *
 * Used for: the value and the risk of a plan. Method: convolution of the queue with the arrivals, exact. Cost: slots ×
 * longest queue × most arrivals.
 *
 * @param arrivals  per slot the probabilities of 0, 1, 2, … people coming; independent between slots; each sums to 1
 * @param shape     slots (as many as arrivals), interviewers ≥ 1, waitSlots ≥ 0
 * @returns expectations and the risk; relative error about 1e-14 × slots
 */
export function queueOutcome(arrivals: readonly Float64Array[], shape: QueueShape): QueueOutcome {
  const interviewers = arrivals.map(() => shape.interviewers);
  return staffedQueueOutcome(arrivals, { interviewers, waitSlots: shape.waitSlots });
}
