import { z } from 'zod';
import { groupScenarioSchema, planGroup } from './group-plan.js';
import type { GroupPlan } from './group-plan.js';
import { inverseScenarioSchema, planInverse } from './plan-inverse.js';
import type { InversePlan } from './plan-inverse.js';
import { planScenarioSchema } from './plan-scenario.js';
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
  const full = anyScenarioSchema.parse(scenario);
  if (full.format === 'stream') return planStream(full);
  return full.format === 'group' ? planGroup(full) : planInverse(full);
}
