import { bestOfEverySize } from './every-plan.js';
import { bestPlan } from './best-plan.js';
import { settled, valueWithin } from './plan-climb.js';
import type { FullScenario, PlanScenario } from './plan-scenario.js';
import { planScenarioSchema } from './plan-scenario.js';
import { smallDay } from './small-day.js';
import { evaluateSeating } from './stream-evaluation.js';
import type { Seating, StreamEvaluation } from './stream-evaluation.js';
import { movesOf } from './stream-plan.js';

/**
 * The best plan with a number of invitations that a person chose from the curve instead of the recommended one.
 *
 * Used for: another point of the curve. Method: of a small day the best of its size, of all plans. Of a larger one from the best plan,
 * scaled where it is large, one invitation at a time in or out, rearranged at the end, a large one once; within
 * the risk limit as long as that is possible, without it where no plan of this size keeps it. Cost: about as much as one side of the curve.
 *
 * @param scenario  of a pool or of people
 * @param total     invitations, whole, from 0 to the number of those who may be invited
 * @returns         what the plan is worth and whom it invites: `total`, or fewer where a limit per slot allows no more
 * @throws ZodError for a bad scenario
 */
export function planWithTotal(scenario: PlanScenario, total: number): StreamEvaluation {
  const full = planScenarioSchema.parse(scenario);
  return evaluateSeating(full, seatingWithTotal(full, total));
}

function seatingWithTotal(full: FullScenario, total: number): Seating {
  const limit = full.limits.waitRisk ?? 1;
  const small = smallDay(full);
  if (small !== null) {
    const sizes = bestOfEverySize(full, small, limit);
    return sizes[Math.min(total, sizes.length - 1)].seating;
  }
  const moves = movesOf(full);
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
  const bound = plan.risk <= limit ? limit : 1;
  return (large === null ? settled(moves, plan, bound, 1) : moves.rearranged(plan, bound, 1)).seating;
}
