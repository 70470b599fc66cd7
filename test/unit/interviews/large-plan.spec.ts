import { searchNodes } from '../../../src/interviews/domain/day-nodes.js';
import { bestPlan } from '../../../src/interviews/domain/best-plan.js';
import { climb } from '../../../src/interviews/domain/plan-climb.js';
import type { CandidatePlan, PlanMoves } from '../../../src/interviews/domain/plan-climb.js';
import { planCurve } from '../../../src/interviews/domain/plan-curve.js';
import { planScenarioSchema } from '../../../src/interviews/domain/plan-scenario.js';
import { planWithTotal } from '../../../src/interviews/domain/plan-with-total.js';
import { poolMoves } from '../../../src/interviews/domain/pool-moves.js';

/** The largest day that a form takes, in a city where one of twenty comes. */
const LARGE = {
  format: 'stream' as const,
  slots: 16,
  interviewers: 2,
  pool: { available: 5_000, showProbability: 0.05 },
  uncertainty: { priorWeight: 50, dayEffectSd: 0.4 },
  limits: { waitSlots: 2, waitRisk: 0.1 },
};
const scenario = planScenarioSchema.parse(LARGE);
const moves = poolMoves(scenario, searchNodes(scenario));

/** The same moves with a list of those that were asked for. */
function watched<Plan extends CandidatePlan>(inner: PlanMoves<Plan>): { moves: PlanMoves<Plan>; asked: string[] } {
  const asked: string[] = [];
  const noting = (name: 'withMore' | 'withFewer' | 'rearranged') => {
    const move = inner[name] as (...given: unknown[]) => never;
    return (...given: unknown[]) => {
      asked.push(name);
      return move(...given);
    };
  };
  return {
    asked,
    moves: {
      ...inner,
      withMore: noting('withMore'),
      withFewer: noting('withFewer'),
      rearranged: noting('rearranged'),
    },
  };
}

describe('a large plan', () => {
  test('looks at days as far apart as its size allows', () => {
    expect(searchNodes(scenario).length).toBeLessThan(30);
  });

  test('comes to its size in a few steps and is worth what single steps find', () => {
    const few = watched(moves);
    const shrunk = bestPlan(few.moves, 1);
    const many = watched(moves);
    const free = climb(many.moves, moves.even(), 1);
    expect(few.asked.length).toBeLessThan(many.asked.length / 1.3);
    expect(Math.abs(shrunk.value - free.value)).toBeLessThan(0.002 * Math.abs(free.value));
  });

  test('has a curve of scaled points, the best plan among them', () => {
    const few = watched(moves);
    const best = bestPlan(moves, 0.1);
    const curve = planCurve(few.moves, best, 0.1);
    expect(few.asked.filter((move) => move === 'rearranged').length).toBeLessThan(curve.length / 2);
    expect(curve.map(({ invited }) => invited)).toContain(best.invited);
    const risks = curve.map(({ waitRisk }) => waitRisk);
    risks.slice(1).forEach((risk, index) => expect(risk).toBeGreaterThan(risks[index] - 0.005));
  });

  test('can be had with another number', () => {
    const { slots, invited } = planWithTotal(LARGE, 400);
    expect([invited, slots.reduce((sum, { invite }) => sum + invite, 0)]).toEqual([400, 400]);
  });
});
