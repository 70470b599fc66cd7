import { planWithTotal } from '../../../src/interviews/domain/plan-with-total.js';
import { evaluateStream, planStream } from '../../../src/interviews/domain/stream-plan.js';
import type { PlanScenario } from '../../../src/interviews/domain/plan-scenario.js';

const SCENARIO: PlanScenario = { format: 'stream', slots: 5, pool: { available: 40, showProbability: 0.25 } };

describe('a plan with a chosen number of invitations', () => {
  const best = planStream(SCENARIO);

  test.each([0, 3, 12, 25, 40])('has just %i of them', (total) => {
    const invites = planWithTotal(SCENARIO, total);
    expect(invites).toHaveLength(5);
    expect(invites.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  test('with the recommended number it is worth what the recommended plan is', () => {
    const value = evaluateStream(SCENARIO, planWithTotal(SCENARIO, best.invited)).value;
    expect(value).toBeCloseTo(best.value, 3);
  });

  test('is worth what the curve says', () => {
    for (const point of best.curve.filter((_, index) => index % 6 === 0)) {
      expect(evaluateStream(SCENARIO, planWithTotal(SCENARIO, point.invited)).value).toBeCloseTo(point.value, 2);
    }
  });

  test('a limit per slot is never broken', () => {
    const invites = planWithTotal({ ...SCENARIO, limits: { perSlot: 3 } }, 40);
    expect(invites).toEqual([3, 3, 3, 3, 3]);
  });
});
