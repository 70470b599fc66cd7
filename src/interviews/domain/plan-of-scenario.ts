import { z } from 'zod';
import { planGroupDay } from './group-day.js';
import { groupScenarioSchema } from './group-plan-scenario.js';
import { planGroup } from './group-plan.js';
import type { GroupScenario } from './group-plan-scenario.js';
import type { GroupPlan } from './group-plan.js';
import { whyNobody } from './nobody-invited.js';
import { inverseScenarioSchema, planInverse } from './plan-inverse.js';
import type { InversePlan, InverseScenario } from './plan-inverse.js';
import { planScenarioSchema } from './plan-scenario.js';
import type { PlanScenario } from './plan-scenario.js';
import { planStream } from './stream-plan.js';
import type { StreamPlan } from './stream-plan.js';

/** A scenario of any format. */
export const anyScenarioSchema = z.discriminatedUnion('format', [
  planScenarioSchema,
  groupScenarioSchema,
  inverseScenarioSchema,
]);

/** A plan with what has to be said of it: why nobody is invited, or that its prices let people wait. */
export type ExplainedPlan =
  (StreamPlan & { readonly remark?: string }) | (GroupPlan & { readonly reason?: string }) | InversePlan;

/** A risk above this is told where nobody has set a limit: that somebody waits so long on three days of ten is no accident. */
const RISK_TO_REMARK = 0.3;

/** Whether it has to be told of a plan that somebody is likely to wait so long: nobody has set a limit, and the risk is high. */
export function isRiskToRemark(someoneWaitsOver: number, limit: number | null): boolean {
  return limit === null && someoneWaitsOver > RISK_TO_REMARK;
}

/** The best plan for its prices may let people wait: then its prices, or a limit that is missing, are to be looked at. */
function withRemark(plan: StreamPlan, { limits }: PlanScenario): StreamPlan & { readonly remark?: string } {
  const { someoneWaitsOver } = plan.risk;
  if (!isRiskToRemark(someoneWaitsOver, limits?.waitRisk ?? null)) return plan;
  const risk = `${Math.round(someoneWaitsOver * 100)} %`;
  const remark = `With these prices the risk that somebody waits more than ${limits?.waitSlots ?? 2} slots is ${risk}, and nothing limits it: set "limits": {"waitRisk": 0.1}, or raise the price of waiting and of overtime.`;
  return { ...plan, remark };
}

function withReason(plan: GroupPlan, scenario: GroupScenario): GroupPlan & { readonly reason?: string } {
  if (plan.invited > 0) return plan;
  return { ...plan, reason: reasonOf(scenario) };
}

function reasonOf(scenario: GroupScenario): string {
  const { minimum, capacity, overflowRisk, people, pool } = groupScenarioSchema.parse(scenario);
  const available = people?.length ?? pool?.available ?? 0;
  if (available === 0) return 'Nobody is there who could be invited.';
  const nobody = whyNobody(planGroupDay(scenario).curve);
  return nobody.why === 'bound'
    ? `No session can take place: with "overflowRisk": ${overflowRisk} so few may be invited to a room for ${capacity} that at least ${minimum} would hardly ever come. Set "overflowRisk": ${nobody.overflowRisk}, with which ${nobody.invited} can be invited, or lower "minimum" or raise "capacity".`
    : `No session can take place: of ${available} people who could be invited, at least ${minimum} and at most ${capacity} would hardly ever come to one. Lower "minimum", raise "capacity", or add people.`;
}

/**
 * The plan for a scenario of any format.
 *
 * @throws ZodError that names every bad value
 */
export function planOf(scenario: unknown): ExplainedPlan {
  // Each format checks its own scenario: a large one is read once.
  switch ((scenario as { readonly format?: unknown } | null | undefined)?.format) {
    case 'stream':
      return withRemark(planStream(scenario as PlanScenario), scenario as PlanScenario);
    case 'group':
      return withReason(planGroup(scenario as GroupScenario), scenario as GroupScenario);
    case 'inverse':
      return planInverse(scenario as InverseScenario);
    default:
      throw anyScenarioSchema.safeParse(scenario).error ?? new TypeError('A scenario without a format was accepted');
  }
}
