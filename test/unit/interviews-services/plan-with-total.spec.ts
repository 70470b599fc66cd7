import { planWithTotal } from '../../../src/interviews/domain/plan-with-total.js';
import { planStream } from '../../../src/interviews/domain/stream-plan.js';
import type { PlanScenario } from '../../../src/interviews/domain/plan-scenario.js';

const POOL: PlanScenario = { format: 'stream', slots: 5, pool: { available: 40, showProbability: 0.25 } };

const people = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, showProbability: 0.05 + 0.01 * index }));
const PEOPLE: PlanScenario = { format: 'stream', slots: 5, people, uncertainty: { dayEffectSd: 0.3 } };
const FEW: PlanScenario = { ...PEOPLE, slots: 3, people: people.slice(0, 6) };

describe('a plan with a chosen number of invitations', () => {
  test.each([0, 3, 12, 25, 40])('has just %i of them', (total) => {
    for (const scenario of [POOL, PEOPLE]) {
      const { slots, invited } = planWithTotal(scenario, total);
      expect(slots).toHaveLength(5);
      expect([invited, slots.reduce((sum, { invite }) => sum + invite, 0)]).toEqual([total, total]);
    }
  });

  test('names different people, each once', () => {
    const ids = planWithTotal(PEOPLE, 12).slots.flatMap(({ people: named = [] }) => named);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
    expect(planWithTotal(POOL, 12).slots.every((slot) => slot.people === undefined)).toBe(true);
  });

  test('with the recommended number it is worth what the recommended plan is', () => {
    for (const scenario of [POOL, PEOPLE, FEW]) {
      const best = planStream(scenario);
      expect(planWithTotal(scenario, best.invited).value).toBeCloseTo(best.value, 3);
    }
  });

  test('is worth what the curve says', () => {
    for (const scenario of [POOL, PEOPLE, FEW]) {
      for (const point of planStream(scenario).curve.filter((_, index) => index % 6 === 0)) {
        const { value } = planWithTotal(scenario, point.invited);
        expect(value).toBeGreaterThan(point.value - 0.005);
        expect(value).toBeLessThan(point.value + 0.03);
      }
    }
  });

  test('a limit per slot is never broken', () => {
    for (const scenario of [POOL, PEOPLE]) {
      const { slots } = planWithTotal({ ...scenario, limits: { perSlot: 3 } }, 40);
      expect(slots.map(({ invite }) => invite)).toEqual([3, 3, 3, 3, 3]);
    }
    const few = planWithTotal({ ...FEW, limits: { perSlot: 1 } }, 6);
    expect(few.invited).toBe(3);
  });
});
