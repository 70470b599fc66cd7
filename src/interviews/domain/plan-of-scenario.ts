import { z } from 'zod';
import { groupScenarioSchema, planGroup } from './group-plan.js';
import type { GroupPlan, GroupScenario } from './group-plan.js';
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

/**
 * The plan for a scenario of any format.
 *
 * @throws ZodError that names every bad value
 */
export function planOf(scenario: unknown): StreamPlan | GroupPlan | InversePlan {
  // Each format checks its own scenario: a large one is read once.
  switch ((scenario as { readonly format?: unknown } | null | undefined)?.format) {
    case 'stream':
      return planStream(scenario as PlanScenario);
    case 'group':
      return planGroup(scenario as GroupScenario);
    case 'inverse':
      return planInverse(scenario as InverseScenario);
    default:
      throw anyScenarioSchema.safeParse(scenario).error ?? new TypeError('A scenario without a format was accepted');
  }
}
