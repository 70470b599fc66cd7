import type { PlanScenario } from './plan-scenario.js';
import { planScenarioSchema } from './plan-scenario.js';
import type { ExpectedCount, StreamEvaluation } from './stream-evaluation.js';
import { evaluateSeating } from './stream-evaluation.js';
import type { StreamPlan } from './stream-plan.js';
import { evenSeating } from './stream-plan.js';

/** Neighbouring slots with the same number of invitations; slots count from 0, ends included. */
export interface InviteRun {
  readonly invite: number;
  readonly fromSlot: number;
  readonly toSlot: number;
}

/** Risks of a plan, in whole per cent and whole minutes. */
export interface RiskFacts {
  /** Somebody waits longer than `waitMinutes`. */
  readonly longWaitPercent: number;
  readonly waitMinutes: number;
  /** Nobody invited to the first slot comes. */
  readonly emptyFirstSlotPercent: number;
  /** The same as "one day in …"; null where it does not happen in a hundred days. */
  readonly emptyFirstSlotOneDayIn: number | null;
}

/** A plan as plain facts that pages and mails put into sentences. */
export interface PlanFacts {
  readonly invited: number;
  readonly runs: readonly InviteRun[];
  /** Mean to one decimal; the interval holds nine days of ten. */
  readonly expectedShows: ExpectedCount;
  readonly risk: RiskFacts;
  /** Expected, per interviewer and day. */
  readonly idleMinutesPerInterviewer: number;
  readonly overtimeMinutes: number;
  /** Expected waiting of one person who comes; null if nobody is expected. */
  readonly waitMinutesPerPerson: number | null;
  readonly evenPlan: {
    readonly perSlot: number;
    readonly invited: number;
    readonly risk: RiskFacts;
    /** How much less it is worth, of the plan's value; null where the plan itself is worth nothing. */
    readonly worthLessPercent: number | null;
  };
}

/** From here on "one day in …" says nothing any more. */
const RAREST_DAY = 100;

function percent(share: number): number {
  return Math.round(100 * share);
}

function runsOf(invites: readonly number[]): InviteRun[] {
  const runs: InviteRun[] = [];
  invites.forEach((invite, slot) => {
    const last = runs.at(-1);
    if (last?.invite === invite) runs[runs.length - 1] = { ...last, toSlot: slot };
    else runs.push({ invite, fromSlot: slot, toSlot: slot });
  });
  return runs;
}

function riskFacts(evaluation: StreamEvaluation, waitMinutes: number): RiskFacts {
  const empty = evaluation.risk.nobodyComesInSlot[0];
  const oneDayIn = Math.round(1 / Math.max(empty, 1e-9));
  return {
    longWaitPercent: percent(evaluation.risk.someoneWaitsOver),
    waitMinutes,
    emptyFirstSlotPercent: percent(empty),
    emptyFirstSlotOneDayIn: oneDayIn <= RAREST_DAY ? oneDayIn : null,
  };
}

/**
 * A plan as facts: what to invite, who will come, what may go wrong, and what the trade's even plan would do instead.
 *
 * @param scenario  the one that was planned
 * @param plan      from `planStream`
 * @returns rounded numbers, no sentences: pages translate them
 * @throws ZodError for a bad scenario
 */
export function planFacts(scenario: PlanScenario, plan: StreamPlan): PlanFacts {
  const full = planScenarioSchema.parse(scenario);
  const even = evaluateSeating(full, evenSeating(full));
  const waitMinutes = full.limits.waitSlots * full.slotMinutes;
  const { expected, expectedShows } = plan;
  const waited = (expected.waitPersonSlots * full.slotMinutes) / expected.interviews;
  return {
    invited: plan.invited,
    runs: runsOf(plan.slots.map((slot) => slot.invite)),
    expectedShows: { ...expectedShows, mean: Math.round(10 * expectedShows.mean) / 10 },
    risk: riskFacts(plan, waitMinutes),
    idleMinutesPerInterviewer: Math.round((expected.idleInterviewerSlots * full.slotMinutes) / full.interviewers),
    overtimeMinutes: Math.round(expected.overtimeSlots * full.slotMinutes),
    waitMinutesPerPerson: expected.interviews > 0 ? Math.round(waited) : null,
    evenPlan: {
      perSlot: plan.evenPlan.perSlot,
      invited: even.invited,
      risk: riskFacts(even, waitMinutes),
      worthLessPercent: plan.value > 0 ? percent((plan.value - even.value) / plan.value) : null,
    },
  };
}
