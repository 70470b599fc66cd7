import { binomialProbabilities } from '../../math/binomial-distribution.js';
import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { poissonBinomialProbabilities } from '../../math/poisson-binomial.js';
import type { DayNode } from './day-nodes.js';
import { reportNodes } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import { queueOutcome, sumOfCounts } from './stream-queue.js';

/** Who is invited to each slot: the places of people in the scenario's list. */
export type Seats = readonly (readonly number[])[];

/** The same, or how many of the pool. */
export type Seating = readonly number[] | Seats;

/** A number of people with the interval that holds it in nine days of ten, ends included. */
export interface ExpectedCount {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** One slot of a plan; `people` are ids, only where the scenario names people. */
export interface PlannedSlot {
  readonly invite: number;
  readonly people?: readonly string[];
}

/** What a given plan is worth and what it risks. */
export interface StreamEvaluation {
  readonly slots: readonly PlannedSlot[];
  readonly invited: number;
  /** Expected interviews at their price, less waiting, idleness, overtime and invitations. */
  readonly value: number;
  readonly expected: {
    readonly interviews: number;
    readonly waitPersonSlots: number;
    readonly idleInterviewerSlots: number;
    readonly overtimeSlots: number;
  };
  readonly risk: {
    /** P(somebody waits more than `limits.waitSlots` slots). */
    readonly someoneWaitsOver: number;
    /** Per slot, P(none of those invited to it comes); 1 for a slot without invitations. */
    readonly nobodyComesInSlot: readonly number[];
  };
  readonly expectedShows: ExpectedCount;
}

/** Share of days that the interval of expected shows holds. */
export const SHOWS_COVERAGE = 0.9;

/** How many are invited to a slot. */
export function invitedTo(slot: number | readonly number[]): number {
  return typeof slot === 'number' ? slot : slot.length;
}

/** Few people are reckoned with as they are; of more, numbers less probable than this would only take time. */
const FEW_PEOPLE = 250;
const NEGLIGIBLE = 1e-19;

/** A binomial distribution that ends where it is negligible also begins where it is not. */
function withoutNegligible(coming: Float64Array): Float64Array {
  if (coming.length <= FEW_PEOPLE) return coming;
  const first = coming.findIndex((chance) => chance >= NEGLIGIBLE);
  return coming.fill(0, 0, Math.max(0, first));
}

/** Distribution of those who come to a slot on one kind of day. */
function arrivalsOf(slot: number | readonly number[], node: DayNode): Float64Array {
  if (typeof slot === 'number') return withoutNegligible(binomialProbabilities(slot, node.showProbabilities[0]));
  return poissonBinomialProbabilities(slot.map((person) => node.showProbabilities[person]));
}

function plannedSlots(scenario: FullScenario, seating: Seating): PlannedSlot[] {
  return seating.map((slot) =>
    typeof slot === 'number'
      ? { invite: slot }
      : { invite: slot.length, people: slot.map((person) => scenario.people?.[person].id ?? String(person)) },
  );
}

/** Everything about one kind of day that is averaged over days. */
function outcomeOfDay(scenario: FullScenario, seating: Seating, node: DayNode) {
  const arrivals = seating.map((slot) => arrivalsOf(slot, node));
  const shape = {
    slots: scenario.slots,
    interviewers: scenario.interviewers,
    waitSlots: scenario.limits.waitSlots,
  };
  return {
    weight: node.weight,
    probabilities: arrivals.reduce((sum, coming) => sumOfCounts(sum, coming)),
    nobody: arrivals.map((coming) => coming[0]),
    queue: queueOutcome(arrivals, shape),
  };
}

/**
 * Exact evaluation of one plan.
 *
 * Used for: the numbers beside every plan. Method: the distribution of the queue slot by slot (`queueOutcome`) for each
 * node of what people share, averaged. Cost: nodes × slots × longest queue × most arrivals, about a millisecond.
 *
 * @param scenario  a checked scenario
 * @param seating   one entry per slot
 * @param nodes     the days to average over, if not those of `reportNodes`
 * @returns expectations and risks; exact up to the nodes' accuracy
 */
export function evaluateSeating(
  scenario: FullScenario,
  seating: Seating,
  nodes?: readonly DayNode[],
): StreamEvaluation {
  const invited = seating.reduce<number>((sum, slot) => sum + invitedTo(slot), 0);
  const days = (nodes ?? reportNodes(scenario, invited)).map((node) => outcomeOfDay(scenario, seating, node));
  const average = (pick: (day: (typeof days)[number]) => number): number =>
    days.reduce((sum, day) => sum + day.weight * pick(day), 0);
  const shows = mixCounts(days);
  const expected = {
    interviews: meanOfCounts(shows),
    waitPersonSlots: average((day) => day.queue.waitPersonSlots),
    idleInterviewerSlots: average((day) => day.queue.idleInterviewerSlots),
    overtimeSlots: average((day) => day.queue.overtimeSlots),
  };
  const { values } = scenario;
  return {
    slots: plannedSlots(scenario, seating),
    invited,
    value:
      values.interview * expected.interviews -
      values.waitPersonSlot * expected.waitPersonSlots -
      values.idleInterviewerSlot * expected.idleInterviewerSlots -
      values.overtimeSlot * expected.overtimeSlots -
      values.invitation * invited,
    expected,
    risk: {
      someoneWaitsOver: Math.min(
        1,
        average((day) => day.queue.someoneWaitsOver),
      ),
      nobodyComesInSlot: seating.map((_, slot) =>
        Math.min(
          1,
          average((day) => day.nobody[slot]),
        ),
      ),
    },
    expectedShows: { mean: expected.interviews, ...centralCountInterval(shows, SHOWS_COVERAGE) },
  };
}
