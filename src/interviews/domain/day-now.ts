import { logit, shiftOnLogitScale } from '../../math/logistic.js';
import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { poissonBinomialProbabilities } from '../../math/poisson-binomial.js';
import { sharedProbabilityRule } from '../../math/shared-probability.js';
import type { Disturbance } from './disturbance.js';
import type { FullScenario } from './plan-scenario.js';
import { SHOWS_COVERAGE } from './stream-evaluation.js';
import type { ExpectedCount } from './stream-evaluation.js';
import { staffedQueueOutcome, sumOfCounts } from './stream-queue.js';

/** Somebody who is invited to the day, or has come. */
export interface StandingPerson {
  readonly id: string;
  /** Place of their slot among the slots of the day. */
  readonly slot: number;
  /** They said yes to this time. */
  readonly isConfirmed: boolean;
  /** On a day without a day effect; 1 of whoever is there, 0 of whoever did not come. */
  readonly showProbability: number;
  /** The same once they are asked for another time and have to say yes anew. */
  readonly showProbabilityIfMoved: number;
  /** They hear of another time before they leave for theirs. */
  readonly mayMove: boolean;
}

/** Somebody who can be invited. */
export interface Newcomer {
  readonly id: string;
  readonly showProbability: number;
}

/** A day as it stands: who is invited where, who could be, how many interviewers are there. */
export interface DayNow {
  /** Interviewers per slot. */
  readonly interviewers: readonly number[];
  /** Per slot, whether people who are written to now still hear of it in time. */
  readonly isOpen: readonly boolean[];
  readonly standing: readonly StandingPerson[];
  /** In the order in which they are invited. */
  readonly newcomers: readonly Newcomer[];
  readonly values: FullScenario['values'];
  readonly disturbance: Disturbance;
  readonly limits: FullScenario['limits'];
  /** What people of one day share: the typical one, and how far a day moves everybody on the logit scale. */
  readonly shared: {
    readonly showProbability: number;
    readonly dayEffectSd: number;
  };
}

/** A day in numbers. */
export interface DayFiguresNow {
  readonly invited: number;
  readonly expectedShows: ExpectedCount;
  /** As `StreamEvaluation.value`, in the units of the day's prices. */
  readonly value: number;
  /** P(somebody waits more than `limits.waitSlots` slots). */
  readonly waitRisk: number;
  readonly waitPersonSlots: number;
  readonly idleInterviewerSlots: number;
  readonly overtimeSlots: number;
  /** Of those who come, how many are sent home because no interviewer is left at the end of the day. */
  readonly notInterviewed: number;
}

/** One of the days that could come: how far it moves everybody on the logit scale. */
export interface DayShift {
  readonly weight: number;
  readonly shift: number;
}

const MOST_SHIFTS = 64;
const ALMOST_SURE = 1e-12;

/** Fine enough to compare hundreds of proposals by. */
export const SHIFTS_TO_COMPARE_BY = 10;

/**
 * The days that could come, as shifts of everybody's logit.
 *
 * Used for: averaging what becomes of a day whose people differ. Method: the nodes of `sharedProbabilityRule` for the typical person,
 * so that people who are all alike give exactly what a plan for a pool gives.
 *
 * @param count  how many, 1 to 64
 */
export function dayShifts({ shared }: Pick<DayNow, 'shared'>, count: number): readonly DayShift[] {
  const { showProbability: mean, dayEffectSd: logitSd } = shared;
  const rule = sharedProbabilityRule({ mean, betaWeight: null, logitSd }, Math.min(MOST_SHIFTS, count));
  const inside = (p: number): number => Math.min(1 - ALMOST_SURE, Math.max(ALMOST_SURE, p));
  return Array.from(rule.nodes, (node, index) => ({
    weight: rule.weights[index],
    shift: logit(inside(node)) - logit(inside(mean)),
  }));
}

/** Probability of somebody to come on one kind of day. */
export function chanceOn(shift: number, probability: number): number {
  return probability <= 0 || probability >= 1 ? probability : shiftOnLogitScale(probability, shift);
}

/** Distribution of those of a slot who come on one kind of day. */
export function arrivalsOn(shift: number, probabilities: readonly number[]): Float64Array {
  return poissonBinomialProbabilities(probabilities.map((p) => chanceOn(shift, p)));
}

/** What the queue of one kind of day costs, in units of one interview, and what it risks. */
export function queueOn(
  { interviewers, limits, values }: Pick<DayNow, 'interviewers' | 'limits' | 'values'>,
  arrivals: readonly Float64Array[],
) {
  const queue = staffedQueueOutcome(arrivals, { interviewers, waitSlots: limits.waitSlots });
  const cost =
    values.waitPersonSlot * queue.waitPersonSlots +
    values.idleInterviewerSlot * queue.idleInterviewerSlots +
    values.overtimeSlot * queue.overtimeSlots +
    values.interview * queue.notInterviewed;
  return { ...queue, cost };
}

/**
 * What a day brings as it stands.
 *
 * Used for: the figures before and after a change. Method: exact by the queue, slot by slot, averaged over `dayShifts`. Cost: a few
 * milliseconds.
 */
export function figuresOfDay(day: DayNow): DayFiguresNow {
  return figuresByShifts(day, Math.ceil(day.standing.length / 2) + 1);
}

/** The same by as many kinds of day as given: fewer are faster, and fine enough to compare proposals by. */
export function figuresByShifts(day: DayNow, shifts: number): DayFiguresNow {
  const slots = day.interviewers.map((_, slot) =>
    day.standing.filter((person) => person.slot === slot).map(({ showProbability }) => showProbability),
  );
  const invited = day.standing.length;
  const days = dayShifts(day, shifts).map(({ weight, shift }) => {
    const arrivals = slots.map((people) => arrivalsOn(shift, people));
    return {
      weight,
      ...queueOn(day, arrivals),
      probabilities: arrivals.reduce((sum, coming) => sumOfCounts(sum, coming)),
    };
  });
  const average = (pick: (one: (typeof days)[number]) => number): number =>
    days.reduce((sum, one) => sum + one.weight * pick(one), 0);
  const shows = mixCounts(days);
  const mean = meanOfCounts(shows);
  return {
    invited,
    expectedShows: { mean, ...centralCountInterval(shows, SHOWS_COVERAGE) },
    value: day.values.interview * mean - average(({ cost }) => cost) - day.values.invitation * invited,
    waitRisk: Math.min(
      1,
      average(({ someoneWaitsOver }) => someoneWaitsOver),
    ),
    waitPersonSlots: average(({ waitPersonSlots }) => waitPersonSlots),
    idleInterviewerSlots: average(({ idleInterviewerSlots }) => idleInterviewerSlots),
    overtimeSlots: average(({ overtimeSlots }) => overtimeSlots),
    notInterviewed: average(({ notInterviewed }) => notInterviewed),
  };
}
