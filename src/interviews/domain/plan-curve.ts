import type { CandidatePlan, PlanMoves, Worth } from './plan-climb.js';
import { valueWithin } from './plan-climb.js';

/** The best plan for one number of invitations, in brief. */
export interface CurvePoint {
  readonly invited: number;
  readonly value: number;
  readonly interviews: number;
  /** P(somebody waits too long); may be over the limit where no plan of this size keeps it. */
  readonly waitRisk: number;
}

/** The curve goes on to this multiple of the best plan's invitations: enough to see where more stops paying. */
export const CURVE_REACH = 1.6;

/** Points that a chart can show apart. */
export const MOST_POINTS = 40;

type Step<Plan> = (plan: Plan, worth: Worth) => Plan | null;

function pointOf(plan: CandidatePlan): CurvePoint {
  return { invited: plan.invited, value: plan.value, interviews: plan.interviews, waitRisk: plan.risk };
}

/** Goes to `total`, within the risk limit as long as that is possible, and rearranges once; a scaled plan stays as it is. */
function walkTo<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  start: Plan,
  total: number,
  riskLimit: number,
  step: Step<Plan>,
): Plan | null {
  const large = moves.scaled(start, total);
  if (large !== null) return large;
  let plan = start;
  while (plan.invited !== total) {
    const next = step(plan, valueWithin(riskLimit)) ?? step(plan, valueWithin(1));
    if (next === null) return null;
    plan = next;
  }
  return moves.rearranged(plan, plan.risk <= riskLimit ? riskLimit : 1, 1);
}

/**
 * The best plan for each number of invitations around the best one.
 *
 * Used for: the chart from which a person may choose another point. Method: from the best plan one person at a time out
 * and in again, rearranged at each point; large plans are scaled instead. Cost: about as much
 * as finding the plan.
 *
 * @param moves      the moves of the scenario
 * @param best       the best plan
 * @param riskLimit  bound on P(somebody waits too long), 1 for none
 * @returns at most about 40 points by rising number of invitations, the best plan among them; near-optimal, and for large
 *   plans a scaled point's risk within 0.02 of it up to a third more invitations than the best plan
 */
export function planCurve<Plan extends CandidatePlan>(
  moves: PlanMoves<Plan>,
  best: Plan,
  riskLimit: number,
): readonly CurvePoint[] {
  const most = Math.ceil(Math.max(best.invited, moves.even().invited) * CURVE_REACH);
  const apart = Math.max(1, Math.ceil(most / MOST_POINTS));
  const points: CurvePoint[] = [pointOf(best)];
  let plan: Plan | null = best;
  for (let total = best.invited - apart; plan !== null && total >= 0; total -= apart) {
    plan = walkTo(moves, plan, total, riskLimit, (current, worth) => moves.withFewer(current, 1, worth));
    if (plan !== null) points.unshift(pointOf(plan));
  }
  plan = best;
  for (let total = best.invited + apart; plan !== null && total <= most; total += apart) {
    plan = walkTo(moves, plan, total, riskLimit, (current, worth) => moves.withMore(current, 1, worth));
    if (plan !== null) points.push(pointOf(plan));
  }
  return points;
}
