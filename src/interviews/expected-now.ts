import { distributionOfShows } from '../attendance/index.js';
import type { ShowPrediction } from '../attendance/index.js';
import type { ExpectedCount } from './domain/stream-evaluation.js';
import type { InterviewDay } from './interview-day.entity.js';

/** Who of a day's people is there and who may still come. */
export interface DayAttendance {
  /** Came or late, walk-ins included. */
  readonly arrived: number;
  /** Booked, not seen yet, and their slot is not over. */
  readonly awaited: number;
}

/** Boards and lists ask the same every few seconds: so many answers are kept, then all are forgotten. */
const MOST_KEPT = 500;

const kept = new Map<string, ExpectedCount>();

/**
 * How many will have come when the day is over, by who is booked now.
 *
 * Used for: every page that says how many are expected; the plan's own figure belongs to the plan. Everybody who may still come has
 * the mean probability that the plan was made with, whether they confirmed or not: by person they are told apart when the day is planned
 * anew (`PeopleChances`). Those whose
 * slot is over without them are not expected any more. Cost: 2 ms for 40 people, nothing the second time.
 *
 * @returns the interval holds nine days of ten; null for a day that is not going on: nobody is invited yet, or everybody is counted
 */
export function expectedNow(
  { status, plan }: Pick<InterviewDay, 'status' | 'plan'>,
  { arrived, awaited }: DayAttendance,
): ExpectedCount | null {
  if (status !== 'approved') return null;
  const { mean, from, to } = comingOf(plan.prediction, awaited);
  return { mean: arrived + mean, from: arrived + from, to: arrived + to };
}

function comingOf(prediction: ShowPrediction, awaited: number): ExpectedCount {
  const { ordinaryDay, priorWeight, dayEffectSd } = prediction;
  const key = [ordinaryDay, priorWeight, dayEffectSd, awaited].join(' ');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { mean, from, to } = distributionOfShows(prediction, awaited);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { mean, from, to });
  return { mean, from, to };
}
