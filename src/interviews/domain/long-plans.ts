import { groupWithTotal, planGroupDay } from './group-day.js';
import type { PlanScenario } from './plan-scenario.js';
import { planOf } from './plan-of-scenario.js';
import { planWithTotal } from './plan-with-total.js';
import { planStream } from './stream-plan.js';

/** Calculations of plans that may take seconds. */
const LONG_PLANS = { planOf, planStream, planWithTotal, planGroupDay, groupWithTotal };

export type LongPlans = typeof LONG_PLANS;

/** Which of them, of what. */
export interface PlanOrder {
  readonly name: keyof LongPlans;
  readonly args: readonly unknown[];
}

export function longPlan({ name, args }: PlanOrder): unknown {
  return (LONG_PLANS[name] as (...given: readonly unknown[]) => unknown)(...args);
}

/** Of a pool a day of so many interviews is planned in a tenth of a second, which is what a new thread takes to begin. */
const FEW_INTERVIEWS = 8;
/** Of people who seldom come a full day takes so many that this is no longer so. */
const FEW_INVITATIONS = 200;

/** Whether the plan is found so soon that nobody would notice; of people that depends on what they bring, too, which nobody knows before. */
export function isSoonPlanned(scenario: Pick<PlanScenario, 'format'> & Partial<PlanScenario>): boolean {
  const { format, pool, slots = Infinity, interviewers = 1 } = scenario;
  const interviews = slots * interviewers;
  if (format !== 'stream' || pool === undefined || interviews > FEW_INTERVIEWS) return false;
  return pool.available <= FEW_INVITATIONS || interviews <= pool.showProbability * FEW_INVITATIONS;
}
