import { searchNodes } from './day-nodes.js';
import { bestPlan, settled, valueWithin } from './plan-climb.js';
import { planScenarioSchema } from './plan-scenario.js';
import type { PlanScenario } from './plan-scenario.js';
import { poolMoves } from './pool-moves.js';
import { invitedTo } from './stream-evaluation.js';

/**
 * The best plan with a number of invitations that a person chose from the curve instead of the recommended one.
 *
 * Used for: another point of the curve. Method: from the best plan, scaled where it is large, one invitation at a time in or
 * out, rearranged between neighbouring slots at the end, a large one once; within the risk limit as long as that is possible, without it where no plan of this size
 * keeps it. Cost: about as much as one side of the curve.
 *
 * @param scenario  of a pool
 * @param total     invitations, whole, from 0 to the pool's size
 * @returns         invitations per slot; their sum is `total`, or less where a limit per slot allows no more
 * @throws ZodError for a bad scenario
 */
export function planWithTotal(scenario: PlanScenario, total: number): readonly number[] {
  const full = planScenarioSchema.parse(scenario);
  const moves = poolMoves(full, searchNodes(full));
  const limit = full.limits.waitRisk ?? 1;
  const best = bestPlan(moves, limit);
  const large = moves.scaled(best, total);
  let plan = large ?? best;
  while (plan.invited !== total) {
    const step = (riskLimit: number) =>
      plan.invited < total
        ? moves.withMore(plan, 1, valueWithin(riskLimit))
        : moves.withFewer(plan, 1, valueWithin(riskLimit));
    const next = step(limit) ?? step(1);
    if (next === null) break;
    plan = next;
  }
  const worth = valueWithin(plan.risk <= limit ? limit : 1);
  const arranged = large === null ? settled(moves, plan, worth, 1) : moves.rearranged(plan, worth, 1);
  return arranged.seating.map(invitedTo);
}
